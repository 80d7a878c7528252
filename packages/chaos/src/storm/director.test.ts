import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Director } from './director.js';
import { ALL_HARM, KILL_POINTS } from './harm.js';
import { planStorm } from './storm.js';

const seeds = fc.nat();

test('a browser dies at its point, after its records, and once', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const director = new Director(planStorm(seed, 20));
      const { kill } = director.beginLife();
      for (let record = 1; record < kill.afterRecords; record += 1) {
        assert.equal(director.forRecord().killAt, undefined);
        assert.equal(director.diesAt(kill.point), false);
      }
      assert.equal(director.forRecord().killAt, kill.point);
      for (const point of KILL_POINTS) if (point !== kill.point) assert.equal(director.diesAt(point), false);
      assert.equal(director.diesAt(kill.point), true);
      assert.equal(director.diesAt(kill.point), false);
      assert.equal(director.happened.get(kill.point), 1);
    }),
  );
});

test('nothing goes wrong before the first life and after the storm', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const director = new Director(planStorm(seed, 20));
      const isFair = () => {
        for (let time = 0; time < 100; time += 1) {
          assert.deepEqual(director.forRecord(), {});
          assert.equal(director.forRequest(), undefined);
        }
        for (const point of KILL_POINTS) assert.equal(director.diesAt(point), false);
      };
      isFair();
      director.beginLife();
      director.endStorm();
      isFair();
    }),
  );
});

test('what has not happened is missing until it is counted', () => {
  const director = new Director(planStorm(1, 20));
  assert.deepEqual(director.missing, ALL_HARM);
  for (const harm of ALL_HARM) director.count(harm);
  assert.deepEqual(director.missing, []);
});
