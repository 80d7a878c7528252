import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCpf, type Cpf } from '@atendimento-ativo/domain';
import { focoConfiguration } from '../../testing/gateway-harness.js';
import { failureOf } from '../../testing/registry-contract.js';
import { FocoClient } from './foco-client.js';
import { personQueries } from './foco-people.js';

interface Sent {
  readonly request: Request;
  readonly body: string;
}

type Answer = Response | Error;

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

const token = (text = 'token-1') => json({ access_token: text });

/** A composite answer in which each part says the same. */
function parts(names: readonly string[], status: number, body: unknown): Response {
  const compositeResponse = names.map((referenceId) => ({ referenceId, httpStatusCode: status, body }));
  return json({ compositeResponse });
}

const noRows = { done: true, records: [] };

/** A client whose calls are answered one after the other. */
function clientThatGets(...answers: readonly (() => Answer)[]) {
  const sent: Sent[] = [];
  const client = new FocoClient({
    baseUrl: 'https://gateway.example/foco/',
    clientId: 'the-client',
    clientSecret: 'the-secret',
    configuration: focoConfiguration,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const answer = answers[sent.length]?.() ?? new Error('No answer is left.');
      sent.push({ request, body: await request.clone().text() });
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return { client, sent };
}

const change = { link: { verb: 'POST', path: 'AccountContactRelation', body: { ContactId: '1' } } } as const;
const query = { people: "SELECT Id FROM Contact WHERE CPF__c = 'x'" };

test('asks for a token by form, carries it, and follows no redirection', async () => {
  const { client, sent } = clientThatGets(token, () => parts(['people'], 200, noRows));
  await client.query(query);
  assert.equal(sent[0]?.request.url, 'https://gateway.example/foco/services/oauth2/token');
  assert.equal(sent[0]?.body, 'grant_type=client_credentials&client_id=the-client&client_secret=the-secret');
  assert.equal(sent[1]?.request.url, 'https://gateway.example/foco/services/data/v60.0/composite');
  assert.equal(sent[1]?.request.headers.get('authorization'), 'Bearer token-1');
  assert.deepEqual(
    sent.map(({ request }) => request.redirect),
    ['manual', 'manual'],
  );
});

test('puts no document into an address', async () => {
  const { client, sent } = clientThatGets(token, () => parts(['people', 'relations'], 200, noRows));
  await client.query(personQueries(parseCpf('52998224725') as Cpf, focoConfiguration));
  assert.ok(sent[1]?.body.includes('529.982.247-25'));
  assert.ok(
    sent.every(({ request }) => !/\d{3}/.test(request.url.replace('v60.0', ''))),
    sent[1]?.request.url,
  );
});

test('keeps its token from call to call', async () => {
  const answer = () => parts(['people'], 200, noRows);
  const { client, sent } = clientThatGets(token, answer, answer, answer);
  for (let call = 0; call < 3; call += 1) await client.query(query);
  assert.equal(sent.length, 4);
});

test('has one token renewed by many calls that were refused together', async () => {
  const refused = () => json([{ errorCode: 'INVALID_SESSION_ID' }], 401);
  const answer = () => parts(['people'], 200, noRows);
  const { client, sent } = clientThatGets(
    token,
    refused,
    refused,
    refused,
    () => token('token-2'),
    answer,
    answer,
    answer,
  );
  await Promise.all([client.query(query), client.query(query), client.query(query)]);
  const asked = sent.filter(({ request }) => request.url.endsWith('/token')).length;
  const used = sent.slice(-3).map(({ request }) => request.headers.get('authorization'));
  assert.deepEqual([asked, sent.length, new Set(used)], [2, 8, new Set(['Bearer token-2'])]);
});

test('gives up when the new token is refused too', async () => {
  const refused = () => json([{ errorCode: 'INVALID_SESSION_ID' }], 401);
  const { client } = clientThatGets(token, refused, token, refused);
  const failure = await failureOf(client.write(change));
  assert.deepEqual([failure.kind, failure.code], ['configuration', 'registry_access_denied']);
});

test('asks for a token again after it got none', async () => {
  const { client } = clientThatGets(
    () => json({}, 503),
    token,
    () => parts(['people'], 200, noRows),
  );
  await assert.rejects(client.query(query));
  assert.deepEqual(await client.query(query), { people: [] });
});

for (const [what, answer, kind, code] of [
  [
    'is refused',
    () => json({ error: 'invalid_client', error_description: 'x' }, 400),
    'configuration',
    'registry_access_denied',
  ],
  ['is answered elsewhere', () => new Response('', { status: 302 }), 'configuration', 'registry_access_denied'],
  ['meets an outage', () => new Response('<html>', { status: 502 }), 'transient', 'registry_unavailable'],
  ['meets a page', () => new Response('<html>'), 'transient', 'registry_unavailable'],
  ['is answered without a token', () => json({}), 'transient', 'registry_unavailable'],
  ['meets nobody', () => new TypeError('fetch failed'), 'transient', 'registry_unavailable'],
] as const) {
  test(`knows that nothing was written when its request for a token ${what}`, async () => {
    const { client } = clientThatGets(answer);
    const failure = await failureOf(client.write(change));
    assert.deepEqual([failure.kind, failure.code], [kind, code]);
  });
}

const error = (errorCode: string, message = 'Algo.') => [{ errorCode, message, fields: [] }];

for (const [what, answer, ofWrite, ofQuery] of [
  ['HTTP 429', () => json(error('REQUEST_LIMIT_EXCEEDED'), 429), 'transient', 'transient'],
  ['HTTP 503', () => json(error('SERVER_UNAVAILABLE'), 503), 'doubtful', 'transient'],
  ['a page', () => new Response('<html>'), 'doubtful', 'transient'],
  ['an answer without parts', () => json({}), 'doubtful', 'transient'],
  ['a lost connection', () => new TypeError('fetch failed'), 'doubtful', 'transient'],
  [
    'a refused connection',
    () => new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }),
    'transient',
    'transient',
  ],
  ['HTTP 403', () => json(error('API_DISABLED_FOR_ORG'), 403), 'configuration', 'configuration'],
  ['HTTP 403 for its limit', () => json(error('REQUEST_LIMIT_EXCEEDED'), 403), 'transient', 'transient'],
  ['HTTP 404', () => json(error('NOT_FOUND'), 404), 'configuration', 'configuration'],
  ['a redirection', () => new Response('{}', { status: 301 }), 'configuration', 'configuration'],
  ['HTTP 400', () => json(error('JSON_PARSER_ERROR'), 400), 'final', 'final'],
] as const) {
  test(`takes ${what} for ${ofWrite} after a write and ${ofQuery} after a query`, async () => {
    assert.equal((await failureOf(clientThatGets(token, answer).client.write(change))).kind, ofWrite);
    assert.equal((await failureOf(clientThatGets(token, answer).client.query(query))).kind, ofQuery);
  });
}

