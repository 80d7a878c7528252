import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import {
  suggestJourneys,
  type Answer,
  type CompanySize,
  type JourneySuggestion,
  type Level,
} from '@atendimento-ativo/domain';
import { journeyCases, type JourneyClient } from './journey-cases.fixture.js';
import { loadContent, nationalDocuments } from './index.js';

const library = await loadContent([nationalDocuments]);
const journeys = library.find('journeys', 'jornadas-nacionais', '2026.1', 'pt-BR')?.document;
const guidance = library.find('guidance', 'orientacao-de-credito', '2026.1', 'pt-BR')?.document;
const questionnaire = library.find('questionnaire', 'diagnostico-nacional', '2026.1', 'pt-BR')?.document;
assert.ok(journeys && guidance && questionnaire);
const journeyIds = journeys.journeys.map(({ id }) => id);
const themeIds = questionnaire.themes.map((theme) => theme.id);
const SIZES: readonly CompanySize[] = ['MEI', 'ME', 'EPP'];

function route(client: JourneyClient): readonly JourneySuggestion[] {
  assert.ok(journeys && questionnaire);
  const { size, sector, channel, otherwise, themes = {}, answers = {}, priorities } = client;
  const given = questionnaire.questions.flatMap(({ id, kind, themeId }): readonly Answer[] => {
    const value = answers[id] ?? (kind === 'maturity' ? (themes[themeId] ?? otherwise) : undefined);
    return value === undefined ? [] : [{ questionId: id, value }];
  });
  return suggestJourneys({
    journeys,
    questionnaire,
    answers: given,
    priorities,
    client: { companySize: size, sector },
    channel,
  });
}

function suggested(client: JourneyClient): readonly string[] {
  return route(client).flatMap(({ journey, reason }) => (reason === undefined ? [] : [journey.id]));
}

test('the nine journeys of the policy are offered', () => {
  assert.deepEqual([...journeyIds].sort(), [
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

test('there are at least twenty-five cases, each of its own, and they name what exists', () => {
  assert.ok(journeyCases.length >= 25);
  assert.equal(new Set(journeyCases.map(({ told }) => told)).size, journeyCases.length);
  const questionIds = new Set(questionnaire.questions.map(({ id }) => id));
  for (const { told, client, first, never } of journeyCases) {
    for (const id of [first, ...never]) assert.ok(journeyIds.includes(id), `${told}: ${id}`);
    for (const id of Object.keys(client.answers ?? {})) assert.ok(questionIds.has(id), `${told}: ${id}`);
    for (const id of [...Object.keys(client.themes ?? {}), ...(client.priorities ?? [])]) {
      assert.ok(themeIds.includes(id), `${told}: ${id}`);
    }
  }
});

describe('a good agent suggests first', () => {
  for (const { told, client, first, never } of journeyCases) {
    it(`${first} to: ${told}`, () => {
      const found = suggested(client);
      assert.equal(found[0], first, found.join(', '));
      for (const id of never) assert.ok(!found.includes(id), `${id} is absurd in ${found.join(', ')}`);
    });
  }
});

test('every journey is suggested to somebody', () => {
  const reached = new Set(journeyCases.flatMap(({ client }) => suggested(client)));
  assert.deepEqual([...reached].sort(), [...journeyIds].sort());
});

test('a weakness in any theme leads to a journey, for every size', () => {
  for (const size of SIZES) {
    for (const themeId of themeIds) {
      const reasons = route({ size, otherwise: 3, themes: { [themeId]: 0 }, answers: { 'pessoas-no-negocio': 1 } });
      const own = journeys.journeys.flatMap(({ suggestWhen }) =>
        suggestWhen.filter((rule) => rule.themeId === themeId && rule.below !== undefined).map((rule) => rule.reason),
      );
      assert.ok(
        reasons.some(({ reason }) => reason !== undefined && own.includes(reason)),
        `${themeId} for ${size}`,
      );
    }
  }
});

test('a theme that the client named in conversation leads to a journey without any questionnaire', () => {
  for (const companySize of SIZES) {
    for (const themeId of themeIds) {
      const routed = suggestJourneys({ journeys, questionnaire, priorities: [themeId], client: { companySize } });
      assert.ok(routed[0]?.reason, `${themeId} for ${companySize}`);
    }
  }
});

test('who works alone is told nothing about a team', () => {
  for (const size of SIZES) {
    for (const otherwise of [0, 1, 2, 3] as const satisfies readonly Level[]) {
      const routed = route({ size, otherwise, answers: { 'pessoas-no-negocio': 0 } });
      assert.ok(routed.every(({ reason }) => !/equipe|quem trabalha com você/.test(reason ?? '')));
    }
  }
});

test('a journey that is closed to a size says so and comes last', () => {
  const last = route({ size: 'MEI', otherwise: 3 }).at(-1);
  assert.equal(last?.journey.id, 'ali-produtividade');
  assert.deepEqual(last.outside, ['size']);
});

test('every reason reads on after "porque": lower case, no full stop', () => {
  for (const { suggestWhen } of journeys.journeys) {
    for (const { reason } of suggestWhen) assert.match(reason, /^\p{Ll}.*[^.!?…]$/u);
  }
});

test('only the credit consultant comes after guidance', () => {
  assert.deepEqual(
    journeys.journeys.filter((journey) => journey.guidance === guidance.id).map(({ id }) => id),
    ['consultor-de-credito'],
  );
});

test('the credit guidance goes from the own house to the lender, in ten points or so', () => {
  assert.ok(guidance.points.length >= 8 && guidance.points.length <= 12);
  const text = JSON.stringify(guidance);
  for (const subject of [/orçamento/, /parcela/, /custo efetivo total/, /FAMPE/, /[Aa]giota/, /golpe/, /[Cc]ompar/]) {
    assert.match(text, subject);
  }
  for (const { question } of guidance.points) assert.match(question, /\?$/);
  for (const { toDo } of guidance.points) assert.match(toDo, /\.$/);
});
