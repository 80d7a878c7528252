import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { uuidv7 } from '../uuidv7.js';
import { createTestEnvironment } from './test-environment.js';

describe('createTestEnvironment', () => {
  it('gives the same time, chance and identifiers for the same seed, others for another', () => {
    const sample = (seed: number) => {
      const environment = createTestEnvironment({ now: 1_700_000_000_000, seed });
      return [environment.now(), environment.random(), uuidv7(environment), uuidv7(environment)];
    };
    assert.deepEqual(sample(7), sample(7));
    assert.notDeepEqual(sample(7), sample(8));
    assert.equal(new Set(sample(7)).size, 4);
  });

  it('runs what becomes due at its time, in order, also what a task adds on the way', () => {
    const environment = createTestEnvironment({ now: 0 });
    const ran: [string, number][] = [];
    const run = (name: string) => () => void ran.push([name, environment.now()]);
    environment.later(300, run('last'));
    environment.later(100, () => {
      run('first')();
      environment.later(50, run('added'));
    });
    const cancel = environment.later(200, run('cancelled'));
    cancel();
    assert.deepEqual(environment.waiting, [100, 300]);
    environment.advance(250);
    assert.deepEqual(ran, [
      ['first', 100],
      ['added', 150],
    ]);
    assert.equal(environment.now(), 250);
    assert.deepEqual(environment.waiting, [50]);
    environment.advance(50);
    assert.deepEqual(ran.at(-1), ['last', 300]);
  });
});
