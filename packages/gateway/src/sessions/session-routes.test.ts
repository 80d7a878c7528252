import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { sessionClaimsSchema, sessionTokenResponseSchema, type Problem } from '@atendimento-ativo/domain';
import { AGENT, UNIT_ID } from '@atendimento-ativo/testbed/visit';
import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { eitherBench } from '../testing/gateway-bench.js';
import { codeOf, type TestGateway } from '../testing/gateway-harness.js';
import { loadSigningKeys } from './signing-key.js';

const bench = eitherBench();
let gateway: TestGateway;

before(async () => {
  gateway = await bench.start();
});

const ask = (json: unknown, token = gateway.home.secretKey) => gateway.request('/v1/session-tokens', { token, json });

async function refusalOf(response: Response) {
  assert.equal(response.status, 401);
  assert.match(response.headers.get('www-authenticate') ?? '', /^Bearer realm="atendimento-ativo"/);
  return codeOf(response);
}

test('gives a token of a quarter of an hour that names agent, partner, network, state and unit', async () => {
  const response = await ask({ agent: { ...AGENT, cpf: '52998224725' }, unitId: UNIT_ID });
  assert.equal(response.status, 201);
  const { token, expiresAt } = sessionTokenResponseSchema.parse(await response.json());
  const claims = decodeJwt(token);
  assert.equal(decodeProtectedHeader(token).alg, 'ES256');
  const { sub, name, partner, network, state, unit, iat, exp } = sessionClaimsSchema.parse(claims);
  assert.deepEqual(
    { sub, name, partner, network, state, unit },
    {
      sub: AGENT.id,
      name: AGENT.name,
      partner: gateway.home.partner.id,
      network: 'extended',
      state: 'BA',
      unit: UNIT_ID,
    },
  );
  assert.equal(exp - iat, 900);
  assert.equal(new Date(exp * 1000).toISOString(), expiresAt);
  assert.ok(!JSON.stringify(claims).includes('52998224725'));
});

test('lets a token do what it was asked for, and nothing else', async () => {
  const response = await ask({ agent: AGENT, unitId: UNIT_ID, scopes: ['attendances'] });
  const { token } = (await response.json()) as { token: string };
  assert.equal((await gateway.request('/v1/profile', { token })).status, 200);
  const nobody = '019ab000-0000-7000-8000-00000000dead';
  const refused = [
    await gateway.request(`/v1/clients/${nobody}/history`, { token }),
    await gateway.request(`/v1/clients/${nobody}/consent`, { token }),
    await gateway.request('/v1/clients/lookups', { token, json: {} }),
  ];
  for (const { status, headers } of refused) {
    assert.equal(status, 403);
    assert.match(headers.get('www-authenticate') ?? '', /error="insufficient_scope", scope="clients"/);
  }
});

test('gives nobody the rights of the office who did not ask for them', async () => {
  const routes = ['/v1/registrations', '/v1/indicators'];
  for (const route of routes) {
    const response = await gateway.request(route, { token: await gateway.token() });
    assert.equal(response.status, 403);
    assert.match(response.headers.get('www-authenticate') ?? '', /scope="management"/);
  }
  const manager = await gateway.token(gateway.home, AGENT, ['management']);
  for (const route of routes) assert.equal((await gateway.request(route, { token: manager })).status, 200);

  const profile = await gateway.request('/v1/profile', { token: manager });
  assert.equal(profile.status, 403);
  const { code, detail } = (await profile.json()) as Problem;
  assert.deepEqual(
    [code, detail],
    ['scope_missing', 'Ask for a token with "attendances" among its scopes: this route needs it.'],
  );
});

test('refuses a unit that the partner does not have, and an agent without a name', async () => {
  const unit = await ask({ agent: AGENT, unitId: 'UN-99' });
  assert.equal(await codeOf(unit), 'unit_unknown');
  const nameless = await ask({ agent: { id: 'a', name: ' ' }, unitId: UNIT_ID });
  assert.equal(await codeOf(nameless), 'name_invalid');
  const without = (await (await ask({ agent: { id: 'a' }, unitId: UNIT_ID })).json()) as Problem;
  assert.deepEqual(without.errors, [
    { pointer: '/agent/name', code: 'name_missing', message: 'Is required, but missing.' },
  ]);
  assert.match(without.docUrl, /#fields$/);
});

test('refuses a wrong secret key, and a session token in its place', async () => {
  assert.equal(await refusalOf(await ask({}, 'aa_sk_wrong')), 'secret_key_invalid');
  assert.equal(await refusalOf(await ask({}, await gateway.token())), 'secret_key_invalid');
});

test('tells a missing token from a wrong and an old one', async () => {
  assert.equal(await refusalOf(await gateway.request('/v1/profile')), 'token_missing');
  assert.equal(await refusalOf(await gateway.request('/v1/profile', { token: 'x.y.z' })), 'token_invalid');
  const token = await gateway.token();
  gateway.clock.advance(906_000);
  assert.equal(await refusalOf(await gateway.request('/v1/profile', { token })), 'token_expired');
});

test('refuses a token that somebody else signed, or for something else', async () => {
  const claims = decodeJwt(await gateway.token());
  const { privateKey: foreign } = await generateKeyPair('ES256');
  const sign = (key: Parameters<SignJWT['sign']>[0], audience: string) =>
    new SignJWT({ ...claims }).setProtectedHeader({ alg: 'ES256' }).setAudience(audience).sign(key);
  const forged = await sign(foreign, 'atendimento-ativo');
  assert.equal(await refusalOf(await gateway.request('/v1/profile', { token: forged })), 'token_invalid');
  const { privateKey: own } = await loadSigningKeys(gateway.database.owner, undefined);
  const other = await sign(own, 'something-else');
  assert.equal(await refusalOf(await gateway.request('/v1/profile', { token: other })), 'token_invalid');
});

test('signs with the key of the environment where there is one', async () => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const keys = await loadSigningKeys(gateway.database.owner, jwk);
  assert.deepEqual((await exportJWK(keys.publicKey)).x, jwk.x);
  assert.equal((await exportJWK(keys.publicKey)).d, undefined);
});
