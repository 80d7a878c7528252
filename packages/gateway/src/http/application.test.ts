import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { before, test } from 'node:test';
import { generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { HttpServer } from '../command-line/http-server.js';
import { eitherBench } from '../testing/gateway-bench.js';
import { ORIGIN, TestGateway } from '../testing/gateway-harness.js';
import { MAX_BODY_BYTES } from './request-body.js';
import { documentationOf } from './problem-codes.js';

const bench = eitherBench();
let gateway: TestGateway;
let server: HttpServer;
let address: string;

before(async () => {
  gateway = await bench.start();
  server = new HttpServer(gateway.gateway.fetch);
  address = await server.listen(0, '127.0.0.1');
  bench.closeAfterwards(() => server.close());
});

async function problemOf(response: Response) {
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  return (await response.json()) as { code: string; requestId: string; docUrl: string; type: string; detail?: string };
}

test('answers an unknown route with a problem that names the request', async () => {
  const response = await gateway.request('/v1/nothing', { headers: { 'x-request-id': 'abc-123' } });
  assert.equal(response.status, 404);
  assert.equal(response.headers.get('x-request-id'), 'abc-123');
  const problem = await problemOf(response);
  assert.equal(problem.code, 'route_unknown');
  assert.equal(problem.requestId, 'abc-123');
  assert.equal(problem.docUrl, documentationOf('route_unknown'));
});

test('makes a request id of its own when the given one is not one', async () => {
  const response = await gateway.request('/healthz', { headers: { 'x-request-id': 'a b"c' } });
  assert.match(response.headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
});

test('is alive and ready', async () => {
  assert.equal((await gateway.request('/healthz')).status, 200);
  assert.equal((await gateway.request('/readyz')).status, 200);
});

test('lets nobody cache or sniff an answer', async () => {
  const { headers } = await gateway.request('/healthz');
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
});

test('refuses JSON that is broken, not UTF-8, or of another type', async () => {
  const token = await gateway.token();
  const post = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
    gateway.request('/v1/events', { token, body, headers });
  assert.equal((await problemOf(await post('{"events":'))).code, 'json_malformed');
  assert.equal((await problemOf(await post(Uint8Array.of(0x22, 0xff, 0x22)))).code, 'json_malformed');
  const typed = await post('{}', { 'content-type': 'text/plain' });
  assert.equal(typed.status, 415);
  const packed = await post('{}', { 'content-encoding': 'gzip' });
  assert.equal(packed.status, 415);
});

test('refuses what is nested too deep to be walked through, wherever it stands', async () => {
  const token = await gateway.token();
  const nested = (levels: number) => `{"events":[{"id":"x","a":${'['.repeat(levels)}${']'.repeat(levels)}}]}`;
  for (const levels of [100, 10_000, 200_000]) {
    const response = await gateway.request('/v1/events', { token, body: nested(levels) });
    assert.equal((await problemOf(response)).code, 'json_too_deep');
  }
  const brackets = JSON.stringify(`\\"${'[{"'.repeat(1000)}\\`);
  const shallow = await gateway.request('/v1/events', { token, body: `{"events":[{"id":"x","a":${brackets}}]}` });
  assert.equal((await problemOf(shallow)).code, 'id_invalid');
  const behind = await gateway.request('/v1/events', { token, body: `[${brackets},${'['.repeat(100)}` });
  assert.equal((await problemOf(behind)).code, 'json_too_deep');
  const lookup = await gateway.request('/v1/clients/lookups', { token, body: '['.repeat(500_000) });
  assert.equal((await problemOf(lookup)).code, 'json_too_deep');
  // Brackets in a text are no levels.
  const text = await gateway.request('/v1/clients/lookups', { token, json: { document: '[{"'.repeat(100) } });
  assert.equal(text.status, 422);
});

test('refuses a large body by its length, before reading it', async () => {
  const token = await gateway.token();
  const headers = { 'content-length': String(MAX_BODY_BYTES + 1) };
  const response = await gateway.request('/v1/events', { token, body: '{}', headers });
  assert.equal(response.status, 413);
});

test('stops reading a body without a length at the limit', async () => {
  const token = await gateway.token();
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536;
      controller.enqueue(new Uint8Array(65_536).fill(0x20));
    },
  });
  const response = await gateway.request('/v1/events', { token, body: endless });
  assert.equal((await problemOf(response)).code, 'body_too_large');
  assert.ok(sent < MAX_BODY_BYTES + 4 * 65_536, `read ${sent}`);
});

