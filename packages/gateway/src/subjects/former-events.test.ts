import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, beforeEach, test } from 'node:test';
import { canonicalJson, type AttendanceEvent } from '@atendimento-ativo/domain';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { sql } from 'kysely';
import { onEachDatabase } from '../testing/gateway-bench.js';
import type { TestGateway } from '../testing/gateway-harness.js';
import { COMMENT, NOTE, person, SubjectOffice, type TestPerson } from '../testing/subject-office.js';
import type { GatewayDatabase } from '../store/database.js';
import { FormerEvents } from './former-events.js';
import { RESHAPED } from './former-tables.js';

onEachDatabase('What was stored in clear, and digested without a key', (bench) => {
  let gateway: TestGateway;
  let database: GatewayDatabase;
  let office: SubjectOffice;

  before(async () => {
    database = await bench.database();
    gateway = await bench.start();
    office = new SubjectOffice(gateway);
  });
  beforeEach(() => database.owner.deleteFrom('settings').where('name', '=', RESHAPED).execute());

  const readAll = async (...visits: readonly Visit[]) =>
    (await office.store()).events.bodies(visits.map(({ id }) => id));

  /** Stores events as they were stored before persons had keys. */
  async function makeFormer(events: readonly AttendanceEvent[]): Promise<void> {
    const { owner } = database;
    for (const event of events) {
      const hash = createHash('sha256').update(canonicalJson(event)).digest('hex');
      await sql`
        delete from subject_keys where attendance_id = ${event.attendanceId}
          or id = (select key_id from events where id = ${event.id})`.execute(owner);
      await sql`
        update events set body = ${JSON.stringify(event)}::jsonb, sealed = null, key_id = null, content_hash = ${hash}
        where id = ${event.id}`.execute(owner);
    }
  }

  async function countFormer(): Promise<number> {
    const { rows } = await sql`select from events where length(content_hash) = 64`.execute(database.owner);
    return rows.length;
  }

  async function assertSealed({ cpf, name, email, phone }: TestPerson): Promise<void> {
    const kept = await office.dump();
    for (const mark of [cpf, name, email, phone, NOTE, COMMENT]) assert.ok(!kept.includes(mark), mark);
    assert.equal(await countFormer(), 0);
  }

  const act = { actor: 'cli:test', now: () => gateway.clock.now() };
  const reshapeAll = async () => (await office.parts()).formerEvents.reshapeAll(act);

  test('is known when it is sent again, before and after it is sealed', async () => {
    const visit = new Visit();
    const events = visit.whole();
    await gateway.post(events);
    await makeFormer(await readAll(visit));
    const [first] = events;
    const other = { ...first, source: { name: 'other', version: '1' } };
    for (const sealed of [0, events.length]) {
      if (sealed > 0) assert.equal(await reshapeAll(), sealed);
      const { body } = await gateway.post(events);
      assert.deepEqual(new Set(body.results.map(({ status }) => status)), new Set(['duplicate']));
      assert.equal((await gateway.post([other])).body.results[0]?.code, 'event_id_reused');
    }
    const { rows } = await sql<{ hash: string }>`
      select content_hash as hash from events where attendance_id = ${visit.id} and sequence = 1`.execute(
      database.owner,
    );
    assert.ok(!(await office.dump()).includes(createHash('sha256').update(canonicalJson(first)).digest('hex')));
    assert.match(rows[0]?.hash ?? '', /^[\w-]{43}$/);
  });

  test('is sealed while gateways run, once, and reads as before', async () => {
    const client = person();
    const visits = [await office.attend(client), await office.attend(client)];
    const events = await readAll(...visits);
    await makeFormer(events);
    assert.ok((await office.dump()).includes(NOTE));
    const told = await office.report(client.cpf);
    assert.equal(await reshapeAll(), events.length);
    assert.equal(await reshapeAll(), 0);
    await assertSealed(client);
    assert.deepEqual(await office.report(client.cpf), told);
    await office.erase(client.cpf);
    for (const { id } of visits) assert.ok(!(await office.readable(id)).includes('listening.noted'));
  });

  test('is finished by the next time when the first one ends between two batches', async () => {
    const client = person();
    const visits = [];
    for (let count = 0; count < 60; count += 1) visits.push(await office.attend(client));
    await makeFormer(await readAll(...visits));
    const all = await countFormer();
    let batches = 0;
    const { administration } = database;
    const failing = new Proxy(administration, {
      get: (target, name) => {
        if (name === 'transaction' && (batches += 1) === 2) throw new Error('The process ended.');
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    const parts = await office.parts();
    const first = new FormerEvents({ ...parts, database: { ...database, administration: failing } });
    await assert.rejects(first.reshapeAll(act), /The process ended/);
    const left = await countFormer();
    assert.ok(left > 0 && left < all);
    assert.equal(await reshapeAll(), left);
    await assertSealed(client);
  });

  test('goes with its person who is erased before anybody sealed it', async () => {
    const [client, other] = [person(), person()];
    const visits = [await office.attend(client), await office.attend(other)];
    const corrected = new Visit({ person: client });
    await gateway.post(corrected.events('attendance.started', 'client.identified', 'listening.noted'));
    await gateway.post([corrected.event('client.identified', { person: other })]);
    await makeFormer(await readAll(...visits, corrected));
    await office.erase(client.cpf);
    assert.ok(!(await office.dump()).includes(client.cpf));
    assert.deepEqual(await office.readable(corrected.id), [
      'attendance.started',
      'listening.noted',
      'client.identified',
    ]);
    assert.deepEqual((await office.report(other.cpf)).person, other);
  });

  test('is gone where its person was erased and it was left in clear', async () => {
    const client = person();
    const visit = await office.attend(client);
    const events = await readAll(visit);
    await reshapeAll();
    await office.erase(client.cpf);
    await makeFormer(events);
    await reshapeAll();
    await assertSealed(client);
    assert.ok(!(await office.readable(visit.id)).includes('client.identified'));
    assert.equal((await office.ask('reports', client.cpf)).status, 404);
  });

  test('may be changed once by the command line, and not be read', async () => {
    const visit = await office.attend(person());
    const { administration } = database;
    await assert.rejects(sql`select body from events`.execute(administration), { code: '42501' });
    const changed = sql`update events set content_hash = 'x' where attendance_id = ${visit.id}`;
    assert.equal((await changed.execute(administration)).numAffectedRows, 0n);
    await makeFormer(await readAll(visit));
    const kept = sql`update events set content_hash = ${'f'.repeat(64)} where attendance_id = ${visit.id}`;
    await assert.rejects(kept.execute(administration), { code: '42501' });
    await reshapeAll();
  });
});
