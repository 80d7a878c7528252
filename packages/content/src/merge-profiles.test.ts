import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkContent, loadContent, nationalDocuments, type ContentProblem } from './index.js';

type Draft = Record<string, unknown>;

const national = await loadContent([nationalDocuments]);
const reference = { id: 'perfil-nacional', version: '2026.1' };
const acre: Draft = {
  ...{ kind: 'state-profile', id: 'perfil-ac', version: '2026.3', locale: 'pt-BR', validFrom: '2026-03-01' },
  ...{ state: 'AC', name: 'Acre', base: reference },
};

async function folderOf(context: TestContext, files: Readonly<Record<string, Draft>>): Promise<URL> {
  const directory = await mkdtemp(join(tmpdir(), 'profile-'));
  context.after(() => rm(directory, { recursive: true }));
  for (const [name, document] of Object.entries(files))
    await writeFile(join(directory, name), JSON.stringify(document));
  return pathToFileURL(directory);
}

async function check(context: TestContext, change: Draft, files: Readonly<Record<string, Draft>> = {}) {
  const folder = await folderOf(context, { 'ac.json': { ...acre, ...change }, ...files });
  const { problems, warnings } = await checkContent([nationalDocuments, folder]);
  const said = (found: readonly ContentProblem[]) =>
    found
      .filter(({ file, pointer }) => !file.startsWith(fileURLToPath(nationalDocuments)) && pointer !== '/locale')
      .map(({ file, pointer, message }) => `${basename(file)} ${pointer}: ${message}`);
  return { problems: said(problems), warnings: said(warnings) };
}

const question = (change: Draft = {}): Draft => ({
  ...{ kind: 'maturity', id: 'venda-na-feira', themeId: 'mercado-e-vendas', topic: 'Feira' },
  text: 'Como é a venda na feira?',
  levels: ['Leva o que tem', 'Escolhe de cabeça', 'Anota o que saiu', 'Leva pelo que saiu da última vez'],
  tools: [{ toolId: 'controle-de-estoque', upToLevel: 2 }],
  ...change,
});

test('a profile that adapts nothing is served full, with the national documents', async (context) => {
  const library = await loadContent([nationalDocuments, await folderOf(context, { 'ac.json': acre })]);
  const profile = library.profile('AC')?.document;
  assert.equal(profile?.questionnaire.id, 'diagnostico-nacional');
  assert.equal(profile?.followUp.days, 30);
  assert.equal(library.all.length, national.all.length + 1);
});

test('what a state changes is found by hash and by the identity that its profile refers to', async (context) => {
  const change = { catalogue: { hide: ['magalu'] }, journeys: { hide: ['carteira'] } };
  const library = await loadContent([
    nationalDocuments,
    await folderOf(context, { 'ac.json': { ...acre, ...change } }),
  ]);
  const profile = library.profile('AC')?.document;
  assert.ok(profile);
  const { id, version } = profile.catalogue;
  assert.deepEqual([id, version], ['perfil-ac', '2026.3']);
  const catalogue = library.find('catalogue', id, version, 'pt-BR');
  assert.ok(catalogue && !catalogue.document.tools.some((tool) => tool.id === 'magalu'));
  assert.equal(library.byHash(catalogue.hash), catalogue);
  assert.equal(library.find('journeys', id, version, 'pt-BR')?.document.validFrom, '2026-03-01');
  // No question links what is hidden: the questionnaire is still the national one.
  assert.equal(profile.questionnaire.id, 'diagnostico-nacional');
});

test('the same adaptation has the same hashes, whatever the order in which it was written', async (context) => {
  const change = { catalogue: { weights: { 'em-conta': 2 }, hide: ['magalu'] } };
  const forwards = await folderOf(context, { 'ac.json': { ...acre, ...change } });
  const backwards = await folderOf(context, {
    'ac.json': Object.fromEntries(Object.entries({ ...acre, ...change }).reverse()),
  });
  const hashes = async (folder: URL) => (await loadContent([nationalDocuments, folder])).all.map(({ hash }) => hash);
  assert.deepEqual(await hashes(forwards), await hashes(backwards));
});

test('a state may start from another document, and from a term of its own', async (context) => {
  const term = national.find('consent-term', 'termo-nacional', '2026.1', 'pt-BR')?.document;
  const folder = await folderOf(context, {
    'termo.json': { ...term, id: 'termo-do-acre' },
    'ac.json': {
      ...acre,
      consentTerm: { id: 'termo-do-acre', version: '2026.1' },
      questionnaire: { base: { id: 'diagnostico-rapido', version: '2026.1' } },
    },
  });
  const profile = (await loadContent([nationalDocuments, folder])).profile('AC')?.document;
  assert.equal(profile?.questionnaire.id, 'diagnostico-rapido');
  assert.equal(profile.consentTerm.id, 'termo-do-acre');
});

