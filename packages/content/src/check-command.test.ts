import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { nationalDocuments } from './index.js';

type Draft = Record<string, unknown>;

const program = fileURLToPath(new URL('./bin.js', import.meta.url));
const profile = await draft('example-state-profile.2026.1.pt-BR.json');
const questionnaire = await draft('quick-questionnaire.2026.1.pt-BR.json');
const [firstQuestion, ...otherQuestions] = questionnaire['questions'] as readonly Draft[];

async function draft(name: string): Promise<Draft> {
  return JSON.parse(await readFile(new URL(name, nationalDocuments), 'utf8')) as Draft;
}

/** A folder with a document in each language, so that translations are not missed. */
async function folderOf(context: TestContext, files: Record<string, unknown>): Promise<string> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'check-')));
  context.after(() => rm(directory, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(directory, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return directory;
}

function run(directory: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: directory,
    encoding: 'utf8',
  });
  return { status, stderr, lines: stdout.trimEnd().split('\n') };
}

function withFirstQuestion(change: Draft): Draft {
  return { ...questionnaire, id: 'diagnostico-ac', questions: [{ ...firstQuestion, ...change }, ...otherQuestions] };
}

const translated = (document: Draft) =>
  Object.fromEntries(['pt-BR', 'en', 'es'].map((locale) => [`${locale}.json`, { ...document, locale }]));

test('documents without a problem end with 0 and a count', async (context) => {
  const directory = await folderOf(context, translated({ ...questionnaire, id: 'diagnostico-ac' }));
  assert.deepEqual(run(directory, 'check', '.'), {
    status: 0,
    stderr: '',
    lines: ['3 documents checked: 0 problems, 0 warnings.'],
  });
});

test('the profile that the README shows passes as it stands', async (context) => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const [, example] = /^```json\n(.*?)^```$/ms.exec(readme) ?? [];
  assert.ok(example);
  const directory = await folderOf(context, { 'perfil-se.json': example });
  assert.deepEqual(run(directory, 'check', '.'), {
    status: 0,
    stderr: '',
    lines: [
      'Warnings:',
      'perfil-se.json /locale: There is no state-profile perfil-se 2026.1 in en and es.',
      '',
      '1 document checked: 0 problems, 1 warning.',
    ],
  });
});

test('a missing translation is a warning, apart, and still ends with 0', async (context) => {
  const directory = await folderOf(context, { 'ac.json': { ...questionnaire, id: 'diagnostico-ac' } });
  assert.deepEqual(run(directory, 'check', 'ac.json'), {
    status: 0,
    stderr: '',
    lines: [
      'Warnings:',
      'ac.json /locale: There is no questionnaire diagnostico-ac 2026.1 in en and es.',
      '',
      '1 document checked: 0 problems, 1 warning.',
    ],
  });
});

test('the national documents are there to be referred to, and are not counted', async (context) => {
  const directory = await folderOf(context, { 'ac.json': { ...profile, id: 'perfil-ac', state: 'AC' } });
  const { status, lines } = run(directory, 'check', 'ac.json');
  assert.equal(status, 0);
  assert.equal(lines.at(-1), '1 document checked: 0 problems, 1 warning.');
});

test('--alone leaves the national documents out', async (context) => {
  const directory = await folderOf(context, { 'ac.json': { ...profile, id: 'perfil-ac', state: 'AC' } });
  const { status, lines } = run(directory, 'check', '--alone', 'ac.json');
  assert.equal(status, 1);
  assert.equal(lines[0], 'ac.json /base: There is no national-profile perfil-nacional 2026.1 in pt-BR.');
  assert.equal(lines.at(-1), '1 document checked: 1 problem, 1 warning.');
});

test('the national documents themselves pass, checked as files of their own', () => {
  const { status, lines } = run(fileURLToPath(nationalDocuments), 'check', '.');
  assert.equal(status, 0);
  assert.match(lines.at(-1) ?? '', /^10 documents checked: 0 problems, \d+ warnings\.$/);
});

test('files and folders are checked together, each file once', async (context) => {
  const directory = await folderOf(context, {
    'perfil.json': {
      ...profile,
      id: 'perfil-ac',
      state: 'AC',
      ...{ priorityThemes: undefined, catalogue: undefined, journeys: undefined },
      questionnaire: { base: { id: 'diagnostico-ac', version: '2026.1' } },
    },
  });
  await mkdir(join(directory, 'mais'));
  await writeFile(join(directory, 'mais', 'q.json'), JSON.stringify({ ...questionnaire, id: 'diagnostico-ac' }));
  const { status, lines } = run(directory, 'check', 'perfil.json', 'mais', join('mais', 'q.json'));
  assert.equal(status, 0);
  assert.equal(lines.at(-1), '2 documents checked: 0 problems, 2 warnings.');
});

