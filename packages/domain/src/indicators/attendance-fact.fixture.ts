import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AttendanceFact } from './attendance-fact.js';

/** A concluded attendance in person with a client of its own; `number` also makes its id. */
export function exampleFact(number: number, change: Partial<AttendanceFact> = {}): AttendanceFact {
  return {
    attendanceId: `atendimento-${String(number).padStart(6, '0')}`,
    clientKey: `cliente-${number}`,
    day: '2026-03-10',
    status: 'concluded',
    companySize: 'MEI',
    channel: 'in-person',
    network: 'extended',
    partner: 'cdl-salvador',
    unitId: 'UN-01',
    agentId: 'agente-01',
    deliveries: 1,
    referred: false,
    ...change,
  };
}

/** As many facts as `count`; `changeOf` gets the position, from 0. */
export function exampleFacts(
  count: number,
  changeOf: (index: number) => Partial<AttendanceFact> = () => ({}),
): AttendanceFact[] {
  return Array.from({ length: count }, (_, index) => exampleFact(index, changeOf(index)));
}

const change = fc.record({
  clientKey: fc.option(
    fc.integer({ min: 1, max: 60 }).map((number) => `cliente-${number}`),
    { nil: undefined, freq: 10 },
  ),
  day: fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map((parts) => ['2026', ...parts.map((part) => String(part).padStart(2, '0'))].join('-')),
  status: fc.constantFrom('concluded', 'concluded', 'concluded', 'interrupted', 'open'),
  companySize: fc.constantFrom('MEI', 'ME', 'EPP', 'OTHER', undefined),
  channel: fc.constantFrom('in-person', 'remote'),
  network: fc.constantFrom('own', 'extended', 'extension'),
  partner: fc.constantFrom('cdl-salvador', 'prefeitura', 'universidade'),
  unitId: fc.constantFrom('UN-01', 'UN-02'),
  agentId: fc.constantFrom('agente-01', 'agente-02', 'agente-03'),
  deliveries: fc.integer({ min: 0, max: 4 }),
  referred: fc.boolean(),
  npsScore: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined, freq: 2 }),
  scoreChange: fc.option(fc.double({ min: -100, max: 100, noNaN: true }), { nil: undefined, freq: 2 }),
} satisfies { [Field in keyof Partial<AttendanceFact>]: fc.Arbitrary<AttendanceFact[Field]> });

/** Facts of few clients, partners and agents, so that they meet; up to enough for every figure to be stated. */
export const factsArbitrary = fc
  .array(change, { maxLength: 200, size: 'max' })
  .map((changes) => changes.map((each, index) => exampleFact(index, each)));

/** Numbers anywhere inside a value, rounded for comparison with what was computed by hand. */
export function rounded(value: unknown, decimals: number): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'number' ? Number(inner.toFixed(decimals)) : inner)),
  );
}

/** Equal but for the last digits, which the order of a sum may change. */
export function assertAlike(actual: unknown, expected: unknown): void {
  if (typeof actual === 'number' && typeof expected === 'number') {
    assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);
  } else if (typeof actual === 'object' && typeof expected === 'object' && actual && expected) {
    assert.deepEqual(Object.keys(actual), Object.keys(expected));
    for (const [name, inner] of Object.entries(actual)) assertAlike(inner, (expected as Record<string, unknown>)[name]);
  } else {
    assert.equal(actual, expected);
  }
}
