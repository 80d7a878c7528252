import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { findWork, workOf, type AttendanceEventType } from '@atendimento-ativo/domain';
import { generateCpf, uuidv7 } from '@atendimento-ativo/testbed/identifiers';
import { AGENT, UNIT_ID, Visit } from '@atendimento-ativo/testbed/visit';
import { decodeJwt, exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { hashKey, keyId } from '../partners/partner-key.js';
import { loadSigningKeys } from '../sessions/signing-key.js';
import { hashLinkToken } from '../phone-links/link-token.js';
import { askPhone, grantAll, openLinkVisit, openSurveyVisit } from '../testing/phone-links.js';
import { eitherBench } from '../testing/gateway-bench.js';
import { newVisitSecret, ORIGIN, type TestGateway, type TestPartner } from '../testing/gateway-harness.js';
import { IdentityProvider } from '../testing/identity-provider.js';
import { operations } from './application.js';
import type { Caller, Operation } from './operation.js';

const AUDIENCE = 'atendimento';
const FOREIGN_ORIGIN = 'https://outra-pagina.example';
const BITS = 4;

/** Every kind of event that belongs to an attendance that is there. */
const LATER_TYPES = Object.keys({
  'attendance.amended': true,
  'attendance.concluded': true,
  'attendance.interrupted': true,
  'client.identified': true,
  'consent.recorded': true,
  'consent.revoked': true,
  'diagnostic.completed': true,
  'followup.scheduled': true,
  'guidance.given': true,
  'journey.declined': true,
  'journey.referred': true,
  'listening.noted': true,
  'nps.answered': true,
  'tool.delivered': true,
} satisfies Record<Exclude<AttendanceEventType, 'attendance.started'>, true>) as AttendanceEventType[];

/** Something that must not open a route, with how it is to be refused. */
interface Attempt {
  readonly kind: string;
  readonly authorization?: string;
  readonly origin?: string;
  readonly code: string;
}

/** An answer as far as its reader could learn from it. */
interface Told {
  readonly status: number;
  readonly code: unknown;
  readonly challenge: string | null;
  readonly text: string;
}

describe('Nobody gets in where they do not belong', () => {
  const bench = eitherBench();
  let gateway: TestGateway;
  let provider: IdentityProvider;
  let home: TestPartner;
  let stranger: TestPartner;
  let attempts: Readonly<Record<Caller, readonly Attempt[]>>;
  /** What each parameter of an address is filled with: something that is there, and something that is not. */
  let there: Readonly<Record<string, string>>;
  let visit: Visit;
  let cpf: string;
  /** A visit that goes on, with a link that waits. */
  let waiting: Awaited<ReturnType<typeof openLinkVisit>>;
  const counts = new Map<string, number>();

  before(async () => {
    gateway = await bench.start({
      selfServiceWorkBits: BITS,
      limits: {
        agentLinks: 1e6,
        addressLinks: 1e6,
        addressTokens: 1e6,
        keyTokens: 1e6,
        addressRequests: 1e6,
        visitRequests: 1e6,
        agentLookups: 1e6,
      },
    });
    provider = await new IdentityProvider(gateway.clock.now).listen();
    bench.closeAfterwards(() => provider.close());
    home = await gateway.addPartner({ tokenIssuer: { issuer: provider.issuer, audience: AUDIENCE } });
    stranger = await gateway.addPartner({ origins: [FOREIGN_ORIGIN] });
    cpf = generateCpf();
    visit = new Visit({ person: { cpf } });
    assert.equal((await gateway.post(visit.whole(), await gateway.token(home))).status, 200);
    const { id } = await gateway.database.owner
      .selectFrom('clients')
      .select('id')
      .where('partner_id', '=', home.partner.id)
      .where('kind', '=', 'cpf')
      .executeTakeFirstOrThrow();
    waiting = await openLinkVisit(gateway, home);
    there = { id: visit.id, attendanceId: visit.id, clientId: id, registry: 'sas', hash: '0'.repeat(64) };
    attempts = await prepareAttempts();
  });

  async function prepareAttempts(): Promise<Readonly<Record<Caller, readonly Attempt[]>>> {
    const { privateKey } = await loadSigningKeys(gateway.database.owner, undefined);
    const good = await gateway.token(home);
    const claims = decodeJwt(good);
    const sign = (change: Record<string, unknown>, key = privateKey, alg = 'ES256', header: object = {}) =>
      new SignJWT({ ...claims, ...change }).setProtectedHeader({ alg, ...header }).sign(key);
    const [head = '', payload = '', signature = ''] = good.split('.');
    const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const foreign = await generateKeyPair('ES256', { extractable: true });
    const rsa = await generateKeyPair('RS256');
    const { publicKey } = await loadSigningKeys(gateway.database.owner, undefined);
    const hmac = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(await exportSPKI(publicKey)));
    const now = Math.floor(gateway.clock.now().getTime() / 1000);

    const revoked = await gateway.addPartner();
    const revokedToken = await gateway.token(revoked);
    const revokedPublic = (await gateway.administration.rotate(revoked.partner.id, 'publishable', 0)) ?? '';
    await gateway.administration.revoke(revoked.partner.id);
    const changed = await gateway.addPartner();
    await gateway.administration.rotate(changed.partner.id, 'secret', 0);
    const ended = (await gateway.administration.rotate(home.partner.id, 'publishable', 0)) ?? '';
    const publishable = (await gateway.administration.rotate(home.partner.id, 'publishable', 0)) ?? '';
    const lost = await gateway.addPartner();
    await gateway.administration.revokeKey(lost.partner.id, keyId(hashKey(lost.secretKey)));

    const identity = await provider.sign(AUDIENCE);
    const otherProvider = await new IdentityProvider(gateway.clock.now).listen();
    const selfService = await selfServiceToken(publishable);
    await otherProvider.close();

    const bearer = (kind: string, token: string, code: string): Attempt => ({
      kind,
      authorization: `Bearer ${token}`,
      code,
    });
    const garbage = (code: string): Attempt[] => [
      bearer('garbage', 'x', code),
      bearer('garbage', 'a.b.c', code),
      bearer('garbage', 'x'.repeat(8000), code),
      bearer('garbage', `${base64({ alg: 'ES256' })}.${base64([])}.AAAA`, code),
    ];
    const absent = (code: string): Attempt[] => [
      { kind: 'no token', code },
      { kind: 'no token', authorization: 'Bearer', code },
      { kind: 'no token', authorization: `Basic ${Buffer.from('a:b').toString('base64')}`, code },
      { kind: 'no token', authorization: good, code },
    ];
    const origins = (authorization: string): Attempt[] =>
      [FOREIGN_ORIGIN, 'https://nobody.example', 'null', `${ORIGIN}.evil.example`, ORIGIN.replace('https', 'http')].map(
        (origin) => ({ kind: 'wrong origin', authorization, origin, code: 'origin_not_allowed' }),
      );
    const keysOf = (code: string, ...keys: [string, string][]) => keys.map(([kind, key]) => bearer(kind, key, code));

    const sessionTokens: Attempt[] = [
      bearer('expired', await sign({ iat: now - 2000, exp: now - 1100 }), 'token_expired'),
      bearer('expired', await sign({ iat: now - 906, exp: now - 6 }), 'token_expired'),
      bearer('revoked partner', revokedToken, 'token_invalid'),
      bearer('unknown partner', await sign({ partner: 'nobody' }), 'token_invalid'),
      bearer('wrong audience', await sign({ aud: 'something-else' }), 'token_invalid'),
      bearer('wrong issuer', await sign({ iss: 'https://idp.example' }), 'token_invalid'),
      bearer('no end', await sign({ exp: undefined }), 'token_invalid'),
      bearer('no scope', await sign({ scope: undefined }), 'token_invalid'),
      bearer('not yet', await sign({ nbf: now + 600 }), 'token_invalid'),
      bearer('algorithm none', `${base64({ alg: 'none' })}.${payload}.`, 'token_invalid'),
      bearer('algorithm none', `${base64({ alg: 'None' })}.${payload}.${signature}`, 'token_invalid'),
      bearer('wrong algorithm', hmac, 'token_invalid'),
      bearer('wrong algorithm', await sign({}, rsa.privateKey, 'RS256'), 'token_invalid'),
      bearer('foreign key', await sign({}, foreign.privateKey), 'token_invalid'),
      bearer(
        'foreign key',
        await sign({}, foreign.privateKey, 'ES256', { jwk: await exportJWK(foreign.publicKey) }),
        'token_invalid',
      ),
      bearer(
        'foreign key',
        await sign({}, foreign.privateKey, 'ES256', { jku: `${provider.issuer}/keys` }),
        'token_invalid',
      ),
      bearer('changed', `${head}.${base64({ ...claims, sub: 'outra' })}.${signature}`, 'token_invalid'),
      bearer('changed', `${head}.${base64({ ...claims, partner: stranger.partner.id })}.${signature}`, 'token_invalid'),
      bearer('changed', `${head}.${payload}.${'A'.repeat(86)}`, 'token_invalid'),
      bearer('changed', `${head}.${payload}.`, 'token_invalid'),
    ];
    const pageOnly = (authorization: string): Attempt[] => [
      { kind: 'no origin', authorization, code: 'origin_not_allowed' },
      ...origins(authorization),
    ];
    return {
      anybody: [],
      agent: [
        ...absent('token_missing'),
        ...garbage('token_invalid'),
        ...sessionTokens,
        ...keysOf(
          'token_invalid',
          ['secret key', home.secretKey],
          ['publishable key', publishable],
          ['identity provider’s', identity],
        ),
        bearer('narrow scope', await sign({ scope: 'something' }), 'scope_missing'),
        bearer('narrow scope', await sign({ scope: 'clientsattendances' }), 'scope_missing'),
        ...origins(`Bearer ${good}`),
        ...origins(`Bearer ${selfService}`),
      ],
      office: [
        ...absent('token_missing'),
        ...garbage('token_invalid'),
        ...sessionTokens,
        ...keysOf(
          'scope_missing',
          ['agent’s token', good],
          ['self-service token', selfService],
          ['narrow scope', await sign({ scope: 'managementattendances' })],
        ),
        ...keysOf('token_invalid', ['publishable key', publishable], ['identity provider’s', identity]),
        ...keysOf(
          'secret_key_invalid',
          ['revoked partner', revoked.secretKey],
          ['revoked key', lost.secretKey],
          ['ended key', changed.secretKey],
          ['changed', `${home.secretKey.slice(0, -1)}_`],
          ['changed', `${home.secretKey}=`],
        ),
        ...origins(`Bearer ${home.secretKey}`),
        ...origins(`Bearer ${await gateway.token(home, AGENT, ['management'])}`),
      ],
      partner: [
        ...absent('secret_key_invalid'),
        ...garbage('secret_key_invalid'),
        ...keysOf(
          'secret_key_invalid',
          ['agent’s token', good],
          ['self-service token', selfService],
          ['publishable key', publishable],
          ['identity provider’s', identity],
          ['revoked partner', revoked.secretKey],
          ['revoked key', lost.secretKey],
          ['ended key', changed.secretKey],
          ['hash of a key', hashKey(home.secretKey)],
          ['id of a key', keyId(hashKey(home.secretKey))],
          ['changed', `${home.secretKey.slice(0, -1)}_`],
          ['changed', home.secretKey.toUpperCase()],
          ['changed', `${home.secretKey}=`],
        ),
        ...origins(`Bearer ${home.secretKey}`),
      ],
      identity: [
        ...absent('token_missing'),
        ...garbage('token_invalid'),
        ...keysOf(
          'token_invalid',
          ['agent’s token', good],
          ['secret key', home.secretKey],
          ['publishable key', publishable],
          ['wrong audience', await provider.sign('something-else')],
          ['foreign issuer', await otherProvider.sign(AUDIENCE)],
          ['foreign key', await otherProvider.sign(AUDIENCE, { claims: { iss: provider.issuer } })],
          ['algorithm none', `${base64({ alg: 'none' })}.${identity.split('.')[1]}.`],
          ['nameless', await provider.sign(AUDIENCE, { claims: { name: undefined } })],
        ),
        bearer('expired', await provider.sign(AUDIENCE, { expiresAt: now - 6 }), 'token_expired'),
        ...origins(`Bearer ${identity}`),
      ],
      page: [
        ...absent('publishable_key_invalid'),
        ...garbage('publishable_key_invalid'),
        ...keysOf(
          'publishable_key_invalid',
          ['secret key', home.secretKey],
          ['agent’s token', good],
          ['identity provider’s', identity],
          ['revoked partner', revokedPublic],
          ['ended key', ended],
        ).map((attempt) => ({ ...attempt, origin: ORIGIN })),
        ...pageOnly(`Bearer ${publishable}`),
      ],
      client: [
        ...absent('phone_link_invalid'),
        ...garbage('phone_link_invalid'),
        ...keysOf(
          'phone_link_invalid',
          ['agent’s token', good],
          ['self-service token', selfService],
          ['secret key', home.secretKey],
          ['publishable key', publishable],
          ['identity provider’s', identity],
          ['unknown link', newVisitSecret()],
          ['id of a link', waiting.link.id],
          ['hash of a link', hashLinkToken(waiting.link.token)],
          ['changed', `${waiting.link.token}=`],
          ['changed', waiting.link.token.toUpperCase()],
          ...(await endedLinks()),
        ),
      ],
    };
  }

  /** Links that were good once: answered, closed, of a visit that ended, of a partner that was revoked, too old. */
  async function endedLinks(): Promise<[string, string][]> {
    const closed = await openLinkVisit(gateway, home);
    await gateway.request(`/v1/phone-links/${closed.link.id}/closure`, { method: 'POST', token: closed.token });
    const answered = await openLinkVisit(gateway, home);
    const json = grantAll(answered.asked);
    assert.equal((await gateway.request('/v1/phone-links/answer', { token: answered.link.token, json })).status, 201);
    const scored = await openSurveyVisit(gateway, home);
    const score = { kind: 'survey', score: 7 };
    const kept = await gateway.request('/v1/phone-links/answer', { token: scored.link.token, json: score });
    assert.equal(kept.status, 201);
    const erased = await openSurveyVisit(gateway, home);
    const [, identified] = erased.events;
    const { cpf: gone } = identified?.payload['person'] as { cpf: string };
    await gateway.request('/v1/subjects/erasures', { token: home.secretKey, json: { cpf: gone } });
    const over = await openLinkVisit(gateway, home);
    await gateway.post(over.visit.events('attendance.interrupted'), over.token);
    const replaced = await openLinkVisit(gateway, home);
    await askPhone(gateway, replaced.visit.id, replaced.token);
    const former = await gateway.addPartner();
    const revoked = await openLinkVisit(gateway, former);
    await gateway.administration.revoke(former.partner.id);
    return [
      ['closed link', closed.link.token],
      ['answered link', answered.link.token],
      ['answered survey', scored.link.token],
      ['survey of an erased client', erased.link.token],
      ['link of an ended visit', over.link.token],
      ['replaced link', replaced.link.token],
      ['revoked partner', revoked.link.token],
    ];
  }

  async function selfServiceToken(key: string): Promise<string> {
    const visitSecret = newVisitSecret();
    const work = await findWork(workOf(key, visitSecret), BITS);
    const json = { visitSecret, unitId: UNIT_ID, work };
    const headers = { origin: ORIGIN };
    const response = await gateway.request('/v1/session-tokens/self-service', { token: key, json, headers });
    return ((await response.json()) as { token: string }).token;
  }

  /** Bodies that would be taken from whoever may send them. */
  function bodyOf({ path, body }: Operation, isThere: boolean): unknown {
    if (!body) return undefined;
    switch (path) {
      case '/v1/events':
        return { events: [isThere ? visit.event('nps.answered') : new Visit().event('nps.answered')] };
      case '/v1/phone-links':
        return { attendanceId: isThere ? waiting.visit.id : uuidv7(), question: waiting.asked };
      case '/v1/phone-links/answer':
        return grantAll(waiting.asked);
      case '/v1/clients/lookups':
        return { document: { kind: 'cpf', number: isThere ? cpf : generateCpf() }, purpose: 'attendance' };
      case '/v1/session-tokens':
        return { agent: AGENT, unitId: isThere ? UNIT_ID : 'UN-99' };
      case '/v1/subjects/reports':
      case '/v1/subjects/erasures':
        return { cpf: isThere ? cpf : generateCpf() };
      case '/v1/attendances/:id/amendments':
        return { id: uuidv7(), by: AGENT, amendment: { reason: 'O cliente pediu.', note: 'Ligar à tarde.' } };
      case '/v1/registrations/:attendanceId/:registry/retry':
      case '/v1/registrations/:attendanceId/:registry/settle':
        return { by: AGENT };
      default:
        return { unitId: isThere ? UNIT_ID : 'UN-99' };
    }
  }

  async function ask(
    operation: Operation,
    isThere: boolean,
    { authorization, origin }: Pick<Attempt, 'authorization' | 'origin'>,
  ): Promise<Told> {
    const path = operation.path.replace(/:(\w+)/g, (_, name: string) => {
      if (isThere && operation.path.startsWith('/v1/phone-links/')) return waiting.link.id;
      if (isThere || name === 'registry') return there[name] ?? '';
      return uuidv7();
    });
    const response = await gateway.request(path, {
      method: operation.method.toUpperCase(),
      json: bodyOf(operation, isThere),
      headers: {
        ...(authorization === undefined ? {} : { authorization }),
        ...(origin === undefined ? {} : { origin }),
      },
    });
    const body = (await response.json()) as Record<string, unknown>;
    const text = JSON.stringify(body, (name, value: unknown) => (name === 'requestId' || name === 'id' ? '' : value));
    return { status: response.status, code: body['code'], challenge: response.headers.get('www-authenticate'), text };
  }

  function count(kind: string): void {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }

  async function stored(): Promise<unknown> {
    const { owner: rows } = gateway.database;
    return Promise.all([
      rows.selectFrom('events').select('id').orderBy('id').execute(),
      rows.selectFrom('attendances').selectAll().orderBy('id').execute(),
      rows.selectFrom('clients').selectAll().orderBy('id').execute(),
      rows.selectFrom('registrations').selectAll().orderBy('attendance_id').execute(),
      rows.selectFrom('agents').select(['partner_id', 'id']).orderBy('id').execute(),
      rows.selectFrom('phone_links').selectAll().orderBy('id').execute(),
      rows.selectFrom('audit_log').select('id').orderBy('id').execute(),
    ]);
  }

  for (const operation of operations.filter(({ caller }) => caller !== 'anybody')) {
    const name = `${operation.method.toUpperCase()} ${operation.path}`;

    test(`${name} refuses every credential but the right one, whatever is asked for`, async () => {
      const before = await stored();
      for (const attempt of attempts[operation.caller]) {
        const [real, imagined] = [await ask(operation, true, attempt), await ask(operation, false, attempt)];
        assert.equal(real.code, attempt.code, `${name} with ${attempt.kind}: ${real.text}`);
        assert.ok([401, 403].includes(real.status), `${name} with ${attempt.kind} answered ${real.status}`);
        assert.deepEqual(real, imagined, `${name} with ${attempt.kind} tells what is there`);
        if (real.status === 401) assert.match(real.challenge ?? '', /^Bearer realm=/);
        count(attempt.kind);
        count(attempt.kind);
      }
      assert.deepEqual(await stored(), before);
    });

    if (/:/.test(operation.path)) {
      test(`${name} shows strangers what is not theirs as what is not there`, async () => {
        const strangers = await strangersTo(operation);
        const before = await stored();
        for (const [kind, token] of strangers) {
          const authorization = `Bearer ${token}`;
          const [real, imagined] = [
            await ask(operation, true, { authorization }),
            await ask(operation, false, { authorization }),
          ];
          assert.ok([403, 404].includes(real.status), `${name} answered ${kind} with ${real.status}`);
          assert.deepEqual(real, imagined, `${name} tells ${kind} what is there`);
          count(kind);
        }
        assert.deepEqual(await stored(), before);
      });
    }
  }

  /** Good credentials of others. Within a partner agents share its clients, and nobody else's visits. */
  async function strangersTo({ caller, scope }: Operation): Promise<[string, string][]> {
    if (caller === 'partner') return [['another partner’s', stranger.secretKey]];
    if (caller === 'office') {
      return [
        ['another partner’s', stranger.secretKey],
        ['another partner’s', await gateway.token(stranger, AGENT, ['management'])],
        ['another person’s', await gateway.token(home, { id: 'gestor-02', name: 'Bia Lima' }, ['attendances'])],
      ];
    }
    const publishable = (await gateway.administration.rotate(home.partner.id, 'publishable', 0)) ?? '';
    const strangers: [string, string][] = [
      ['another partner’s', await gateway.token(stranger)],
      ['self-service', await selfServiceToken(publishable)],
    ];
    if (scope === 'attendances') {
      strangers.push(['another agent’s', await gateway.token(home, { id: 'agente-02', name: 'Bia Lima' })]);
    }
    return strangers;
  }

  test('POST /v1/events lets nobody add any kind of event to what is not theirs', async () => {
    const publishable = (await gateway.administration.rotate(home.partner.id, 'publishable', 0)) ?? '';
    const strangers: [string, string][] = [
      ['another partner’s', await gateway.token(stranger)],
      ['another agent’s', await gateway.token(home, { id: 'agente-02', name: 'Bia Lima' })],
      ['self-service', await selfServiceToken(publishable)],
    ];
    const open = new Visit();
    await gateway.post(open.events('attendance.started', 'client.identified'), await gateway.token(home));
    const before = await stored();
    for (const [kind, token] of strangers) {
      const { sub: id = '', name } = decodeJwt<{ name: string }>(token);
      for (const type of LATER_TYPES) {
        const answers = [];
        for (const attendanceId of [open.id, uuidv7()]) {
          const { actor, ...event } = new Visit({ agent: { id, name } }).event(type);
          const events = [{ ...event, actor, attendanceId, id: uuidv7(), sequence: 20 }];
          const { status, body } = await gateway.post(events, token);
          answers.push([status, body.code, body.errors]);
          count(kind);
        }
        assert.deepEqual(answers[0], answers[1], `${type} tells ${kind} what is there`);
        assert.deepEqual(answers[0]?.slice(0, 2), [422, 'attendance_unknown']);
      }
    }
    assert.deepEqual(await stored(), before);
  });

  test('POST /v1/clients/lookups knows another partner’s client as little as nobody’s', async () => {
    const token = await gateway.token(stranger);
    const answers = [];
    for (const number of [cpf, generateCpf()]) {
      const json = { document: { kind: 'cpf', number }, purpose: 'attendance' };
      answers.push(await (await gateway.request('/v1/clients/lookups', { token, json })).json());
      count('another partner’s');
    }
    assert.deepEqual(answers[0], answers[1]);
  });

  test('makes at least 500 attempts', (context) => {
    const all = [...counts.values()].reduce((sum, number) => sum + number, 0);
    const kinds = [...counts].map(([kind, number]) => `${kind} ${number}`).join(', ');
    context.diagnostic(`figure: attempts on ${operations.length} routes, all refused = ${all} (${kinds})`);
    assert.ok(all >= 500, `${all} attempts`);
  });
});
