import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growthOf } from './memory.js';

test('growth compares the end of a run with the time when it was warm', () => {
  const heap = [10, 90, 40, 60, 45, 55, 70, 80];
  const samples = heap.map((megabytes, index) => ({
    ...{ minute: index + 1, 'events/s': 1 },
    ...{ 'heap, MiB': megabytes, 'resident, MiB': 100 },
  }));
  assert.deepEqual(growthOf(samples), { 'heap, times': 1.5, 'resident, times': 1 });
});
