import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { KILL_POINTS, LIES } from './harm.js';
import { planStorm, Schedule, type Storm } from './storm.js';

function take<Value>(count: number, values: Iterator<Value, never>): Value[] {
  return Array.from({ length: count }, () => values.next().value);
}

function beginning(storm: Storm) {
  const { lives, lies, storageFaults, clockJumps, agents } = storm;
  return [take(30, lives), take(60, lies), take(20, storageFaults), take(20, clockJumps), agents.integer(0, 1e9)];
}

test('the same seed plans the same storm, and another one another', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      assert.deepEqual(beginning(planStorm(seed, 50)), beginning(planStorm(seed, 50)));
      assert.notDeepEqual(beginning(planStorm(seed, 50)), beginning(planStorm(seed + 1, 50)));
    }),
  );
});

test('every kill point and every lie comes once before any comes again', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { lives, lies } = planStorm(seed, 50);
      assert.deepEqual(new Set(take(KILL_POINTS.length, lives).map(({ kill }) => kill.point)), new Set(KILL_POINTS));
      assert.deepEqual(new Set(take(LIES.length, lies).map(({ what }) => what)), new Set(LIES));
    }),
  );
});

test('a browser has two to five tabs and lives half of its time at least', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 2, max: 300 }), (seed, recordsPerLife) => {
      for (const { tabs, kill } of take(20, planStorm(seed, recordsPerLife).lives)) {
        assert.ok(tabs >= 2 && tabs <= 5);
        assert.ok(kill.afterRecords >= recordsPerLife / 2 && kill.afterRecords <= recordsPerLife);
      }
    }),
  );
});

test('a schedule comes due after as many occasions as were planned', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (gaps) => {
      function* plan(): Generator<{ after: number; what: number }, never> {
        for (;;) for (const after of gaps) yield { after, what: after };
      }
      const schedule = new Schedule(plan());
      const expected = gaps.flatMap((gap) => [...new Array<undefined>(gap - 1).fill(undefined), gap]);
      assert.deepEqual(
        expected.map(() => schedule.occasion()),
        expected,
      );
    }),
  );
});
