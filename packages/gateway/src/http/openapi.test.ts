import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { findWork, workOf } from '@atendimento-ativo/domain';
import { generateCpf, uuidv7 } from '@atendimento-ativo/testbed/identifiers';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { askPhone, grantAll, openLinkVisit, openSurveyVisit, survey } from '../testing/phone-links.js';
import { sealedFor } from '../testing/export-file.js';
import { eitherBench } from '../testing/gateway-bench.js';
import { newVisitSecret, ORIGIN, type TestGateway } from '../testing/gateway-harness.js';
import { IdentityProvider } from '../testing/identity-provider.js';
import { createApplication, operations } from './application.js';
import { Metrics } from './metrics.js';
import { openapiDocument } from './openapi.js';
import type { RouteParts } from './route-parts.js';

type Json = Record<string, unknown>;
type Method = 'get' | 'post' | 'delete';

interface Documented {
  readonly responses: Record<string, { readonly content: Record<string, { readonly schema: object }> }>;
}

const document = openapiDocument(operations) as unknown as {
  readonly paths: Record<string, Partial<Record<Method, Documented>>>;
  readonly components: object;
};

test('the document is OpenAPI 3.1', async () => {
  const result = await new Validator().validate(JSON.parse(JSON.stringify(document)) as Json);
  assert.deepEqual(result.errors ?? [], []);
  assert.ok(result.valid);
});

test('every operation has a name of its own, and every reference leads somewhere', () => {
  const text = JSON.stringify(document);
  const names = [...text.matchAll(/"operationId":"([^"]+)"/g)].map(([, name]) => name);
  assert.equal(new Set(names).size, operations.length);
  for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) {
    assert.ok(name !== undefined && text.includes(`"${name}":{`), `${name} is nowhere`);
  }
  assert.ok(!text.includes('__shared'), 'A schema that others share needs a name: add it to `named`.');
});

