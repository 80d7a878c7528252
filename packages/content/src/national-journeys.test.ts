import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scoreDiagnostic, suggestJourneys, type Answer, type CompanySize, type Level } from '@atendimento-ativo/domain';
import { loadContent, nationalDocuments } from './index.js';

const library = await loadContent([nationalDocuments]);
const journeys = library.find('journeys', 'jornadas-nacionais', '2026.1', 'pt-BR')?.document;
const questionnaire = library.find('questionnaire', 'diagnostico-nacional', '2026.1', 'pt-BR')?.document;
assert.ok(journeys && questionnaire);
const themeIds = questionnaire.themes.map((theme) => theme.id);

/** Journeys suggested to a client with `level` everywhere, except in some themes. */
function suggested(size: CompanySize, level: Level, exceptions: Record<string, Answer['value']> = {}) {
  assert.ok(journeys && questionnaire);
  const answers = questionnaire.questions.map(({ id, themeId }) => ({
    questionId: id,
    value: exceptions[themeId] ?? level,
  }));
  return suggestJourneys(journeys, scoreDiagnostic(questionnaire, answers), size).filter(({ reason }) => reason);
}

function ids(suggestions: ReturnType<typeof suggested>): readonly string[] {
  return suggestions.map(({ journey }) => journey.id);
}

test('the nine journeys of the policy are offered', () => {
  assert.deepEqual(journeys.journeys.map(({ id }) => id).sort(), [
    'agencia',
    'ali-produtividade',
    'app-sebrae',
    'atendimento-digital',
    'carteira',
    'consultor-de-credito',
    'consultoria-sgf',
    'oficinas-cursos-palestras',
    'sebraetec',
  ]);
});

test('a weakness in any theme leads to a journey, for every size', () => {
  for (const size of ['MEI', 'ME', 'EPP'] as const) {
    for (const themeId of themeIds) {
      const reasons = suggested(size, 3, { [themeId]: 0 }).map(({ reason }) => reason);
      const own = journeys.journeys.flatMap(({ suggestWhen }) =>
        suggestWhen.filter((rule) => rule.themeId === themeId && rule.below !== undefined).map((rule) => rule.reason),
      );
      assert.ok(
        reasons.some((reason) => own.some((candidate) => candidate === reason)),
        `${themeId} for ${size}`,
      );
    }
  }
});

test('every journey is suggested to somebody', () => {
  const reached = new Set<string>();
  for (const size of ['MEI', 'ME', 'EPP'] as const) {
    for (const level of [0, 1, 2, 3] as const) for (const id of ids(suggested(size, level))) reached.add(id);
  }
  assert.equal(reached.size, journeys.journeys.length);
});

test('who is weak in credit is sent to the credit consultant first', () => {
  assert.equal(ids(suggested('ME', 2, { credito: 0 }))[0], 'consultor-de-credito');
});

test('who has credit in order is not sent to the credit consultant', () => {
  assert.ok(!ids(suggested('MEI', 0, { credito: 3 })).includes('consultor-de-credito'));
});

test('a MEI with basic gaps is sent to workshops, not to ALI or Sebraetec', () => {
  const found = ids(suggested('MEI', 0));
  assert.ok(found.includes('oficinas-cursos-palestras'));
  assert.ok(!found.includes('ali-produtividade') && !found.includes('sebraetec'));
});

test('a small company with the basics in place is sent to ALI Produtividade', () => {
  assert.ok(ids(suggested('ME', 2)).includes('ali-produtividade'));
});

test('who works alone is told nothing about a team', () => {
  const told = suggested('MEI', 0, { pessoas: 'not-applicable' }).map(({ reason }) => reason);
  assert.ok(told.every((reason) => !/equipe|quem trabalha com você/.test(reason ?? '')));
});

test('every reason reads on after "porque": lower case, no full stop', () => {
  for (const { suggestWhen } of journeys.journeys) {
    for (const { reason } of suggestWhen) assert.match(reason, /^\p{Ll}.*[^.!?…]$/u);
  }
});
