import assert from 'node:assert/strict';
import { it } from 'node:test';
import { monthOf, quarterOf } from './period.js';

it('tells the month of a day', () => assert.equal(monthOf('2026-03-10'), '2026-03'));

it('begins a quarter in January, April, July and October', () => {
  const days = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'];
  assert.deepEqual(days.map(quarterOf), ['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q2', '2026-Q3', '2026-Q3', '2026-Q4']);
  assert.equal(quarterOf('2025-12-31'), '2025-Q4');
});
