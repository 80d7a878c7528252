import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { decodeJwt, exportSPKI, importJWK, SignJWT } from 'jose';
import { eitherBench } from '../testing/gateway-bench.js';
import { codeOf, ORIGIN, TestGateway, type TestPartner } from '../testing/gateway-harness.js';
import { IdentityProvider } from '../testing/identity-provider.js';
import { UNIT_ID, Visit } from '@atendimento-ativo/testbed/visit';
import { MOST_BYTES } from './bounded-fetch.js';

const AUDIENCE = 'atendimento-da-associacao';

const bench = eitherBench();
let gateway: TestGateway;
let provider: IdentityProvider;
let partner: TestPartner;

before(async () => {
  gateway = await bench.start({ tokenIssuers: { cooldownMilliseconds: 0 } });
});
beforeEach(async () => {
  const listening = await new IdentityProvider(gateway.clock.now).listen();
  bench.closeAfterwards(() => listening.close());
  provider = listening;
  partner = await gateway.addPartner({ tokenIssuer: { issuer: provider.issuer, audience: AUDIENCE } });
});

function exchange(token: string, headers: Record<string, string> = {}, on = gateway) {
  return on.request('/v1/session-tokens/exchange', { token, json: { unitId: UNIT_ID }, headers });
}

test('gives the agent whom the identity provider names a session at its partner', async () => {
  const response = await exchange(await provider.sign(AUDIENCE), { origin: ORIGIN });
  assert.equal(response.status, 201);
  const { token } = (await response.json()) as { token: string };
  const { sub, name, partner: of } = decodeJwt(token);
  assert.deepEqual({ sub, name, of }, { sub: 'ana.souza', name: 'Ana Souza', of: partner.partner.id });
  const visit = new Visit({ agent: { id: 'ana.souza', name: 'Ana Souza' } });
  assert.equal((await gateway.post(visit.whole(), token)).status, 200);
});

test('asks for keys once, and again for a key that it does not know yet', async () => {
  assert.equal((await exchange(await provider.sign(AUDIENCE))).status, 201);
  assert.equal((await exchange(await provider.sign(AUDIENCE))).status, 201);
  assert.equal(provider.keysAsked, 1);
  const old = await provider.sign(AUDIENCE);
  await provider.addKey('PS256');
  provider.retireOldKeys();
  assert.equal((await exchange(await provider.sign(AUDIENCE))).status, 201);
  assert.equal(provider.keysAsked, 2);
  assert.equal(await codeOf(await exchange(old)), 'token_invalid');
});

test('does not let unknown keys be asked for one after the other', async () => {
  const calm = await new TestGateway(gateway.database).start();
  try {
    assert.equal((await exchange(await provider.sign(AUDIENCE), {}, calm)).status, 201);
    await provider.addKey('ES256');
    for (let time = 0; time < 5; time += 1) {
      assert.equal(await codeOf(await exchange(await provider.sign(AUDIENCE), {}, calm)), 'token_invalid');
    }
    assert.equal(provider.keysAsked, 1);
  } finally {
    await calm.stop();
  }
});

test('refuses tokens for others, from others, of the past, and without a name', async () => {
  const past = Math.floor(gateway.clock.now().getTime() / 1000) - 10;
  const refused: [string, string][] = [
    ['token_invalid', await provider.sign('somebody-else')],
    ['token_invalid', await provider.sign(AUDIENCE, { claims: { iss: 'https://idp.example' } })],
    ['token_expired', await provider.sign(AUDIENCE, { expiresAt: past })],
    ['token_invalid', await provider.sign(AUDIENCE, { claims: { name: ' ' } })],
    ['token_invalid', await provider.sign(AUDIENCE, { claims: { sub: 'x'.repeat(81) } })],
    ['token_invalid', await gateway.token(partner)],
  ];
  for (const [code, token] of refused) assert.equal(await codeOf(await exchange(token)), code);
});

test('tolerates a clock that is a few seconds off', async () => {
  const past = Math.floor(gateway.clock.now().getTime() / 1000) - 3;
  assert.equal((await exchange(await provider.sign(AUDIENCE, { expiresAt: past }))).status, 201);
});

test('refuses tokens without a signature, or signed with the public key as a secret', async () => {
  const [, payload = ''] = (await provider.sign(AUDIENCE)).split('.');
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
  assert.equal(await codeOf(await exchange(none)), 'token_invalid');
  const { keys } = (await (await fetch(`${provider.issuer}/keys`)).json()) as { keys: { kid: string }[] };
  const publicKey = await importJWK(keys[0]!, 'ES256', { extractable: true });
  assert.ok(!(publicKey instanceof Uint8Array));
  const secret = new TextEncoder().encode(await exportSPKI(publicKey));
  const confused = await new SignJWT(decodeJwt(await provider.sign(AUDIENCE)))
    .setProtectedHeader({ alg: 'HS256', kid: keys[0]?.kid ?? '' })
    .sign(secret);
  assert.equal(await codeOf(await exchange(confused)), 'token_invalid');
});

test('takes no more from a provider than a description and keys have', async () => {
  for (const document of ['description', 'keys'] as const) {
    provider.ballast[document] = MOST_BYTES;
    assert.equal(await codeOf(await exchange(await provider.sign(AUDIENCE))), 'issuer_unreachable', document);
    provider.ballast[document] = 0;
  }
  assert.equal((await exchange(await provider.sign(AUDIENCE))).status, 201);
});

test('says that the provider cannot be reached, and asks again the next time', async () => {
  provider.status = 503;
  const response = await exchange(await provider.sign(AUDIENCE));
  assert.equal(response.status, 503);
  assert.equal(await codeOf(response), 'issuer_unreachable');
  provider.status = 200;
  assert.equal((await exchange(await provider.sign(AUDIENCE))).status, 201);
});

test('asks no issuer that was not configured', async () => {
  const stranger = await new IdentityProvider(gateway.clock.now).listen();
  assert.equal(await codeOf(await exchange(await stranger.sign(AUDIENCE))), 'token_invalid');
  assert.equal(stranger.keysAsked, 0);
  await stranger.close();
});

test("refuses the provider's tokens where a session token is needed", async () => {
  const response = await gateway.request('/v1/profile', { token: await provider.sign(AUDIENCE) });
  assert.equal(await codeOf(response), 'token_invalid');
});

test("refuses a page that is not the partner's", async () => {
  const origin = 'https://outra-pagina.example';
  await gateway.addPartner({ origins: [origin] });
  assert.equal(await codeOf(await exchange(await provider.sign(AUDIENCE), { origin })), 'origin_not_allowed');
});
