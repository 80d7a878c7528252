import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { exampleFact, exampleFacts, factsArbitrary } from './attendance-fact.fixture.js';
import { groupFacts, summariseBy, type IndicatorDimension } from './grouping.js';
import { summarise } from './summary.js';

const DIMENSIONS: readonly IndicatorDimension[] = [
  'channel',
  'network',
  'partner',
  'unit',
  'agent',
  'companySize',
  'month',
  'quarter',
];

const anyDimension = fc.constantFrom(...DIMENSIONS);
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

describe('summariseBy', () => {
  const facts = [
    exampleFact(1, { clientKey: 'padaria', day: '2026-04-01', companySize: 'ME', channel: 'remote', network: 'own' }),
    exampleFact(2, { clientKey: 'padaria', day: '2026-03-31', companySize: 'ME', unitId: 'UN-02', partner: 'cdl' }),
    exampleFact(3, { clientKey: 'oficina', day: '2026-03-01', companySize: 'MEI', agentId: 'agente-00' }),
    exampleFact(4, { clientKey: undefined, day: '2025-12-01', companySize: undefined, status: 'interrupted' }),
    exampleFact(5, { clientKey: 'mercado', day: '2026-01-05', companySize: 'EPP', network: 'extension' }),
  ];
  const attendancesBy = (dimension: IndicatorDimension) =>
    summariseBy(facts, dimension).map(({ key, summary }) => [key, summary.attendances]);

  it('slices by each dimension, in an order that a manager expects', () => {
    assert.deepEqual(attendancesBy('channel'), [
      ['in-person', 4],
      ['remote', 1],
    ]);
    assert.deepEqual(attendancesBy('network'), [
      ['own', 1],
      ['extended', 3],
      ['extension', 1],
    ]);
    assert.deepEqual(attendancesBy('companySize'), [
      ['MEI', 1],
      ['ME', 2],
      ['EPP', 1],
      [undefined, 1],
    ]);
    assert.deepEqual(attendancesBy('partner'), [
      ['cdl', 1],
      ['cdl-salvador', 4],
    ]);
    assert.deepEqual(attendancesBy('unit'), [
      ['UN-01', 4],
      ['UN-02', 1],
    ]);
    assert.deepEqual(attendancesBy('agent'), [
      ['agente-00', 1],
      ['agente-01', 4],
    ]);
    assert.deepEqual(attendancesBy('month'), [
      ['2025-12', 1],
      ['2026-01', 1],
      ['2026-03', 2],
      ['2026-04', 1],
    ]);
    assert.deepEqual(attendancesBy('quarter'), [
      ['2025-Q4', 1],
      ['2026-Q1', 3],
      ['2026-Q2', 1],
    ]);
  });

  it('counts a business in each period in which it was attended', () => {
    // Q1: padaria, oficina, mercado. Q2: padaria again. The whole: 3, not 4.
    assert.deepEqual(
      summariseBy(facts, 'quarter').map(({ summary }) => summary.smallBusinesses),
      [0, 3, 1],
    );
    assert.equal(summarise(facts).smallBusinesses, 3);
  });

  it('measures each slice against its own market', () => {
    const markets = new Map([['UN-02', { ME: 4 }]]);
    const slices = summariseBy(facts, 'unit', { marketOf: (key) => markets.get(key ?? '') });
    // UN-01: padaria ÷ unknown; UN-02: padaria, 1 ÷ 4.
    assert.deepEqual(
      slices.map(({ summary }) => summary.coverage[1]?.share),
      [undefined, 0.25],
    );
  });

  it('says nothing of the coverage of other sizes in a slice by size', () => {
    const market = { MEI: 10, ME: 5, EPP: 2 };
    const slices = summariseBy(facts, 'companySize', { marketOf: () => market });
    assert.deepEqual(
      slices.map(({ summary }) => summary.coverage.map(({ share }) => share)),
      [
        [0.1, undefined, undefined],
        [undefined, 0.2, undefined],
        [undefined, undefined, 0.5],
        [undefined, undefined, undefined],
      ],
    );
  });

  it('gives nothing for nothing', () => assert.deepEqual(summariseBy([], 'month'), []));

  it('puts each attendance into exactly one slice', () => {
    fc.assert(
      fc.property(factsArbitrary, anyDimension, (given, dimension) => {
        const ids = [...groupFacts(given, dimension).values()].flat().map(({ attendanceId }) => attendanceId);
        assert.deepEqual(
          ids.sort(),
          given.map(({ attendanceId }) => attendanceId),
        );
        const slices = summariseBy(given, dimension).map(({ summary }) => summary);
        const whole = summarise(given);
        assert.equal(total(slices.map(({ attendances }) => attendances)), whole.attendances);
        assert.equal(total(slices.map(({ concluded }) => concluded)), whole.concluded);
        assert.equal(
          total(slices.map(({ netPromoterScore }) => netPromoterScore.answers)),
          whole.netPromoterScore.answers,
        );
      }),
    );
  });

  it('has at least as many clients and businesses in the parts as in the whole', () => {
    fc.assert(
      fc.property(factsArbitrary, anyDimension, (given, dimension) => {
        const slices = summariseBy(given, dimension).map(({ summary }) => summary);
        const whole = summarise(given);
        assert.ok(whole.clients <= total(slices.map(({ clients }) => clients)));
        assert.ok(whole.smallBusinesses <= total(slices.map(({ smallBusinesses }) => smallBusinesses)));
      }),
    );
  });

  it('orders the slices alike however the facts come', () => {
    fc.assert(
      fc.property(factsArbitrary, anyDimension, (given, dimension) => {
        const keys = [...groupFacts(given, dimension).keys()];
        assert.deepEqual([...groupFacts([...given].reverse(), dimension).keys()], keys);
      }),
    );
  });

  it('slices 100,000 attendances by every dimension within seconds', () => {
    const many = exampleFacts(100_000, (index) => ({
      clientKey: `cliente-${index % 40_000}`,
      day: `2026-${String((index % 12) + 1).padStart(2, '0')}-15`,
      agentId: `agente-${index % 500}`,
      npsScore: index % 11,
      scoreChange: (index % 41) - 20,
    }));
    const start = process.hrtime.bigint();
    const slices = DIMENSIONS.map((dimension) => summariseBy(many, dimension).length);
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    assert.deepEqual(slices, [1, 1, 1, 1, 500, 1, 12, 4]);
    // Ten times what a slow machine needs; quadratic time would take minutes.
    assert.ok(seconds < 20, `${seconds} s`);
  });
});
