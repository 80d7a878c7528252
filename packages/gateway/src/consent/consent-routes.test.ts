import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { loadContent, nationalDocuments } from '@atendimento-ativo/content';
import { attendanceReceiptsSchema, clientConsentSchema, verifyChain, type Cpf } from '@atendimento-ativo/domain';
import { generateCnpj, generateCpf } from '@atendimento-ativo/testbed/identifiers';
import {
  AGENT,
  consentPayload,
  published,
  revocationPayload,
  Visit,
  type RawEvent,
} from '@atendimento-ativo/testbed/visit';
import { sql } from 'kysely';
import { onEachDatabase } from '../testing/gateway-bench.js';
import type { TestGateway } from '../testing/gateway-harness.js';

const LATER = '2026-03-17T09:00:00-03:00';

onEachDatabase('The consent of a client', (bench) => {
  let gateway: TestGateway;
  let token: string;

  before(async () => {
    gateway = await bench.start();
    token = await gateway.token();
  });

  async function store(...events: (RawEvent | undefined)[]): Promise<void> {
    const { body } = await gateway.post(events, token);
    assert.ok(
      body.results.every(({ status }) => status === 'accepted'),
      JSON.stringify(body.results),
    );
  }

  async function clientIdOf(kind: 'cpf' | 'cnpj', number: string): Promise<string> {
    const json = { document: { kind, number }, purpose: 'attendance' };
    const response = await gateway.request('/v1/clients/lookups', { token, json });
    return ((await response.json()) as { clientId: string }).clientId;
  }

  async function consentOf(cpf: Cpf) {
    const response = await gateway.request(`/v1/clients/${await clientIdOf('cpf', cpf)}/consent`, { token });
    assert.equal(response.status, 200);
    const body: unknown = await response.json();
    const { chain } = body as { chain: unknown[] };
    assert.deepEqual(await verifyChain(chain), { valid: true });
    return clientConsentSchema.parse(body);
  }

  async function statusOf(cpf: Cpf, purpose = 'offers') {
    return (await consentOf(cpf)).purposes.find((candidate) => candidate.purpose === purpose)?.status;
  }

  async function receiptsOf(visit: Visit) {
    const response = await gateway.request(`/v1/attendances/${visit.id}/receipts`, { token });
    assert.equal(response.status, 200);
    return attendanceReceiptsSchema.parse(await response.json()).receipts;
  }

  const identification = (visit: Visit, cpf: Cpf) =>
    visit.event('client.identified', { person: { cpf, name: 'Maria da Conceição' } });
  const correction = (visit: Visit, cpf: Cpf) =>
    visit.event('attendance.amended', { reason: 'CPF errado.', client: { person: { cpf, name: 'Maria' } } });

  test('tells what holds and proves it, without saying who it is', async () => {
    const cpf = generateCpf();
    const visit = new Visit({ person: { cpf } });
    await store(
      ...visit.events('attendance.started', 'client.identified'),
      visit.event('consent.recorded', consentPayload('granted', ['surveys'])),
    );
    const { term, purposes, chain, mistaken } = await consentOf(cpf);
    assert.deepEqual(term, { id: published.term.document.id, version: published.term.document.version });
    assert.deepEqual(
      purposes.map(({ status }) => status),
      published.term.document.purposes.map(({ id, sensitive }) => {
        if (sensitive) return 'undecided';
        return id === 'surveys' ? 'refused' : 'granted';
      }),
    );
    assert.deepEqual(mistaken, []);
    const { receipt } = chain[0] ?? assert.fail();
    assert.equal(receipt.notice.hash, published.term.hash);
    assert.equal(receipt.parties.agent?.name, AGENT.name);
    assert.equal(receipt.parties.partner?.name, gateway.home.partner.name);
    assert.match(receipt.subject, /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.ok(!JSON.stringify(chain).includes(cpf));
    assert.deepEqual(await receiptsOf(visit), [receipt]);
  });

  test('makes a new link of a revocation, also after the end', async () => {
    const cpf = generateCpf();
    const visit = new Visit({ person: { cpf } });
    await store(...visit.whole());
    assert.equal(await statusOf(cpf), 'granted');
    await store(visit.event('consent.revoked', revocationPayload('offers')));
    assert.equal(await statusOf(cpf), 'refused');
    assert.equal(await statusOf(cpf, 'surveys'), 'granted');
    assert.deepEqual(
      (await receiptsOf(visit)).map(({ purposes }) => purposes[0]?.decision),
      ['granted', 'withdrawn'],
    );
  });

  test('lets a consent wait for the person to be identified', async () => {
    const cpf = generateCpf();
    const visit = new Visit();
    await store(...visit.events('attendance.started', 'consent.recorded'));
    assert.deepEqual(await receiptsOf(visit), []);
    await store(identification(visit, cpf));
    assert.equal((await receiptsOf(visit)).length, 1);
    assert.equal(await statusOf(cpf), 'granted');
  });

  test('links an act once, however often and however many times at once it arrives', async () => {
    const cpf = generateCpf();
    const events = new Visit({ person: { cpf } }).whole();
    await Promise.all(Array.from({ length: 10 }, () => gateway.post(events, token)));
    await gateway.post(events, token);
    assert.equal((await consentOf(cpf)).chain.length, 1);
  });

  test('keeps one chain without gaps when attendances of the same people arrive at once', async () => {
    const people = [generateCpf(), generateCpf()] as const;
    const requests = Array.from({ length: 10 }, (_, index) => {
      // Each request has both people, in one order or the other.
      const cpfs = index % 2 === 0 ? people : people.toReversed();
      return cpfs.flatMap((cpf) => {
        const visit = new Visit({ person: { cpf } });
        return visit.events('attendance.started', 'client.identified', 'consent.recorded', 'consent.revoked');
      });
    });
    const answers = await Promise.all(requests.map((events) => gateway.post(events, token)));
    assert.ok(answers.every(({ body }) => body.results.every(({ status }) => status === 'accepted')));
    for (const cpf of people) assert.equal((await consentOf(cpf)).chain.length, 20);
  });

  test('goes by when the client decided, not by when a device without signal sent it', async () => {
    const cpf = generateCpf();
    const earlier = new Visit({ person: { cpf } });
    const later = new Visit({ person: { cpf }, startedAt: LATER });
    gateway.clock.advance(14 * 86_400_000);
    token = await gateway.token();
    await store(...later.events('attendance.started', 'client.identified', 'consent.revoked'));
    await store(...earlier.events('attendance.started', 'client.identified', 'consent.recorded'));
    const { chain } = await consentOf(cpf);
    assert.deepEqual(
      chain.map(({ receipt }) => receipt.purposes[0]?.decision),
      ['withdrawn', 'granted'],
    );
    assert.equal(await statusOf(cpf), 'refused');
  });

  test('lets nothing count for a person whose CPF was typed by mistake, and asks the right one', async () => {
    const [wrong, right] = [generateCpf(), generateCpf()];
    const visit = new Visit();
    await store(visit.event('attendance.started'), identification(visit, wrong), visit.event('consent.recorded'));
    await store(identification(visit, right));
    const { chain, mistaken } = await consentOf(wrong);
    assert.deepEqual(
      mistaken,
      chain.map(({ receipt }) => receipt.recordId),
    );
    assert.equal(await statusOf(wrong), 'undecided');
    assert.equal(await statusOf(right), 'undecided');
    assert.deepEqual(await receiptsOf(visit), []);
    await store(visit.event('consent.recorded'));
    assert.equal(await statusOf(right), 'granted');
  });

  test('brings the acts to the person whom an amendment names, and back again', async () => {
    const [first, second] = [generateCpf(), generateCpf()];
    const visit = new Visit({ person: { cpf: first } });
    await store(...visit.whole());
    await store(correction(visit, second));
    assert.equal(await statusOf(first), 'undecided');
    assert.equal(await statusOf(second), 'granted');
    const [{ recordId, subject } = assert.fail()] = await receiptsOf(visit);
    const [{ receipt } = assert.fail()] = (await consentOf(first)).chain;
    assert.equal(receipt.recordId, recordId);
    assert.notEqual(receipt.subject, subject);
    await store(correction(visit, first));
    assert.equal(await statusOf(first), 'granted');
    assert.equal(await statusOf(second), 'undecided');
    assert.equal((await consentOf(first)).chain.length, 1);
  });

  test('does not ask again what still stands', async () => {
    const person = { cpf: generateCpf() };
    const company = { cnpj: generateCnpj() };
    await store(...new Visit({ person, company }).whole());
    const again = new Visit({ person, company, startedAt: LATER });
    await store(...again.whole().filter(({ type }) => type !== 'consent.recorded'));
    const stranger = new Visit({ startedAt: LATER });
    const { body } = await gateway.post(
      stranger.whole().filter(({ type }) => type !== 'consent.recorded'),
      token,
    );
    const required = published.term.document.purposes.filter(({ sensitive }) => !sensitive);
    assert.deepEqual(
      body.results.at(-1)?.errors?.map(({ code }) => code),
      required.map(() => 'missing_consent'),
    );
  });

  test('takes sensitive data only by a decision of their own', async () => {
    const cpf = generateCpf();
    const visit = new Visit({ person: { cpf } });
    await store(...visit.events('attendance.started', 'client.identified'));
    const payload = consentPayload('granted');
    const decide = (explicit?: boolean) => {
      const decision = {
        purpose: 'accessibility',
        decision: 'granted',
        ...(explicit === undefined ? {} : { explicit }),
      };
      return visit.event('consent.recorded', { ...payload, decisions: [...payload.decisions, decision] });
    };
    const { body } = await gateway.post([decide()], token);
    assert.equal(body.code, 'explicit_decision_missing');
    assert.equal(body.errors?.[0]?.pointer, `/events/0/payload/decisions/${payload.decisions.length}`);
    await store(decide(true));
    assert.equal(await statusOf(cpf, 'accessibility'), 'granted');
  });

  test('rejects a revocation of what the term does not ask, and of a text that was not published', async () => {
    const visit = new Visit();
    await store(...visit.events('attendance.started', 'client.identified'));
    const unknown = await gateway.post([visit.event('consent.revoked', revocationPayload('offers', 'sale'))], token);
    assert.equal(unknown.body.code, 'purpose_unknown');
    assert.equal(unknown.body.errors?.[0]?.pointer, '/events/0/payload/purposes/1');
    const payload = revocationPayload('offers');
    const term = { ...payload.term, hash: '0'.repeat(64) };
    const altered = await gateway.post([visit.event('consent.revoked', { ...payload, term })], token);
    assert.equal(altered.body.code, 'term_hash_mismatch');
  });

  test("shows no partner another partner's clients and attendances, and no consent of a company", async () => {
    const cpf = generateCpf();
    const cnpj = generateCnpj();
    const visit = new Visit({ person: { cpf }, company: { cnpj } });
    await store(...visit.whole());
    const stranger = await gateway.token(await gateway.addPartner());
    const clientId = await clientIdOf('cpf', cpf);
    for (const [route, reader] of [
      [`/v1/clients/${clientId}/consent`, stranger],
      [`/v1/attendances/${visit.id}/receipts`, stranger],
      [`/v1/clients/${await clientIdOf('cnpj', cnpj)}/consent`, token],
      ['/v1/clients/x/consent', token],
    ] as const) {
      assert.equal((await gateway.request(route, { token: reader })).status, 404, route);
    }
    assert.equal((await gateway.request(`/v1/clients/${clientId}/consent`)).status, 401);
  });

  test('keeps the chains of one person at two partners apart', async () => {
    const cpf = generateCpf();
    await store(...new Visit({ person: { cpf } }).whole());
    const other = await gateway.addPartner();
    const events = new Visit({ person: { cpf } }).events('attendance.started', 'client.identified', 'consent.revoked');
    assert.equal((await gateway.post(events, await gateway.token(other))).status, 200);
    const { chain } = await consentOf(cpf);
    assert.equal(chain.length, 1);
    const rows = await gateway.database.owner
      .selectFrom('consent_links')
      .select('link')
      .where('partner_id', '=', other.partner.id)
      .execute();
    assert.notEqual(rows[0]?.link.receipt.subject, chain[0]?.receipt.subject);
  });

  test('shows whoever reads the chain that somebody changed or removed a row', async () => {
    const cpf = generateCpf();
    const visit = new Visit({ person: { cpf } });
    const revocations = () => visit.events('consent.revoked', 'consent.revoked');
    await store(...visit.events('attendance.started', 'client.identified', 'consent.recorded'), ...revocations());
    const clientId = await clientIdOf('cpf', cpf);
    const verdict = async () => {
      const response = await gateway.request(`/v1/clients/${clientId}/consent`, { token });
      return verifyChain(((await response.json()) as { chain: unknown[] }).chain);
    };
    const { owner: rows } = gateway.database;
    await sql`update consent_links set link = jsonb_set(link, '{receipt,purposes,0,decision}', '"refused"')
      where client_id = ${clientId} and position = 1`.execute(rows);
    assert.deepEqual(await verdict(), { valid: false, at: 1, reason: 'receipt-altered' });
    await sql`update consent_links set link = jsonb_set(link, '{receipt,purposes,0,decision}', '"granted"')
      where client_id = ${clientId} and position = 1`.execute(rows);
    assert.deepEqual(await verdict(), { valid: true });
    await sql`delete from consent_links where client_id = ${clientId} and position = 2`.execute(rows);
    assert.deepEqual(await verdict(), { valid: false, at: 2, reason: 'order' });
  });
});

onEachDatabase('A new version of the term', (bench) => {
  let gateway: TestGateway;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'gateway-content-'));
    const validFrom = '2026-03-15';
    const { document } = published.term;
    const purposes = document.purposes.map((purpose) =>
      purpose.id === 'surveys' ? { ...purpose, text: 'O Sebrae pode perguntar outra coisa.' } : purpose,
    );
    const term = { ...document, version: '2026.2', validFrom, purposes };
    const { kind, id, locale, state, name } = published.profile;
    const profile = {
      ...{ kind, id, locale, state, name, version: '2026.2', validFrom },
      base: { id: 'perfil-nacional', version: '2026.1' },
      consentTerm: { id: document.id, version: '2026.2' },
    };
    await writeFile(path.join(folder, 'term.json'), JSON.stringify(term));
    await writeFile(path.join(folder, 'profile.json'), JSON.stringify(profile));
    const content = await loadContent([nationalDocuments, pathToFileURL(`${folder}/`)]);
    gateway = await bench.start({ content });
  });
  after(() => rm(folder, { recursive: true }));

  const withoutConsent = (visit: Visit) => visit.whole().filter(({ type }) => type !== 'consent.recorded');

  test('asks again what it asks in other words, and nothing else', async () => {
    const person = { cpf: generateCpf() };
    await gateway.post(new Visit({ person }).whole());
    gateway.clock.advance(Date.parse(LATER) - gateway.clock.now().getTime() + 24 * 3_600_000);
    const { body } = await gateway.post(withoutConsent(new Visit({ person, startedAt: LATER })));
    const errors = body.results.at(-1)?.errors ?? [];
    assert.deepEqual(
      errors.map(({ code }) => code),
      ['missing_consent'],
    );
    assert.match(errors[0]?.message ?? '', /"surveys"/);
  });

  test('lets a visit that began before it, and arrives after it, end under the text of its day', async () => {
    const person = { cpf: generateCpf() };
    await gateway.post(new Visit({ person }).whole());
    const late = new Visit({ person, startedAt: '2026-03-14T09:00:00-03:00' });
    assert.equal((await gateway.post(withoutConsent(late))).status, 200);
  });
});
