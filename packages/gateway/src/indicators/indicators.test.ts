import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import { indicatorsResponseSchema } from '@atendimento-ativo/domain';
import {
  compareChannels,
  compareTallies,
  groupFacts,
  tallyFacts,
  type AttendanceFact,
} from '@atendimento-ativo/domain/indicators';
import { generateCnpj, generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { AGENT, answerAll, UNIT_ID, Visit } from '@atendimento-ativo/testbed/visit';
import fc from 'fast-check';
import { onEachDatabase } from '../testing/gateway-bench.js';
import type { TestGateway, TestPartner } from '../testing/gateway-harness.js';
import { mergeAttendanceChanges } from './tally-merge.js';
import { TallyStore, type Tallies, type TallyDimension, type TallyFilter } from './tally-store.js';

const dimensions: readonly TallyDimension[] = [
  'channel',
  'network',
  'unit',
  'agent',
  'companySize',
  'month',
  'quarter',
];

/** Few clients, units and agents, so that they meet; enough attendances for figures to be stated. */
const factArbitrary = fc.record({
  client: fc.option(fc.integer({ min: 0, max: 39 }), { nil: undefined, freq: 10 }),
  month: fc.integer({ min: 1, max: 12 }),
  dayOfMonth: fc.integer({ min: 1, max: 28 }),
  status: fc.constantFrom('concluded' as const, 'concluded' as const, 'interrupted' as const, 'open' as const),
  companySize: fc.constantFrom('MEI' as const, 'ME' as const, 'EPP' as const, 'OTHER' as const, undefined),
  channel: fc.constantFrom('in-person' as const, 'remote' as const),
  network: fc.constantFrom('own' as const, 'extended' as const, 'extension' as const),
  unitId: fc.constantFrom('UN-01', 'UN-02'),
  agentId: fc.constantFrom('agente-01', 'agente-02', 'agente-03'),
  deliveries: fc.integer({ min: 0, max: 4 }),
  referred: fc.boolean(),
  npsScore: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined, freq: 2 }),
  scoreChange: fc.option(fc.integer({ min: -100, max: 100 }), { nil: undefined, freq: 2 }),
});

type GeneratedFact = typeof factArbitrary extends fc.Arbitrary<infer Fact> ? Fact : never;

/** Equal but for the last digits, which the order of a sum may change. */
function assertAlike(actual: unknown, expected: unknown, path = ''): void {
  if (typeof actual === 'number' && typeof expected === 'number') {
    assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), `${path}: ${actual}, ${expected}`);
  } else if (typeof actual === 'object' && typeof expected === 'object' && actual && expected) {
    assert.deepEqual(Object.keys(actual), Object.keys(expected), path);
    for (const [name, inner] of Object.entries(actual)) {
      assertAlike(inner, (expected as Record<string, unknown>)[name], `${path}/${name}`);
    }
  } else {
    assert.equal(actual, expected, path);
  }
}