for (const [errorCode, kind] of [
  ['UNABLE_TO_LOCK_ROW', 'transient'],
  ['UNKNOWN_EXCEPTION', 'transient'],
  ['DUPLICATE_VALUE', 'duplicate'],
  ['INVALID_CROSS_REFERENCE_KEY', 'not-found'],
  ['ENTITY_IS_DELETED', 'not-found'],
  ['INVALID_FIELD', 'configuration'],
  ['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'configuration'],
  ['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'final'],
  ['STRING_TOO_LONG', 'final'],
] as const) {
  test(`takes a part that is refused as ${errorCode} for ${kind}`, async () => {
    const { client } = clientThatGets(token, () => parts(['link'], 400, error(errorCode)));
    assert.equal((await failureOf(client.write(change))).kind, kind);
  });
}

test('takes several records of one key for what a person must sort out', async () => {
  const { client } = clientThatGets(token, () => parts(['link'], 300, ['/a', '/b']));
  assert.equal((await failureOf(client.write(change))).code, 'registry_ambiguous');
});

test('tells the refusal that made the others roll back, without the documents that it quotes', async () => {
  const said = 'duplicate value found: CPF 529.982.247-25';
  const { client } = clientThatGets(token, () =>
    json({
      compositeResponse: [
        { referenceId: 'account', httpStatusCode: 400, body: error('PROCESSING_HALTED', 'rolled back') },
        { referenceId: 'contact', httpStatusCode: 400, body: error('DUPLICATE_VALUE', said) },
      ],
    }),
  );
  const failure = await failureOf(client.write({ account: change.link, contact: change.link }));
  assert.equal(failure.kind, 'duplicate');
  assert.match(failure.message, /DUPLICATE_VALUE: duplicate value found: CPF •••/);
});

test('reads a query page by page, and from no other host', async () => {
  const page = (next: string) => ({ done: false, nextRecordsUrl: next, records: [{ Id: 1 }] });
  const { client, sent } = clientThatGets(
    token,
    () => parts(['people'], 200, page('/services/data/v60.0/query/01g-1')),
    () => json({ done: true, records: [{ Id: 2 }] }),
  );
  assert.deepEqual(await client.query(query), { people: [{ Id: 1 }, { Id: 2 }] });
  assert.equal(sent[2]?.request.url, 'https://gateway.example/foco/services/data/v60.0/query/01g-1');

  const elsewhere = clientThatGets(token, () => parts(['people'], 200, page('https://elsewhere.example/')));
  assert.equal((await failureOf(elsewhere.client.query(query))).code, 'registry_unreadable');
  assert.equal(elsewhere.sent.length, 2);
});

test('lets nobody pass text for a reference', async () => {
  const { client, sent } = clientThatGets(token, () => parts(['account', 'contact'], 201, { id: '1' }));
  await client.write({
    account: { verb: 'POST', path: 'Account', body: { Name: '@{contact.id} LTDA' } },
    contact: { verb: 'POST', path: 'Contact', body: { LastName: 'Ana' }, references: { AccountId: 'account' } },
  });
  const { compositeRequest } = JSON.parse(sent[1]?.body ?? '') as { compositeRequest: { body: object }[] };
  assert.deepEqual(
    compositeRequest.map(({ body }) => body),
    [{ Name: '@ {contact.id} LTDA' }, { LastName: 'Ana', AccountId: '@{account.id}' }],
  );
});
