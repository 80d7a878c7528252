import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, test } from 'node:test';
import { eventually } from '@atendimento-ativo/testbed/eventually';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { sql } from 'kysely';
import { onEachDatabase } from '../testing/gateway-bench.js';
import type { TestGateway } from '../testing/gateway-harness.js';
import { RegistrationQueue } from './registration-queue.js';
import { defaultRegistrationSettings } from './registration-settings.js';
import type { RegistrationKey } from './registration-store.js';
import { RegistryCircuit } from './registry-circuit.js';

onEachDatabase('The line of registrations', (bench) => {
  let gateway: TestGateway;
  let queue: RegistrationQueue;
  let visit: Visit;
  let registration: RegistrationKey;

  before(async () => {
    gateway = await bench.start();
  });

  beforeEach(async () => {
    queue = new RegistrationQueue({
      database: gateway.database,
      settings: defaultRegistrationSettings,
      isWorker: true,
      log: () => undefined,
      now: gateway.clock.now,
    });
    await queue.start();
    visit = new Visit();
    registration = { partner_id: gateway.home.partner.id, attendance_id: visit.id, registry: 'sas', version: 1 };
  });
  afterEach(async () => {
    await sql`delete from pgboss.job`.execute(gateway.database.owner);
    await queue.stop();
  });

  async function jobs(version = 1): Promise<string[]> {
    const { rows } = await sql<{ state: string }>`
      select state::text from pgboss.job where name = 'registration-sas' and singleton_key = ${`${visit.id}:${version}`}`.execute(
      gateway.database.owner,
    );
    return rows.map(({ state }) => state);
  }

  test('has a job for an attendance as soon as its conclusion is stored', async () => {
    await gateway.post(visit.whole());
    assert.deepEqual(await jobs(), ['created']);
  });

  test('has another job for what changes, though the one before is still ending', async () => {
    await gateway.post(visit.whole());
    await sql`update pgboss.job set state = 'active', started_on = now()`.execute(gateway.database.owner);
    await gateway.post([visit.event('attendance.amended')]);
    assert.deepEqual([await jobs(1), await jobs(2)], [['active'], ['created']]);
  });

  test('has none when the transaction that ends the attendance does not succeed', async () => {
    const { owner: rows } = gateway.database;
    const failed = rows.transaction().execute(async (transaction) => {
      await queue.enqueue(registration, transaction);
      throw new Error('rolled back');
    });
    await assert.rejects(failed, /rolled back/);
    assert.deepEqual(await jobs(), []);
  });

  test('holds an attendance once, however often it is put in line', async () => {
    await queue.enqueue(registration, gateway.database.owner);
    await queue.enqueue(registration, gateway.database.owner);
    assert.deepEqual(await jobs(), ['created']);
  });

  test('finds what is pending without a job', async () => {
    await gateway.post(visit.whole());
    await sql`delete from pgboss.job`.execute(gateway.database.owner);
    await queue.sweep(gateway.clock.now());
    assert.deepEqual(await jobs(), ['created']);
    await queue.sweep(gateway.clock.now());
    assert.deepEqual(await jobs(), ['created']);
  });

  test('gives a job that failed to its worker again', async () => {
    let runs = 0;
    await queue.enqueue(registration, gateway.database.owner);
    await queue.work('sas', new RegistryCircuit(defaultRegistrationSettings, () => performance.now()), async () => {
      runs += 1;
      if (runs === 1) throw new Error('not yet');
    });
    await eventually(async () => ((await jobs())[0] === 'completed' ? true : undefined));
    assert.equal(runs, 2);
  });

  test('frees what a dead process held at once where nobody else can hold it', async () => {
    await gateway.post(visit.whole());
    await sql`update pgboss.job set state = 'active', started_on = now()`.execute(gateway.database.owner);
    await queue.releaseAbandoned();
    await queue.sweep(gateway.clock.now());
    assert.deepEqual(await jobs(), [gateway.database.kind === 'embedded' ? 'created' : 'active']);
  });
});
