import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LoggedCall } from './call-log.js';
import { newAttendance, newPerson, paths, startSandbox } from './sandbox.fixture.js';

test('the ledger shows people, companies, links and attendances with their wire names', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.post(paths.includeAttendance, newAttendance);
  const ledger = await sandbox.ledger();
  assert.deepEqual(Object.keys(ledger), ['people', 'companies', 'links', 'attendances', 'foco']);
  assert.equal(ledger.people[0]?.NomeRazaoSocial, 'MARIA DA CONCEICAO SILVA');
  assert.equal(ledger.companies[0]?.CgcCpf, 11222333000181);
  assert.equal(ledger.links[0]?.CodParceiroPJ, 2000001);
  assert.equal(ledger.attendances[0]?.Protocolo, '2026-26-0000000001');
});

test('the ledger shows dates as they are stored, whatever the style of answers', async (t) => {
  const sandbox = await startSandbox(t, { configuration: { dateStyle: 'brazilian' } });
  assert.equal((await sandbox.ledger()).people[0]?.DataNasc, '1979-03-14T00:00:00');
});

test('a reset brings the ledger back to its seed', async (t) => {
  const sandbox = await startSandbox(t);
  const before = await sandbox.ledger();
  await sandbox.post(paths.includePerson, newPerson);
  await sandbox.post(paths.includeAttendance, newAttendance);
  assert.equal((await sandbox.post('/__sandbox/reset', {})).status, 204);
  assert.deepEqual(await sandbox.ledger(), before);
});

test('calls are logged without query values, newest last, and the controls are not', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.get(paths.selectPerson, { CgcCpf: '52998224725' });
  await sandbox.fault({ method: 'Cliente/IncluirPessoaFisica', fault: 'drop-after-commit' });
  await assert.rejects(sandbox.post(paths.includePerson, newPerson));
  await sandbox.get('/unknown');
  const calls = (await sandbox.get('/__sandbox/calls')).body as LoggedCall[];
  assert.deepEqual(
    calls.map(({ at, method, path, status }) => ({ at, method, path, status })),
    [
      { at: '2026-11-20T15:00:00.000Z', method: 'GET', path: paths.selectPerson, status: 200 },
      { at: '2026-11-20T15:00:00.000Z', method: 'POST', path: paths.includePerson, status: 0 },
      { at: '2026-11-20T15:00:00.000Z', method: 'GET', path: '/unknown', status: 404 },
    ],
  );
  assert.ok(calls.every((call) => call.ms >= 0));
});

test('the log keeps the last thousand calls', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.get('/first');
  for (let call = 0; call < 1000; call += 1) await sandbox.get('/later');
  const calls = (await sandbox.get('/__sandbox/calls')).body as LoggedCall[];
  assert.equal(calls.length, 1000);
  assert.ok(calls.every((call) => call.path === '/later'));
});
