import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { createSandbox } from './sandbox.js';
import { errorCode, newAttendance, paths, startSandbox, temporaryLedgerFile } from './sandbox.fixture.js';

test('a sandbox binds the local machine by default', async (t) => {
  const { address } = await startSandbox(t);
  assert.match(address, /^http:\/\/127\.0\.0\.1:\d+$/);
});

test('a taken port is reported and its owner is not disturbed', async (t) => {
  const ledgerFile = await temporaryLedgerFile(t);
  const first = await startSandbox(t, { ledgerFile });
  const second = createSandbox({ ledgerFile });
  await assert.rejects(second.listen(Number(new URL(first.address).port)), { code: 'EADDRINUSE' });
  assert.equal(errorCode(await first.post(paths.includeAttendance, newAttendance)), 0);
  await second.close();
});

test('closing twice, or before listening, does no harm', async (t) => {
  const { sandbox } = await startSandbox(t);
  await Promise.all([sandbox.close(), sandbox.close()]);
  await createSandbox().close();
});

test('calls under way when the sandbox closes are either answered or not carried out', async (t) => {
  const ledgerFile = await temporaryLedgerFile(t);
  const first = await startSandbox(t, { ledgerFile });
  const calls = Array.from({ length: 50 }, (_, second) => {
    const DataHoraInicioRealizacao = `2026-11-20T09:00:${String(second).padStart(2, '0')}`;
    return first.post(paths.includeAttendance, { ...newAttendance, DataHoraInicioRealizacao });
  });
  await Promise.race(calls);
  await first.sandbox.close();
  const outcomes = await Promise.allSettled(calls);
  const answered = outcomes.filter((outcome) => outcome.status === 'fulfilled' && errorCode(outcome.value) === 0);
  const second = await startSandbox(t, { ledgerFile });
  assert.equal((await second.ledger()).attendances.length, answered.length);
});

test('a caller that never finishes its body does not hold up the closing', async (t) => {
  const { address, sandbox, get } = await startSandbox(t);
  const call = request(address + paths.includePerson, {
    method: 'POST',
    headers: { 'x-req': 'sandbox-development-key', 'Content-Length': 100 },
  });
  const failed = new Promise((resolve) => call.on('error', resolve));
  await new Promise((resolve) => call.write('{', resolve));
  await get(paths.selectPerson);
  await sandbox.close();
  await failed;
});

test('a caller that goes away in the middle of its body does no harm', async (t) => {
  const { address, get } = await startSandbox(t);
  const call = request(address + paths.includePerson, {
    method: 'POST',
    headers: { 'x-req': 'sandbox-development-key', 'Content-Length': 100 },
  });
  call.on('error', () => undefined);
  await new Promise((resolve) => call.write('{', resolve));
  call.destroy();
  assert.equal((await get(paths.selectPerson, { CgcCpf: '52998224725' })).status, 200);
});
