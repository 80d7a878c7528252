import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { developmentKey } from './configuration.js';
import {
  errorCode,
  newAttendance,
  newAttendanceKey,
  newPerson,
  onlyRow,
  paths,
  startSandbox,
  temporaryLedgerFile,
  type RunningSandbox,
} from './sandbox.fixture.js';

const method = 'Atendimento/Incluir';

/** Resolves when a call has taken the fault, so that it is suffering it. */
async function untilNoFaultWaits({ get }: RunningSandbox): Promise<void> {
  while (((await get('/__sandbox/faults')).body as unknown[]).length > 0);
}

test('a drop before the commit leaves the caller without answer and the ledger without the record', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method, fault: 'drop-before-commit' });
  await assert.rejects(sandbox.post(paths.includeAttendance, newAttendance));
  assert.deepEqual((await sandbox.get(paths.consultAttendance, newAttendanceKey)).body, []);
  assert.equal(errorCode(await sandbox.post(paths.includeAttendance, newAttendance)), 0);
});

test('a drop after the commit leaves the caller without answer and the ledger with the record', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method, fault: 'drop-after-commit' });
  await assert.rejects(sandbox.post(paths.includeAttendance, newAttendance));
  onlyRow(await sandbox.get(paths.consultAttendance, newAttendanceKey));
  assert.equal(errorCode(await sandbox.post(paths.includeAttendance, newAttendance)), 23);
});

test('a record whose answer was dropped is on the disk', async (t) => {
  const ledgerFile = await temporaryLedgerFile(t);
  const first = await startSandbox(t, { ledgerFile });
  await first.fault({ method, fault: 'drop-after-commit' });
  await assert.rejects(first.post(paths.includeAttendance, newAttendance));
  await first.sandbox.close();
  const second = await startSandbox(t, { ledgerFile });
  onlyRow(await second.get(paths.consultAttendance, newAttendanceKey));
});

test('a dropped connection ends without a single byte of answer', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method, fault: 'drop-after-commit' });
  const error = await new Promise<NodeJS.ErrnoException>((resolve, reject) => {
    const call = request(sandbox.address + paths.includeAttendance, {
      method: 'POST',
      headers: { 'x-req': developmentKey },
    });
    call.on('response', () => reject(new Error('an answer came')));
    call.on('error', resolve);
    call.end(JSON.stringify(newAttendance));
  });
  assert.equal(error.code, 'ECONNRESET');
});

test('a drop after the commit hides a refusal as well', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.post(paths.includeAttendance, newAttendance);
  await sandbox.fault({ method, fault: 'drop-after-commit' });
  await assert.rejects(sandbox.post(paths.includeAttendance, newAttendance));
  assert.equal((await sandbox.ledger()).attendances.length, 1);
});

test('an unavailable service answers 503 and keeps nothing', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method, fault: 'unavailable' });
  const answer = await sandbox.post(paths.includeAttendance, newAttendance);
  assert.deepEqual([answer.status, errorCode(answer)], [503, 920]);
  assert.deepEqual((await sandbox.ledger()).attendances, []);
});

test('a service in maintenance answers a page instead of JSON and keeps nothing', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method, fault: 'maintenance-html' });
  const answer = await sandbox.post(paths.includeAttendance, newAttendance);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.match(String(answer.body), /Sistema em manutenção/);
  assert.deepEqual((await sandbox.ledger()).attendances, []);
});

test('a busy service answers code 19 and keeps nothing', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method, fault: 'try-again' });
  const answer = await sandbox.post(paths.includeAttendance, newAttendance);
  assert.equal(answer.status, 400);
  assert.deepEqual(answer.body, { CodErro: 19, Mensagem: 'Serviço ocupado. Tente novamente.' });
  assert.deepEqual((await sandbox.ledger()).attendances, []);
});

test('a slow service answers after its delay', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method, fault: 'slow', delayMs: 60 });
  const startedAt = performance.now();
  assert.equal(errorCode(await sandbox.post(paths.includeAttendance, newAttendance)), 0);
  assert.ok(performance.now() - startedAt >= 55);
});

test('a slow call is carried out even after its caller has gone', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method, fault: 'slow', delayMs: 500 });
  const patience = new AbortController();
  const call = fetch(sandbox.address + paths.includeAttendance, {
    method: 'POST',
    headers: { 'x-req': developmentKey },
    body: JSON.stringify(newAttendance),
    signal: patience.signal,
  });
  await untilNoFaultWaits(sandbox);
  patience.abort();
  await assert.rejects(call, { name: 'AbortError' });
  assert.deepEqual((await sandbox.ledger()).attendances, []);
  const deadline = performance.now() + 10_000;
  while ((await sandbox.ledger()).attendances.length === 0) assert.ok(performance.now() < deadline);
});

test('a slow call does not hold up the closing of the sandbox', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method, fault: 'slow', delayMs: 600_000 });
  const call = assert.rejects(sandbox.post(paths.includeAttendance, newAttendance));
  await untilNoFaultWaits(sandbox);
  await sandbox.sandbox.close();
  await call;
});

test('a fault hits as many calls as it says', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method, fault: 'unavailable', times: 2 });
  const statuses = [];
  for (let call = 0; call < 3; call += 1) {
    statuses.push((await sandbox.post(paths.includeAttendance, newAttendance)).status);
  }
  assert.deepEqual(statuses, [503, 503, 200]);
});

test('faults of one method are suffered in the order in which they came', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method, fault: 'try-again' });
  await sandbox.fault({ method, fault: 'unavailable' });
  const codes = [];
  for (let call = 0; call < 3; call += 1) {
    codes.push(errorCode(await sandbox.post(paths.includeAttendance, newAttendance)));
  }
  assert.deepEqual(codes, [19, 920, 0]);
});

test('a fault of one method spares the others', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method, fault: 'unavailable' });
  assert.equal(errorCode(await sandbox.post(paths.includePerson, newPerson)), 0);
  assert.equal((await sandbox.post(paths.includeAttendance, newAttendance)).status, 503);
});

test('a fault of any method hits the next call of whichever', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method: '*', fault: 'unavailable' });
  assert.equal((await sandbox.get(paths.selectPerson, { CgcCpf: '52998224725' })).status, 503);
});

test('a call without a valid key uses up no fault', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method, fault: 'unavailable' });
  const response = await fetch(sandbox.address + paths.includeAttendance, { method: 'POST', body: '{}' });
  assert.equal(response.status, 401);
  assert.equal((await sandbox.post(paths.includeAttendance, newAttendance)).status, 503);
});

test('waiting faults are listed and can be cleared', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method, fault: 'slow' });
  const listed = await sandbox.get('/__sandbox/faults');
  assert.deepEqual(listed.body, [{ method, fault: 'slow', times: 1, delayMs: 12_000 }]);
  const cleared = await fetch(`${sandbox.address}/__sandbox/faults`, { method: 'DELETE' });
  assert.equal(cleared.status, 204);
  assert.deepEqual((await sandbox.get('/__sandbox/faults')).body, []);
});

for (const fault of [
  { fault: 'slow' },
  { method: 'Atendimento/Inclui', fault: 'slow' },
  { method, fault: 'explode' },
  { method },
  { method, fault: 'slow', times: 0 },
  { method, fault: 'slow', times: '2' },
  { method, fault: 'slow', delayMs: -1 },
]) {
  test(`the fault ${JSON.stringify(fault)} is refused`, async (t) => {
    const sandbox = await startSandbox(t);
    const answer = await sandbox.post('/__sandbox/faults', fault);
    assert.deepEqual([answer.status, errorCode(answer)], [400, 930]);
  });
}
