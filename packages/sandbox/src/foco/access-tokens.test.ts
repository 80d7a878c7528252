import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noon } from '../sandbox.fixture.js';
import { developmentClient } from './foco-configuration.js';
import { askForToken, errorOf, startFoco } from './foco.fixture.js';

test('a client gets a token with the fields of Salesforce', async (t) => {
  const foco = await startFoco(t);
  const { status, body } = await askForToken(foco);
  assert.equal(status, 200);
  const { access_token, signature, ...rest } = body as Record<string, string>;
  assert.match(access_token ?? '', /^00D\w+![\w-]{43}$/);
  assert.ok(signature);
  assert.deepEqual(rest, {
    instance_url: `${foco.address}/foco`,
    id: `${foco.address}/foco/id/00D000000000001EAA/005000000000001AAA`,
    token_type: 'Bearer',
    issued_at: String(noon.getTime()),
  });
});

test('identifier and secret may come in the query too', async (t) => {
  const { address } = await startFoco(t);
  const { clientId, clientSecret } = developmentClient;
  const query = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  });
  const response = await fetch(`${address}/foco/services/oauth2/token?${query.toString()}`, { method: 'POST' });
  assert.equal(response.status, 200);
});

for (const [change, error] of [
  [{ grant_type: 'password' }, 'unsupported_grant_type'],
  [{ client_id: 'somebody' }, 'invalid_client_id'],
  [{ client_secret: 'guess' }, 'invalid_client'],
] as const) {
  test(`a request for a token with ${JSON.stringify(change)} is refused as ${error}`, async (t) => {
    const foco = await startFoco(t);
    const { status, body } = await askForToken(foco, { ...change });
    assert.deepEqual([status, (body as { error: string }).error], [400, error]);
  });
}

test('an inactive client gets no token', async (t) => {
  const foco = await startFoco(t, { foco: { clients: [{ ...developmentClient, status: 'inactive' }] } });
  assert.equal((await askForToken(foco)).status, 400);
});

test('a call without a token, or with an invented one, is refused', async (t) => {
  const { call } = await startFoco(t);
  for (const Authorization of ['', 'Bearer ', 'Bearer x', 'Basic x']) {
    const { status, body } = await call('GET', '/sobjects/Case/describe', undefined, { Authorization });
    assert.deepEqual([status, errorOf(body).errorCode], [401, 'INVALID_SESSION_ID']);
  }
});

test('a token ends after its lifetime', async (t) => {
  let now = noon;
  const { call } = await startFoco(t, { now: () => now, foco: { tokenLifetimeSeconds: 60 } });
  now = new Date(noon.getTime() + 59_999);
  assert.equal((await call('GET', '/sobjects/Case/describe')).status, 200);
  now = new Date(noon.getTime() + 60_000);
  assert.equal((await call('GET', '/sobjects/Case/describe')).status, 401);
});

test('all tokens can be revoked', async (t) => {
  const { call, address } = await startFoco(t);
  assert.equal((await fetch(`${address}/__sandbox/tokens`, { method: 'DELETE' })).status, 204);
  assert.equal((await call('GET', '/sobjects/Case/describe')).status, 401);
});
