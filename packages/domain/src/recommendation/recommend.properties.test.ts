import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sectorSchema } from '../identifiers/cnae.js';
import { companySizeSchema } from '../attendance/company-size.js';
import { channelSchema } from '../attendance/events.js';
import { findFindings } from '../diagnostic/findings.js';
import { levelSchema, MATURITY_LEVELS, type Level } from '../diagnostic/question.js';
import { questionnaireSchema, type Questionnaire } from '../diagnostic/questionnaire.js';
import { exampleQuestionnaire } from '../diagnostic/questionnaire.fixture.js';
import { exampleCatalogue, exampleTool } from './catalogue.fixture.js';
import { deviceSchema, type Tool } from './catalogue.js';
import { explainRecommendations } from './explain.js';
import { misfitIn } from './misfit.js';
import { recommendTools, type RecommendationRequest } from './recommend.js';

const THEMES = ['financas', 'mercado', 'pessoas'] as const;
const TOOL_IDS = Array.from({ length: 12 }, (_, index) => `ferramenta-${index}`);

const someOf = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const toolArbitrary = (id: string): fc.Arbitrary<Tool> =>
  fc
    .record({
      function: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      themes: someOf(THEMES),
      provider: fc.constantFrom('sebrae' as const, 'market' as const),
      duringVisit: fc.boolean(),
      device: fc.constantFrom(...deviceSchema.options),
      maturity: fc
        .tuple(fc.constantFrom(...MATURITY_LEVELS), fc.constantFrom(...MATURITY_LEVELS))
        .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one })),
      sizes: maybe(someOf(companySizeSchema.options)),
      sectors: maybe(someOf(sectorSchema.options)),
      channels: maybe(someOf(channelSchema.options)),
      weight: fc.constantFrom(0.1, 0.5, 1, 1.3, 2, 7),
    })
    .map((change) => exampleTool(id, change));

const linksArbitrary = fc.uniqueArray(
  fc.record({ toolId: fc.constantFrom(...TOOL_IDS), upToLevel: fc.constantFrom(...MATURITY_LEVELS) }),
  { selector: ({ toolId }) => toolId, maxLength: 4 },
);

