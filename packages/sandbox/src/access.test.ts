import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { AccessKey } from './configuration.js';
import { errorCode, paths, startSandbox, type SeenAnswer } from './sandbox.fixture.js';

const partner: AccessKey = {
  key: 'partner-key',
  status: 'active',
  expiresOn: '2026-11-20',
  codSebrae: 34,
  services: { SasServiceCliente: ['Cliente/SelecionarPessoaFisica'] },
};

async function callWith(
  test: TestContext,
  key: string | undefined,
  row: Partial<AccessKey> = {},
  path: string = paths.selectPerson,
  now = '2026-11-20T15:00:00Z',
): Promise<SeenAnswer> {
  const { address } = await startSandbox(test, {
    configuration: { keys: [{ ...partner, ...row }] },
    now: () => new Date(now),
  });
  const headers: Record<string, string> = key === undefined ? {} : { 'x-req': key };
  const response = await fetch(`${address}${path}?CgcCpf=52998224725`, { headers });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

test('a call with a key that may call the method is answered', async (t) => {
  assert.equal((await callWith(t, 'partner-key')).status, 200);
});

test('a call without a key is refused', async (t) => {
  const answer = await callWith(t, undefined);
  assert.equal(answer.status, 401);
  assert.deepEqual(answer.body, { CodErro: 901, Mensagem: 'Chave de acesso não informada (cabeçalho x-req).' });
});

test('a call with an empty key is refused as without a key', async (t) => {
  assert.equal(errorCode(await callWith(t, ' ')), 901);
});

test('a call with an unknown key is refused', async (t) => {
  const answer = await callWith(t, 'another-key');
  assert.deepEqual([answer.status, errorCode(answer)], [401, 902]);
});

test('a key works until the end of its last day, local time', async (t) => {
  const lastMinute = await callWith(t, 'partner-key', {}, paths.selectPerson, '2026-11-21T02:59:00Z');
  assert.equal(lastMinute.status, 200);
});

test('a call with an expired key is refused', async (t) => {
  const answer = await callWith(t, 'partner-key', {}, paths.selectPerson, '2026-11-21T03:00:00Z');
  assert.deepEqual([answer.status, errorCode(answer)], [401, 903]);
});

test('a call with an inactive key is refused like an expired one', async (t) => {
  const answer = await callWith(t, 'partner-key', { status: 'inactive' });
  assert.deepEqual([answer.status, errorCode(answer)], [401, 903]);
});

test('a key without the service is refused, and the service is named', async (t) => {
  const answer = await callWith(t, 'partner-key', {}, paths.consultAttendance);
  assert.equal(answer.status, 401);
  assert.deepEqual(answer.body, { CodErro: 904, Mensagem: 'Chave sem acesso ao serviço SasServiceAtendimento.' });
});

test('a key without the method is refused, and the method is named', async (t) => {
  const answer = await callWith(t, 'partner-key', {}, paths.consultPerson);
  assert.equal(answer.status, 401);
  assert.deepEqual(answer.body, {
    CodErro: 905,
    Mensagem: 'Chave sem acesso ao método Cliente/ConsultarPessoaFisica.',
  });
});

test('a star gives a key every method of a service', async (t) => {
  const answer = await callWith(t, 'partner-key', { services: { SasServiceCliente: ['*'] } }, paths.selectCompany);
  assert.notEqual(answer.status, 401);
});

test('a star gives a key every service', async (t) => {
  const answer = await callWith(t, 'partner-key', { services: { '*': ['*'] } }, paths.consultAttendance);
  assert.notEqual(answer.status, 401);
});
