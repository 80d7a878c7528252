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

test('a call that is dropped at once is carried out later', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method, fault: 'commit-after-drop', delayMs: 300 });
  await assert.rejects(sandbox.post(paths.includeAttendance, newAttendance));
  assert.deepEqual((await sandbox.ledger()).attendances, []);
  const deadline = performance.now() + 10_000;
  while ((await sandbox.ledger()).attendances.length === 0) assert.ok(performance.now() < deadline);
});

test('what is left to be carried out does not hold up the closing of the sandbox', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method, fault: 'commit-after-drop', delayMs: 600_000 });
  await assert.rejects(sandbox.post(paths.includeAttendance, newAttendance));
  await sandbox.sandbox.close();
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

test('a call that hangs after the commit is in the ledger before its answer comes', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method, fault: 'hang-after-commit', delayMs: 600_000 });
  const call = assert.rejects(sandbox.post(paths.includeAttendance, newAttendance));
  await untilNoFaultWaits(sandbox);
  assert.equal((await sandbox.ledger()).attendances.length, 1);
  await sandbox.sandbox.close();
  await call;
});

test('a slow body begins at once and ends late', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method, fault: 'slow-body', delayMs: 600_000 });
  const response = await fetch(sandbox.address + paths.includeAttendance, {
    method: 'POST',
    headers: { 'x-req': developmentKey },
    body: JSON.stringify(newAttendance),
  });
  assert.equal(response.status, 200);
  assert.equal((await sandbox.ledger()).attendances.length, 1);
  const [body] = await Promise.all([response.text(), sandbox.sandbox.close()]);
  assert.equal((JSON.parse(body) as { CodErro: number }).CodErro, 0);
});

for (const [fault, status, code] of [
  ['rate-limit', 429, 915],
  ['expired-key', 401, 903],
  ['month-closed', 400, 41],
] as const) {
  test(`the fault ${fault} answers ${status} with code ${code} and keeps nothing`, async (t) => {
    const sandbox = await startSandbox(t);
    await sandbox.fault({ method, fault, retryAfterSeconds: 7 });
    const answer = await sandbox.post(paths.includeAttendance, newAttendance);
    assert.deepEqual([answer.status, errorCode(answer)], [status, code]);
    assert.equal(answer.headers.get('retry-after'), fault === 'rate-limit' ? '7' : null);
    assert.deepEqual((await sandbox.ledger()).attendances, []);
  });
}

test('duplicate rows come twice', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.fault({ method: 'Cliente/SelecionarPessoaFisica', fault: 'duplicate-rows' });
  const { body } = await sandbox.get(paths.selectPerson, { CgcCpf: '52998224725' });
  const [first, second, ...more] = body as object[];
  assert.deepEqual(first, second);
  assert.equal(more.length, 0);
});

test('a call can ask for its own fault', async (t) => {
  const sandbox = await startSandbox(t);
  const headers = { 'x-sandbox-fault': 'rate-limit; retryAfterSeconds=3' };
  const answer = await sandbox.post(paths.includeAttendance, newAttendance, headers);
  assert.deepEqual([answer.status, answer.headers.get('retry-after')], [429, '3']);
  assert.equal(errorCode(await sandbox.post(paths.includeAttendance, newAttendance)), 0);
});

for (const header of ['explode', 'slow; delayMs=soon', 'slow; delay=5', '']) {
  test(`the fault header "${header}" is refused`, async (t) => {
    const sandbox = await startSandbox(t);
    const answer = await sandbox.post(paths.includeAttendance, newAttendance, { 'x-sandbox-fault': header });
    assert.deepEqual([answer.status, errorCode(answer)], [400, 930]);
  });
}

test('a storm hits its share of the calls, the same ones for the same seed', async (t) => {
  const statuses = async (seed: number): Promise<number[]> => {
    const { fault, get } = await startSandbox(t);
    await fault({ method: '*', seed, share: 0.5, faults: ['unavailable', 'try-again', 'rate-limit'] });
    const seen: number[] = [];
    for (let call = 0; call < 60; call += 1) {
      seen.push((await get(paths.selectPerson, { CgcCpf: '52998224725' })).status);
    }
    return seen;
  };
  const first = await statuses(7);
  assert.deepEqual(await statuses(7), first);
  assert.notDeepEqual(await statuses(8), first);
  assert.deepEqual([...new Set(first)].sort(), [200, 400, 429, 503]);
  const spared = first.filter((status) => status === 200).length;
  assert.ok(spared > 15 && spared < 45, String(spared));
});

test('a storm is listed and can be cleared', async (t) => {
  const sandbox = await startSandbox(t);
  const storm = { method: '*', seed: 1, share: 1, faults: ['unavailable'] };
  await sandbox.fault(storm);
  const values = { delayMs: 12_000, retryAfterSeconds: 1 };
  assert.deepEqual((await sandbox.get('/__sandbox/faults')).body, [{ ...storm, ...values }]);
  await fetch(`${sandbox.address}/__sandbox/faults`, { method: 'DELETE' });
  assert.equal((await sandbox.get(paths.selectPerson, { CgcCpf: '52998224725' })).status, 200);
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
  assert.deepEqual(listed.body, [{ method, delayMs: 12_000, retryAfterSeconds: 1, fault: 'slow', times: 1 }]);
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
  { method, fault: 'rate-limit', retryAfterSeconds: 'soon' },
  { method, fault: 'slow', delay: 5 },
  { method, seed: 1, share: 2, faults: ['slow'] },
  { method, seed: 1, share: 0.5, faults: [] },
  { method, seed: 1, share: 0.5, faults: ['explode'] },
  { method, seed: -1, share: 0.5, faults: ['slow'] },
]) {
  test(`the fault ${JSON.stringify(fault)} is refused`, async (t) => {
    const sandbox = await startSandbox(t);
    const answer = await sandbox.post('/__sandbox/faults', fault);
    assert.deepEqual([answer.status, errorCode(answer)], [400, 930]);
  });
}
