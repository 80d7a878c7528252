import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { indicatorsResponseSchema } from '@atendimento-ativo/domain';
import {
  compareChannels,
  groupFacts,
  summarise,
  summariseTally,
  tallyFacts,
  type AttendanceFact,
} from '@atendimento-ativo/domain/indicators';
import { generateCnpj, generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { answerAll, Visit } from '@atendimento-ativo/testbed/visit';
import fc from 'fast-check';
import { onEachDatabase, TestGateway, type Opened, type TestPartner } from '../testing/gateway-harness.js';
import type { GatewayDatabase } from '../store/database.js';
import { TallyStore, type TallyDimension } from './tally-store.js';

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

onEachDatabase('indicators', (open) => {
  let opened: Opened<GatewayDatabase>;
  let gateway: TestGateway;

  before(async () => {
    opened = await open();
    gateway = await new TestGateway(opened.value).start();
  });
  after(async () => {
    await gateway.stop();
    await opened.close();
  });

  /** Stores facts as projected attendances of a partner of their own. */
  async function store(facts: readonly GeneratedFact[]) {
    const { partner } = await gateway.addPartner();
    const { rows } = gateway.database;
    const clients = Array.from({ length: 40 }, () => randomUUID());
    const own = { partner_id: partner.id, kind: 'cnpj' as const };
    await rows
      .insertInto('clients')
      .values(clients.map((id) => ({ ...own, id, document_digest: id })))
      .execute();
    const stored = facts.map((fact): AttendanceFact => {
      const { client, month, dayOfMonth, ...rest } = fact;
      const two = (number: number) => String(number).padStart(2, '0');
      const clientKey = client === undefined ? undefined : clients[client];
      const day = `2026-${two(month)}-${two(dayOfMonth)}`;
      return { ...rest, attendanceId: randomUUID(), clientKey, day, partner: partner.id };
    });
    await rows
      .insertInto('attendances')
      .values(
        stored.map((fact) => ({
          id: fact.attendanceId,
          partner_id: partner.id,
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
        })),
      )
      .execute();
    return { stored, tallies: new TallyStore(rows, partner.id) };
  }

  test('counts in the database exactly what the domain counts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(factArbitrary, { minLength: 1, maxLength: 120, size: 'max' }), async (facts) => {
        const { stored, tallies } = await store(facts);
        const [total] = await tallies.tallies({});
        assertAlike(total?.tally, tallyFacts(stored));
        for (const dimension of dimensions) {
          const groups = groupFacts(stored, dimension);
          const found = await tallies.tallies({}, dimension);
          assert.equal(found.length, groups.size);
          for (const { key, tally } of found)
            assertAlike(tally, tallyFacts(groups.get(key) ?? []), `${dimension} ${key}`);
        }
        const expected = compareChannels(stored);
        assert.equal(await tallies.clientsInBothChannels({}), expected.clientsInBoth);
      }),
      { numRuns: 12 },
    );
  });

  test('counts only what a filter leaves', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(factArbitrary, { minLength: 40, maxLength: 80 }), async (facts) => {
        const { stored, tallies } = await store(facts);
        const filter = { from: '2026-03-01', to: '2026-09-15', channel: 'remote', unit: 'UN-02' } as const;
        const left = stored.filter(
          ({ day, channel, unitId }) =>
            day >= filter.from && day <= filter.to && channel === filter.channel && unitId === filter.unit,
        );
        const [found] = await tallies.tallies(filter);
        assertAlike(found && summariseTally(found.tally), left.length === 0 ? undefined : summarise(left));
      }),
      { numRuns: 5 },
    );
  });

  async function indicators(partner: TestPartner, query = '') {
    const response = await gateway.request(`/v1/indicators${query}`, { token: partner.secretKey });
    assert.equal(response.status, 200);
    return indicatorsResponseSchema.parse(await response.json());
  }

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
      const attendances = await gateway.database.rows
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
