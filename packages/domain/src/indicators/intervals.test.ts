import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { rounded } from './attendance-fact.fixture.js';
import { squareAndAddInterval, studentInterval, welchDegreesOfFreedom, wilsonInterval } from './intervals.js';

describe('wilsonInterval', () => {
  it('gives the interval that Newcombe (1998, comparison of seven methods) prints for 81 of 263', () => {
    // z² = 3.84146. Centre (81 + 1.92073) ÷ (263 + 3.84146) = 82.92073 ÷ 266.84146 = 0.31075.
    // Half 1.95996 × √(81 × 182 ÷ 263 + 0.96036) ÷ 266.84146 = 1.95996 × 7.55073 ÷ 266.84146 = 0.05546.
    assert.deepEqual(rounded(wilsonInterval(81, 263), 4), { lower: 0.2553, upper: 0.3662 });
  });

  it('does not end at the share when nobody or everybody has the property', () => {
    // z² ÷ (30 + z²) = 3.84146 ÷ 33.84146 = 0.11351.
    assert.deepEqual(rounded(wilsonInterval(0, 30), 5), { lower: 0, upper: 0.11351 });
    assert.deepEqual(rounded(wilsonInterval(30, 30), 5), { lower: 0.88649, upper: 1 });
  });

  it('holds the share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (total, part) => {
        const count = Math.round(total * part);
        const { lower, upper } = wilsonInterval(count, total);
        assert.ok(lower >= 0 && lower <= count / total && count / total <= upper && upper <= 1);
      }),
    );
  });
});

describe('studentInterval', () => {
  it('has the quantiles of the printed tables', () => {
    // Abramowitz and Stegun, table 26.10; the last is the normal distribution.
    const tables = { 10: '2.228', 14: '2.145', 29: '2.045', 30: '2.042', 60: '2.000', 120: '1.980', 1e9: '1.960' };
    for (const [degreesOfFreedom, quantile] of Object.entries(tables)) {
      assert.equal(studentInterval(0, 1, Number(degreesOfFreedom)).upper.toFixed(3), quantile);
    }
  });

  it('has every term of the expansion', () => {
    // z = 1.9599640; terms 2.3722712, 2.8224986, 2.5558497 and 1.5895340 over 10, 10², 10³ and 10⁴:
    // 1.9599640 + 0.2372271 + 0.0282250 + 0.0025558 + 0.0001590 = 2.2281309; the quantile itself is 2.2281389.
    assert.equal(studentInterval(0, 1, 10).upper.toFixed(9), '2.228130897');
  });

  it('lies around its centre', () => {
    // 10 ± 2.04227 × 2.
    assert.deepEqual(rounded(studentInterval(10, 2, 30), 4), { lower: 5.9155, upper: 14.0845 });
  });
});

describe('welchDegreesOfFreedom', () => {
  it('is that of the pooled test when both groups are alike', () => {
    // (1 + 1)² ÷ (1 ÷ 30 + 1 ÷ 30) = 4 × 15 = 60 = 31 + 31 − 2.
    const group = { standardError: 1, observations: 31 };
    assert.equal(welchDegreesOfFreedom(group, group), 60);
  });

  it('is that of the one group when the other has no spread', () => {
    // (2² + 0)² ÷ (2⁴ ÷ 40 + 0) = 40.
    const constant = { standardError: 0, observations: 500 };
    assert.equal(welchDegreesOfFreedom({ standardError: 2, observations: 41 }, constant), 40);
  });
});

describe('squareAndAddInterval', () => {
  it('gives the interval that Newcombe (1998, comparison of eleven methods) prints for 56 of 70 and 48 of 80', () => {
    // Wilson: 0.8 in 0.69183 … 0.87695 and 0.6 in 0.49045 … 0.70038; the difference is 0.2.
    // Lower 0.2 − √(0.10817² + 0.10038²) = 0.2 − 0.14757; upper 0.2 + √(0.07695² + 0.10955²) = 0.2 + 0.13387.
    const interval = squareAndAddInterval(
      { estimate: 56 / 70, ...wilsonInterval(56, 70) },
      { estimate: 48 / 80, ...wilsonInterval(48, 80) },
    );
    assert.deepEqual(rounded(interval, 4), { lower: 0.0524, upper: 0.3339 });
  });
});