describe('the gateway answers what the document says', () => {
  const bench = eitherBench();
  let gateway: TestGateway;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'openapi', ...document });
  const answered = new Set<string>();

  before(async () => {
    gateway = await bench.start();
  });

  type Asked = Parameters<TestGateway['request']>[1] & { parameters?: string[] };

  async function ask(method: Method, path: string, options: Asked) {
    const { parameters = [], ...rest } = options;
    const route = parameters.reduce((filled, value) => filled.replace(/\{\w+\}/, value), path);
    const response = await gateway.request(route, { ...rest, method: method.toUpperCase() });
    const pointer = ['paths', path, method, 'responses', String(response.status)]
      .map((key) => encodeURIComponent(key.replace(/~/g, '~0').replace(/\//g, '~1')))
      .join('/');
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    const described = document.paths[path]?.[method]?.responses[response.status]?.content[type];
    assert.ok(described, `${method} ${path} answered ${response.status} ${type}, which is not described`);
    const schema = `openapi#/${pointer}/content/${encodeURIComponent(type.replace('/', '~1'))}/schema`;
    const validate = ajv.getSchema(schema);
    assert.ok(validate, schema);
    const body = (await response.json()) as Json;
    assert.ok(validate(body), `${method} ${path}: ${JSON.stringify(validate.errors)}`);
    answered.add(`${method} ${path}`);
    return body;
  }

  test('with results', async () => {
    const { secretKey } = gateway.home;
    const agent = { id: 'agente-01', name: 'Ana Souza' };
    const issued = await ask('post', '/v1/session-tokens', { token: secretKey, json: { agent, unitId: 'UN-01' } });
    const token = String(issued['token']);
    const { content } = (await ask('get', '/v1/profile', { token })) as { content: Record<string, string> };
    for (const hash of Object.values(content)) await ask('get', '/v1/content/{hash}', { parameters: [hash] });

    const visit = new Visit();
    const events = visit.whole();
    await ask('post', '/v1/events', { token, json: { events } });
    const { file, headers } = await sealedFor(gateway, token, new Visit().whole());
    await ask('post', '/v1/imports', { token, body: file, headers });
    await ask('get', '/v1/attendances/{id}', { token, parameters: [visit.id] });
    const { person } = events[1]?.payload as { person: { cpf: string } };
    const document = { kind: 'cpf', number: person.cpf };
    const found = await ask('post', '/v1/clients/lookups', { token, json: { document, purpose: 'attendance' } });
    const clientId = String(found['clientId']);
    await ask('get', '/v1/clients/{clientId}/history', { token, parameters: [clientId] });
    await ask('get', '/v1/clients/{clientId}/consent', { token, parameters: [clientId] });
    await ask('get', '/v1/attendances/{id}/receipts', { token, parameters: [visit.id] });
    const asked = await openLinkVisit(gateway);
    const attended = { attendanceId: asked.visit.id, question: asked.asked };
    const { id: linkId, token: linkToken } = await ask('post', '/v1/phone-links', { token, json: attended });
    await ask('get', '/v1/phone-links/{id}', { token, parameters: [String(linkId)] });
    await ask('post', '/v1/phone-links/question', { token: String(linkToken) });
    await ask('post', '/v1/phone-links/answer', { token: String(linkToken), json: grantAll(asked.asked) });
    await ask('get', '/v1/phone-links/{id}', { token, parameters: [String(linkId)] });
    await ask('post', '/v1/phone-links/{id}/closure', { token, parameters: [String(linkId)] });
    const scored = await openSurveyVisit(gateway);
    const score = { kind: 'survey', score: 9, comment: 'Com calma.' };
    await ask('post', '/v1/phone-links', { token, json: { attendanceId: scored.visit.id, question: scored.asked } });
    const again = await askPhone(gateway, scored.visit.id, token, scored.asked);
    await ask('post', '/v1/phone-links/question', { token: again.token });
    await ask('post', '/v1/phone-links/answer', { token: again.token, json: score });
    await ask('get', '/v1/phone-links/{id}', { token, parameters: [again.id] });
    const provider = await new IdentityProvider(gateway.clock.now).listen();
    await gateway.addPartner({ tokenIssuer: { issuer: provider.issuer, audience: 'gateway' } });
    await ask('post', '/v1/session-tokens/exchange', {
      token: await provider.sign('gateway'),
      json: { unitId: 'UN-01' },
    });
    await provider.close();
    const key = (await gateway.administration.rotate(gateway.home.partner.id, 'publishable', 0)) ?? '';
    const visitSecret = newVisitSecret();
    const work = await findWork(workOf(key, visitSecret));
    const request = { token: key, json: { visitSecret, unitId: 'UN-01', work }, headers: { origin: ORIGIN } };
    await ask('post', '/v1/session-tokens/self-service', request);
    const correction = { id: uuidv7(), by: agent, amendment: { reason: 'Faltou dizer.', note: 'Fala em junho.' } };
    await ask('post', '/v1/attendances/{id}/amendments', {
      token: secretKey,
      parameters: [visit.id],
      json: correction,
    });
    await ask('get', '/v1/registrations', { token: secretKey });
    await ask('get', '/v1/indicators', { token: secretKey });
    const cpf = generateCpf();
    await ask('post', '/v1/events', { token, json: { events: new Visit({ person: { cpf } }).whole() } });
    for (const route of ['reports', 'erasures']) {
      await ask('post', `/v1/subjects/${route}`, { token: secretKey, json: { cpf } });
    }
  });

  test('with problems', async () => {
    const { secretKey } = gateway.home;
    const token = await gateway.token();
    const nobody = '019ab000-0000-7000-8000-00000000dead';
    await ask('post', '/v1/events', { json: { events: [] } });
    await ask('post', '/v1/events', { token, json: { events: [] } });
    await ask('post', '/v1/events', { token, json: { events: [new Visit().event('tool.delivered')] } });
    await ask('post', '/v1/imports', { token, body: 'x', headers: { 'content-type': 'application/octet-stream' } });
    await ask('post', '/v1/imports', { token, json: {} });
    await ask('get', '/v1/attendances/{id}', { token, parameters: [nobody] });
    await ask('get', '/v1/content/{hash}', { parameters: ['0'.repeat(64)] });
    await ask('get', '/v1/clients/{clientId}/history', { token, parameters: [nobody] });
    await ask('post', '/v1/clients/lookups', {
      token,
      json: { document: { kind: 'cpf', number: '1' }, purpose: 'attendance' },
    });
    await ask('post', '/v1/session-tokens', { token: 'aa_sk_wrong', json: {} });
    await ask('get', '/v1/phone-links/{id}', { token, parameters: [nobody] });
    await ask('post', '/v1/phone-links/{id}/closure', { token, parameters: [nobody] });
    await ask('post', '/v1/phone-links', { token, json: { attendanceId: nobody } });
    const undecided = (await openLinkVisit(gateway)).visit.id;
    await ask('post', '/v1/phone-links', { token, json: { attendanceId: undecided, question: survey } });
    await ask('post', '/v1/phone-links/question', { token: 'none' });
    await ask('post', '/v1/phone-links/answer', { json: {} });
    const by = { id: 'gestora-07', name: 'Rita Lopes' };
    for (const act of ['retry', 'settle']) {
      const path = `/v1/registrations/{attendanceId}/{registry}/${act}`;
      await ask('post', path, { token: secretKey, parameters: [nobody, 'sas'], json: { by } });
      await ask('post', path, { token: secretKey, parameters: [nobody, 'sas'], json: {} });
    }
    const amendment = { reason: 'Faltou dizer.', note: 'Quer voltar a falar em junho.' };
    const json = { id: nobody, by, amendment };
    await ask('post', '/v1/attendances/{id}/amendments', { token: secretKey, parameters: [nobody], json });
    for (const route of ['/v1/subjects/reports', '/v1/subjects/erasures']) {
      await ask('post', route, { token: secretKey, json: { cpf: generateCpf() } });
    }
  });

  test('on every route that it describes, and describes every route that there is', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    assert.deepEqual([...answered].sort(), described.sort());
    // Only looked at, never asked.
    const routes = createApplication({ metrics: new Metrics(gateway.database) } as RouteParts)
      .routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/'))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`);
    assert.deepEqual([...new Set(routes)].sort(), described.sort());
  });

  test('and serves the document', async () => {
    const response = await gateway.request('/openapi.json');
    assert.deepEqual(await response.json(), JSON.parse(JSON.stringify(document)));
  });
});
