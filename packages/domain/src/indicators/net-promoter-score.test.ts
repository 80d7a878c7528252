import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { rounded } from './attendance-fact.fixture.js';
import { countAnswers, differenceOfNetPromoterScores, netPromoterScore } from './net-promoter-score.js';

const scores = (promoters: number, passives: number, detractors: number) => [
  ...Array.from({ length: promoters }, () => 9),
  ...Array.from({ length: passives }, () => 7),
  ...Array.from({ length: detractors }, () => 6),
];

const scoreOf = (given: readonly number[]) => netPromoterScore(countAnswers(given));

describe('netPromoterScore', () => {
  it('takes 9 and 10 as promoters, 7 and 8 as passives, 0 to 6 as detractors', () => {
    const { answers, promoters, passives, detractors } = scoreOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert.deepEqual(
      { answers, promoters, passives, detractors },
      {
        answers: 11,
        promoters: 2,
        passives: 2,
        detractors: 7,
      },
    );
  });

  it('gives the score with its interval', () => {
    // 15 of 30 promote and 6 detract: 50 − 20 = 30.
    // p = 15.75 ÷ 33 = 0.47727, d = 6.75 ÷ 33 = 0.20455; p − d = 0.27273, p + d = 0.68182.
    // √((0.68182 − 0.07438) ÷ 33) = 0.13567; × 1.95996 = 0.26591: 27.273 ± 26.591.
    assert.deepEqual(rounded(scoreOf(scores(15, 9, 6)), 2), {
      answers: 30,
      promoters: 15,
      passives: 9,
      detractors: 6,
      score: 30,
      interval: { lower: 0.68, upper: 53.86 },
    });
  });

  it('is not certain of 100 when everybody promotes', () => {
    // p = 30.75 ÷ 33 = 0.93182, d = 0.75 ÷ 33 = 0.02273; 0.90909 − 1.95996 × √((0.95455 − 0.82645) ÷ 33) = 0.78698.
    const { score, interval } = scoreOf(scores(30, 0, 0));
    assert.equal(score, 100);
    assert.deepEqual(rounded(interval, 2), { lower: 78.7, upper: 100 });
  });

  it('gives counts alone below 30 answers', () => {
    const { answers, promoters, score, interval } = scoreOf(scores(20, 5, 4));
    assert.deepEqual([answers, promoters, score, interval], [29, 20, undefined, undefined]);
    assert.equal(scoreOf([]).score, undefined);
  });

  it('stays between −100 and 100, inside its interval', () => {
    const answers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 30, maxLength: 400, size: 'max' });
    const oneSided = fc
      .integer({ min: 30, max: 5000 })
      .chain((count) =>
        fc.constantFrom(
          scores(count, 0, 0),
          scores(0, count, 0),
          scores(0, 0, count),
          scores(count, 1, 0),
          scores(1, 0, count),
        ),
      );
    fc.assert(
      fc.property(fc.oneof(answers, oneSided), (given) => {
        const { score, interval, promoters, passives, detractors } = scoreOf(given);
        assert.ok(score !== undefined && interval);
        assert.ok(
          -100 <= interval.lower && interval.lower <= score && score <= interval.upper && interval.upper <= 100,
        );
        assert.equal(promoters + passives + detractors, given.length);
      }),
    );
  });
});

describe('differenceOfNetPromoterScores', () => {
  it('squares and adds the two intervals', () => {
    // First: 60 − 10 = 50; p = 30.75 ÷ 53, d = 5.75 ÷ 53: 47.170 ± 18.382, so 28.788 … 65.552.
    // Second: 30 − 40 = −10; p = 15.75 ÷ 53, d = 20.75 ÷ 53: −9.434 ± 22.197, so −31.631 … 12.763.
    // Lower 60 − √(21.212² + 22.763²) = 60 − 31.114; upper 60 + √(15.552² + 21.631²) = 60 + 26.641.
    const difference = differenceOfNetPromoterScores(scoreOf(scores(30, 15, 5)), scoreOf(scores(15, 15, 20)));
    assert.deepEqual(rounded(difference, 2), { value: 60, interval: { lower: 28.89, upper: 86.64 } });
  });

  it('is not given when one side has too few answers', () => {
    const enough = scoreOf(scores(30, 0, 0));
    const few = scoreOf(scores(29, 0, 0));
    const unknown = { value: undefined, interval: undefined };
    assert.deepEqual(differenceOfNetPromoterScores(enough, few), unknown);
    assert.deepEqual(differenceOfNetPromoterScores(few, enough), unknown);
  });
});