const MISTAKES: readonly (readonly [told: string, document: unknown, line: string | RegExp])[] = [
  ['what is not JSON', '{ "kind": ', /^x\.json: Is not JSON: /],
  [
    'a kind that there is not',
    { kind: 'survey' },
    'x.json /kind: Must be one of: questionnaire, catalogue, journeys, guidance, consent-term, keyword-index, anamnesis, national-profile, state-profile.',
  ],
  ['a required field that is missing', withoutField('name'), 'x.json /name: Is required, but missing.'],
  [
    'a field that there is not',
    withFirstQuestion({ wieght: 2 }),
    'x.json /questions/0/wieght: There is no such field; check the spelling or remove it.',
  ],
  [
    'a version that is published already',
    { ...questionnaire, name: 'Outro' },
    /^x\.json: .*quick-questionnaire\.2026\.1\.pt-BR\.json already holds questionnaire diagnostico-rapido 2026\.1 pt-BR: raise the version\.$/,
  ],
  [
    'an id used twice',
    withFirstQuestion({ id: 'formacao-do-preco' }),
    'x.json /questions/1/id: The id "formacao-do-preco" is already used in this document.',
  ],
  [
    'a theme that there is not',
    withFirstQuestion({ themeId: 'financa' }),
    'x.json /questions/0/themeId: This questionnaire has no theme "financa".',
  ],
  [
    'a tool that there is not',
    withFirstQuestion({ tools: [{ toolId: 'controle-do-caixa', upToLevel: 2 }] }),
    'x.json /questions/0/tools/0/toolId: No catalogue has a tool "controle-do-caixa".',
  ],
  [
    'a condition on a later question',
    withFirstQuestion({ showWhen: { question: 'dividas-e-juros', atLeast: 1 } }),
    'x.json /questions/0/showWhen/question: "dividas-e-juros" is asked later: a condition looks at earlier questions only.',
  ],
  [
    'a condition that can never hold',
    withFirstQuestion({ showWhen: { all: [{ sizes: ['MEI'] }, { not: { sizes: ['MEI'] } }] } }),
    'x.json /questions/0/showWhen: Can never hold: these conditions exclude each other.',
  ],
  [
    'a link that could run code',
    {
      ...{ kind: 'journeys', id: 'jornadas-do-ac', version: '2026.1', locale: 'pt-BR', validFrom: '2026-01-01' },
      journeys: [
        {
          ...{ id: 'a', name: 'A', summary: 'A', fits: 'A', next: 'A', contactForms: ['phone'], termDays: 7 },
          url: 'javascript:alert(1)',
        },
      ],
    },
    'x.json /journeys/0/url: Link must be http:, https:, mailto: or tel:.',
  ],
  [
    'a profile that refers to nothing',
    { ...profile, id: 'perfil-ac', journeys: { base: { id: 'jornadas-do-ac', version: '2026.1' } } },
    'x.json /journeys/base: There is no journeys jornadas-do-ac 2026.1 in pt-BR.',
  ],
];

function withoutField(field: string): Draft {
  return { ...questionnaire, id: 'diagnostico-ac', [field]: undefined };
}

for (const [told, document, expected] of MISTAKES) {
  test(`${told} is said with its place, and ends with 1`, async (context) => {
    const directory = await folderOf(context, { 'x.json': document });
    const { status, lines } = run(directory, 'check', 'x.json');
    assert.equal(status, 1);
    if (typeof expected === 'string') assert.equal(lines[0], expected);
    else assert.match(lines[0] ?? '', expected);
    assert.match(lines.at(-1) ?? '', /^1 document checked: 1 problem, \d warnings?\.$/);
  });
}

test('a file that is not there, and a folder without documents, end with 1', async (context) => {
  const directory = await folderOf(context, { 'LEIAME.txt': 'nada' });
  const missing = run(directory, 'check', 'nada.json');
  assert.equal(missing.status, 1);
  assert.match(missing.lines[0] ?? '', /^nada\.json: Cannot be read: ENOENT/);
  const empty = run(directory, 'check', '.');
  assert.equal(empty.status, 1);
  assert.match(empty.lines[0] ?? '', /There is no \*\.json in this folder\.$/);
  assert.equal(empty.lines.at(-1), '0 documents checked: 1 problem, 0 warnings.');
});

for (const words of [[], ['check'], ['check', '--alone'], ['check', '--fix', 'x.json'], ['lint', 'x.json']]) {
  test(`"${words.join(' ')}" is not understood: usage, and 2`, async (context) => {
    const { status, stderr, lines } = run(await folderOf(context, {}), ...words);
    assert.equal(status, 2);
    assert.match(stderr, /^Usage:\n {2}atendimento-ativo check/);
    assert.deepEqual(lines, ['']);
  });
}

test('--help explains, and ends with 0', async (context) => {
  const { status, lines } = run(await folderOf(context, {}), '--help');
  assert.equal(status, 0);
  assert.equal(lines[0], 'Usage:');
});
