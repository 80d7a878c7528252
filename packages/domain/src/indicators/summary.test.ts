import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { assertAlike, exampleFact, exampleFacts, factsArbitrary, rounded } from './attendance-fact.fixture.js';
import { summarise } from './summary.js';

/**
 * 50 attendances: 0–39 concluded, 40–47 interrupted, 48–49 open. Two concluded ones for each of the
 * clients 0–9 (attendances 0–9 and 10–19), one for each of 20–39: 30 clients.
 */
const facts = exampleFacts(50, (index) => ({
  clientKey: `cliente-${index >= 10 && index < 20 ? index - 10 : index}`,
  status: index < 40 ? 'concluded' : index < 48 ? 'interrupted' : 'open',
  companySize: index < 20 ? 'MEI' : index < 35 ? 'ME' : index === 39 ? 'OTHER' : 'EPP',
  deliveries: index % 2 === 0 ? 1 : 3,
  referred: index < 16 || index >= 44,
}));

describe('summarise', () => {
  const summary = summarise(facts, { market: { MEI: 200, ME: 60 } });

  it('counts attendances, clients and small businesses', () => {
    assert.equal(summary.attendances, 50);
    assert.equal(summary.concluded, 40);
    // Clients 0–9 and 20–39.
    assert.equal(summary.clients, 30);
    // All of them but client 39, whose size is another.
    assert.equal(summary.smallBusinesses, 29);
  });

  it('covers the market by size', () => {
    // MEI: clients 0–9, 10 ÷ 200 = 0.05. ME: 20–34, 15 ÷ 60 = 0.25. EPP: 35–38, of an unknown number.
    assert.deepEqual(summary.coverage, [
      { size: 'MEI', attended: 10, businesses: 200, share: 0.05 },
      { size: 'ME', attended: 15, businesses: 60, share: 0.25 },
      { size: 'EPP', attended: 4, businesses: undefined, share: undefined },
    ]);
  });

  it('compares interrupted visits with those that ended, not with open ones', () => {
    // 8 ÷ (40 + 8) = 0.1667. Wilson: (8 + 1.92073) ÷ 51.84146 = 0.19137;
    // 1.95996 × √(8 × 40 ÷ 48 + 0.96036) ÷ 51.84146 = 0.10441.
    assert.deepEqual(rounded(summary.interrupted, 4), {
      count: 8,
      total: 48,
      share: 0.1667,
      interval: { lower: 0.087, upper: 0.2958 },
    });
  });

  it('counts a client as engaged once, by concluded attendances alone', () => {
    // Referred 0–15: clients 0–9 (again in 10–15); 44–49 were not concluded. 10 ÷ 30.
    // Wilson: 11.92073 ÷ 33.84146 = 0.35225; 1.95996 × √(10 × 20 ÷ 30 + 0.96036) ÷ 33.84146 = 0.15996.
    assert.deepEqual(rounded(summary.engaged, 4), {
      count: 10,
      total: 30,
      share: 0.3333,
      interval: { lower: 0.1923, upper: 0.5122 },
    });
  });

  it('averages the deliveries of concluded attendances', () => {
    // 20 × 1 and 20 × 3: mean 2; variance 40 ÷ 39; standard error √(1 ÷ 39) = 0.16013; t(39) 2.02269 × 0.16013 = 0.32389.
    assert.deepEqual(rounded(summary.deliveriesPerAttendance, 4), {
      observations: 40,
      mean: 2,
      standardError: 0.1601,
      interval: { lower: 1.6761, upper: 2.3239 },
    });
  });

  it('takes every answer and every change of score, whatever became of the visit', () => {
    // 25 × 10, 25 × 0: NPS 0. Changes −10 and 20 in turn: (25 × −10 + 25 × 20) ÷ 50 = 5.
    const answered = facts.map((fact, index) => ({
      ...fact,
      npsScore: index % 2 === 0 ? 10 : 0,
      scoreChange: index % 2 === 0 ? -10 : 20,
    }));
    const { netPromoterScore, scoreChange } = summarise(answered);
    assert.deepEqual([netPromoterScore.answers, netPromoterScore.score], [50, 0]);
    assert.deepEqual([scoreChange.observations, scoreChange.mean], [50, 5]);
  });

  it('keeps an answer of 0 and a change of 0', () => {
    const { netPromoterScore, scoreChange } = summarise([exampleFact(1, { npsScore: 0, scoreChange: 0 })]);
    assert.equal(netPromoterScore.detractors, 1);
    assert.equal(scoreChange.observations, 1);
  });

  it('states no figure from nothing', () => {
    const { attendances, smallBusinesses, interrupted, engaged, netPromoterScore, scoreChange } = summarise([]);
    assert.deepEqual([attendances, smallBusinesses], [0, 0]);
    assert.deepEqual(
      [interrupted.share, engaged.share, netPromoterScore.score, scoreChange.mean],
      [undefined, undefined, undefined, undefined],
    );
  });

  it('does not depend on the order of the facts', () => {
    const shuffled = factsArbitrary.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(fc.property(shuffled, ([given, other]) => assertAlike(summarise(other), summarise(given))));
  });

  it('never counts more businesses than clients, nor more clients than concluded attendances', () => {
    fc.assert(
      fc.property(factsArbitrary, (given) => {
        const { attendances, concluded, interrupted, clients, smallBusinesses, engaged, coverage } = summarise(given);
        assert.ok(smallBusinesses <= clients && clients <= concluded && interrupted.total <= attendances);
        assert.ok(engaged.count <= clients);
        assert.equal(
          coverage.reduce((sum, { attended }) => sum + attended, 0),
          smallBusinesses,
        );
      }),
    );
  });

  it('reads the facts once, so that they may come from a stream', () => {
    function* once() {
      yield* facts;
    }
    assert.deepEqual(summarise(once()), summarise(facts));
  });
});
