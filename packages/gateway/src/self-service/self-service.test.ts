import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { findWork, isWork, workOf, type AttendanceReceipts } from '@atendimento-ativo/domain';
import { decodeJwt } from 'jose';
import { generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { onEachDatabase } from '../testing/gateway-bench.js';
import { codeOf, newVisitSecret, ORIGIN, type TestGateway, type TestPartner } from '../testing/gateway-harness.js';
import { UNIT_ID, Visit } from '@atendimento-ativo/testbed/visit';

const BITS = 4;

onEachDatabase('Self-service', (bench) => {
  let gateway: TestGateway;
  let partner: TestPartner;
  let key: string;

  before(async () => {
    const limits = { addressTokens: 50, keyTokens: 100, visitRequests: 5 };
    gateway = await bench.start({ selfServiceWorkBits: BITS, limits });
    partner = gateway.home;
    key = (await gateway.administration.rotate(partner.partner.id, 'publishable', 0)) ?? '';
  });

  async function ask(change: Record<string, unknown> = {}, headers: Record<string, string> = { origin: ORIGIN }) {
    const visitSecret = newVisitSecret();
    const work = await findWork(workOf(key, visitSecret), BITS);
    const json = { visitSecret, unitId: UNIT_ID, work, ...change };
    return gateway.request('/v1/session-tokens/self-service', { token: key, json, headers });
  }

  async function tokenOf(response: Response): Promise<string> {
    assert.equal(response.status, 201);
    return ((await response.json()) as { token: string }).token;
  }

  /** A visit in the name that the token gives. */
  function visitOf(token: string, person: Record<string, unknown> = {}): Visit {
    const { sub = '', name } = decodeJwt<{ name: string }>(token);
    return new Visit({ agent: { id: sub, name }, person, isAlone: true });
  }

  test('opens one attendance, adds to it and reads where it stands', async () => {
    const token = await tokenOf(await ask());
    const visit = visitOf(token);
    const { status, body } = await gateway.post(visit.whole(), token);
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal((await gateway.request(`/v1/attendances/${visit.id}`, { token })).status, 200);
    assert.equal((await gateway.request(`/v1/attendances/${visit.id}/receipts`, { token })).status, 200);
    const row = await gateway.database.owner
      .selectFrom('attendances')
      .select(['agent_id', 'agent_name'])
      .where('id', '=', visit.id)
      .executeTakeFirstOrThrow();
    assert.deepEqual(row, { agent_id: 'self-service', agent_name: 'Autoatendimento' });
  });

  test('takes no word of an agent who explained, and names none in the receipt', async () => {
    const token = await tokenOf(await ask());
    const visit = visitOf(token);
    await gateway.post(visit.events('attendance.started', 'client.identified'), token);
    const consent = visit.event('consent.recorded');
    const explained = { ...consent, payload: { ...consent.payload, acknowledged: { byAgent: true, byClient: true } } };
    const { body } = await gateway.post([explained], token);
    assert.deepEqual(
      body.errors?.map(({ pointer, code }) => `${pointer} ${code}`),
      ['/events/0/payload/acknowledged/byAgent explanation_by_nobody'],
    );
    assert.equal((await gateway.post([consent], token)).status, 200);
    await gateway.post(visit.events('attendance.interrupted'), token);
    const answer = await gateway.request(`/v1/attendances/${visit.id}/receipts`, { token });
    const { receipts } = (await answer.json()) as AttendanceReceipts;
    assert.deepEqual(
      receipts.map(({ parties, event }) => [parties.agent, event.acknowledged]),
      [[undefined, 'by-client']],
    );
  });

  test('asks an agent to say that the term was explained', async () => {
    const visit = new Visit({ isAlone: true });
    await gateway.post(visit.events('attendance.started', 'client.identified'));
    const { body } = await gateway.post(visit.events('consent.recorded'));
    assert.equal(body.code, 'acknowledgement_missing');
  });

  test('opens no second attendance', async () => {
    const token = await tokenOf(await ask());
    await gateway.post(visitOf(token).events('attendance.started'), token);
    const { status, body } = await gateway.post(visitOf(token).events('attendance.started'), token);
    assert.deepEqual([status, body.code], [422, 'visit_used']);
    // Nor does it tell whether the attendance is somebody else's.
    const agents = new Visit();
    await gateway.post(agents.events('attendance.started'));
    const { sub = '', name } = decodeJwt<{ name: string }>(token);
    const taken = { ...visitOf(token).event('attendance.started'), attendanceId: agents.id };
    const posed = { ...taken, actor: { kind: 'agent', id: sub, name } };
    assert.equal((await gateway.post([posed], token)).body.code, 'visit_used');
  });

  test('goes on with its visit under a new token, and nobody else does', async () => {
    const visitSecret = newVisitSecret();
    const work = await findWork(workOf(key, visitSecret), BITS);
    const first = await tokenOf(await ask({ visitSecret, work }));
    const visit = visitOf(first);
    await gateway.post(visit.events('attendance.started'), first);
    const second = await tokenOf(await ask({ visitSecret, work }));
    assert.equal((await gateway.post(visit.events('client.identified'), second)).status, 200);

    const stranger = await tokenOf(await ask());
    const { sub } = decodeJwt(stranger);
    const note = visit.event('listening.noted');
    const forged = { ...note, actor: { kind: 'agent', id: sub, name: 'Autoatendimento' } };
    assert.equal((await gateway.post([forged], stranger)).body.code, 'attendance_unknown');
    assert.equal(
      await codeOf(await gateway.request(`/v1/attendances/${visit.id}`, { token: stranger })),
      'attendance_unknown',
    );
    const agent = await gateway.token(partner, { id: 'self-service', name: 'Autoatendimento' });
    assert.equal(
      await codeOf(await gateway.request(`/v1/attendances/${visit.id}`, { token: agent })),
      'attendance_unknown',
    );
  });

  test('speaks in no name but its own', async () => {
    const token = await tokenOf(await ask());
    const { sub = '' } = decodeJwt(token);
    const posed = new Visit({ agent: { id: sub, name: 'Agente do Sebrae' } });
    assert.equal((await gateway.post(posed.whole(), token)).body.code, 'actor_mismatch');
  });

  test('looks nobody up', async () => {
    const token = await tokenOf(await ask());
    const json = { document: { kind: 'cpf', number: generateCpf() }, purpose: 'attendance' };
    assert.equal(await codeOf(await gateway.request('/v1/clients/lookups', { token, json })), 'scope_missing');
  });

  test('does not tell by a conclusion what somebody consented to earlier', async () => {
    const person = { cpf: generateCpf() };
    const agents = new Visit({ person });
    assert.equal((await gateway.post(agents.whole())).status, 200);
    const token = await tokenOf(await ask());
    const visit = visitOf(token, person);
    const events = visit.whole().filter(({ type }) => type !== 'consent.recorded');
    const { body } = await gateway.post(events, token);
    const last = body.results.at(-1);
    assert.equal(last?.code, 'attendance_incomplete');
    assert.ok(last?.errors?.some(({ code }) => code === 'missing_consent'));
  });

  test('asks for work that fits the visit and the key', async () => {
    const visitSecret = newVisitSecret();
    // Any text is good work now and then, for so few bits.
    let work = 'x';
    while (await isWork(workOf(key, visitSecret), work, BITS)) work += 'x';
    const response = await ask({ visitSecret, work });
    assert.equal(response.status, 422);
    const { code, bits } = (await response.json()) as { code: string; bits: number };
    assert.deepEqual([code, bits], ['work_insufficient', BITS]);
  });

  test('takes the key from a page of its partner alone', async () => {
    assert.equal(await codeOf(await ask({}, {})), 'origin_not_allowed');
    const origin = 'https://outra-pagina.example';
    await gateway.addPartner({ origins: [origin] });
    assert.equal(await codeOf(await ask({}, { origin })), 'origin_not_allowed');
    const headers = { origin: ORIGIN };
    const json = { agent: { id: 'a', name: 'A' }, unitId: UNIT_ID };
    assert.equal(
      await codeOf(await gateway.request('/v1/session-tokens', { token: key, json, headers })),
      'secret_key_invalid',
    );
    const secret = { token: partner.secretKey, json: {}, headers };
    assert.equal(
      await codeOf(await gateway.request('/v1/session-tokens/self-service', secret)),
      'publishable_key_invalid',
    );
  });

  test('is limited by visit, until the stretch of time is over', async () => {
    const token = await tokenOf(await ask());
    const visit = visitOf(token);
    for (let request = 0; request < 5; request += 1) await gateway.post(visit.events('attendance.started'), token);
    const refused = await gateway.request('/v1/events', { token, json: { events: visit.events('listening.noted') } });
    assert.equal(refused.status, 429);
    assert.match(refused.headers.get('retry-after') ?? '', /^\d+$/);
    gateway.clock.advance(3_600_000);
    assert.equal((await gateway.request('/v1/events', { token: await tokenOf(await ask()), json: {} })).status, 422);
  });

  test('is limited by address and by key, each reported once', async () => {
    gateway.clock.advance(3_600_000);
    gateway.log.length = 0;
    const headers = { origin: ORIGIN };
    const from = (address: string) =>
      gateway.request('/v1/session-tokens/self-service', { token: key, json: {}, headers, address });
    for (let request = 0; request < 50; request += 1) assert.equal((await from('192.0.2.1')).status, 422);
    assert.equal((await from('192.0.2.1')).status, 429);
    assert.equal((await from('192.0.2.1')).status, 429);
    for (let request = 0; request < 50; request += 1) assert.equal((await from(`192.0.2.${request + 2}`)).status, 422);
    assert.equal(await codeOf(await from('198.51.100.1')), 'too_many_requests');
    assert.equal(await codeOf(await from('198.51.100.2')), 'too_many_requests');
    const reported = gateway.log.filter(({ event }) => event === 'limit').map(({ limit }) => limit);
    assert.deepEqual(reported, ['addressTokens', 'keyTokens']);
    assert.ok(!JSON.stringify(gateway.log).includes('192.0.2'));
    const counts = await gateway.database.owner.selectFrom('request_counts').selectAll().execute();
    assert.ok(!JSON.stringify(counts).includes('192.0.2'));
  });
});
