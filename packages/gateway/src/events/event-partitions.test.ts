import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, test } from 'node:test';
import { Visit, type RawEvent } from '@atendimento-ativo/testbed/visit';
import { sql } from 'kysely';
import type { LogEntry } from '../http/log.js';
import { onEachDatabase } from '../testing/gateway-bench.js';
import type { TestGateway } from '../testing/gateway-harness.js';
import { EventPartitions } from './event-partitions.js';

const OTHER = 'events_of_other_months';

onEachDatabase('partitions of events', (bench) => {
  let gateway: TestGateway;
  let token: string;
  const log: LogEntry[] = [];

  before(async () => {
    gateway = await bench.start();
  });
  beforeEach(async () => {
    token = await gateway.token();
    log.length = 0;
  });

  async function keepAt(time: string): Promise<void> {
    const { database } = gateway;
    await new EventPartitions({ database, log: (entry) => log.push(entry), now: () => new Date(time) }).keep();
  }

  /** A start whose attendance got its id from a device clock that showed this time. */
  function startedAt(time: string): RawEvent {
    const digits = Date.parse(time).toString(16).padStart(12, '0');
    const attendanceId = `${digits.slice(0, 8)}-${digits.slice(8)}-7${randomUUID().slice(15)}`;
    return { ...new Visit().event('attendance.started'), attendanceId };
  }

  async function store(...events: RawEvent[]): Promise<void> {
    const { body } = await gateway.post(events, token);
    assert.deepEqual(
      body.results.map(({ status }) => status),
      events.map(() => 'accepted'),
    );
  }

  async function partitionOf({ id }: RawEvent): Promise<string | undefined> {
    const { rows } = await sql<{ partition: string }>`
      select tableoid::regclass::text as partition from events where id = ${id}`.execute(gateway.database.owner);
    assert.equal(rows.length, 1);
    return rows[0]?.partition;
  }

  test('an event lies in the month of its attendance, from the first to the last moment', async () => {
    const [first, last, next] = [
      startedAt('2026-04-01T00:00:00.000Z'),
      startedAt('2026-04-30T23:59:59.999Z'),
      startedAt('2026-05-01T00:00:00.000Z'),
    ];
    await store(first, last, next);
    assert.deepEqual(await Promise.all([first, last, next].map(partitionOf)), [
      'events_2026_04',
      'events_2026_04',
      'events_2026_05',
    ]);
  });

  test('a device whose clock is years off is not refused', async () => {
    const events = [startedAt('1999-06-01T00:00:00Z'), startedAt('2031-06-01T00:00:00Z')];
    await store(...events);
    assert.deepEqual(await Promise.all(events.map(partitionOf)), [OTHER, OTHER]);
  });

  test('an id is used once across all months', async () => {
    const event = startedAt('2026-03-05T00:00:00Z');
    await store(event);
    for (const time of ['2026-04-05T00:00:00Z', '2035-04-05T00:00:00Z']) {
      const { body } = await gateway.post([{ ...startedAt(time), id: event.id }], token);
      assert.equal(body.code, 'event_id_reused');
    }
    const { body } = await gateway.post([event], token);
    assert.equal(body.results[0]?.status, 'duplicate');
  });

  test('a month gets its partition later, with what came before, and nothing is lost or stored twice', async () => {
    const event = startedAt('2027-02-10T00:00:00Z');
    const elsewhere = startedAt('2028-02-10T00:00:00Z');
    await store(event, elsewhere);
    assert.equal(await partitionOf(event), OTHER);
    await keepAt('2027-01-20T00:00:00Z');
    assert.deepEqual(log, []);
    assert.equal(await partitionOf(event), 'events_2027_02');
    assert.equal(await partitionOf(elsewhere), OTHER);
    const { body } = await gateway.post([event], token);
    assert.equal(body.results[0]?.status, 'duplicate');
  });

  test('many gateways make the same months at once while events of these months come in', async () => {
    const events = Array.from({ length: 40 }, (_, index) => startedAt(`2029-0${(index % 5) + 1}-10T00:00:00Z`));
    await Promise.all([
      ...Array.from({ length: 8 }, () => keepAt('2029-02-01T00:00:00Z')),
      ...events.map((event) => store(event)),
    ]);
    assert.deepEqual(log, []);
    const partitions = await Promise.all(events.map(partitionOf));
    assert.deepEqual(
      partitions,
      events.map((_, index) => `events_2029_0${(index % 5) + 1}`),
    );
  });

  test('reading one attendance looks into its month alone', async () => {
    const { attendanceId } = startedAt('2026-04-12T00:00:00Z');
    const { rows } = await sql<Record<string, string>>`
      explain select body from events where attendance_id in (${sql.lit(attendanceId)}) order by sequence`.execute(
      gateway.database.owner,
    );
    const plan = rows.map((row) => Object.values(row).join('')).join('\n');
    assert.deepEqual(
      new Set(plan.match(/events_(?:\d{4}_\d{2}|of_other_months)(?=[ \n])/g)),
      new Set(['events_2026_04']),
    );
  });
});
