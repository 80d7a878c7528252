import assert from 'node:assert/strict';
import { appendFile, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import {
  errorCode,
  newAttendance,
  newAttendanceKey,
  newCompany,
  newPerson,
  onlyRow,
  paths,
  startSandbox,
  temporaryLedgerFile,
} from './sandbox.fixture.js';

async function linesOf(ledgerFile: string): Promise<string[]> {
  return (await readFile(ledgerFile, 'utf8')).split('\n').slice(0, -1);
}

test('everything is there again after a restart', async (t) => {
  const ledgerFile = await temporaryLedgerFile(t);
  const first = await startSandbox(t, { ledgerFile });
  await first.post(paths.includePerson, newPerson);
  await first.post(paths.includeCompany, newCompany);
  await first.post(paths.includeLink, { CodParceiroPF: 2000003, CodParceiroPJ: 2000004, IndPrincipal: 1 });
  await first.post(paths.includeLink, { CodParceiroPF: 2000003, CodParceiroPJ: 2000001, IndPrincipal: 1 });
  await first.post(paths.alterPerson, { CodParceiro: 2000003, ...newPerson, NomeMae: 'ANA' });
  await first.post(paths.alterCompany, { CodParceiro: 2000004, ...newCompany, NumFunc: 2 });
  await first.post(paths.includeAttendance, newAttendance);
  const before = await first.ledger();
  await first.sandbox.close();
  const second = await startSandbox(t, { ledgerFile, now: () => new Date('2026-12-01T00:00:00Z') });
  assert.deepEqual(await second.ledger(), before);
});

test('after a restart codes go on and duplicates are still refused', async (t) => {
  const ledgerFile = await temporaryLedgerFile(t);
  const first = await startSandbox(t, { ledgerFile });
  await first.post(paths.includePerson, newPerson);
  await first.post(paths.includeAttendance, newAttendance);
  await first.sandbox.close();
  const second = await startSandbox(t, { ledgerFile });
  assert.equal(errorCode(await second.post(paths.includePerson, newPerson)), 20);
  assert.equal(errorCode(await second.post(paths.includeAttendance, newAttendance)), 23);
  const later = { ...newAttendance, DataHoraInicioRealizacao: '2026-11-20T11:00:00', DataHoraFimRealizacao: null };
  const answer = await second.post(paths.includeAttendance, later);
  assert.equal((answer.body as { CodRealizacao: number }).CodRealizacao, 2);
  const company = await second.post(paths.includeCompany, newCompany);
  assert.equal((company.body as { CodParceiro: number }).CodParceiro, 2000004);
});

test('each change is one line of the file, and a refusal or a read is none', async (t) => {
  const ledgerFile = await temporaryLedgerFile(t);
  const sandbox = await startSandbox(t, { ledgerFile });
  await sandbox.post(paths.includePerson, newPerson);
  await sandbox.post(paths.includePerson, newPerson);
  await sandbox.get(paths.selectPerson, { CgcCpf: '11144477735' });
  await sandbox.post(paths.includeAttendance, newAttendance);
  const kinds = (await linesOf(ledgerFile)).map((line) => (JSON.parse(line) as { kind: string }).kind);
  assert.deepEqual(kinds, ['seeded', 'person-saved', 'attendance-saved']);
});

test('the seed is written once, not again at each restart', async (t) => {
  const ledgerFile = await temporaryLedgerFile(t);
  for (let start = 0; start < 3; start += 1) {
    const sandbox = await startSandbox(t, { ledgerFile });
    await sandbox.sandbox.close();
  }
  assert.equal((await linesOf(ledgerFile)).length, 1);
});

test('a ledger keeps the seed it was born with until it is reset', async (t) => {
  const ledgerFile = await temporaryLedgerFile(t);
  const first = await startSandbox(t, { ledgerFile });
  await first.sandbox.close();
  const second = await startSandbox(t, {
    ledgerFile,
    configuration: { people: [newPerson], companies: [], links: [] },
  });
  assert.equal((await second.ledger()).people.length, 2);
  await second.post('/__sandbox/reset', {});
  const { people } = await second.ledger();
  assert.deepEqual(
    people.map((person) => [person.CodParceiro, person.NomeRazaoSocial]),
    [[1, newPerson.NomeRazaoSocial]],
  );
});

test('a reset lasts across a restart', async (t) => {
  const ledgerFile = await temporaryLedgerFile(t);
  const first = await startSandbox(t, { ledgerFile });
  await first.post(paths.includeAttendance, newAttendance);
  await first.post('/__sandbox/reset', {});
  await first.sandbox.close();
  const second = await startSandbox(t, { ledgerFile });
  assert.deepEqual((await second.ledger()).attendances, []);
});

test('a last line torn by a crash is ignored, and the same call succeeds again', async (t) => {
  const ledgerFile = await temporaryLedgerFile(t);
  const first = await startSandbox(t, { ledgerFile });
  await first.post(paths.includePerson, newPerson);
  await first.sandbox.close();
  await appendFile(ledgerFile, '{"kind":"attendance-saved","attendance":{"CodSebrae":26,"CodCl');
  const second = await startSandbox(t, { ledgerFile });
  assert.deepEqual((await second.get(paths.consultAttendance, newAttendanceKey)).body, []);
  assert.equal(errorCode(await second.post(paths.includeAttendance, newAttendance)), 0);
  await second.sandbox.close();
  const third = await startSandbox(t, { ledgerFile });
  onlyRow(await third.get(paths.consultAttendance, newAttendanceKey));
});

test('a sandbox with a damaged ledger does not start', async (t) => {
  const ledgerFile = await temporaryLedgerFile(t);
  const first = await startSandbox(t, { ledgerFile });
  await first.sandbox.close();
  await appendFile(ledgerFile, 'nonsense\n');
  await assert.rejects(startSandbox(t, { ledgerFile }), { code: 'journal-corrupt' });
});
