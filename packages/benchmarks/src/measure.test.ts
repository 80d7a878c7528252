import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { percentile } from './measure.js';

describe('percentile', () => {
  it('is the smallest value that so many per cent do not exceed, whatever the order', () => {
    const values = [5, 1, 4, 2, 3];
    assert.equal(percentile(values, 50), 3);
    assert.equal(percentile(values, 95), 5);
    assert.equal(percentile(values, 20), 1);
  });

  it('is no number when nothing was measured', () => {
    assert.ok(Number.isNaN(percentile([], 50)));
  });
});
