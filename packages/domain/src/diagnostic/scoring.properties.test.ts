import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Answer } from './answer-value.js';
import { answersUntilScore } from './answers-until-score.js';
import { compareDiagnostics } from './comparison.js';
import { findFindings, findStrengths } from './findings.js';
import { answer, exampleQuestionnaire } from './questionnaire.fixture.js';
import type { Questionnaire } from './questionnaire.js';
import { explainScore } from './score-explanation.js';
import { scoreDiagnostic } from './scoring.js';

const ids = exampleQuestionnaire().questions.map(({ id }) => id);
const weight = fc.double({ min: 0.01, max: 100, noNaN: true });

/** The example questionnaire with weights, a minimum and required flags of all sorts. */
const questionnaires: fc.Arbitrary<Questionnaire> = fc
  .record({
    themes: fc.array(weight, { minLength: 2, maxLength: 2 }),
    questions: fc.array(fc.record({ weight, required: fc.boolean() }), { minLength: 4, maxLength: 4 }),
    minimumAnswered: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ themes, questions, minimumAnswered }) => {
    const example = exampleQuestionnaire({ minimumAnswered });
    return {
      ...example,
      themes: example.themes.map((theme, index) => ({ ...theme, weight: themes[index] ?? 1 })),
      questions: example.questions.map((question, index) => ({ ...question, ...questions[index] })),
    };
  });

const answerSets: fc.Arbitrary<Answer[]> = fc
  .tuple(
    ...ids.map(() => fc.option(fc.constantFrom<Answer['value']>(0, 1, 2, 3, 'not-applicable'), { nil: undefined })),
  )
  .map((values) => values.flatMap((value, index) => (value === undefined ? [] : [answer(ids[index] ?? '', value)])));

const rounds = [questionnaires, answerSets] as const;
const near = (left: number, right: number) => Math.abs(left - right) < 1e-6;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('a score', () => {
  it('lies between 0 and 100, and so does that of each theme', () => {
    fc.assert(
      fc.property(...rounds, (questionnaire, answers) => {
        const { overall, themes } = scoreDiagnostic(questionnaire, answers);
        for (const score of [overall, ...themes.map((theme) => theme.score)]) {
          assert.ok(score === undefined || (score >= 0 && score <= 100 + 1e-9));
        }
      }),
    );
  });

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(...rounds, (questionnaire, answers) => {
        assert.deepEqual(
          scoreDiagnostic(questionnaire, [...answers].reverse()),
          scoreDiagnostic(questionnaire, answers),
        );
      }),
    );
  });

  it('never falls when one practice improves', () => {
    fc.assert(
      fc.property(...rounds, fc.nat(), (questionnaire, answers, pick) => {
        const levels = answers.filter(({ value }) => typeof value === 'number' && value < 3);
        const improved = levels[pick % Math.max(1, levels.length)];
        if (!improved) return;
        const better = answers.map((given) =>
          given === improved ? { ...given, value: Number(given.value) + 1 } : given,
        );
        const before = scoreDiagnostic(questionnaire, answers);
        const after = scoreDiagnostic(questionnaire, better);
        assert.ok((after.overall ?? 0) >= (before.overall ?? 0));
        for (const [index, theme] of after.themes.entries()) {
          assert.ok((theme.score ?? 0) >= (before.themes[index]?.score ?? 0));
        }
      }),
    );
  });

  it('is the same with all weights of a kind multiplied alike', () => {
    fc.assert(
      fc.property(...rounds, fc.constantFrom(0.5, 2, 8), (questionnaire, answers, factor) => {
        const scaled = {
          ...questionnaire,
          themes: questionnaire.themes.map((theme) => ({ ...theme, weight: theme.weight * factor })),
          questions: questionnaire.questions.map((question) => ({ ...question, weight: question.weight * factor })),
        };
        const { overall } = scoreDiagnostic(scaled, answers);
        assert.ok(near(overall ?? -1, scoreDiagnostic(questionnaire, answers).overall ?? -1));
      }),
    );
  });

  it('is given exactly when no more answers are needed', () => {
    fc.assert(
      fc.property(...rounds, (questionnaire, answers) => {
        const isGiven = scoreDiagnostic(questionnaire, answers).overall !== undefined;
        assert.equal(answersUntilScore(questionnaire, answers) === 0, isGiven);
      }),
    );
  });

  it('is as sure as the share of the weight that was answered', () => {
    fc.assert(
      fc.property(...rounds, (questionnaire, answers) => {
        for (const { themeId, confidence, answered } of scoreDiagnostic(questionnaire, answers).themes) {
          const inapplicable = answers
            .filter(({ value }) => value === 'not-applicable')
            .map((given) => given.questionId);
          const counting = questionnaire.questions.filter(
            (question) => question.themeId === themeId && !inapplicable.includes(question.id),
          );
          assert.equal(confidence === 0, answered === 0);
          assert.equal(near(confidence, 1), counting.length > 0 && answered === counting.length);
        }
      }),
    );
  });
});

