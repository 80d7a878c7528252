import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import {
  attendanceStatusSchema,
  clientHistoryResponseSchema,
  clientLookupResponseSchema,
  contentHash,
  ingestResponseSchema,
  problemSchema,
  profileResponseSchema,
  sessionClaimsSchema,
  type AttendanceEvent,
} from '@atendimento-ativo/domain';
import { createClient } from '../create-client.js';
import { CPF, start, walkToTheEnd } from '../sample-visit.fixture.js';
import { createTestGateway, faults, memoryStorage, sampleContent, type TestGateway } from './index.js';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function ask(gateway: TestGateway, method: string, path: string, json?: unknown): Promise<Answer> {
  const request = new Request(`${gateway.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${await gateway.getSessionToken()}`, 'content-type': 'application/json' },
    ...(json === undefined ? {} : { body: typeof json === 'string' ? json : JSON.stringify(json) }),
  });
  const response = await gateway.fetch(request);
  return { status: response.status, body: await response.json() };
}

/** The seven events of a whole attendance, as a client makes them. */
async function wholeVisit(): Promise<{ gateway: TestGateway; events: AttendanceEvent[] }> {
  const gateway = createTestGateway();
  const client = createClient({ ...gateway.clientOptions(), storage: memoryStorage() }, gateway.environment);
  const attendance = await start(client);
  await walkToTheEnd(attendance);
  await attendance.conclude();
  await client.sync.now();
  await client.close();
  return { gateway, events: [...gateway.events] };
}

const send = async (gateway: TestGateway, ...events: unknown[]) => {
  const answer = await ask(gateway, 'POST', '/v1/events', { events });
  const { results } = ingestResponseSchema.parse(answer.body);
  return { status: answer.status, results };
};
const referenceTo = ({ id, version }: { readonly id: string; readonly version: string }) => ({ id, version });
const codesOf = async (gateway: TestGateway, ...events: unknown[]) =>
  (await send(gateway, ...events)).results.map((result) =>
    result.status === 'rejected' ? result.code : result.status,
  );