test('a premise that is switched off is named with its place, not called an unknown field', async (context) => {
  const { problems } = await check(context, {
    delivery: false,
    lgpd: 'off',
    followUp: null,
    flow: ['approach', 'consent', 'diagnostic', 'delivery', 'referral', 'conclusion'],
    audience: { sizes: ['OTHER'], personsWithoutCompany: false },
    nome: 'Acre',
  });
  assert.deepEqual(
    problems.map((problem) => problem.replace(/ National premise: .*/, ' …')),
    [
      'ac.json /followUp: "followUp" is no switch. …',
      'ac.json /delivery: "delivery" is no switch. …',
      'ac.json /lgpd: "lgpd" is no switch. …',
      'ac.json /flow: The flow has no step "registration". …',
      'ac.json /audience/sizes/0: "OTHER" is outside the audience. …',
      'ac.json /nome: There is no such field; check the spelling or remove it.',
    ].sort((left, right) => order(left) - order(right)),
  );
  function order(line: string): number {
    return problems.findIndex((problem) => problem.startsWith(line.slice(0, line.indexOf(':'))));
  }
});

test('a misspelt step is said beside the premise that is missing with it', async (context) => {
  const flow = ['approach', 'registration', 'consent', 'diagnostic', 'entrega', 'referral', 'conclusion'];
  const { problems } = await check(context, { flow });
  assert.equal(problems.length, 2);
  assert.match(problems[0] ?? '', /^ac\.json \/flow: The flow has no step "delivery"\. National premise: /);
  assert.match(problems[1] ?? '', /^ac\.json \/flow\/4: Must be one of: approach, registration, /);
});

test('a premise that only the documents show to be broken is named too', async (context) => {
  const hide = (kind: 'catalogue' | 'journeys') => {
    const [all] = national.all.flatMap(({ document }) =>
      document.kind === kind && document.id !== 'perfil-ba'
        ? [document.kind === 'catalogue' ? document.tools : document.kind === 'journeys' ? document.journeys : []]
        : [],
    );
    return all?.map(({ id }) => id);
  };
  const { problems } = await check(context, {
    catalogue: { hide: hide('catalogue') },
    journeys: { hide: hide('journeys') },
  });
  assert.equal(problems.length, 4);
  assert.match(
    problems[0] ?? '',
    /^ac\.json \/catalogue\/hide: No tool is left that can be applied in a visit to MEI, in-person or remote\. National premise: every contact/,
  );
  assert.match(
    problems[3] ?? '',
    /^ac\.json \/journeys\/hide: Every journey is hidden\. National premise: every attend/,
  );
});

test('ids that the base does not have are named, wherever they stand', async (context) => {
  const { problems } = await check(context, {
    priorityThemes: ['agro'],
    questionnaire: { themes: { weights: { agro: 2 } }, questions: { hide: ['controle-da-caixa'] } },
    catalogue: { hide: ['planilha'], weights: { planilha: 2 } },
    journeys: { hide: ['sebraetec-2'] },
  });
  assert.deepEqual(problems, [
    'ac.json /questionnaire/themes/weights/agro: The base has no theme "agro".',
    'ac.json /questionnaire/questions/hide/0: The base has no question "controle-da-caixa".',
    'ac.json /catalogue/hide/0: The base has no tool "planilha".',
    'ac.json /catalogue/weights/planilha: The base has no tool "planilha".',
    'ac.json /journeys/hide/0: The base has no journey "sebraetec-2".',
    'ac.json /priorityThemes/0: The questionnaire of this profile has no theme "agro".',
  ]);
});

test('a hidden question that another one depends on is named with the question that needs it', async (context) => {
  assert.deepEqual((await check(context, { questionnaire: { questions: { hide: ['vende-fiado'] } } })).problems, [
    'ac.json /questionnaire/questions/hide/0: Whether "controle-do-fiado" is asked depends on the question "vende-fiado": hide both or neither.',
  ]);
  const both = { questionnaire: { questions: { hide: ['controle-do-fiado', 'vende-fiado'] } } };
  assert.deepEqual((await check(context, both)).problems, []);
});

test('what is wrong in an added entry is said at its place in the profile', async (context) => {
  const { problems } = await check(context, {
    questionnaire: {
      themes: { add: [{ id: 'agro', name: 'Agro', summary: 'Do campo.' }] },
      questions: {
        add: [
          question({ showWhen: { question: 'canais-de-venda', includes: 'barraca' } }),
          question({ id: 'safra', themeId: 'campo', tools: [{ toolId: 'magalu', upToLevel: 2 }] }),
        ],
      },
    },
    catalogue: { hide: ['magalu'] },
    journeys: {
      add: [
        {
          ...{ id: 'rodada', name: 'Rodada', summary: 'Encontro.', fits: 'Quem vende.', next: 'A agência avisa.' },
          ...{ contactForms: ['phone'], termDays: 7 },
          suggestWhen: [{ themeId: 'campos', below: 20, atLeast: 40, reason: 'há compradores por perto' }],
        },
      ],
    },
  });
  assert.deepEqual([...problems].sort(), [
    'ac.json /journeys/add/0/suggestWhen/0/themeId: No questionnaire has a theme "campos".',
    'ac.json /journeys/add/0/suggestWhen/0: Can never hold: "below" is not above "atLeast".',
    'ac.json /questionnaire/questions/add/0/showWhen/includes: "canais-de-venda" has no option "barraca".',
    'ac.json /questionnaire/questions/add/1/themeId: This questionnaire has no theme "campo".',
    'ac.json /questionnaire/questions/add/1/tools/0/toolId: The catalogue of this profile has no tool "magalu".',
    'ac.json /questionnaire/themes/add/0: No question belongs to the theme "agro".',
  ]);
});

