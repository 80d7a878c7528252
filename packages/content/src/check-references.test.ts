import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  drafts,
  put,
  withoutChanges,
  listAt,
  folderOf,
  problemsAfter,
  problemsOf,
  type Draft,
} from './content-drafts.fixture.js';
import { nationalDocuments } from './index.js';

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
