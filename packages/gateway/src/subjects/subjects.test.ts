import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { before, test } from 'node:test';
import { subjectErasureSchema, verifyChain } from '@atendimento-ativo/domain';
import { generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { AGENT, Visit } from '@atendimento-ativo/testbed/visit';
import { mergeAttendanceChanges } from '../indicators/tally-merge.js';
import { onEachDatabase } from '../testing/gateway-bench.js';
import { TestGateway } from '../testing/gateway-harness.js';
import { COMMENT, NOTE, person, SubjectOffice } from '../testing/subject-office.js';
import type { GatewayDatabase } from '../store/database.js';
import { MasterKeys } from './master-keys.js';
import { rewrapKeys } from './rewrap-keys.js';

onEachDatabase('What is kept about a person', (bench) => {
  let gateway: TestGateway;
  let database: GatewayDatabase;
  let office: SubjectOffice;
  let token: string;

  before(async () => {
    database = await bench.database();
    gateway = await bench.start();
    office = new SubjectOffice(gateway);
    token = await gateway.token();
  });

  async function indicators(): Promise<unknown> {
    const route = '/v1/indicators?by=companySize';
    return (await gateway.request(route, { token: gateway.home.secretKey })).json();
  }

  test('is nowhere in clear in the database', async () => {
    const client = person();
    await office.attend(client);
    const kept = await office.dump();
    for (const mark of [client.cpf, client.name, client.email, client.phone, NOTE, COMMENT]) {
      assert.ok(!kept.includes(mark), mark);
    }
    assert.ok(kept.includes('listening.noted'));
  });

  test('is told in full to whoever asks in their name, for machines and in words', async () => {
    const client = person();
    const [first, second] = [await office.attend(client), await office.attend(client)];
    const told = await office.report(client.cpf);
    assert.deepEqual(told.person, client);
    assert.deepEqual(new Set(told.attendances.map(({ attendanceId }) => attendanceId)), new Set([first.id, second.id]));
    assert.ok(JSON.stringify(told.attendances).includes(NOTE));
    assert.deepEqual(await verifyChain(told.consent), { valid: true });
    for (const words of [client.name, client.email, NOTE, COMMENT, 'LGPD', '2. Atendimentos (2)']) {
      assert.ok(told.text.includes(words), words);
    }
    assert.equal((await office.ask('reports', generateCpf())).status, 404);
  });

  test('is gone after the erasure, while log, chain and indicators stay as they were', async () => {
    const client = person();
    const visits = [await office.attend(client), await office.attend(client)];
    const other = person();
    await office.attend(other);
    await mergeAttendanceChanges(database.supervision);
    const ids = visits.map(({ id }) => id);
    const ofBoth = (table: 'events' | 'consent_links') =>
      database.owner.selectFrom(table).selectAll().where('attendance_id', 'in', ids).orderBy('attendance_id').execute();
    const before = {
      indicators: await indicators(),
      events: await ofBoth('events'),
      links: await ofBoth('consent_links'),
    };
    const lookUp = async () => {
      const json = { document: { kind: 'cpf', number: client.cpf }, purpose: 'attendance' };
      return (await (await gateway.request('/v1/clients/lookups', { token, json })).json()) as { clientId?: string };
    };
    const { clientId } = await lookUp();
    assert.ok(clientId);

    const erased = await office.erase(client.cpf);
    assert.equal(erased.attendances, 2);
    assert.equal(erased.registrationsStopped, 2);
    assert.ok(erased.events >= 8);

    assert.equal((await office.ask('reports', client.cpf)).status, 404);
    assert.equal((await office.ask('erasures', client.cpf)).status, 404);
    assert.equal((await lookUp()).clientId, undefined);
    for (const route of ['history', 'consent']) {
      assert.equal((await gateway.request(`/v1/clients/${clientId}/${route}`, { token })).status, 404);
    }
    assert.deepEqual(await indicators(), before.indicators);
    assert.deepEqual(await ofBoth('events'), before.events);
    assert.deepEqual(await ofBoth('consent_links'), before.links);
    const { chain } = await (await office.store()).consent.chain(clientId);
    assert.deepEqual(await verifyChain(chain), { valid: true });
    assert.deepEqual((await office.report(other.cpf)).person, other);
  });

  test('cannot be read from a copy made before the erasure, without the keys', async () => {
    const client = person();
    const visit = await office.attend(client);
    const copy = await database.owner.selectFrom('events').selectAll().where('attendance_id', '=', visit.id).execute();
    await office.erase(client.cpf);
    assert.ok(copy.some(({ sealed }) => sealed !== null));
    const stored = await (await office.store()).events.ofAttendances([visit.id]);
    const personal = stored.filter(({ body }) => body === undefined).map(({ id }) => id);
    assert.deepEqual(new Set(personal), new Set(copy.filter(({ sealed }) => sealed !== null).map(({ id }) => id)));
  });

  test('grows no more after the erasure, and a device that sends again is told that all is known', async () => {
    const client = person();
    const visit = new Visit({ person: client });
    const events = visit.whole();
    assert.equal((await gateway.post(events, token)).status, 200);
    const late = visit.event('nps.answered');
    await office.erase(client.cpf);
    const { body } = await gateway.post([...events, late], token);
    assert.deepEqual(
      body.results.map(({ status, code }) => code ?? status),
      [...events.map(() => 'duplicate'), 'attendance_erased'],
    );
    await office.attend(client);
    assert.equal((await office.report(client.cpf)).attendances.length, 1);
  });

  test('is kept under a key of the attendance while nobody knows whose it is', async () => {
    const client = person();
    const visit = new Visit({ person: client });
    await gateway.post([visit.event('attendance.started')], token);
    const noted = visit.event('listening.noted');
    await gateway.post([{ ...noted, payload: { ...noted.payload, text: NOTE } }], token);
    assert.ok(!(await office.dump()).includes(NOTE));
    await gateway.post([visit.event('client.identified')], token);
    const alone = visit.event('journey.declined', { reason: 'A Zuleica não quer.' });
    assert.equal((await gateway.post([alone], token)).status, 200);
    const { events = [] } = (await office.report(client.cpf)).attendances[0] ?? {};
    assert.equal(events.length, 4);
    await office.erase(client.cpf);
    const keys = await database.owner
      .selectFrom('subject_keys')
      .select('id')
      .where('attendance_id', '=', visit.id)
      .execute();
    assert.deepEqual(keys, []);
  });

  test('that was put under the wrong person first goes with the one that it names', async () => {
    const [mistaken, right] = [person(), person()];
    const visit = new Visit({ person: mistaken });
    await gateway.post(visit.events('attendance.started', 'client.identified'), token);
    await gateway.post([visit.event('client.identified', { person: right })], token);
    assert.equal((await office.report(right.cpf)).attendances.length, 1);
    assert.equal((await office.erase(mistaken.cpf)).attendances, 0);
    const told = await office.report(right.cpf);
    assert.deepEqual(told.person, right);
    assert.ok(!JSON.stringify(told).includes(mistaken.cpf));
  });

  test('goes in full with a person whose CPF was first written with a wrong digit', async () => {
    const right = person();
    const visit = new Visit({ person: { ...right, cpf: generateCpf() } });
    await gateway.post(visit.events('attendance.started', 'client.identified'), token);
    await gateway.post([visit.event('client.identified', { person: right })], token);
    await office.erase(right.cpf);
    assert.deepEqual(await office.readable(visit.id), ['attendance.started']);
  });

  test('stays with a person who was named by mistake in the visit of somebody who is erased', async () => {
    const [mistaken, right] = [person(), person()];
    await office.attend(mistaken);
    const visit = new Visit({ person: mistaken });
    await gateway.post(visit.events('attendance.started', 'client.identified'), token);
    await gateway.post([visit.event('client.identified', { person: right })], token);
    await office.erase(right.cpf);
    assert.deepEqual((await office.report(mistaken.cpf)).person, mistaken);
  });

  test('is shown and erased by nobody but the office of the partner that attended', async () => {
    const client = person();
    await office.attend(client);
    const stranger = await gateway.addPartner();
    for (const route of ['reports', 'erasures']) {
      assert.equal((await office.ask(route, client.cpf, stranger.secretKey)).status, 404);
      assert.equal((await office.ask(route, client.cpf, token)).status, 403);
      const manager = await gateway.token(gateway.home, AGENT, ['management']);
      assert.equal((await office.ask(route, generateCpf(), manager)).status, 404);
    }
    assert.equal((await office.report(client.cpf)).attendances.length, 1);
  });

  test('leaves a trace of who was told and who erased, without saying of whom', async () => {
    const client = person();
    await office.attend(client);
    await office.report(client.cpf);
    await office.erase(client.cpf);
    const entries = await database.owner.selectFrom('audit_log').selectAll().orderBy('id').execute();
    const [told, erased] = entries.slice(-2);
    assert.deepEqual([told?.act, erased?.act], ['subject.reported', 'subject.erased']);
    assert.equal(told?.subject, erased?.subject);
    assert.match(told?.actor ?? '', /^key:/);
    assert.ok(!JSON.stringify(entries).includes(client.cpf));
  });

  test('can be read after the master key was changed, and by the new one alone', async () => {
    const client = person();
    const visit = await office.attend(client);
    const masters = await MasterKeys.load(database.owner, [randomBytes(32)]);
    const fresh = [randomBytes(32)];
    const both = await MasterKeys.load(database.owner, fresh);
    const count = await rewrapKeys(database, both, { actor: 'cli:test', now: gateway.clock.now });
    assert.ok(count > 0);
    assert.equal(await rewrapKeys(database, both, { actor: 'cli:test', now: gateway.clock.now }), 0);
    const readWith = async (keys: MasterKeys) => (await office.store(keys)).events.bodies([visit.id]);
    assert.ok(JSON.stringify(await readWith(new MasterKeys(fresh))).includes(client.cpf));
    await assert.rejects(readWith(masters), /is not configured any more/);

    const forgetful = new TestGateway(database);
    try {
      await assert.rejects(forgetful.start(), { code: 'configuration_invalid', message: /^MASTER_KEYS lacks / });
    } finally {
      await forgetful.stop();
    }
    const informed = await new TestGateway(database).start({ masterKeys: fresh });
    await informed.stop();
  });
});

onEachDatabase('A person with 1,000 attendances', (bench) => {
  test('is erased in one transaction', async (context) => {
    const gateway = await bench.start();
    const client = person();
    const token = await gateway.token();
    const visits = Array.from({ length: 1000 }, () => new Visit({ person: client, company: null }));
    for (let first = 0; first < visits.length; first += 20) {
      const events = visits
        .slice(first, first + 20)
        .flatMap((visit) => visit.events('attendance.started', 'client.identified', 'listening.noted'));
      assert.equal((await gateway.post(events, token)).status, 200);
    }
    const begun = performance.now();
    const json = { cpf: client.cpf };
    const answer = await gateway.request('/v1/subjects/erasures', { token: gateway.home.secretKey, json });
    const milliseconds = Math.round(performance.now() - begun);
    const { attendances, events } = subjectErasureSchema.parse(await answer.json());
    assert.deepEqual([attendances, events], [1000, 2000]);
    context.diagnostic(
      `figure: erasing a person with 1,000 attendances takes ${milliseconds} ms (${gateway.database.kind})`,
    );
  });
});