const questionnaireArbitrary: fc.Arbitrary<Questionnaire> = fc
  .array(
    fc.record({
      themeId: fc.constantFrom(...THEMES),
      weight: fc.constantFrom(1, 1.5, 2),
      tools: linksArbitrary,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((questions) => {
    const example = exampleQuestionnaire();
    return questionnaireSchema.parse({
      ...example,
      questions: questions.map((change, index) => ({ ...example.questions[0], id: `pergunta-${index}`, ...change })),
    });
  });

interface Case {
  readonly request: RecommendationRequest;
  readonly levels: readonly Level[];
}

const caseArbitrary: fc.Arbitrary<Case> = questionnaireArbitrary.chain((questionnaire) =>
  fc
    .record({
      levels: fc.array(fc.constantFrom(...MATURITY_LEVELS), {
        minLength: questionnaire.questions.length,
        maxLength: questionnaire.questions.length,
      }),
      tools: fc.tuple(...TOOL_IDS.map(toolArbitrary)),
      limit: fc.integer({ min: 0, max: 5 }),
      priorities: fc.subarray([...THEMES]),
      priorityThemes: fc.subarray([...THEMES]),
      delivered: fc.subarray(TOOL_IDS, { maxLength: 4 }),
      companySize: maybe(fc.constantFrom(...companySizeSchema.options)),
      sector: maybe(fc.constantFrom(...sectorSchema.options)),
      channel: maybe(fc.constantFrom(...channelSchema.options)),
      device: maybe(fc.constantFrom(...deviceSchema.options)),
    })
    .map(({ levels, tools, ...rest }) => ({
      levels,
      request: {
        ...rest,
        questionnaire,
        catalogue: exampleCatalogue(...tools),
        findings: findingsAt(questionnaire, levels),
      },
    })),
);

function findingsAt(questionnaire: Questionnaire, levels: readonly Level[]) {
  return findFindings(
    questionnaire,
    levels.map((value, index) => ({ questionId: `pergunta-${index}`, value })),
  );
}

function idsOf(request: RecommendationRequest): readonly string[] {
  return recommendTools(request).map(({ tool }) => tool.id);
}

function scoresOf(request: RecommendationRequest): ReadonlyMap<string, number | undefined> {
  // With no place in the list, every tool keeps the score that it begins with.
  const explained = explainRecommendations({ ...request, limit: 0 });
  return new Map(explained.map(({ tool, recommendation }) => [tool.id, recommendation?.score]));
}

describe('any short list', () => {
  it('holds at most as many as asked, one of each function, and none that does not fit', () => {
    fc.assert(
      fc.property(caseArbitrary, ({ request }) => {
        const list = recommendTools(request);
        const misfitOf = misfitIn(request);
        assert.ok(list.length <= (request.limit ?? 3));
        assert.equal(new Set(list.map(({ tool }) => tool.function)).size, list.length);
        assert.ok(list.every(({ tool }) => misfitOf(tool) === undefined));
        assert.ok(list.every(({ tool }) => !request.delivered?.includes(tool.id)));
      }),
    );
  });

  it('holds one for the visit whenever some tool for it fits and answers a finding', () => {
    fc.assert(
      fc.property(caseArbitrary, ({ request }) => {
        const list = recommendTools(request);
        const misfitOf = misfitIn(request);
        const scores = scoresOf(request);
        const isPossible = request.catalogue.tools.some(
          (tool) => tool.duringVisit && !misfitOf(tool) && scores.get(tool.id) !== undefined,
        );
        assert.equal(
          list.some(({ tool }) => tool.duringVisit),
          isPossible && request.limit !== 0,
        );
      }),
    );
  });

  it('gives each tool a finding that it answers at a level at which it helps', () => {
    fc.assert(
      fc.property(caseArbitrary, ({ request }) => {
        for (const { tool, finding } of recommendTools(request)) {
          assert.ok(request.findings.includes(finding));
          assert.ok(finding.kind === 'answer');
          assert.ok(tool.maturity.from <= finding.level && finding.level <= tool.maturity.to);
          const linked = finding.question.tools.some(
            ({ toolId, upToLevel }) => toolId === tool.id && finding.level <= upToLevel,
          );
          assert.ok(linked || tool.themes.includes(finding.themeId));
        }
      }),
    );
  });

  it('is the same in any order of the catalogue, when no two tools score the same', () => {
    const shuffledCase = caseArbitrary.chain((given) =>
      fc.record({
        given: fc.constant(given),
        tools: fc.shuffledSubarray([...given.request.catalogue.tools], { minLength: TOOL_IDS.length }),
      }),
    );
    fc.assert(
      fc.property(shuffledCase, ({ given: { request }, tools }) => {
        // Weights without a common measure: two tools never come to the same score.
        const distinct = (all: readonly Tool[]) =>
          all.map((tool) => ({ ...tool, weight: Math.sqrt(PRIMES[TOOL_IDS.indexOf(tool.id)] ?? 1) }));
        const ordered = { ...request, catalogue: { ...request.catalogue, tools: distinct(request.catalogue.tools) } };
        const shuffled = { ...request, catalogue: { ...request.catalogue, tools: distinct(tools) } };
        assert.deepEqual(idsOf(shuffled), idsOf(ordered));
        assert.deepEqual(idsOf(ordered), idsOf(ordered));
      }),
    );
  });
});

const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];

describe('any score', () => {
  it('is exactly the sum of its factors, for every tool of the catalogue', () => {
    fc.assert(
      fc.property(caseArbitrary, ({ request }) => {
        for (const { recommendation } of explainRecommendations(request)) {
          if (!recommendation) continue;
          const { score, factors } = recommendation;
          assert.equal(
            score,
            factors.reduce((sum, { points }) => sum + points, 0),
          );
        }
      }),
    );
  });

  it('never falls when a gap widens, if the tool helps at the lower level too', () => {
    fc.assert(
      fc.property(caseArbitrary, fc.nat(5), ({ request, levels }, position) => {
        const place = position % levels.length;
        const lower = levels[place]! - 1;
        fc.pre(lower >= 0);
        const wider = levels.map((level, index) => (index === place ? levelSchema.parse(lower) : level));
        const tools = request.catalogue.tools.map((tool) => ({ ...tool, maturity: { from: 0, to: 3 } as const }));
        const helpful = { ...request, catalogue: { ...request.catalogue, tools } };
        const before = scoresOf(helpful);
        const after = scoresOf({ ...helpful, findings: findingsAt(request.questionnaire, wider) });
        for (const [toolId, score] of before) {
          if (score === undefined) continue;
          assert.ok((after.get(toolId) ?? -1) >= score, toolId);
        }
      }),
    );
  });

  it('never appears because a theme was named: priorities add points to tools that had some', () => {
    fc.assert(
      fc.property(caseArbitrary, ({ request }) => {
        const named = scoresOf(request);
        for (const [toolId, score] of scoresOf({ ...request, priorities: [], priorityThemes: [] })) {
          const withPriorities = named.get(toolId);
          assert.equal(withPriorities === undefined, score === undefined);
          assert.ok((withPriorities ?? 0) >= (score ?? 0));
        }
      }),
    );
  });
});

describe('widening a gap', () => {
  it('never lowers the place of the tool that its question alone links', () => {
    const linkedOnce = fc.record({
      levels: fc.array(fc.constantFrom(...MATURITY_LEVELS), { minLength: 4, maxLength: 4 }),
      worse: fc.nat(3),
      priorities: fc.subarray([...THEMES]),
    });
    const tools = TOOL_IDS.slice(0, 4).map((id) => exampleTool(id, { duringVisit: true }));
    const example = exampleQuestionnaire();
    const questionnaire = questionnaireSchema.parse({
      ...example,
      questions: tools.map(({ id }, index) => ({
        ...example.questions[index],
        id: `pergunta-${index}`,
        tools: [{ toolId: id, upToLevel: 2 }],
      })),
    });
    fc.assert(
      fc.property(linkedOnce, ({ levels, worse, priorities }) => {
        const lower = levels[worse]! - 1;
        fc.pre(lower >= 0);
        const wider = levels.map((level, index) => (index === worse ? levelSchema.parse(lower) : level));
        const placeAt = (answered: readonly Level[]): number => {
          const findings = findingsAt(questionnaire, answered);
          const list = idsOf({ questionnaire, catalogue: exampleCatalogue(...tools), findings, priorities, limit: 4 });
          const place = list.indexOf(`ferramenta-${worse}`);
          return place < 0 ? Infinity : place;
        };
        assert.ok(placeAt(wider) <= placeAt(levels));
      }),
    );
  });
});
