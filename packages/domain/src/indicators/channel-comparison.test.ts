import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { assertAlike, exampleFact, exampleFacts, factsArbitrary, rounded } from './attendance-fact.fixture.js';
import { compareChannels } from './channel-comparison.js';
import type { Difference } from './intervals.js';

/** In person: 50 concluded (30 referred) and 10 interrupted. Clients 0–59. */
const inPerson = exampleFacts(60, (index) => ({
  status: index < 50 ? 'concluded' : 'interrupted',
  referred: index < 30,
  deliveries: index % 2 === 0 ? 1 : 3,
  npsScore: index < 30 ? 10 : index < 45 ? 8 : index < 50 ? 3 : undefined,
  scoreChange: index < 16 ? 6 : index < 32 ? 14 : undefined,
}));

/** Remote: 50 concluded (20 referred) and 30 interrupted. Clients 45–124: 5 of them were concluded in person too. */
const remote = exampleFacts(80, (index) => ({
  attendanceId: `remoto-${index}`,
  clientKey: `cliente-${index + 45}`,
  channel: 'remote',
  status: index < 50 ? 'concluded' : 'interrupted',
  referred: index < 20,
  npsScore: index < 15 ? 9 : index < 30 ? 7 : index < 50 ? 0 : undefined,
  scoreChange: index < 16 ? 4 : index < 32 ? 10 : undefined,
}));

const DIFFERENCES = ['netPromoterScore', 'scoreChange', 'engaged', 'interrupted', 'deliveriesPerAttendance'] as const;

function negative({ value, interval }: Difference): Difference {
  return {
    value: value === undefined ? undefined : -value,
    interval: interval && { lower: -interval.upper, upper: -interval.lower },
  };
}

describe('compareChannels', () => {
  const { difference, ...sides } = compareChannels([...inPerson, ...remote]);

  it('summarises each channel and counts the clients of both', () => {
    assert.deepEqual([sides.inPerson.attendances, sides.remote.attendances], [60, 80]);
    assert.deepEqual([sides.inPerson.clients, sides.remote.clients], [50, 50]);
    assert.equal(sides.clientsInBoth, 5);
  });

  it('compares the Net Promoter Scores', () => {
    // (30 − 5) ÷ 50 = 50 in 28.788 … 65.552; (15 − 20) ÷ 50 = −10 in −31.631 … 12.763.
    // Lower 60 − √(21.212² + 22.763²) = 28.89; upper 60 + √(15.552² + 21.631²) = 86.64.
    assert.deepEqual(rounded(difference.netPromoterScore, 2), { value: 60, interval: { lower: 28.89, upper: 86.64 } });
  });

  it('compares the changes of score', () => {
    // Means 10 and 7; √(16/31 + 9/31) = 0.89803; 57.49 degrees of freedom, t = 2.00209: 3 ± 1.79793.
    assert.deepEqual(rounded(difference.scoreChange, 4), { value: 3, interval: { lower: 1.2021, upper: 4.7979 } });
  });

  it('compares the shares of engaged clients', () => {
    // 30 ÷ 50 − 20 ÷ 50; 0.6 in 0.46181 … 0.72392, 0.4 in 0.27608 … 0.53819.
    // Lower 0.2 − 0.13819 × √2; upper 0.2 + 0.12392 × √2.
    assert.deepEqual(rounded(difference.engaged, 4), { value: 0.2, interval: { lower: 0.0046, upper: 0.3752 } });
  });

  it('compares the shares of interrupted visits', () => {
    // 10 ÷ 60 = 0.16667 in 0.09313 … 0.28032; 30 ÷ 80 = 0.375 in 0.27694 … 0.48451.
    // −0.20833 − √(0.07353² + 0.10951²) = −0.34024; −0.20833 + √(0.11365² + 0.09806²) = −0.05823.
    assert.deepEqual(rounded(difference.interrupted, 4), {
      value: -0.2083,
      interval: { lower: -0.3402, upper: -0.0582 },
    });
  });

  it('compares deliveries even where one channel always gives the same number', () => {
    // In person 25 × 1 and 25 × 3: mean 2, standard error √(50 ÷ 49 ÷ 50) = 1/7. Remote always 1.
    // 49 degrees of freedom, t = 2.00958: 1 ± 0.28708.
    assert.equal(sides.remote.deliveriesPerAttendance.interval, undefined);
    assert.deepEqual(rounded(difference.deliveriesPerAttendance, 4), {
      value: 1,
      interval: { lower: 0.7129, upper: 1.2871 },
    });
  });

  it('states no difference when one channel has too little', () => {
    const few = compareChannels([...inPerson, exampleFact(1, { channel: 'remote', npsScore: 10, scoreChange: 50 })]);
    for (const { value, interval } of Object.values(few.difference)) {
      assert.equal(value, undefined);
      assert.equal(interval, undefined);
    }
  });

  it('turns round when the channels change places', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const other = facts.map(
          (fact) => ({ ...fact, channel: fact.channel === 'remote' ? 'in-person' : 'remote' }) as const,
        );
        const straight = compareChannels(facts);
        const turned = compareChannels(other);
        assertAlike(turned.inPerson, straight.remote);
        assert.equal(turned.clientsInBoth, straight.clientsInBoth);
        for (const name of DIFFERENCES) assertAlike(negative(turned.difference[name]), straight.difference[name]);
      }),
    );
  });
});
