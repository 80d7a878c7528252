import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import {
  askedQuestions,
  findFindings,
  reasonOf,
  recommendTools,
  scaleAnswer,
  type Answer,
  type Question,
  type Recommendation,
} from '@atendimento-ativo/domain';
import type { Client } from './client-case.fixture.js';
import { clientCases } from './client-cases.fixture.js';
import { loadContent, nationalDocuments } from './index.js';

const library = await loadContent([nationalDocuments]);
const questionnaire = library.find('questionnaire', 'diagnostico-nacional', '2026.1', 'pt-BR')?.document;
const catalogue = library.find('catalogue', 'catalogo-nacional', '2026.1', 'pt-BR')?.document;
assert.ok(questionnaire && catalogue);
const questionIds = new Set(questionnaire.questions.map(({ id }) => id));
const toolIds = new Set(catalogue.tools.map(({ id }) => id));

function recommend({
  size,
  otherwise,
  answers,
  asksAgain,
  sector,
  ...circumstances
}: Client): readonly Recommendation[] {
  assert.ok(questionnaire && catalogue);
  const traits = { companySize: size, sector };
  const all = questionnaire.questions.flatMap(({ id, kind }): readonly Answer[] => {
    const value = answers[id] ?? (kind === 'maturity' ? otherwise : undefined);
    return value === undefined ? [] : [{ questionId: id, value }];
  });
  const findings = findFindings(questionnaire, all, traits);
  return recommendTools({
    catalogue,
    questionnaire,
    findings,
    ...traits,
    ...circumstances,
    includeDelivered: asksAgain,
  });
}

function shortList(client: Client): readonly string[] {
  return recommend(client).map(({ tool }) => tool.id);
}

test('there are at least seventy client cases, each of its own', () => {
  assert.ok(clientCases.length >= 70);
  assert.equal(new Set(clientCases.map(({ told }) => told)).size, clientCases.length);
});

test('client cases name questions and tools that exist', () => {
  for (const { told, client, delivers, never } of clientCases) {
    for (const id of Object.keys(client.answers)) assert.ok(questionIds.has(id), `${told}: ${id}`);
    for (const id of [...delivers, ...never]) assert.ok(toolIds.has(id), `${told}: ${id}`);
  }
});

describe('an agent delivers', () => {
  for (const { told, client, delivers, never } of clientCases) {
    it(`${delivers.join(', ')} to: ${told}`, () => {
      const list = shortList(client);
      for (const toolId of delivers) assert.ok(list.includes(toolId), `${toolId} is missing from ${list.join(', ')}`);
      for (const toolId of never) assert.ok(!list.includes(toolId), `${toolId} is absurd in ${list.join(', ')}`);
    });
  }
});

test('an owner who does not know what he owes lists the debts before anything else', () => {
  assert.equal(shortList({ size: 'MEI', otherwise: 2, answers: { 'dividas-e-juros': 0 } })[0], 'mapa-de-dividas');
});

test('who does everything well is offered nothing from the answers, whatever anybody named', () => {
  assert.ok(questionnaire);
  const themes = questionnaire.themes.map(({ id }) => id);
  for (const size of ['MEI', 'ME', 'EPP'] as const) {
    assert.deepEqual(shortList({ size, otherwise: 3, answers: {}, priorities: themes, priorityThemes: themes }), []);
  }
});

test('every list is short, begins something during the visit, and gives the words that were answered', () => {
  for (const { told, client } of clientCases) {
    const list = recommend(client);
    assert.ok(list.length <= 3, told);
    for (const recommendation of list) {
      assert.ok(recommendation.finding.kind === 'answer');
      const { question } = recommendation.finding;
      const given = scaleAnswer(question, client.answers[question.id] ?? client.otherwise);
      assert.equal(reasonOf(recommendation).said, given?.text, told);
    }
    if (client.delivered === undefined)
      assert.ok(
        list.some(({ tool }) => tool.duringVisit),
        told,
      );
  }
});

test('the second visit brings something new', () => {
  const client: Client = { size: 'MEI', otherwise: 2, answers: { 'controle-do-caixa': 0 } };
  const first = shortList(client);
  const second = shortList({ ...client, delivered: first });
  assert.equal(second.length, 3);
  assert.ok(second.every((toolId) => !first.includes(toolId)));
});

test('one weak practice alone is answered only with tools that its question links', () => {
  for (const question of questionnaire.questions) {
    for (const size of ['MEI', 'ME', 'EPP'] as const) {
      for (const value of improvableAnswers(question)) {
        const client: Client = { size, otherwise: 3, answers: { ...answersThatAsk(question), [question.id]: value } };
        const list = recommend(client);
        if (!isAsked(question, client)) {
          assert.deepEqual(list, []);
          continue;
        }
        const told = `${question.id} at ${String(value)} for ${size}`;
        const loose = list.filter(({ factors }) => factors.every((factor) => factor.name !== 'linked-to-question'));
        assert.deepEqual(
          loose.map(({ tool }) => tool.id),
          [],
          told,
        );
        assert.ok(list[0]?.tool.duringVisit, `${told} starts during the visit`);
      }
    }
  }
});

function improvableAnswers(question: Question): readonly Answer['value'][] {
  return [0, 1, 2, 'no', 'yes'].filter((value) => (scaleAnswer(question, value)?.level ?? 3) < 3);
}

/** Answers that open every branch of the questionnaire which leads to the question. */
function answersThatAsk({ showWhen }: Question): Client['answers'] {
  return showWhen
    ? { 'vende-fiado': 'yes', 'pensa-em-credito': 'yes', 'canais-de-venda': ['rua-ou-feira', 'aplicativos'] }
    : {};
}

function isAsked({ id }: Question, { size, answers }: Client): boolean {
  assert.ok(questionnaire);
  const given = Object.entries(answers).map(([questionId, value]) => ({ questionId, value }));
  return askedQuestions(questionnaire, given, { companySize: size }).some((question) => question.id === id);
}
