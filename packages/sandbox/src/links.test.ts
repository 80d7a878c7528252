import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorCode, onlyRow, paths, startSandbox } from './sandbox.fixture.js';

const link = { CodParceiroPF: 1000001, CodParceiroPJ: 2000002, CodCargCli: 4, IndPrincipal: 0 };

test('a link is included and read with the person', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.post(paths.includeLink, link);
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, {
    CodErro: 0,
    Mensagem: 'Vínculo incluído com sucesso.',
    CodParceiroPF: 1000001,
    CodParceiroPJ: 2000002,
  });
  const person = onlyRow(await sandbox.get(paths.selectPerson, { CgcCpf: '52998224725' }));
  const links = person['ListaVinculo'] as Record<string, unknown>[];
  assert.deepEqual(
    links.map((row) => [row['CodContatoPJ'], row['IndPrincipal'], row['CodCargCli']]),
    [
      [2000001, 1, null],
      [2000002, 0, 4],
    ],
  );
});

test('a new main company takes the mark from the former one', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.post(paths.includeLink, { ...link, IndPrincipal: 'S' });
  const { links } = await sandbox.ledger();
  const marks = links.filter((row) => row.CodParceiroPF === 1000001).map((row) => row.IndPrincipal);
  assert.deepEqual(marks, [0, 1]);
});

test('a link with an unknown person is refused', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.post(paths.includeLink, { ...link, CodParceiroPF: 5 });
  assert.deepEqual([answer.status, errorCode(answer)], [400, 30]);
});

test('a link with an unknown company is refused', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.post(paths.includeLink, { ...link, CodParceiroPJ: 5 });
  assert.deepEqual([answer.status, errorCode(answer)], [400, 31]);
});

test('a link that exists is refused', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.post(paths.includeLink, { ...link, CodParceiroPJ: 2000001 });
  assert.deepEqual([answer.status, errorCode(answer)], [400, 22]);
});

test('a link without one of its ends is refused', async (t) => {
  const sandbox = await startSandbox(t);
  for (const body of [{ CodParceiroPF: 1000001 }, { CodParceiroPJ: 2000001 }]) {
    assert.equal(errorCode(await sandbox.post(paths.includeLink, body)), 1);
  }
});
