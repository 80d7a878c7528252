import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { onEachDatabase } from '../testing/gateway-bench.js';
import type { TestGateway } from '../testing/gateway-harness.js';
import { person, SubjectOffice } from '../testing/subject-office.js';
import type { GatewayDatabase } from '../store/database.js';
import type { OpenPartnerStore } from '../store/partner-store.js';
import { monthsBefore, Retention } from './retention.js';
import { SubjectStore } from './subject-store.js';

onEachDatabase('Who was not seen for long', (bench) => {
  let gateway: TestGateway;
  let database: GatewayDatabase;
  let office: SubjectOffice;

  before(async () => {
    database = await bench.database();
    gateway = await bench.start();
    office = new SubjectOffice(gateway);
  });

  /** @param openStore other than the gateway's */
  async function retentionOf(months: number, openStore?: OpenPartnerStore): Promise<Retention> {
    const parts = await office.parts();
    const { formerEvents } = parts;
    const given = { database, openStore: openStore ?? parts.openStore, formerEvents };
    return new Retention({ ...given, log: () => undefined, now: gateway.clock.now }, months);
  }

  test('is erased when its time is over, and not before', async () => {
    const client = person();
    await office.attend(client);
    const retention = await retentionOf(12);
    gateway.clock.advance(300 * 24 * 3_600_000);
    await retention.run();
    assert.equal((await office.report(client.cpf)).attendances.length, 1);
    gateway.clock.advance(90 * 24 * 3_600_000);
    await retention.run();
    assert.equal((await office.ask('reports', client.cpf)).status, 404);
    const last = await database.owner
      .selectFrom('audit_log')
      .select(['actor', 'act'])
      .orderBy('id', 'desc')
      .executeTakeFirst();
    assert.deepEqual(last, { actor: 'retention', act: 'subject.erased' });
    gateway.clock.advance(-390 * 24 * 3_600_000);
  });

  test('is kept when a device whose clock is years behind recorded it just now', async () => {
    const client = person();
    const visit = new Visit({ person: client, startedAt: '2016-03-10T09:00:00-03:00' });
    assert.equal((await gateway.post(visit.whole())).status, 200);
    const stranger = new Visit({ startedAt: '2016-03-10T09:00:00-03:00' });
    await gateway.post(stranger.events('attendance.started', 'listening.noted'));
    await (await retentionOf(12)).run();
    assert.equal((await office.report(client.cpf)).attendances.length, 1);
    assert.deepEqual(await office.readable(stranger.id), ['attendance.started', 'listening.noted']);
  });

  test('is kept when its person comes back while others are erased by age', async () => {
    const client = person();
    await office.attend(client);
    gateway.clock.advance(390 * 24 * 3_600_000);
    let hasComeBack = false;
    /** Where persons are found, this one returns before any of them is erased. */
    class ListedThenVisited extends SubjectStore {
      override async unseenSince(date: Date, most: number): Promise<readonly string[]> {
        const due = await super.unseenSince(date, most);
        if (due.length > 0 && !hasComeBack) {
          hasComeBack = true;
          await office.attend(client);
        }
        return due;
      }
    }
    const { openStore, secrets } = await office.parts();
    const retention = await retentionOf(12, (rows, partnerId) => ({
      ...openStore(rows, partnerId),
      subjects: new ListedThenVisited(rows, partnerId, secrets),
    }));
    await retention.run();
    assert.ok(hasComeBack);
    assert.equal((await office.report(client.cpf)).attendances.length, 2);
    gateway.clock.advance(-390 * 24 * 3_600_000);
  });
});

test('months end with their last day, also where the day is counted back from a longer month', () => {
  const before = (date: string, months: number) => monthsBefore(new Date(date), months).toISOString();
  assert.equal(before('2026-03-31T12:00:00.000Z', 1), '2026-02-28T12:00:00.000Z');
  assert.equal(before('2028-03-31T12:00:00.000Z', 1), '2028-02-29T12:00:00.000Z');
  assert.equal(before('2028-02-29T12:00:00.000Z', 12), '2027-02-28T12:00:00.000Z');
  assert.equal(before('2026-03-30T12:00:00.000Z', 3), '2025-12-30T12:00:00.000Z');
  assert.equal(before('2026-03-10T12:00:00.000Z', 0), '2026-03-10T12:00:00.000Z');
});
