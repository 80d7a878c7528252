import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, put, problemsAfter } from './content-drafts.fixture.js';

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
