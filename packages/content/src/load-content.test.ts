import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ContentError, loadContent, nationalDocuments } from './index.js';
import { valueAt } from './json-pointer.js';

/** A document as it stands in its file, free to be broken. */
type Draft = Record<string, unknown>;
type Drafts = Record<keyof typeof FILES, Draft>;

const FILES = {
  questionnaire: 'national-questionnaire.2026.1.pt-BR.json',
  catalogue: 'national-catalogue.2026.1.pt-BR.json',
  journeys: 'national-journeys.2026.1.pt-BR.json',
  guidance: 'national-credit-guidance.2026.1.pt-BR.json',
  term: 'national-consent-term.2026.1.pt-BR.json',
  words: 'national-keyword-index.2026.1.pt-BR.json',
  anamnesis: 'national-anamnesis.2026.1.pt-BR.json',
  national: 'national-profile.2026.1.pt-BR.json',
  profile: 'example-state-profile.2026.1.pt-BR.json',
} as const;

async function drafts(): Promise<Drafts> {
  const read = async (name: string) => JSON.parse(await readFile(new URL(name, nationalDocuments), 'utf8')) as Draft;
  const entries = Object.entries(FILES).map(async ([key, name]) => [key, await read(name)] as const);
  return Object.fromEntries(await Promise.all(entries)) as Drafts;
}

function at(document: Draft, pointer: string): unknown {
  return valueAt(document, pointer.split('/').slice(1));
}

/** Writes a value where a JSON Pointer says; one place after the last adds to a list, `undefined` removes. */
function put(document: Draft, pointer: string, value: unknown): void {
  const cut = pointer.lastIndexOf('/');
  const parent = at(document, pointer.slice(0, cut)) as Draft;
  parent[pointer.slice(cut + 1)] = value;
}

/** A profile that adapts nothing. */
function withoutChanges({ kind, id, version, locale, validFrom, state, name, base }: Draft): Draft {
  return { kind, id, version, locale, validFrom, state, name, base };
}

function listAt(document: Draft, pointer: string): readonly Draft[] {
  return at(document, pointer) as readonly Draft[];
}

