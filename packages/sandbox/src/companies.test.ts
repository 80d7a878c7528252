import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorCode, newCompany, onlyRow, paths, startSandbox } from './sandbox.fixture.js';

test('a company is selected by CNPJ, in a list of one', async (t) => {
  const sandbox = await startSandbox(t);
  const company = onlyRow(await sandbox.get(paths.selectCompany, { CgcCpf: '11222333000181' }));
  assert.equal(company['CodParceiro'], 2000001);
  assert.equal(company['CgcCpf'], 11222333000181);
  assert.equal(company['Faturam'], 2);
});

test('a company is consulted by owner and CNPJ or code', async (t) => {
  const sandbox = await startSandbox(t);
  for (const filter of [{ CgcCpf: '12345678000195' }, { CodParceiro: '2000002' }]) {
    const company = onlyRow(await sandbox.get(paths.consultCompany, { CodSebrae: '26', ...filter }));
    assert.equal(company['Faturam'], 99);
  }
});

test('a company of another owner is not consulted', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.get(paths.consultCompany, { CodSebrae: '17', CodParceiro: '2000001' });
  assert.deepEqual(answer.body, []);
});

test('an included company gets a code and is kept with all that was sent', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.post(paths.includeCompany, {
    ...newCompany,
    CodConst: 99,
    NumFunc: '3',
    CodAtivEcon: '47121',
    CodCnaeFiscal: '00',
    DatAbert: '01/02/2019 00:00:00',
    OptanteSimplesNacional: 'S',
    ListaEndereco: [{ Cep: 40010000 }],
    ListaInformacoesContato: [{ CodComunic: 6, Numero: '7133334444' }],
  });
  assert.deepEqual(answer.body, {
    CodErro: 0,
    Mensagem: 'Pessoa jurídica incluída com sucesso.',
    CodParceiro: 2000003,
  });
  const company = onlyRow(await sandbox.get(paths.selectCompany, { CgcCpf: '00000000000191' }));
  assert.equal(company['CgcCpf'], 191);
  assert.equal(company['NumFunc'], 3);
  assert.equal(company['CodCnaeFiscal'], '00');
  assert.equal(company['DatAbert'], '2019-02-01T00:00:00');
  assert.equal(company['OptanteSimplesNacional'], 1);
  assert.equal((company['ListaInformacoesContato'] as unknown[]).length, 1);
});

const refusedWrites: readonly [title: string, fields: object, code: number][] = [
  ['an alphanumeric CNPJ', { CgcCpf: '12ABC34501DE35' }, 4],
  ['a CNPJ with wrong check digits', { CgcCpf: '00000000000192' }, 5],
  ['no CNPJ', { CgcCpf: null }, 1],
  ['no name', { NomeRazaoSocial: null }, 1],
  ['an opening date in the future', { DatAbert: '2027-01-01T00:00:00' }, 6],
  ['a CNAE class that is too long', { CodAtivEcon: '471210' }, 3],
  ['an invalid e-mail', { ListaInformacoesContato: [{ CodComunic: 25, Numero: 'x' }] }, 7],
];

for (const [title, fields, code] of refusedWrites) {
  test(`including or altering a company with ${title} is refused and changes nothing`, async (t) => {
    const sandbox = await startSandbox(t);
    const before = await sandbox.ledger();
    const included = await sandbox.post(paths.includeCompany, { ...newCompany, ...fields });
    assert.deepEqual([included.status, errorCode(included)], [400, code]);
    const altered = await sandbox.post(paths.alterCompany, { CodParceiro: 2000001, ...newCompany, ...fields });
    assert.deepEqual([altered.status, errorCode(altered)], [400, code]);
    assert.deepEqual(await sandbox.ledger(), before);
  });
}

test('an alphanumeric CNPJ is refused on reads too', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.get(paths.selectCompany, { CgcCpf: '12ABC34501DE35' });
  assert.deepEqual([answer.status, errorCode(answer)], [400, 4]);
});

test('a second company with the same CNPJ is refused', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.post(paths.includeCompany, { ...newCompany, CgcCpf: 11222333000181 });
  assert.deepEqual([answer.status, errorCode(answer)], [400, 21]);
});

test('an alteration keeps what is not sent', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.post(paths.alterCompany, {
    CodParceiro: 2000001,
    CgcCpf: 11222333000181,
    NomeRazaoSocial: 'PADARIA PAO DA VILA LTDA',
    Faturam: 3,
  });
  assert.deepEqual(answer.body, {
    CodErro: 0,
    Mensagem: 'Pessoa jurídica alterada com sucesso.',
    CodParceiro: 2000001,
  });
  const company = onlyRow(await sandbox.get(paths.selectCompany, { CgcCpf: '11222333000181' }));
  assert.deepEqual([company['Faturam'], company['CodAtivEcon']], [3, '47211']);
});

test('altering an unknown company is refused', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.post(paths.alterCompany, { CodParceiro: 1000001, ...newCompany });
  assert.deepEqual([answer.status, errorCode(answer)], [400, 31]);
});

test('altering a company to the CNPJ of another is refused', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.post(paths.alterCompany, {
    ...newCompany,
    CodParceiro: 2000001,
    CgcCpf: 12345678000195,
  });
  assert.deepEqual([answer.status, errorCode(answer)], [400, 33]);
});