describe('what an answer moves', () => {
  it('adds up to the score of its theme and of the whole', () => {
    fc.assert(
      fc.property(...rounds, (questionnaire, answers) => {
        const contributions = explainScore(questionnaire, answers);
        const { themes, overall } = scoreDiagnostic({ ...questionnaire, minimumAnswered: 0 }, answers);
        for (const { themeId, score } of themes) {
          const own = contributions.filter(({ question }) => question.themeId === themeId);
          assert.ok(near(sum(own.map(({ theme }) => theme.gained)), score ?? 0));
          assert.ok(own.length === 0 || near(sum(own.map(({ theme }) => theme.gained + theme.open)), 100));
        }
        assert.ok(near(sum(contributions.map((part) => part.overall.gained)), overall ?? 0));
      }),
    );
  });

  it('is what the score rises by when the practice reaches the highest level', () => {
    fc.assert(
      fc.property(...rounds, (questionnaire, answers) => {
        const whole = { ...questionnaire, minimumAnswered: 0 };
        const before = scoreDiagnostic(whole, answers).overall ?? 0;
        for (const { question, overall } of explainScore(whole, answers)) {
          const better = answers.map((given) => (given.questionId === question.id ? { ...given, value: 3 } : given));
          assert.ok(near((scoreDiagnostic(whole, better).overall ?? 0) - before, overall.open));
        }
      }),
    );
  });

  it('leaves out a question of no theme', () => {
    const { questions, ...rest } = exampleQuestionnaire();
    const stray = { ...rest, questions: questions.map((question) => ({ ...question, themeId: 'nenhum' })) };
    assert.deepEqual(explainScore(stray, [answer('caixa', 2)]), []);
  });
});

describe('findings and strengths', () => {
  it('tell every answered practice once, as one or the other', () => {
    fc.assert(
      fc.property(...rounds, (questionnaire, answers) => {
        const told = [
          ...findFindings(questionnaire, answers).map(({ question }) => question.id),
          ...findStrengths(questionnaire, answers).map(({ id }) => id),
        ];
        const answered = answers.filter(({ value }) => value !== 'not-applicable').map(({ questionId }) => questionId);
        assert.deepEqual([...told].sort(), [...answered].sort());
      }),
    );
  });
});

describe('a comparison', () => {
  it('sees no change between a round and itself', () => {
    fc.assert(
      fc.property(...rounds, (questionnaire, answers) => {
        const round = { questionnaire, answers };
        const { overall, questions } = compareDiagnostics(round, round);
        assert.ok(overall === undefined || overall.difference === 0);
        assert.ok([...questions.values()].every(({ difference }) => difference === 0));
      }),
    );
  });

  it('turns round with its rounds', () => {
    fc.assert(
      fc.property(questionnaires, answerSets, answerSets, (questionnaire, first, second) => {
        const forth = compareDiagnostics({ questionnaire, answers: first }, { questionnaire, answers: second });
        const back = compareDiagnostics({ questionnaire, answers: second }, { questionnaire, answers: first });
        assert.equal(back.shared, forth.shared);
        assert.ok(near(back.overall?.difference ?? 0, -(forth.overall?.difference ?? 0)));
      }),
    );
  });
});
