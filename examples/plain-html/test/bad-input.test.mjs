import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { generateCnpj, generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { openStage } from './stage.mjs';

/** A UUIDv7 of this moment, out of a random UUID. */
function uuidv7() {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

describe('bad input over HTTP', () => {
  let stage;
  let token;

  before(async () => {
    stage = await openStage();
    const answer = await fetch(`${stage.gatewayUrl}/v1/session-tokens`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stage.secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ agent: { id: 'agente-01', name: 'Ana Souza' }, unitId: 'UN-01' }),
    });
    ({ token } = await answer.json());
  });
  after(() => stage?.close());

  const post = async (body) => {
    const response = await fetch(`${stage.gatewayUrl}/v1/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
  };
  const newEvents = (attendanceId) => {
    let sequence = 0;
    return (type, payload) => ({
      id: uuidv7(),
      attendanceId,
      sequence: (sequence += 1),
      version: 1,
      occurredAt: new Date().toISOString(),
      source: { name: 'test', version: '1' },
      type,
      actor: { kind: 'agent', id: 'agente-01', name: 'Ana Souza' },
      payload,
    });
  };
  const startOf = (event) =>
    event('attendance.started', {
      channel: 'in-person',
      approach: 'prospecting',
      network: 'extended',
      state: 'BA',
      unitId: 'UN-01',
    });
  const started = async () => {
    const attendanceId = uuidv7();
    const event = newEvents(attendanceId);
    assert.equal((await post({ events: [startOf(event)] })).status, 200);
    return { attendanceId, event };
  };
  const expectProblem = (answer, status, code, pointer) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    assert.match(answer.type, /^application\/problem\+json/);
    assert.equal(answer.body.code, code);
    if (pointer)
      assert.ok(
        answer.body.errors.some((error) => error.pointer === pointer && error.code === code),
        JSON.stringify(answer.body),
      );
  };
  const person = (cpf) => ({ person: { cpf, name: 'Joana Exemplo' } });
  const wrongLastDigit = (number) => number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10);

  it('names the CPF whose digits do not check, and stores nothing', async () => {
    const { event } = await started();
    const wrong = event('client.identified', person(wrongLastDigit(generateCpf())));
    expectProblem(await post({ events: [wrong] }), 422, 'cpf_invalid', '/events/0/payload/person/cpf');
    // Nothing was stored: the same id and the same place are still free.
    const mended = { ...wrong, payload: person(generateCpf()) };
    assert.equal((await post({ events: [mended] })).body.results[0].status, 'accepted');
  });

  it('names the CNPJ whose digits do not check', async () => {
    const { event } = await started();
    const company = { cnpj: wrongLastDigit(generateCnpj()), legalName: 'Exemplo', size: 'ME' };
    const answer = await post({ events: [event('client.identified', { ...person(generateCpf()), company })] });
    expectProblem(answer, 422, 'cnpj_invalid', '/events/0/payload/company/cnpj');
  });

  it('names a question that the questionnaire does not have', async () => {
    const { event } = await started();
    const payload = {
      mode: 'structured',
      questionnaire: { id: 'diagnostico-nacional', version: '2026.1' },
      round: 1,
      answers: [
        { questionId: 'controle-do-caixa', value: 1 },
        { questionId: 'inventada', value: 1 },
      ],
    };
    const answer = await post({ events: [event('diagnostic.completed', payload)] });
    expectProblem(answer, 422, 'question_unknown', '/events/0/payload/answers/1/questionId');
  });

  it('refuses a body over the limit', async () => {
    expectProblem(await post({ events: [], padding: 'x'.repeat(2 ** 20 + 1) }), 413, 'body_too_large');
  });

  it('refuses malformed JSON and a body that is no envelope', async () => {
    expectProblem(await post('{"events": ['), 400, 'json_malformed');
    const answer = await post({ events: [{ id: 'x' }] });
    assert.equal(answer.status, 422);
    assert.equal(answer.body.errors[0].pointer, '/events/0/id');
  });

  it('names every part that is missing to conclude, and registers nothing', async () => {
    const { attendanceId, event } = await started();
    const answer = await post({ events: [event('attendance.concluded', {})] });
    expectProblem(answer, 422, 'attendance_incomplete');
    const codes = new Set(answer.body.errors.map((error) => error.code));
    for (const code of ['missing_client', 'missing_consent', 'missing_delivery', 'missing_next_step'])
      assert.ok(codes.has(code), [...codes].join());
    const status = await fetch(`${stage.gatewayUrl}/v1/attendances/${attendanceId}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    assert.deepEqual(await status.json(), { attendanceId, status: 'open', registrations: [] });
  });

  it('takes the good events of a batch and names the bad one', async () => {
    const event = newEvents(uuidv7());
    const answer = await post({
      events: [startOf(event), event('client.identified', person('1')), event('journey.declined', {})],
    });
    assert.equal(answer.status, 200);
    assert.deepEqual(
      answer.body.results.map(({ status }) => status),
      ['accepted', 'rejected', 'accepted'],
    );
    assert.equal(answer.body.results[1].code, 'cpf_invalid');
  });
});