test('tells a sender over the network that the body is too large, and goes on serving', async () => {
  const token = await gateway.token();
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const request = httpRequest(`${address}/v1/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    });
    request.once('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.once('error', reject);
    for (let chunk = 0; chunk < 32; chunk += 1) request.write(' '.repeat(65_536));
    request.end();
  });
  assert.equal(status, 413);
  assert.equal((await fetch(`${address}/healthz`)).status, 200);
});

test('answers the preflight of a known page and refuses an unknown one', async () => {
  const preflight = (origin: string) =>
    gateway.request('/v1/events', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });
  const known = await preflight(ORIGIN);
  assert.equal(known.status, 204);
  assert.equal(known.headers.get('access-control-allow-origin'), ORIGIN);
  assert.match(known.headers.get('access-control-allow-headers') ?? '', /authorization, content-type/);
  const unknown = await preflight('https://outra.example');
  assert.equal(unknown.status, 403);
  assert.equal(unknown.headers.get('access-control-allow-origin'), null);
  assert.equal((await problemOf(unknown)).code, 'origin_not_allowed');
});

test('lets a page read answers and problems, with the headers that it needs', async () => {
  const headers = { origin: ORIGIN };
  const answer = await gateway.request('/v1/profile', { token: await gateway.token(), headers });
  assert.equal(answer.headers.get('access-control-allow-origin'), ORIGIN);
  assert.equal(answer.headers.get('access-control-expose-headers'), 'x-request-id, retry-after, x-gateway-time');
  assert.match(answer.headers.get('vary') ?? '', /Origin/);
  const problem = await gateway.request('/v1/profile', { headers });
  assert.equal(problem.status, 401);
  assert.equal(problem.headers.get('access-control-allow-origin'), ORIGIN);
});

test("refuses a page of another partner's, even with a good token", async () => {
  const origin = 'https://terceira.example';
  await gateway.addPartner({ origins: [origin] });
  const response = await gateway.request('/v1/profile', { token: await gateway.token(), headers: { origin } });
  assert.equal(response.status, 403);
});

test('serves the profile of the state with the hashes of its content', async () => {
  const response = await gateway.request('/v1/profile', { token: await gateway.token() });
  const { profile, content } = (await response.json()) as {
    profile: { state: string };
    content: Record<string, string>;
  };
  assert.equal(profile.state, 'BA');
  for (const hash of Object.values(content)) {
    const document = await gateway.request(`/v1/content/${hash}`);
    assert.equal(document.status, 200);
    assert.equal(document.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    const etag = document.headers.get('etag') ?? '';
    const again = await gateway.request(`/v1/content/${hash}`, { headers: { 'if-none-match': etag } });
    assert.equal(again.status, 304);
  }
  assert.equal((await gateway.request('/v1/content/0123')).status, 404);
});

test('has no profile for a state that published none', async () => {
  const token = await gateway.token(await gateway.addPartner({ state: 'SP' }));
  const response = await gateway.request('/v1/profile', { token });
  assert.equal((await problemOf(response)).code, 'profile_missing');
});

test('finds nothing under ids that cannot be ids', async () => {
  const token = await gateway.token();
  for (const route of ['/v1/attendances/1', "/v1/attendances/'%20or%201", '/v1/clients/x/history']) {
    assert.equal((await gateway.request(route, { token })).status, 404);
  }
  const retry = { token: gateway.home.secretKey, json: { by: { id: 'gestora-07', name: 'Rita Lopes' } } };
  assert.equal((await gateway.request('/v1/registrations/x/sas/retry', retry)).status, 404);
});

test('refuses a status of registrations that there is not', async () => {
  const response = await gateway.request('/v1/registrations?status=lost', { token: gateway.home.secretKey });
  assert.equal((await problemOf(response)).code, 'status_invalid');
});

test('logs routes and never what a request carried', async () => {
  gateway.log.length = 0;
  const cpf = generateCpf();
  const visit = new Visit({ person: { cpf, name: 'Segredo Silva' } });
  const token = await gateway.token();
  await gateway.post(visit.whole(), token);
  await gateway.request('/v1/clients/lookups', {
    token,
    json: { document: { kind: 'cpf', number: cpf }, purpose: 'attendance' },
  });
  await gateway.request(`/v1/attendances/${visit.id}?cpf=${cpf}`, { token });
  const log = JSON.stringify(gateway.log);
  assert.ok(!log.includes(cpf) && !log.includes('Segredo') && !log.includes(token));
  assert.ok(gateway.log.some(({ route }) => route === '/v1/attendances/:id'));
});

test('logs why a request was refused, for a page that is not told', async () => {
  gateway.log.length = 0;
  const preflight = await gateway.request('/v1/profile', {
    method: 'OPTIONS',
    headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' },
  });
  assert.equal(preflight.status, 403);
  assert.deepEqual(
    gateway.log.map(({ event, status, code }) => ({ event, status, code })),
    [{ event: 'request', status: 403, code: 'origin_not_allowed' }],
  );
});

test('says nothing about an error of its own but where to ask', async () => {
  const partners = gateway.gateway.partners;
  const find = partners.find.bind(partners);
  partners.find = () => Promise.reject(new Error('secret of the database'));
  const response = await gateway.request('/v1/profile', { token: await gateway.token() });
  partners.find = find;
  assert.equal(response.status, 500);
  const problem = await problemOf(response);
  assert.equal(problem.code, 'internal_error');
  assert.equal(problem.detail, undefined);
  assert.ok(!JSON.stringify(gateway.log).includes('secret of the database'));
});

test('shows metrics to whoever has the token, with nobody in them', async () => {
  const database = await bench.database();
  const measured = await new TestGateway(database).start({ metricsToken: 'metrics-token' });
  try {
    assert.equal((await gateway.request('/metrics')).status, 404);
    assert.equal((await measured.request('/metrics')).status, 401);
    assert.equal((await measured.request('/metrics', { token: 'metrics-tokem' })).status, 401);
    const cpf = generateCpf();
    const visit = new Visit({ person: { cpf } });
    await measured.post(visit.whole());
    await measured.post(visit.whole().slice(0, 1));
    const response = await measured.request('/metrics', { token: 'metrics-token' });
    const text = await response.text();
    assert.match(text, /gateway_events_total{status="accepted"} 8/);
    assert.match(text, /gateway_request_duration_seconds_count{method="POST",route="\/v1\/events",status="200"} 1/);
    assert.match(text, /gateway_registrations{registry="sas",status="pending"} \d+/);
    assert.ok(!text.includes(cpf) && !text.includes(visit.id) && !text.includes(measured.home.partner.id));
  } finally {
    await measured.stop();
  }
});