onEachDatabase('indicators', (bench) => {
  let gateway: TestGateway;

  before(async () => {
    gateway = await bench.start();
  });

  /** A partner of its own with clients, whose attendances are written as they are projected. */
  async function openLedger() {
    const { partner } = await gateway.addPartner();
    const { owner: rows } = gateway.database;
    const clients = Array.from({ length: 40 }, () => randomUUID());
    await rows
      .insertInto('clients')
      .values(clients.map((id) => ({ partner_id: partner.id, kind: 'cnpj' as const, id, document_digest: id })))
      .execute();
    const factOf = ({ client, month, dayOfMonth, ...rest }: GeneratedFact, attendanceId: string): AttendanceFact => {
      const two = (number: number) => String(number).padStart(2, '0');
      const clientKey = client === undefined ? undefined : clients[client];
      return { ...rest, attendanceId, clientKey, day: `2026-${two(month)}-${two(dayOfMonth)}`, partner: partner.id };
    };
    const columnsOf = (fact: AttendanceFact) => ({
      agent_id: fact.agentId,
      agent_name: fact.agentId,
      status: fact.status,
      started_at: `${fact.day}T12:00:00Z`,
      company_id: fact.clientKey ?? null,
      day: fact.day,
      channel: fact.channel,
      network: fact.network,
      unit_id: fact.unitId,
      company_size: fact.companySize ?? null,
      deliveries: fact.deliveries,
      referred: fact.referred,
      nps_score: fact.npsScore ?? null,
      score_change: fact.scoreChange ?? null,
    });
    return {
      tallies: new TallyStore(rows, partner.id),
      async insert(facts: readonly GeneratedFact[]): Promise<AttendanceFact[]> {
        const stored = facts.map((fact) => factOf(fact, randomUUID()));
        const values = stored.map((fact) => ({ ...columnsOf(fact), id: fact.attendanceId, partner_id: partner.id }));
        await rows.insertInto('attendances').values(values).execute();
        return stored;
      },
      async update({ attendanceId }: AttendanceFact, fact: GeneratedFact): Promise<AttendanceFact> {
        const changed = factOf(fact, attendanceId);
        await rows.updateTable('attendances').set(columnsOf(changed)).where('id', '=', attendanceId).execute();
        return changed;
      },
    };
  }

  function assertCounted(
    found: Tallies,
    facts: readonly AttendanceFact[],
    by: TallyDimension | undefined,
    question: string,
  ): void {
    assertAlike(found.total, tallyFacts(facts), question);
    const compared = compareChannels(facts);
    assertAlike(compareTallies(found.inPerson, found.remote, found.clientsInBoth), compared, question);
    const groups = by === undefined ? new Map<string, AttendanceFact[]>() : groupFacts(facts, by);
    assert.deepEqual(new Set(found.slices.map(({ key }) => key)), new Set(groups.keys()), question);
    for (const { key, tally } of found.slices)
      assertAlike(tally, tallyFacts(groups.get(key) ?? []), `${question} ${key}`);
  }

  const isLeftBy = (filter: TallyFilter) => (fact: AttendanceFact) =>
    fact.day >= (filter.from ?? '0') &&
    fact.day <= (filter.to ?? '9') &&
    fact.channel === (filter.channel ?? fact.channel) &&
    fact.network === (filter.network ?? fact.network) &&
    fact.unitId === (filter.unit ?? fact.unitId) &&
    fact.agentId === (filter.agent ?? fact.agentId) &&
    fact.companySize === (filter.companySize ?? fact.companySize);

  const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
  const dayArbitrary = fc.oneof(
    fc.constantFrom('2026-01-01', '2026-03-01', '2026-02-28', '2026-06-30', '2026-12-31'),
    fc
      .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
      .map(({ month, day }) => `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
  );
  const questionArbitrary = fc.record({
    by: fc.constantFrom(undefined, ...dimensions),
    filter: fc.record({
      from: optional(dayArbitrary),
      to: optional(dayArbitrary),
      channel: fc.option(fc.constantFrom('in-person' as const, 'remote' as const), { nil: undefined, freq: 4 }),
      network: fc.option(fc.constantFrom('own' as const, 'extended' as const), { nil: undefined, freq: 6 }),
      unit: fc.option(fc.constantFrom('UN-01', 'UN-02'), { nil: undefined, freq: 3 }),
      agent: fc.option(fc.constantFrom('agente-01', 'agente-02'), { nil: undefined, freq: 3 }),
      companySize: fc.option(fc.constantFrom('MEI' as const, 'EPP' as const), { nil: undefined, freq: 4 }),
    }),
  });

  test('counts exactly what the domain counts, of all that is stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(factArbitrary, { minLength: 1, maxLength: 120, size: 'max' }), async (facts) => {
        const { insert, tallies } = await openLedger();
        const stored = await insert(facts);
        for (const by of [undefined, ...dimensions]) assertCounted(await tallies.read({}, by), stored, by, String(by));
      }),
      { numRuns: 10 },
    );
  });

  test('counts exactly what the domain counts, whatever is asked and however attendances changed', async () => {
    const changeArbitrary = fc.record({ index: fc.nat(), fact: factArbitrary });
    const history = fc.array(
      fc.record({
        added: fc.array(factArbitrary, { minLength: 1, maxLength: 40, size: 'max' }),
        changed: fc.array(changeArbitrary, { maxLength: 10 }),
        isMerged: fc.boolean(),
        questions: fc.array(questionArbitrary, { minLength: 4, maxLength: 8 }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const { insert, update, tallies } = await openLedger();
        const stored: AttendanceFact[] = [];
        for (const { added, changed, isMerged, questions } of steps) {
          stored.push(...(await insert(added)));
          for (const { index, fact } of changed) {
            const place = index % stored.length;
            const former = stored[place];
            if (former) stored[place] = await update(former, fact);
          }
          if (isMerged) await mergeAttendanceChanges(gateway.database.supervision);
          for (const { filter, by } of questions) {
            const left = stored.filter(isLeftBy(filter));
            assertCounted(await tallies.read(filter, by), left, by, JSON.stringify({ filter, by }));
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test('keeps counting right while attendances of the same clients change at once', async () => {
    const few = factArbitrary.map((fact) => ({ ...fact, client: (fact.client ?? 0) % 5 }));
    const { insert, update, tallies } = await openLedger();
    const stored = await insert(fc.sample(few, { numRuns: 60, seed: 7 }));
    const changes = fc.sample(few, { numRuns: 60, seed: 8 });
    const [changed] = await Promise.all([
      Promise.all(changes.map((fact, index) => update(stored[index] as AttendanceFact, fact))),
      ...Array.from({ length: 5 }, () => mergeAttendanceChanges(gateway.database.supervision)),
    ]);
    for (const by of [undefined, ...dimensions]) assertCounted(await tallies.read({}, by), changed, by, String(by));
  });

  async function indicators(partner: TestPartner, query = '') {
    const response = await gateway.request(`/v1/indicators${query}`, { token: partner.secretKey });
    assert.equal(response.status, 200);
    return indicatorsResponseSchema.parse(await response.json());
  }

  test('calls units and agents by their names', async () => {
    const partner = await gateway.addPartner();
    await gateway.post(new Visit().whole(), await gateway.token(partner));
    const nameOf = async (by: string) => (await indicators(partner, `?by=${by}`)).slices.map(({ name }) => name);
    assert.deepEqual(await nameOf('unit'), [partner.partner.units[UNIT_ID]]);
    assert.deepEqual(await nameOf('agent'), [AGENT.name]);
    assert.deepEqual(await nameOf('channel'), [undefined]);
  });

  test('follows an attendance from its start to what comes after its end', async () => {
    const partner = await gateway.addPartner();
    const token = await gateway.token(partner);
    const visit = new Visit();
    const [started, ...rest] = visit.whole();
    await gateway.post([started], token);
    const { total: open } = await indicators(partner);
    assert.deepEqual([open.attendances, open.concluded, open.clients], [1, 0, 0]);
    await gateway.post(rest, token);
    await gateway.post([visit.event('nps.answered')], token);
    const { total, slices } = await indicators(partner, '?by=unit');
    assert.deepEqual([total.attendances, total.concluded, total.clients, total.smallBusinesses], [1, 1, 1, 1]);
    assert.deepEqual(
      [total.engaged.count, total.netPromoterScore.promoters, total.deliveriesPerAttendance.observations],
      [1, 1, 1],
    );
    assert.deepEqual(
      slices.map(({ key, summary }) => [key, summary.attendances]),
      [['UN-01', 1]],
    );
  });

  test('compares each round with the one before, also when that one arrives later', async () => {
    const partner = await gateway.addPartner();
    gateway.clock.advance(90 * 24 * 3_600_000);
    const token = await gateway.token(partner);
    const client = { person: { cpf: generateCpf() }, company: { cnpj: generateCnpj() } };
    const round = (startedAt: string, level: number) => {
      const visit = new Visit({ ...client, startedAt });
      return visit
        .whole()
        .map((event) =>
          event.type === 'diagnostic.completed'
            ? { ...event, payload: { ...event.payload, answers: answerAll(level) } }
            : event,
        );
    };
    const changes = async () => {
      const attendances = await gateway.database.owner
        .selectFrom('attendances')
        .select('score_change')
        .where('partner_id', '=', partner.partner.id)
        .orderBy('started_at')
        .execute();
      return attendances.map(({ score_change: change }) => (change === null ? null : Math.round(change)));
    };
    await gateway.post(round('2026-03-10T09:00:00-03:00', 1), token);
    await gateway.post(round('2026-05-10T09:00:00-03:00', 2), token);
    assert.deepEqual(await changes(), [null, 33]);
    await gateway.post(round('2026-04-10T09:00:00-03:00', 0), token);
    assert.deepEqual(await changes(), [null, -33, 67]);
  });

  test('shows a partner its own attendances alone', async () => {
    await gateway.post(new Visit().whole());
    const stranger = await gateway.addPartner();
    assert.deepEqual((await indicators(stranger)).total.attendances, 0);
  });

  test('says which query parameter is wrong', async () => {
    const { secretKey } = await gateway.addPartner();
    const response = await gateway.request('/v1/indicators?from=ontem&cor=azul', { token: secretKey });
    assert.equal(response.status, 422);
    const { errors } = (await response.json()) as { errors: { pointer: string; code: string }[] };
    assert.deepEqual(
      errors.map(({ pointer, code }) => `${pointer} ${code}`),
      ['/from from_invalid', '/cor unknown_field'],
    );
  });
});
