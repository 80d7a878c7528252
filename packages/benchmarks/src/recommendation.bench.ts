import assert from 'node:assert/strict';
import {
  catalogueSchema,
  findFindings,
  questionnaireSchema,
  recommendTools,
  type Catalogue,
  type Questionnaire,
  type RecommendationRequest,
} from '@atendimento-ativo/domain';
import type { Benchmark } from './measure.js';

const TOOLS = 10_000;
const FINDINGS = 26;
const LINKS_PER_QUESTION = 4;
const THEMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const identity = { version: '2026.1', locale: 'pt-BR', validFrom: '2026-01-01' };

function theme(index: number): string | undefined {
  return THEMES[index % THEMES.length];
}

function exampleQuestionnaire(): Questionnaire {
  return questionnaireSchema.parse({
    ...identity,
    kind: 'questionnaire',
    id: 'benchmark',
    name: 'Benchmark',
    minutes: 10,
    minimumAnswered: 0,
    bands: [{ id: 'all', name: 'All', from: 0 }],
    themes: THEMES.map((id) => ({ id, name: id, summary: id })),
    questions: Array.from({ length: FINDINGS }, (_, index) => ({
      kind: 'maturity',
      id: `question-${index}`,
      themeId: theme(index),
      text: 'How is it done?',
      topic: 'Practice',
      levels: ['Not', 'By heart', 'In part', 'Written and used'],
      tools: Array.from({ length: LINKS_PER_QUESTION }, (_, position) => ({
        toolId: `tool-${(index * LINKS_PER_QUESTION + position) * 90}`,
        upToLevel: 2,
      })),
    })),
  });
}

function exampleCatalogue(): Catalogue {
  return catalogueSchema.parse({
    ...identity,
    kind: 'catalogue',
    id: 'benchmark',
    name: 'Benchmark',
    tools: Array.from({ length: TOOLS }, (_, index) => ({
      id: `tool-${index}`,
      name: `Tool ${index}`,
      summary: 'Helps.',
      // Some of one function with a tool that a question links, most of a function of their own.
      function: `function-${index % 8_000}`,
      themes: [theme(index), theme(index * 3 + 1)],
      provider: index % 2 === 0 ? 'sebrae' : 'market',
      steps: ['Begin.'],
      minutes: 10,
      duringVisit: index % 4 === 0,
      cost: 'free',
      device: 'phone',
      effort: 'low',
      maturity: { from: index % 3, to: 2 },
      ...(index % 5 === 0 ? { sizes: ['ME', 'EPP'] } : {}),
      ...(index % 7 === 0 ? { sectors: ['commerce', 'industry'] } : {}),
      weight: 1 + (index % 10) / 10,
    })),
  });
}

/** A client of whom everything is known, on a long catalogue: every rule has work to do. */
export function recommendationBenchmark(): Benchmark {
  const questionnaire = exampleQuestionnaire();
  const answers = questionnaire.questions.map(({ id }, index) => ({ questionId: id, value: index % 3 }));
  const request: RecommendationRequest = {
    questionnaire,
    catalogue: exampleCatalogue(),
    findings: findFindings(questionnaire, answers),
    priorities: ['b', 'c'],
    priorityThemes: ['d'],
    companySize: 'MEI',
    sector: 'services',
    channel: 'remote',
    device: 'phone',
    delivered: Array.from({ length: 30 }, (_, index) => `tool-${index * 90}`),
  };
  assert.equal(request.findings.length, FINDINGS);
  assert.equal(recommendTools(request).length, 3);
  return {
    name: `recommendation: ${TOOLS} tools, ${FINDINGS} findings`,
    bound: 5,
    run: () => void recommendTools(request),
  };
}
