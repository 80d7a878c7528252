import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import {
  subjectErasureSchema,
  subjectReportSchema,
  verifyChain,
  type SubjectErasure,
  type SubjectReport,
} from '@atendimento-ativo/domain';
import { generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { AGENT, Visit } from '@atendimento-ativo/testbed/visit';
import { sql } from 'kysely';
import { mergeAttendanceChanges } from '../indicators/tally-merge.js';
import { onEachDatabase, TestGateway, type Opened } from '../testing/gateway-harness.js';
import type { GatewayDatabase } from '../store/database.js';
import { partnerStores } from '../store/partner-store.js';
import { MasterKeys } from './master-keys.js';
import { Retention } from './retention.js';
import { rewrapKeys } from './rewrap-keys.js';
import { SubjectStore } from './subject-store.js';
import { SubjectVault } from './subject-vault.js';

const person = () => ({
  cpf: generateCpf(),
  name: 'Zuleica Marcada Sigilosa',
  email: 'zuleica.marcada@exemplo.org',
  phone: '71987650123',
});
const NOTE = 'A filha Quitéria cuida do caixa.';
const COMMENT = 'Atendeu muito bem a Zuleica.';

onEachDatabase('What is kept about a person', (open) => {
  let opened: Opened<GatewayDatabase>;
  let gateway: TestGateway;
  let database: GatewayDatabase;
  let token: string;

  before(async () => {
    opened = await open();
    database = opened.value;
    gateway = await new TestGateway(database).start();
    token = await gateway.token();
  });
  after(async () => {
    await gateway.stop();
    await opened.close();
  });

  function visitOf(client: ReturnType<typeof person>): Visit {
    return new Visit({ person: client });
  }

  /** A visit with words of the client about themselves and others. */
  async function attend(client: ReturnType<typeof person>): Promise<Visit> {
    const visit = visitOf(client);
    const started = visit.event('attendance.started');
    const noted = visit.event('listening.noted');
    const events = [started, { ...noted, payload: { ...noted.payload, text: NOTE } }, ...visit.whole().slice(1)];
    const answered = visit.event('nps.answered', { score: 9, comment: COMMENT });
    const { status, body } = await gateway.post([...events, answered], token);
    assert.equal(status, 200, JSON.stringify(body));
    return visit;
  }

  async function ask(route: string, cpf: string, key = gateway.home.secretKey): Promise<Response> {
    return gateway.request(`/v1/subjects/${route}`, { token: key, json: { cpf } });
  }
  const report = async (cpf: string): Promise<SubjectReport> => {
    const answer = await ask('reports', cpf);
    assert.equal(answer.status, 200);
    return subjectReportSchema.parse(await answer.json());
  };
  const erase = async (cpf: string): Promise<SubjectErasure> => {
    const answer = await ask('erasures', cpf);
    assert.equal(answer.status, 200);
    return subjectErasureSchema.parse(await answer.json());
  };

  /** Every row of every table of the gateway and its queue, as text. */
  async function dump(): Promise<string> {
    const { rows: tables } = await sql<{ name: string }>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'pgboss') order by 1`.execute(database.owner);
    const texts = [];
    for (const { name } of tables) {
      const { rows } = await sql<{ text: string }>`
        select coalesce(string_agg(kept::text, chr(10)), '') as text from ${sql.raw(name)} as kept`.execute(
        database.owner,
      );
      texts.push(`${name}\n${rows[0]?.text}`);
    }
    return texts.join('\n');
  }

  async function indicators(): Promise<unknown> {
    const route = '/v1/indicators?by=companySize';
    return (await gateway.request(route, { token: gateway.home.secretKey })).json();
  }

  test('is nowhere in clear in the database', async () => {
    const client = person();
    await attend(client);
    const kept = await dump();
    for (const mark of [client.cpf, client.name, client.email, client.phone, NOTE, COMMENT]) {
      assert.ok(!kept.includes(mark), mark);
    }
    assert.ok(kept.includes('listening.noted'));
  });

  test('is told in full to whoever asks in their name, for machines and in words', async () => {
    const client = person();
    const [first, second] = [await attend(client), await attend(client)];
    const told = await report(client.cpf);
    assert.deepEqual(told.person, client);
    assert.deepEqual(new Set(told.attendances.map(({ attendanceId }) => attendanceId)), new Set([first.id, second.id]));
    assert.ok(JSON.stringify(told.attendances).includes(NOTE));
    assert.deepEqual(await verifyChain(told.consent), { valid: true });
    for (const words of [client.name, client.email, NOTE, COMMENT, 'LGPD', '2. Atendimentos (2)']) {
      assert.ok(told.text.includes(words), words);
    }
    assert.equal((await ask('reports', generateCpf())).status, 404);
  });

  test('is gone after the erasure, while log, chain and indicators stay as they were', async () => {
    const client = person();
    const visits = [await attend(client), await attend(client)];
    const other = person();
    await attend(other);
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

    const erased = await erase(client.cpf);
    assert.equal(erased.attendances, 2);
    assert.equal(erased.registrationsStopped, 2);
    assert.ok(erased.events >= 8);

    assert.equal((await ask('reports', client.cpf)).status, 404);
    assert.equal((await ask('erasures', client.cpf)).status, 404);
    assert.equal((await lookUp()).clientId, undefined);
    for (const route of ['history', 'consent']) {
      assert.equal((await gateway.request(`/v1/clients/${clientId}/${route}`, { token })).status, 404);
    }
    assert.deepEqual(await indicators(), before.indicators);
    assert.deepEqual(await ofBoth('events'), before.events);
    assert.deepEqual(await ofBoth('consent_links'), before.links);
    const { chain } = await storeOf(await MasterKeys.load(database.owner, [])).consent.chain(clientId);
    assert.deepEqual(await verifyChain(chain), { valid: true });
    assert.deepEqual((await report(other.cpf)).person, other);
  });

  test('cannot be read from a copy made before the erasure, without the keys', async () => {
    const client = person();
    const visit = await attend(client);
    const copy = await database.owner.selectFrom('events').selectAll().where('attendance_id', '=', visit.id).execute();
    await erase(client.cpf);
    assert.ok(copy.some(({ sealed }) => sealed !== null));
    const stored = await storeOf(await MasterKeys.load(database.owner, [])).events.ofAttendances([visit.id]);
    const personal = stored.filter(({ body }) => body === undefined).map(({ id }) => id);
    assert.deepEqual(new Set(personal), new Set(copy.filter(({ sealed }) => sealed !== null).map(({ id }) => id)));
  });

  test('grows no more after the erasure, and a device that sends again is told that all is known', async () => {
    const client = person();
    const visit = visitOf(client);
    const events = visit.whole();
    assert.equal((await gateway.post(events, token)).status, 200);
    const late = visit.event('nps.answered');
    await erase(client.cpf);
    const { body } = await gateway.post([...events, late], token);
    assert.deepEqual(
      body.results.map(({ status, code }) => code ?? status),
      [...events.map(() => 'duplicate'), 'attendance_erased'],
    );
    const before = await report(await attendedAgain(client));
    assert.equal(before.attendances.length, 1);
  });

  async function attendedAgain(client: ReturnType<typeof person>): Promise<string> {
    await attend(client);
    return client.cpf;
  }

  test('is kept under a key of the attendance while nobody knows whose it is', async () => {
    const client = person();
    const visit = visitOf(client);
    await gateway.post([visit.event('attendance.started')], token);
    const noted = visit.event('listening.noted');
    await gateway.post([{ ...noted, payload: { ...noted.payload, text: NOTE } }], token);
    assert.ok(!(await dump()).includes(NOTE));
    await gateway.post([visit.event('client.identified')], token);
    const alone = visit.event('journey.declined', { reason: 'A Zuleica não quer.' });
    assert.equal((await gateway.post([alone], token)).status, 200);
    const { events = [] } = (await report(client.cpf)).attendances[0] ?? {};
    assert.equal(events.length, 4);
    await erase(client.cpf);
    const keys = await database.owner
      .selectFrom('subject_keys')
      .select('id')
      .where('attendance_id', '=', visit.id)
      .execute();
    assert.deepEqual(keys, []);
  });

  test('that was put under the wrong person first goes with the one that it names', async () => {
    const [mistaken, right] = [person(), person()];
    const visit = visitOf(mistaken);
    await gateway.post(visit.events('attendance.started', 'client.identified'), token);
    await gateway.post([visit.event('client.identified', { person: right })], token);
    assert.equal((await report(right.cpf)).attendances.length, 1);
    assert.equal((await erase(mistaken.cpf)).attendances, 0);
    const told = await report(right.cpf);
    assert.deepEqual(told.person, right);
    assert.ok(!JSON.stringify(told).includes(mistaken.cpf));
  });

  test('goes in full with a person whose CPF was first written with a wrong digit', async () => {
    const right = person();
    const visit = visitOf({ ...right, cpf: generateCpf() });
    await gateway.post(visit.events('attendance.started', 'client.identified'), token);
    await gateway.post([visit.event('client.identified', { person: right })], token);
    await erase(right.cpf);
    assert.deepEqual(await readable(visit.id), ['attendance.started']);
  });

  test('stays with a person who was named by mistake in the visit of somebody who is erased', async () => {
    const [mistaken, right] = [person(), person()];
    await attend(mistaken);
    const visit = visitOf(mistaken);
    await gateway.post(visit.events('attendance.started', 'client.identified'), token);
    await gateway.post([visit.event('client.identified', { person: right })], token);
    await erase(right.cpf);
    assert.deepEqual((await report(mistaken.cpf)).person, mistaken);
  });

  /** Types of the events of an attendance that can be read. */
  async function readable(attendanceId: string): Promise<readonly string[]> {
    const bodies = await storeOf(await MasterKeys.load(database.owner, [])).events.bodies([attendanceId]);
    return bodies.map(({ type }) => type);
  }

  test('is shown and erased by nobody but the office of the partner that attended', async () => {
    const client = person();
    await attend(client);
    const stranger = await gateway.addPartner();
    for (const route of ['reports', 'erasures']) {
      assert.equal((await ask(route, client.cpf, stranger.secretKey)).status, 404);
      assert.equal((await ask(route, client.cpf, token)).status, 403);
      const office = await gateway.token(gateway.home, AGENT, ['management']);
      assert.equal((await ask(route, generateCpf(), office)).status, 404);
    }
    assert.equal((await report(client.cpf)).attendances.length, 1);
  });

  test('leaves a trace of who was told and who erased, without saying of whom', async () => {
    const client = person();
    await attend(client);
    await report(client.cpf);
    await erase(client.cpf);
    const entries = await database.owner.selectFrom('audit_log').selectAll().orderBy('id').execute();
    const [told, erased] = entries.slice(-2);
    assert.deepEqual([told?.act, erased?.act], ['subject.reported', 'subject.erased']);
    assert.equal(told?.subject, erased?.subject);
    assert.match(told?.actor ?? '', /^key:/);
    assert.ok(!JSON.stringify(entries).includes(client.cpf));
  });

  test('is erased when its time is over, and not before', async () => {
    const client = person();
    await attend(client);
    const masters = await MasterKeys.load(database.owner, []);
    const retention = new Retention(
      { database, openStore: openStoreWith(masters), log: () => undefined, now: gateway.clock.now },
      12,
    );
    gateway.clock.advance(300 * 24 * 3_600_000);
    await retention.run();
    assert.equal((await report(client.cpf)).attendances.length, 1);
    gateway.clock.advance(90 * 24 * 3_600_000);
    await retention.run();
    assert.equal((await ask('reports', client.cpf)).status, 404);
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
    assert.equal((await gateway.post(visit.whole(), token)).status, 200);
    const stranger = new Visit({ startedAt: '2016-03-10T09:00:00-03:00' });
    await gateway.post(stranger.events('attendance.started', 'listening.noted'), token);
    const masters = await MasterKeys.load(database.owner, []);
    await new Retention(
      { database, openStore: openStoreWith(masters), log: () => undefined, now: gateway.clock.now },
      12,
    ).run();
    assert.equal((await report(client.cpf)).attendances.length, 1);
    assert.deepEqual(await readable(stranger.id), ['attendance.started', 'listening.noted']);
  });

  test('is kept when its person comes back while others are erased by age', async () => {
    const client = person();
    await attend(client);
    const masters = await MasterKeys.load(database.owner, []);
    gateway.clock.advance(390 * 24 * 3_600_000);
    token = await gateway.token();
    let hasComeBack = false;
    /** Where persons are found, this one returns before any of them is erased. */
    class ListedThenVisited extends SubjectStore {
      override async unseenSince(date: Date, most: number): Promise<readonly string[]> {
        const due = await super.unseenSince(date, most);
        if (due.length > 0 && !hasComeBack) {
          hasComeBack = true;
          await attend(client);
        }
        return due;
      }
    }
    const openStore = openStoreWith(masters);
    const retention = new Retention(
      {
        database,
        openStore: (rows, partnerId) => ({
          ...openStore(rows, partnerId),
          subjects: new ListedThenVisited(rows, partnerId, secretsWith(masters)),
        }),
        log: () => undefined,
        now: gateway.clock.now,
      },
      12,
    );
    await retention.run();
    assert.ok(hasComeBack);
    assert.equal((await report(client.cpf)).attendances.length, 2);
    gateway.clock.advance(-390 * 24 * 3_600_000);
    token = await gateway.token();
  });

  test('can be read after the master key was changed, and by the new one alone', async () => {
    const client = person();
    const visit = await attend(client);
    const masters = await MasterKeys.load(database.owner, [randomBytes(32)]);
    const fresh = [randomBytes(32)];
    const both = await MasterKeys.load(database.owner, fresh);
    const count = await rewrapKeys(database, both, { actor: 'cli:test', now: gateway.clock.now });
    assert.ok(count > 0);
    assert.equal(await rewrapKeys(database, both, { actor: 'cli:test', now: gateway.clock.now }), 0);
    const readWith = (keys: MasterKeys) => storeOf(keys).events.bodies([visit.id]);
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

  function secretsWith(masters: MasterKeys) {
    return { digest: () => '', vault: new SubjectVault(masters) };
  }

  function openStoreWith(masters: MasterKeys) {
    return partnerStores(secretsWith(masters));
  }

  function storeOf(masters: MasterKeys) {
    const { id } = gateway.home.partner;
    return openStoreWith(masters)(database.ofPartner(id), id);
  }
});

onEachDatabase('A person with 1,000 attendances', (open) => {
  test('is erased in one transaction', async (context) => {
    const opened = await open();
    const gateway = await new TestGateway(opened.value).start();
    try {
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
        `figure: erasing a person with 1,000 attendances takes ${milliseconds} ms (${opened.value.kind})`,
      );
    } finally {
      await gateway.stop();
      await opened.close();
    }
  });
});
