import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rounded } from './attendance-fact.fixture.js';
import { differenceOfMeans, differenceOfShares, estimateMean, estimateShare, momentsOf } from './estimates.js';

/** Half of the values one, half the other. */
const halves = (count: number, one: number, other: number) =>
  Array.from({ length: count }, (_, index) => (index % 2 === 0 ? one : other));

describe('estimateShare', () => {
  it('gives the share with its interval', () => {
    // Wilson: (15 + 1.92073) ÷ 33.84146 = 0.5; 1.95996 × √(7.5 + 0.96036) ÷ 33.84146 = 0.16846.
    assert.deepEqual(rounded(estimateShare(15, 30), 4), {
      count: 15,
      total: 30,
      share: 0.5,
      interval: { lower: 0.3315, upper: 0.6685 },
    });
  });

  it('gives counts alone below 30', () => {
    assert.deepEqual(estimateShare(15, 29), { count: 15, total: 29, share: undefined, interval: undefined });
    assert.deepEqual(estimateShare(0, 0), { count: 0, total: 0, share: undefined, interval: undefined });
  });
});

describe('estimateMean', () => {
  it('gives the mean with its interval', () => {
    // 16 × 6 and 16 × 14: mean 10; squares 32 × 4² = 512; variance 512 ÷ 31; standard error √(16 ÷ 31) = 0.71842.
    // t with 31 degrees of freedom 2.03951: 10 ± 1.46523.
    assert.deepEqual(rounded(estimateMean(momentsOf(halves(32, 6, 14))), 4), {
      observations: 32,
      mean: 10,
      standardError: 0.7184,
      interval: { lower: 8.5348, upper: 11.4652 },
    });
  });

  it('gives no interval when all observations are equal', () => {
    assert.deepEqual(estimateMean(momentsOf(halves(30, 0.1, 0.1))), {
      observations: 30,
      mean: 0.1,
      standardError: 0,
      interval: undefined,
    });
  });

  it('gives the number of observations alone below 30', () => {
    const nothing = { mean: undefined, standardError: undefined, interval: undefined };
    assert.deepEqual(estimateMean(momentsOf(halves(29, 1, 2))), { observations: 29, ...nothing });
    assert.deepEqual(estimateMean(momentsOf([])), { observations: 0, ...nothing });
  });
});

describe('differenceOfShares', () => {
  it("has Newcombe's interval", () => {
    // Wilson: 0.6 in 0.46181 … 0.72392 and 0.4 in 0.27608 … 0.53819.
    // Lower 0.2 − √(0.13819² + 0.13819²) = 0.2 − 0.19542; upper 0.2 + √(0.12392² + 0.12392²) = 0.2 + 0.17524.
    assert.deepEqual(rounded(differenceOfShares(estimateShare(30, 50), estimateShare(20, 50)), 4), {
      value: 0.2,
      interval: { lower: 0.0046, upper: 0.3752 },
    });
  });

  it('is not given when one side has too few', () => {
    const unknown = { value: undefined, interval: undefined };
    assert.deepEqual(differenceOfShares(estimateShare(30, 50), estimateShare(20, 29)), unknown);
    assert.deepEqual(differenceOfShares(estimateShare(20, 29), estimateShare(30, 50)), unknown);
  });
});

describe('differenceOfMeans', () => {
  it("has Welch's interval", () => {
    // Means 10 and 7. Squared standard errors 512 ÷ 31 ÷ 32 = 16/31 and 288 ÷ 31 ÷ 32 = 9/31; together 25/31.
    // Degrees of freedom (25/31)² ÷ ((16/31)² ÷ 31 + (9/31)² ÷ 31) = 625 × 31 ÷ (256 + 81) = 57.49; t = 2.00209.
    // 3 ± 2.00209 × √(25 ÷ 31) = 3 ± 2.00209 × 0.89803 = 3 ± 1.79793.
    const difference = differenceOfMeans(
      estimateMean(momentsOf(halves(32, 6, 14))),
      estimateMean(momentsOf(halves(32, 4, 10))),
    );
    assert.deepEqual(rounded(difference, 4), { value: 3, interval: { lower: 1.2021, upper: 4.7979 } });
  });

  it('has no interval when neither side has any spread', () => {
    assert.deepEqual(
      differenceOfMeans(estimateMean(momentsOf(halves(30, 2, 2))), estimateMean(momentsOf(halves(30, 1, 1)))),
      {
        value: 1,
        interval: undefined,
      },
    );
  });

  it('is not given when one side has too few', () => {
    const unknown = { value: undefined, interval: undefined };
    assert.deepEqual(
      differenceOfMeans(estimateMean(momentsOf(halves(30, 1, 2))), estimateMean(momentsOf(halves(29, 1, 2)))),
      unknown,
    );
    assert.deepEqual(
      differenceOfMeans(estimateMean(momentsOf(halves(29, 1, 2))), estimateMean(momentsOf(halves(30, 1, 2)))),
      unknown,
    );
  });
});