describe('The test gateway', () => {
  it('answers every route in the shapes of the contract', async () => {
    const { gateway, events } = await wholeVisit();
    const profile = profileResponseSchema.parse((await ask(gateway, 'GET', '/v1/profile')).body);
    const term = await ask(gateway, 'GET', `/v1/content/${profile.content.consentTerm}`);
    assert.equal(await contentHash(term.body), profile.content.consentTerm);
    const document = { kind: 'cpf', number: CPF };
    const lookup = clientLookupResponseSchema.parse(
      (await ask(gateway, 'POST', '/v1/clients/lookups', { document, purpose: 'attendance' })).body,
    );
    const history = await ask(gateway, 'GET', `/v1/clients/${lookup.clientId}/history`);
    assert.equal(clientHistoryResponseSchema.parse(history.body).attendances.length, 1);
    const status = await ask(gateway, 'GET', `/v1/attendances/${events[0]!.attendanceId}`);
    assert.equal(attendanceStatusSchema.parse(status.body).registrations[0]?.status, 'registered');
    const [, payload] = (await gateway.getSessionToken()).split('.');
    sessionClaimsSchema.parse(JSON.parse(Buffer.from(payload!, 'base64url').toString()));
  });

  it('answers what it cannot do with a problem', async () => {
    const gateway = createTestGateway();
    const cases = [
      ['GET', '/v1/nothing', undefined, 404, 'route_unknown'],
      ['GET', '/v1/attendances/unknown', undefined, 404, 'attendance_unknown'],
      ['GET', '/v1/clients/unknown/history', undefined, 404, 'client_unknown'],
      ['GET', '/v1/content/unknown', undefined, 404, 'content_unknown'],
      ['POST', '/v1/events', '{', 400, 'json_malformed'],
      ['POST', '/v1/events', { events: [] }, 422, 'events_invalid'],
      [
        'POST',
        '/v1/clients/lookups',
        { document: { kind: 'cpf', number: '1' }, purpose: 'attendance' },
        422,
        'cpf_invalid',
      ],
    ] as const;
    for (const [method, path, json, status, code] of cases) {
      const answer = await ask(gateway, method, path, json);
      assert.deepEqual([answer.status, problemSchema.parse(answer.body).code], [status, code], path);
    }
    const anonymous = await gateway.fetch(new Request(`${gateway.url}/v1/profile`));
    assert.equal(problemSchema.parse(await anonymous.json()).code, 'token_missing');
  });

  it('stores an event once and says so when it comes again', async () => {
    const { gateway, events } = await wholeVisit();
    assert.deepEqual(
      await codesOf(gateway, ...events),
      events.map(() => 'duplicate'),
    );
    assert.equal(gateway.events.length, 7);
  });

  it('takes the events of one request by their sequence, and answers in the order of the request', async () => {
    const { events } = await wholeVisit();
    const gateway = createTestGateway();
    const { results } = await send(gateway, ...events.toReversed());
    assert.deepEqual(
      results.map(({ id, status }) => [id, status]),
      events.toReversed().map(({ id }) => [id, 'accepted']),
    );
  });

  it('refuses what the real one refuses, with its code', async () => {
    const { events } = await wholeVisit();
    const [started, identified, consent, noted, delivered, declined, concluded] = events as [
      AttendanceEvent,
      AttendanceEvent,
      AttendanceEvent,
      AttendanceEvent,
      AttendanceEvent,
      AttendanceEvent,
      AttendanceEvent,
    ];
    const fresh = (change: object, event: AttendanceEvent) => ({ ...event, ...change });
    const otherId = (event: AttendanceEvent) => event.id.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
    const payload = (event: AttendanceEvent, change: object) =>
      fresh({ payload: { ...event.payload, ...change } }, event);
    const cases: [string, ...unknown[]][] = [
      ['attendance_unknown', identified],
      ['cpf_invalid', started, payload(identified, { person: { cpf: '52998224724', name: 'Maria' } })],
      ['name_invalid', started, payload(identified, { person: { cpf: CPF, name: 7 } })],
      ['name_missing', started, payload(identified, { person: { cpf: CPF } })],
      ['type_missing', fresh({ type: undefined }, started)],
      ['actor_mismatch', fresh({ actor: { kind: 'agent', id: 'somebody-else', name: 'Rui' } }, started)],
      ['network_mismatch', payload(started, { network: 'own' })],
      ['state_mismatch', payload(started, { state: 'SP' })],
      ['unit_unknown', payload(started, { unitId: 'UN-99' })],
      ['event_id_reused', started, fresh({ sequence: 2 }, { ...identified, id: started.id })],
      ['sequence_conflict', started, fresh({ sequence: 1 }, identified)],
      [
        'term_unknown',
        started,
        payload(consent, { term: { ...(consent.payload as { term: object }).term, version: '2020.1' } }),
      ],
      [
        'term_hash_mismatch',
        started,
        payload(consent, { term: { ...(consent.payload as { term: object }).term, hash: '0'.repeat(64) } }),
      ],
      ['purpose_unknown', started, payload(consent, { decisions: [{ purpose: 'other', decision: 'granted' }] })],
      ['tool_unknown', started, noted, payload(delivered, { toolId: 'other' })],
      ['catalogue_unknown', started, noted, payload(delivered, { catalogue: { id: 'exemplo', version: '2020.1' } })],
      ['attendance_incomplete', started, identified, consent, noted, declined, concluded],
      ['attendance_closed', ...events, fresh({ id: otherId(declined), sequence: 8 }, declined)],
    ];
    for (const [code, ...sent] of cases) {
      assert.equal((await codesOf(createTestGateway(), ...sent)).at(-1), code, `expected ${code}`);
    }
  });

  it('checks answers and journeys against what is published', async () => {
    const gateway = createTestGateway();
    const { events } = await wholeVisit();
    const [started, , , , , declined] = events;
    const { questionnaire, journeys } = sampleContent;
    const base = { round: 1, mode: 'structured', priorities: [], questionnaire: referenceTo(questionnaire) };
    const [unknown, invalid, elsewhere] = [
      ['diagnostic.completed', { ...base, answers: [{ questionId: 'other', value: 1 }] }],
      ['diagnostic.completed', { ...base, answers: [{ questionId: 'controle-do-caixa', value: 9 }] }],
      ['journey.referred', { journeyId: 'other', journeys: referenceTo(journeys) }],
    ].map(([type, payload], index) => ({
      ...declined,
      sequence: index + 2,
      id: `${declined?.id.slice(0, -1)}${index}`,
      type,
      payload,
    }));
    assert.deepEqual(await codesOf(gateway, started, unknown, invalid, elsewhere), [
      'accepted',
      'question_unknown',
      'answer_invalid',
      'journey_unknown',
    ]);
  });

  it('takes a delivery for what was answered before it, and lets it wait for a diagnostic that waits', async () => {
    const { events } = await wholeVisit();
    const [started, , , noted, delivered, declined] = events;
    const basis = { kind: 'finding', questionId: 'controle-do-caixa' };
    const forFinding = { ...delivered, payload: { ...delivered?.payload, basis } };
    const diagnosed = {
      ...declined,
      sequence: 4,
      type: 'diagnostic.completed',
      payload: {
        ...{ round: 1, mode: 'structured', priorities: [], questionnaire: referenceTo(sampleContent.questionnaire) },
        answers: [{ questionId: 'controle-do-caixa', value: 1 }],
      },
    };
    const gateway = createTestGateway();
    const alone = await send(gateway, started, { ...noted, sequence: 2 }, forFinding);
    const refused = alone.results.at(-1);
    assert.ok(refused?.status === 'rejected');
    assert.deepEqual([refused.code, refused.retryable], ['finding_unknown', undefined]);
    gateway.refuse = ({ type }) => (type === 'diagnostic.completed' ? { code: 'questionnaire_unknown' } : undefined);
    const { results } = await send(gateway, diagnosed, forFinding);
    assert.ok(results.every((result) => result.status === 'rejected' && result.retryable));
    gateway.refuse = () => undefined;
    assert.deepEqual(await codesOf(gateway, diagnosed, forFinding), ['accepted', 'accepted']);
  });

  it('calls retryable what its operator can mend, and what follows from it', async () => {
    const { events } = await wholeVisit();
    const gateway = createTestGateway();
    gateway.refuse = ({ type }) => (type === 'attendance.started' ? { code: 'unit_unknown' } : undefined);
    const { status, results } = await send(gateway, ...events);
    assert.equal(status, 422);
    assert.ok(results.every((result) => result.status === 'rejected' && result.retryable));
  });

  it('lets no end overtake an event that is to be sent again', async () => {
    const { events } = await wholeVisit();
    const gateway = createTestGateway();
    gateway.refuse = ({ type }) => (type === 'journey.declined' ? { code: 'unit_unknown' } : undefined);
    const [started, , , noted, , declined] = events;
    const interrupted = { ...declined, id: noted?.id.replace(/.$/, 'f'), sequence: 7, type: 'attendance.interrupted' };
    const request = [started, declined, { ...interrupted, payload: { reason: 'technical' } }];
    assert.deepEqual(await codesOf(gateway, ...request), ['accepted', 'unit_unknown', 'earlier_event_waits']);
    gateway.refuse = () => undefined;
    assert.deepEqual(await codesOf(gateway, ...request), ['duplicate', 'accepted', 'accepted']);
  });

  it('publishes other content and still serves what it served before', async () => {
    const gateway = createTestGateway();
    const before = profileResponseSchema.parse((await ask(gateway, 'GET', '/v1/profile')).body).content.catalogue;
    gateway.publish({ catalogue: { ...sampleContent.catalogue, name: 'Outro' } });
    const after = profileResponseSchema.parse((await ask(gateway, 'GET', '/v1/profile')).body).content.catalogue;
    assert.notEqual(before, after);
    assert.deepEqual((await ask(gateway, 'GET', `/v1/content/${before}`)).body, sampleContent.catalogue);
  });

  it('ends tokens when told to, and by its clock', async () => {
    const gateway = createTestGateway();
    const codeWith = async (token: string) => {
      const headers = { authorization: `Bearer ${token}` };
      return (await gateway.fetch(new Request(`${gateway.url}/v1/profile`, { headers }))).status;
    };
    const token = await gateway.getSessionToken();
    assert.equal(await codeWith(token), 200);
    gateway.expireTokens();
    assert.equal(await codeWith(token), 401);
    const next = await gateway.getSessionToken();
    gateway.environment.advance(900_000);
    assert.equal(await codeWith(next), 401);
  });

  it('answers slowly by its own clock', async () => {
    const gateway = createTestGateway();
    gateway.fault = faults.slow(5_000);
    const answer = ask(gateway, 'GET', '/v1/profile');
    await gateway.nextRequest();
    gateway.environment.advance(5_000);
    assert.equal((await answer).status, 200);
  });

  it('publishes content whose ids the README names', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    const { questionnaire, catalogue, journeys, guidance, consentTerm, anamnesis } = sampleContent;
    const lists: readonly (readonly { readonly id: string }[] | undefined)[] = [
      questionnaire?.themes,
      questionnaire?.questions,
      catalogue.tools,
      journeys.journeys,
      guidance?.points,
      consentTerm.purposes,
      anamnesis?.chapters,
      anamnesis?.chapters.flatMap(({ prompts }) => prompts),
    ];
    const named = lists.flatMap((entries) => entries ?? []);
    assert.ok(named.length > 10);
    for (const { id } of named) assert.ok(readme.includes(`\`${id}\``), `README.md does not name ${id}`);
  });
});
