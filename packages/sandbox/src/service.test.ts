import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { developmentKey } from './configuration.js';
import {
  errorCode,
  newAttendance,
  newCompany,
  newPerson,
  onlyRow,
  paths,
  startSandbox,
  type RunningSandbox,
} from './sandbox.fixture.js';

function postRaw(sandbox: RunningSandbox, body: NonNullable<RequestInit['body']>): Promise<Response> {
  return fetch(sandbox.address + paths.includePerson, {
    method: 'POST',
    headers: { 'x-req': developmentKey },
    body,
  });
}

test('a read that finds nothing answers an empty list', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.get(paths.selectPerson, { CgcCpf: '11144477735' });
  assert.deepEqual([answer.status, answer.body], [200, []]);
});

test('a read that finds nothing answers 404 when so configured', async (t) => {
  const sandbox = await startSandbox(t, { configuration: { notFoundAnswer: 'not-found' } });
  const answer = await sandbox.get(paths.selectPerson, { CgcCpf: '11144477735' });
  assert.deepEqual([answer.status, errorCode(answer)], [404, 914]);
});

test('a read that finds nothing answers null when so configured', async (t) => {
  const sandbox = await startSandbox(t, { configuration: { notFoundAnswer: 'null' } });
  const answer = await sandbox.get(paths.selectCompany, { CgcCpf: '00000000000191' });
  assert.deepEqual([answer.status, answer.body], [200, null]);
});

test('dates are answered in Brazilian style when so configured', async (t) => {
  const sandbox = await startSandbox(t, { configuration: { dateStyle: 'brazilian' } });
  const person = onlyRow(await sandbox.get(paths.selectPerson, { CgcCpf: '52998224725' }));
  assert.equal(person['DataNasc'], '14/03/1979 00:00:00');
  const [link] = person['ListaVinculo'] as Record<string, unknown>[];
  assert.equal(link?.['DtSituacao'], '20/11/2026 12:00:00');
});

test('a refused write answers 200 when so configured, a wrong filter still 400', async (t) => {
  const sandbox = await startSandbox(t, { configuration: { businessErrorStatus: 200 } });
  const write = await sandbox.post(paths.includePerson, {});
  assert.deepEqual([write.status, errorCode(write)], [200, 1]);
  const read = await sandbox.get(paths.selectPerson);
  assert.deepEqual([read.status, errorCode(read)], [400, 1]);
});

test('further mandatory fields can be configured by method', async (t) => {
  const sandbox = await startSandbox(t, {
    configuration: { mandatoryFields: { 'Cliente/IncluirPessoaFisica': ['DataNasc'] } },
  });
  const answer = await sandbox.post(paths.includePerson, newPerson);
  assert.deepEqual(answer.body, { CodErro: 1, Mensagem: 'Campo obrigatório não informado: DataNasc.' });
  assert.equal(errorCode(await sandbox.post(paths.includeCompany, newCompany)), 0);
});

test('codes and texts of errors can be configured', async (t) => {
  const sandbox = await startSandbox(t, {
    configuration: { errors: { personDuplicate: { CodErro: 4711, Mensagem: 'CPF repetido' } } },
  });
  const answer = await sandbox.post(paths.includePerson, { ...newPerson, CgcCpf: 52998224725 });
  assert.deepEqual(answer.body, { CodErro: 4711, Mensagem: 'CPF repetido' });
});

test('a new person belongs to the owner of the key that wrote it', async (t) => {
  const services = { '*': ['*'] };
  const sandbox = await startSandbox(t, {
    configuration: {
      keys: [{ key: developmentKey, status: 'active', expiresOn: '2027-01-01', codSebrae: 34, services }],
    },
  });
  await sandbox.post(paths.includePerson, newPerson);
  const person = onlyRow(await sandbox.get(paths.consultPerson, { CodSebrae: '34', CgcCpf: '11144477735' }));
  assert.equal(person['DescSebrae'], 'SEBRAE - MATO GROSSO DO SUL');
});

test('answers are JSON and carry no CORS headers', async (t) => {
  const sandbox = await startSandbox(t);
  const { headers } = await sandbox.get(paths.selectPerson, { CgcCpf: '52998224725' });
  assert.equal(headers.get('content-type'), 'application/json; charset=utf-8');
  assert.deepEqual(
    [...headers.keys()].filter((name) => name.startsWith('access-control-')),
    [],
  );
});

test('a preflight of a browser is refused', async (t) => {
  const sandbox = await startSandbox(t);
  const response = await fetch(sandbox.address + paths.includePerson, { method: 'OPTIONS' });
  assert.equal(response.status, 405);
  assert.equal(response.headers.get('access-control-allow-origin'), null);
});

for (const [title, body] of [
  ['cut short', '{"CgcCpf": 1'],
  ['empty', ''],
  ['a list', '[]'],
  ['a number', '7'],
  ['null', 'null'],
  ['deeply nested nonsense', '['.repeat(500_000)],
  ['not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
] as const) {
  test(`a body that is ${title} is refused`, async (t) => {
    const sandbox = await startSandbox(t);
    const response = await postRaw(sandbox, body);
    assert.equal(response.status, 400);
    assert.deepEqual(await response.json(), { CodErro: 912, Mensagem: 'O corpo não é um objeto JSON válido.' });
  });
}

test('a body of one megabyte is read, one byte more is refused', async (t) => {
  const sandbox = await startSandbox(t);
  const body = JSON.stringify(newPerson).padEnd(1_048_576, ' ');
  assert.equal((await postRaw(sandbox, body)).status, 200);
  const response = await postRaw(sandbox, `${body} `);
  assert.equal(response.status, 413);
  assert.deepEqual(await response.json(), { CodErro: 913, Mensagem: 'O corpo passa do limite de 1 MB.' });
});

test('an endless body does not keep the connection', async (t) => {
  const { address } = await startSandbox(t);
  const call = request(address + paths.includePerson, { method: 'POST', headers: { 'x-req': developmentKey } });
  const failed = new Promise((resolve) => call.on('error', resolve));
  const chunk = Buffer.alloc(1_048_576, ' ');
  const writeOn = (): void => void call.write(chunk, (error) => (error ? undefined : writeOn()));
  writeOn();
  await failed;
});

test('an unknown path is answered with 404, even without a key', async (t) => {
  const sandbox = await startSandbox(t);
  for (const path of ['/', '/SasServiceCliente/Cliente/Apagar', '//', '/%', '/__sandbox/', '/__sandbox/nothing']) {
    const response = await fetch(sandbox.address + path);
    assert.equal(response.status, 404, path);
    assert.equal(((await response.json()) as { CodErro: number }).CodErro, 910);
  }
});

test('a wrong verb is answered with 405 and the right one', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.get(paths.includeAttendance);
  assert.deepEqual([answer.status, errorCode(answer), answer.headers.get('allow')], [405, 911, 'POST']);
  const control = await sandbox.post('/__sandbox/ledger', {});
  assert.deepEqual([control.status, control.headers.get('allow')], [405, 'GET']);
});

test('of a filter given twice the first counts', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.get(`${paths.selectPerson}?CgcCpf=52998224725&CgcCpf=x&ignored=`);
  onlyRow(answer);
});

test('fields that the service does not know are ignored', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.post(paths.includeAttendance, { ...newAttendance, CodRealizacao: 99, Qualquer: { coisa: 1 } });
  const [attendance] = (await sandbox.ledger()).attendances;
  assert.equal(attendance?.CodRealizacao, 1);
  assert.ok(attendance !== undefined && !('Qualquer' in attendance));
});