async function folderOf(context: TestContext, files: Record<string, unknown>): Promise<URL> {
  const directory = await mkdtemp(join(tmpdir(), 'content-'));
  context.after(() => rm(directory, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(directory, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return pathToFileURL(directory);
}

/** The problems of the shipped documents after a change, as "file pointer: message". */
async function problemsAfter(
  context: TestContext,
  change: (documents: Drafts) => void,
  more: Record<string, unknown> = {},
): Promise<readonly string[]> {
  const documents = await drafts();
  change(documents);
  const files: Record<string, unknown> = { ...more };
  for (const [key, document] of Object.entries(documents)) files[`${key}.json`] = document;
  return problemsOf([await folderOf(context, files)]);
}

async function problemsOf(directories: readonly URL[]): Promise<readonly string[]> {
  try {
    await loadContent(directories);
  } catch (error) {
    assert.ok(error instanceof ContentError);
    assert.equal(error.code, 'content_invalid');
    return error.problems.map(({ file, pointer, message }) => `${basename(file)} ${pointer}: ${message}`);
  }
  return [];
}

test('no folder is an empty library', async () => {
  assert.deepEqual((await loadContent([])).all, []);
});

test('documents of several folders form one library', async (context) => {
  const { profile } = await drafts();
  const folder = await folderOf(context, {
    'sp.json': { ...profile, id: 'perfil-sp', state: 'SP', name: 'São Paulo' },
  });
  const library = await loadContent([nationalDocuments, folder]);
  assert.equal(library.profile('SP')?.document.id, 'perfil-sp');
  assert.equal(library.profile('BA')?.document.id, 'perfil-ba');
});

test('a file that is not JSON by name is left alone', async (context) => {
  assert.deepEqual(await problemsAfter(context, () => {}, { 'LEIAME.txt': 'not a document' }), []);
});

test('hashes do not depend on the order of fields, on blanks or on defaults being written out', async (context) => {
  const { questionnaire } = await drafts();
  put(questionnaire, '/name', '  Diagnóstico do seu negócio ');
  for (const question of listAt(questionnaire, '/questions')) question['weight'] = 1;
  const reordered = Object.fromEntries(Object.entries(questionnaire).reverse());
  const [published] = (await loadContent([await folderOf(context, { 'q.json': reordered })])).all;
  assert.ok(published);
  assert.deepEqual((await loadContent([nationalDocuments])).byHash(published.hash)?.document, published.document);
});

test('a changed word changes the hash', async (context) => {
  const { term } = await drafts();
  const folder = await folderOf(context, { 'term.json': { ...term, title: 'Outro título' } });
  const [published] = (await loadContent([folder])).all;
  assert.equal((await loadContent([nationalDocuments])).byHash(published?.hash ?? ''), undefined);
});

test('what is served is the parsed document, with defaults filled in', async () => {
  const library = await loadContent([nationalDocuments]);
  const questionnaire = library.find('questionnaire', 'diagnostico-nacional', '2026.1', 'pt-BR')?.document;
  assert.deepEqual([questionnaire?.questions[0]?.weight, questionnaire?.questions[0]?.allowsNotApplicable], [1, false]);
});

test('a folder that is not there is reported', async () => {
  assert.match(
    (await problemsOf([new URL('missing/', nationalDocuments)])).join(),
    /^missing : Cannot be read: ENOENT/,
  );
});

test('a file that is not JSON inside is reported', async (context) => {
  const problems = await problemsOf([await folderOf(context, { 'broken.json': '{ "kind": ' })]);
  assert.match(problems.join(), /^broken\.json : Is not JSON: /);
});

test('an unknown kind is reported with the kinds there are', async (context) => {
  assert.deepEqual(await problemsOf([await folderOf(context, { 'a.json': { kind: 'survey' }, 'b.json': [] })]), [
    'a.json /kind: Must be one of: questionnaire, catalogue, journeys, guidance, consent-term, keyword-index, anamnesis, national-profile, state-profile.',
    'b.json /kind: Must be one of: questionnaire, catalogue, journeys, guidance, consent-term, keyword-index, anamnesis, national-profile, state-profile.',
  ]);
});

test('mistakes of form are reported at their place, in plain words', async (context) => {
  const problems = await problemsAfter(context, ({ questionnaire, catalogue, term, national }) => {
    put(questionnaire, '/name', undefined);
    put(questionnaire, '/minutes', 'dez');
    put(questionnaire, '/version', 'v1');
    put(questionnaire, '/validFrom', '2026-02-30');
    put(questionnaire, '/minimumAnswered', 1.5);
    put(questionnaire, '/questions/0/levels', ['um', 'dois', 'três']);
    put(questionnaire, '/questions/1/tools/0/upToLevel', 4);
    put(questionnaire, '/questions/2/wieght', 2);
    put(questionnaire, '/questions/3/topic', 'x'.repeat(61));
    put(questionnaire, '/questions/4/id', 'Opinião');
    put(catalogue, '/tools/0/cost', 'cheap');
    put(catalogue, '/tools/1/url', 'javascript:alert(1)');
    put(catalogue, '/tools/2/steps', []);
    put(catalogue, '/tools/3/minutes', 0);
    put(term, '/rights', '   ');
    put(national, '/audience', { sizes: ['MEI', 'OTHER'] });
  });
  assert.deepEqual(problems, [
    'catalogue.json /tools/0/cost: Must be one of: free, freemium, paid.',
    'catalogue.json /tools/1/url: Link must be http:, https:, mailto: or tel:.',
    'catalogue.json /tools/2/steps: Must be at least 1 entries long.',
    'catalogue.json /tools/3/minutes: Must be more than 0.',
    'national.json /audience/sizes/1: "OTHER" is outside the audience. National premise: MEI, ME and EPP are attended, and nobody else; a state may attend fewer of them, or persons without a company too.',
    'national.json /audience/personsWithoutCompany: Is required, but missing.',
    'questionnaire.json /version: Version must look like 2026.1.',
    'questionnaire.json /validFrom: Must be a day such as 2026-01-31.',
    'questionnaire.json /name: Is required, but missing.',
    'questionnaire.json /minutes: Must be number, but is string.',
    'questionnaire.json /minimumAnswered: Must be at most 1.',
    'questionnaire.json /questions/0/levels: Must be at least 4 entries long.',
    'questionnaire.json /questions/1/tools/0/upToLevel: Must be one of: 0, 1, 2, 3.',
    'questionnaire.json /questions/2/wieght: There is no such field; check the spelling or remove it.',
    'questionnaire.json /questions/3/topic: Must be at most 60 characters long.',
    'questionnaire.json /questions/4/id: Must have the form /^[a-z0-9]+(?:-[a-z0-9]+)*$/.',
    'term.json /rights: Must be at least 1 characters long.',
  ]);
});

test('ids and forms of contact used twice in one document are reported', async (context) => {
  const problems = await problemsAfter(context, ({ questionnaire, catalogue, journeys, guidance, term, anamnesis }) => {
    put(anamnesis, '/chapters/1/id', 'negocio');
    put(anamnesis, '/chapters/1/prompts/0/id', 'um-dia-comum');
    put(questionnaire, '/questions/48', at(questionnaire, '/questions/0'));
    put(catalogue, '/tools/77', at(catalogue, '/tools/0'));
    put(journeys, '/journeys/9', at(journeys, '/journeys/0'));
    put(journeys, '/journeys/1/contactForms/4', 'phone');
    put(guidance, '/points/1/id', 'contas-separadas');
    put(term, '/purposes/6', at(term, '/purposes/0'));
  });
  assert.deepEqual(problems, [
    'anamnesis.json /chapters/1/id: The id "negocio" is already used in this document.',
    'anamnesis.json /chapters/1/prompts/0/id: The id "um-dia-comum" is already used in this document.',
    'catalogue.json /tools/77/id: The id "controle-de-caixa" is already used in this document.',
    'guidance.json /points/1/id: The id "contas-separadas" is already used in this document.',
    'journeys.json /journeys/9/id: The id "consultor-de-credito" is already used in this document.',
    'journeys.json /journeys/1/contactForms/4: The journey already offers this form of contact.',
    'questionnaire.json /questions/48/id: The id "controle-do-caixa" is already used in this document.',
    'term.json /purposes/6/id: The id "offers" is already used in this document.',
  ]);
});

test('a tool linked twice by one question is reported', async (context) => {
  const problems = await problemsAfter(context, ({ questionnaire }) => {
    put(questionnaire, '/questions/0/tools/4', { toolId: 'controle-de-caixa', upToLevel: 2 });
  });
  assert.deepEqual(problems, ['questionnaire.json /questions/0/tools/4/toolId: The question already links this tool.']);
});

test('bands that leave scores without a name are reported', async (context) => {
  const problems = await problemsAfter(context, ({ questionnaire }) => {
    put(questionnaire, '/bands/0/from', 10);
    put(questionnaire, '/bands/2/from', 40);
  });
  assert.deepEqual(problems, [
    'questionnaire.json /bands/0/from: The first band must start at 0.',
    'questionnaire.json /bands/2/from: Must be above the band before it.',
  ]);
});

test('terms that say nothing, or the same twice for a theme, are reported', async (context) => {
  const problems = await problemsAfter(context, ({ words }) => {
    put(words, '/entries', [
      { themeId: 'financas', terms: ['Boletos', '…', 'ven*da', 'da*'] },
      { themeId: 'financas', questionIds: ['vende-fiado'], terms: ['fiado'] },
    ]);
  });
  assert.deepEqual(problems, [
    'words.json /entries/0/terms/1: Has no word that tells anything.',
    'words.json /entries/0/terms/2: A "*" ends a word: "vend*".',
    'words.json /entries/0/terms/3: At least 3 letters come before a "*".',
  ]);
  const repeated = await problemsAfter(context, ({ words }) => {
    put(words, '/entries', [
      { themeId: 'financas', terms: ['Cheque especial', 'cheques especiais'] },
      { themeId: 'credito', terms: ['cheque especial'] },
      { themeId: 'financas', questionIds: ['vende-fiado', 'vende-fiado'], terms: ['CHEQUE ESPECIAL'] },
    ]);
  });
  const message = '"Cheque especial" already says this for the theme "financas": one entry can name several practices.';
  assert.deepEqual(repeated, [
    `words.json /entries/0/terms/1: ${message}`,
    `words.json /entries/2/terms/0: ${message}`,
    'words.json /entries/2/questionIds/1: The entry already names this practice.',
  ]);
});

test('a chapter without a prompt, and an entry without a term, are reported', async (context) => {
  const problems = await problemsAfter(context, ({ words, anamnesis }) => {
    put(words, '/entries/0/terms', []);
    put(anamnesis, '/chapters/0/prompts', []);
  });
  assert.deepEqual(problems, [
    'anamnesis.json /chapters/0/prompts: Must be at least 1 entries long.',
    'words.json /entries/0/terms: Must be at least 1 entries long.',
  ]);
});

test('a question of no theme and a theme of no question are reported', async (context) => {
  const problems = await problemsAfter(context, ({ questionnaire }) => {
    put(questionnaire, '/themes/7', { id: 'agro', name: 'Agro', summary: 'Do campo.' });
    put(questionnaire, '/questions/1/themeId', 'financa');
  });
  assert.deepEqual(problems, [
    'questionnaire.json /themes/7: No question belongs to the theme "agro".',
    'questionnaire.json /questions/1/themeId: This questionnaire has no theme "financa".',
    'words.json /entries/2/questionIds/0: No questionnaire has a question "formacao-do-preco" in the theme "financas".',
  ]);
});

test('a suggestion that can never hold is reported', async (context) => {
  const problems = await problemsAfter(context, ({ journeys }) => {
    put(journeys, '/journeys/0/suggestWhen/0/atLeast', 70);
    put(journeys, '/journeys/1/suggestWhen/0/below', undefined);
  });
  assert.deepEqual(problems, [
    'journeys.json /journeys/0/suggestWhen/0: Can never hold: "below" is not above "atLeast".',
    'journeys.json /journeys/1/suggestWhen/0/themeId: Says nothing without "below" or "atLeast".',
  ]);
});

test('a suggestion that would be made to everybody is reported', async (context) => {
  const problems = await problemsAfter(context, ({ journeys }) => {
    put(journeys, '/journeys/4/suggestWhen/0/atLeast', undefined);
  });
  assert.deepEqual(problems, [
    'journeys.json /journeys/4/suggestWhen/0: Would be suggested to everybody: say "below", "atLeast" or "when".',
  ]);
});

test('a suggestion by an answer that no questionnaire can give is reported', async (context) => {
  const problems = await problemsAfter(context, ({ journeys }) => {
    put(journeys, '/journeys/0/suggestWhen/0/when/equals', 'talvez');
    put(journeys, '/journeys/0/suggestWhen/1/when/all/0/question', 'quer-credito');
  });
  assert.deepEqual(problems, [
    'journeys.json /journeys/0/suggestWhen/0/when/equals: An answer to "pensa-em-credito" is "yes" or "no".',
    'journeys.json /journeys/0/suggestWhen/1/when/all/0/question: No questionnaire has a question "quer-credito".',
  ]);
});

test('a suggestion that can never be made is reported', async (context) => {
  const problems = await problemsAfter(context, ({ journeys }) => {
    const rules = [
      { below: 0 },
      { atLeast: 101 },
      { themeId: 'credito', below: 40, atLeast: 60 },
      { when: { all: [{ sizes: ['MEI'] }, { sizes: ['ME', 'EPP'] }] } },
      { when: { sizes: ['MEI'] } },
      { when: { all: [1, 0].map((level) => ({ question: 'contas-separadas', equals: level })) } },
    ];
    put(journeys, '/journeys/1/sizes', ['ME', 'EPP']);
    put(
      journeys,
      '/journeys/1/suggestWhen',
      rules.map((rule) => ({ ...rule, reason: 'é assim' })),
    );
  });
  const at = '/journeys/1/suggestWhen';
  assert.deepEqual(problems, [
    `journeys.json ${at}/0/below: Can never hold: no score is below 0.`,
    `journeys.json ${at}/1/atLeast: Can never hold: no score is above 100.`,
    `journeys.json ${at}/2: Can never hold: "below" is not above "atLeast".`,
    `journeys.json ${at}/3/when: Can never hold: these conditions exclude each other.`,
    `journeys.json ${at}/4/when: Can never hold: the journey is not open to the sizes or sectors that this asks for.`,
    `journeys.json ${at}/5/when: Can never hold: these conditions exclude each other.`,
  ]);
});

test('a term that asks for sensitive data alone is reported', async (context) => {
  const problems = await problemsAfter(context, ({ term }) => {
    put(term, '/purposes', [{ id: 'saude', title: 'Saúde', text: 'Guardar dados de saúde.', sensitive: true }]);
  });
  assert.deepEqual(problems, [
    'term.json /purposes: Asks for sensitive data alone: the client decides about nothing else.',
  ]);
});

test('a journey whose guidance its profile does not bring is reported at each profile', async (context) => {
  const problems = await problemsAfter(context, ({ journeys }) => {
    put(journeys, '/journeys/2/guidance', 'orientacao-de-inovacao');
  });
  assert.deepEqual(problems, [
    'national.json /guidance: The journey "sebraetec" needs the guidance "orientacao-de-inovacao", and the profile brings another.',
    'profile.json /guidance: The journey "sebraetec" needs the guidance "orientacao-de-inovacao", and the profile brings another.',
  ]);
});

test('guidance that there is not is reported at journeys that no profile has', async (context) => {
  const { journeys } = await drafts();
  put(journeys, '/journeys/0/guidance', 'orientacao');
  const problems = await problemsAfter(context, () => {}, { 'ac.json': { ...journeys, id: 'jornadas-do-ac' } });
  assert.deepEqual(problems, ['ac.json /journeys/0/guidance: There is no guidance "orientacao".']);
});

test('references to what is not there are reported', async (context) => {
  const problems = await problemsAfter(context, (documents) => {
    const { questionnaire, catalogue, journeys, guidance, words, anamnesis, profile } = documents;
    put(words, '/entries/1/questionIds/0', 'formacao-do-precos');
    put(words, '/entries/2/questionIds/0', 'fornecedores');
    put(words, '/entries/3/themeId', 'financa');
    put(anamnesis, '/chapters/0/prompts/0/listenFor', { themes: ['sonhos'], questionIds: ['futuro'] });
    put(profile, '/anamnesis', { id: 'historia', version: '2026.1' });
    put(guidance, '/points/0/toolId', 'separar-as-contas');
    put(questionnaire, '/questions/0/tools/1/toolId', 'fluxo-do-caixa');
    put(catalogue, '/tools/0/themes/0', 'financas-gerais');
    put(journeys, '/journeys/0/suggestWhen/0/themeId', 'creditos');
    put(profile, '/consentTerm', { id: 'termo-nacional', version: '2026.2' });
  });
  assert.deepEqual(problems, [
    'anamnesis.json /chapters/0/prompts/0/listenFor/themes/0: No questionnaire has a theme "sonhos".',
    'anamnesis.json /chapters/0/prompts/0/listenFor/questionIds/0: No questionnaire has a question "futuro".',
    'catalogue.json /tools/0/themes/0: No questionnaire has a theme "financas-gerais".',
    'guidance.json /points/0/toolId: The catalogue catalogo-nacional 2026.1 has no tool "separar-as-contas".',
    'journeys.json /journeys/0/suggestWhen/0/themeId: No questionnaire has a theme "creditos".',
    'profile.json /consentTerm: There is no consent-term termo-nacional 2026.2 in pt-BR.',
    'profile.json /anamnesis: There is no anamnesis historia 2026.1 in pt-BR.',
    'questionnaire.json /questions/0/tools/1/toolId: The catalogue catalogo-nacional 2026.1 has no tool "fluxo-do-caixa".',
    'words.json /entries/1/questionIds/0: No questionnaire has a question "formacao-do-precos" in the theme "financas".',
    'words.json /entries/2/questionIds/0: No questionnaire has a question "fornecedores" in the theme "financas".',
    'words.json /entries/3/themeId: No questionnaire has a theme "financa".',
  ]);
});

test('an unknown tool is said once, however many profiles pair the two documents', async (context) => {
  const { profile } = await drafts();
  const problems = await problemsAfter(
    context,
    ({ questionnaire }) => {
      put(questionnaire, '/questions/0/tools/1/toolId', 'fluxo-do-caixa');
    },
    { 'sp.json': { ...profile, id: 'perfil-sp', state: 'SP' } },
  );
  assert.equal(problems.length, 1);
});

test('a profile in force before what it refers to is reported', async (context) => {
  const problems = await problemsAfter(context, ({ catalogue }) => {
    put(catalogue, '/validFrom', '2026-03-01');
  });
  assert.deepEqual(problems, [
    'national.json /catalogue: The profile is valid from 2026-01-01, this catalogue only from 2026-03-01.',
  ]);
});

test('a version published twice is reported with the file that holds it already', async (context) => {
  const { term } = await drafts();
  const [problem, ...others] = await problemsAfter(context, () => {}, {
    'z.json': { ...term, title: 'Outro' },
  });
  assert.match(problem ?? '', /^z\.json : .*term\.json already holds consent-term termo-nacional 2026\.1 pt-BR/);
  assert.deepEqual(others, []);
});

test('a translation that says something else than the original is reported', async (context) => {
  const { questionnaire, guidance } = await drafts();
  put(questionnaire, '/locale', 'en');
  put(questionnaire, '/name', 'National diagnostic');
  put(questionnaire, '/questions/0/text', 'How do you follow the money?');
  put(questionnaire, '/questions/0/weight', 3);
  put(questionnaire, '/questions/1/tools/0/toolId', 'em-conta');
  put(questionnaire, '/questions/2/showWhen', { sizes: ['MEI'] });
  put(questionnaire, '/bands/1/from', 45);
  put(guidance, '/locale', 'es');
  put(guidance, '/points', listAt(guidance, '/points').slice(1));
  const problems = await problemsAfter(context, () => {}, { 'q-en.json': questionnaire, 'g-es.json': guidance });
  const differs = 'Differs from the document in pt-BR: a translation changes texts alone.';
  assert.deepEqual(problems, [
    `g-es.json /points: ${differs}`,
    `q-en.json /bands/1/from: ${differs}`,
    `q-en.json /questions/0/weight: ${differs}`,
    `q-en.json /questions/1/tools/0/toolId: ${differs}`,
    `q-en.json /questions/2/showWhen: ${differs}`,
  ]);
});

test('the same version in another locale is a translation, not a duplicate', async (context) => {
  const { term } = await drafts();
  assert.deepEqual(await problemsAfter(context, () => {}, { 'term-es.json': { ...term, locale: 'es' } }), []);
});

test('a broken document does not make those that refer to it look broken', async (context) => {
  const problems = await problemsAfter(context, ({ questionnaire }) => {
    put(questionnaire, '/themes', undefined);
  });
  assert.deepEqual(problems, ['questionnaire.json /themes: Is required, but missing.']);
});

test('a state may drop a theme and keep the national catalogue and journeys', async (context) => {
  const { questionnaire, profile } = await drafts();
  const without = (entries: readonly Draft[], field: string) => entries.filter((entry) => entry[field] !== 'credito');
  const folder = await folderOf(context, {
    'questionnaire.json': {
      ...questionnaire,
      id: 'diagnostico-ac',
      themes: without(listAt(questionnaire, '/themes'), 'id'),
      questions: without(listAt(questionnaire, '/questions'), 'themeId'),
    },
    'profile.json': {
      ...withoutChanges(profile),
      id: 'perfil-ac',
      state: 'AC',
      questionnaire: { base: { id: 'diagnostico-ac', version: '2026.1' } },
    },
  });
  assert.deepEqual(await problemsOf([nationalDocuments, folder]), []);
});

test('all problems of all files and folders are said at once, also in the message', async (context) => {
  const { catalogue, profile } = await drafts();
  put(catalogue, '/tools/0/provider', 'other');
  const folder = await folderOf(context, {
    'a.json': '{',
    'b.json': { kind: 'survey' },
    'c.json': catalogue,
    'd.json': { ...profile, followUp: { days: 0 }, extra: true },
  });
  const missing = new URL('missing/', nationalDocuments);
  const error: unknown = await loadContent([folder, missing]).catch((reason: unknown) => reason);
  assert.ok(error instanceof ContentError);
  assert.deepEqual(error.problems.map(({ file, pointer }) => `${basename(file)}${pointer}`).sort(), [
    'a.json',
    'b.json/kind',
    'c.json/tools/0/provider',
    'd.json/extra',
    'd.json/followUp/days',
    'missing',
  ]);
  for (const { message } of error.problems) assert.ok(error.message.includes(message));
});