test('an added tool may belong to an added theme', async (context) => {
  const [tool] = national.find('catalogue', 'catalogo-nacional', '2026.1', 'pt-BR')?.document.tools ?? [];
  const { problems } = await check(context, {
    questionnaire: {
      themes: { add: [{ id: 'agro', name: 'Agro', summary: 'Do campo.' }] },
      questions: { add: [question({ themeId: 'agro' })] },
    },
    catalogue: { add: [{ ...tool, id: 'caderno-da-safra', themes: ['agro'] }] },
  });
  assert.deepEqual(problems, []);
});

test('answers for which no tool is left are a warning, where the state hid it or asks itself', async (context) => {
  const { problems, warnings } = await check(context, {
    questionnaire: { questions: { add: [question({ tools: [] })] } },
    catalogue: { hide: ['tangerino', 'folha-de-ponto', 'obrigacoes-trabalhistas', 'organizacao-de-documentos'] },
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(warnings, [
    'ac.json /catalogue/hide: Since tools of "direitos-e-deveres" are hidden: No tool helps at level 0, 1, 2.',
    'ac.json /questionnaire/questions/add/0/tools: No tool helps at level 0, 1, 2.',
  ]);
});

test('references of a profile that lead nowhere are named, and a base that came later too', async (context) => {
  const gone = { id: 'outro', version: '2026.1' };
  const { problems } = await check(context, {
    base: gone,
    consentTerm: gone,
    questionnaire: { base: gone },
    catalogue: { base: gone },
    journeys: { base: gone },
  });
  assert.deepEqual(problems, [
    'ac.json /base: There is no national-profile outro 2026.1 in pt-BR.',
    'ac.json /questionnaire/base: There is no questionnaire outro 2026.1 in pt-BR.',
    'ac.json /catalogue/base: There is no catalogue outro 2026.1 in pt-BR.',
    'ac.json /journeys/base: There is no journeys outro 2026.1 in pt-BR.',
    'ac.json /consentTerm: There is no consent-term outro 2026.1 in pt-BR.',
  ]);
  assert.deepEqual((await check(context, { validFrom: '2025-12-31' })).problems, [
    'ac.json /base: The profile is valid from 2025-12-31, this national-profile only from 2026-01-01.',
  ]);
});

test('a document that has the identity of a changed one already is refused', async (context) => {
  const catalogue = national.find('catalogue', 'catalogo-nacional', '2026.1', 'pt-BR')?.document;
  const { problems } = await check(
    context,
    { catalogue: { hide: ['magalu'] } },
    { 'own.json': { ...catalogue, id: 'perfil-ac', version: '2026.3' } },
  );
  assert.equal(problems.length, 1);
  assert.match(problems[0] ?? '', /^ac\.json : .*own\.json already holds catalogue perfil-ac 2026\.3 pt-BR: raise/);
});

test('whichever question or tool of the national documents a state hides, it is refused or leaves nothing wrong', async (context) => {
  const questionnaire = national.find('questionnaire', 'diagnostico-nacional', '2026.1', 'pt-BR')?.document;
  const catalogue = national.find('catalogue', 'catalogo-nacional', '2026.1', 'pt-BR')?.document;
  assert.ok(questionnaire && catalogue);
  const states = [
    ...questionnaire.questions.map(({ id }) => ({ questionnaire: { questions: { hide: [id] } } })),
    ...questionnaire.themes.map(({ id }) => ({ questionnaire: { themes: { hide: [id] } } })),
    ...catalogue.tools.map(({ id }) => ({ catalogue: { hide: [id] } })),
  ];
  const files = states.map(
    (change, index) => [`${index}.json`, { ...acre, id: `perfil-${index}`, ...change }] as const,
  );
  const folder = await folderOf(context, Object.fromEntries(files));
  const { problems } = await checkContent([nationalDocuments, folder]);
  const messages = problems.map(({ message }) => message);
  assert.deepEqual(
    messages.filter((message) => !/^Whether .* is asked depends on the question/.test(message)),
    [],
  );
  assert.equal(new Set(problems.map(({ file }) => file)).size, 5);
});
