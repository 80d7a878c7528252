import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorCode, newPerson, onlyRow, paths, startSandbox } from './sandbox.fixture.js';

test('a person is selected by CPF, in a list of one', async (t) => {
  const sandbox = await startSandbox(t);
  const person = onlyRow(await sandbox.get(paths.selectPerson, { CgcCpf: '52998224725' }));
  assert.equal(person['NomeRazaoSocial'], 'MARIA DA CONCEICAO SILVA');
  assert.equal(person['CodParceiro'], 1000001);
  assert.equal(person['Situacao'], 1);
});

test('a CPF is answered as a number without its leading zeros', async (t) => {
  const sandbox = await startSandbox(t);
  const person = onlyRow(await sandbox.get(paths.selectPerson, { CgcCpf: '01234567890' }));
  assert.equal(person['CgcCpf'], 1234567890);
});

test('a person is answered with the links to companies', async (t) => {
  const sandbox = await startSandbox(t);
  const person = onlyRow(await sandbox.get(paths.selectPerson, { CgcCpf: '52998224725' }));
  assert.deepEqual(person['ListaVinculo'], [
    {
      CgcCpf: 11222333000181,
      CodContatoPJ: 2000001,
      NomeRazaoSocialPJ: 'PADARIA PAO DA VILA LTDA',
      CodCargCli: null,
      DescCargCli: null,
      IndPrincipal: 1,
      DtSituacao: '2026-11-20T12:00:00',
      Situacao: 1,
      DataInclusao: '2026-11-20T12:00:00',
      DataUltimaAlteracao: '2026-11-20T12:00:00',
      SituacaoPJ: 1,
    },
  ]);
});

test('selecting a person without a CPF, with a wrong one or with letters is refused', async (t) => {
  const sandbox = await startSandbox(t);
  for (const [CgcCpf, code] of [
    ['', 1],
    ['52998224724', 5],
    ['529.982.247-25', 4],
  ] as const) {
    const answer = await sandbox.get(paths.selectPerson, { CgcCpf });
    assert.deepEqual([answer.status, errorCode(answer)], [400, code], CgcCpf);
  }
});

test('a person is consulted by owner and CPF or code', async (t) => {
  const sandbox = await startSandbox(t);
  for (const filter of [{ CgcCpf: '52998224725' }, { CodParceiro: '1000001' }]) {
    const person = onlyRow(await sandbox.get(paths.consultPerson, { CodSebrae: '26', ...filter }));
    assert.equal(person['CodParceiro'], 1000001);
  }
});

test('a person of another owner is not consulted', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.get(paths.consultPerson, { CodSebrae: '34', CodParceiro: '1000001' });
  assert.deepEqual(answer.body, []);
});

test('a consultation with a code and a CPF must match both', async (t) => {
  const sandbox = await startSandbox(t);
  const filter = { CodSebrae: '26', CodParceiro: '1000001', CgcCpf: '01234567890' };
  assert.deepEqual((await sandbox.get(paths.consultPerson, filter)).body, []);
});

test('a consultation without owner, or without CPF and code, is refused', async (t) => {
  const sandbox = await startSandbox(t);
  for (const filter of [{ CgcCpf: '52998224725' }, { CodSebrae: '26' }]) {
    const answer = await sandbox.get(paths.consultPerson, filter);
    assert.deepEqual([answer.status, errorCode(answer)], [400, 1]);
  }
});

test('an included person gets a code and can be selected', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.post(paths.includePerson, newPerson);
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, {
    CodErro: 0,
    Mensagem: 'Pessoa física incluída com sucesso.',
    CodParceiro: 2000003,
  });
  const person = onlyRow(await sandbox.get(paths.selectPerson, { CgcCpf: '11144477735' }));
  assert.equal(person['CodParceiro'], 2000003);
  assert.equal(person['DescSebrae'], 'SEBRAE - BAHIA');
});

test('an included person is kept with all that was sent', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.post(paths.includePerson, {
    ...newPerson,
    CodSebrae: '34',
    NomeAbrevFantasia: 'JOANA',
    Sexo: '1',
    DataNasc: '1985/05/30T00:00:00',
    NomeMae: null,
    CodGrauEscol: 5,
    Situacao: 1,
    FormaContatoID: 2,
    Deficiencia: 'N',
    ListaInteresseNecessidade: [{ livre: true }],
    ListaEndereco: [{ DescEndereco: 'RUA UM', Numero: 10, Cep: '01001000', CodCid: '77', IndCorrespond: 'S' }],
    ListaInformacoesContato: [
      { CodComunic: 5, Numero: '71988887777', RecebeSMS: 'N' },
      { CodComunic: '25', Numero: 'joana@mercearia.example' },
    ],
  });
  const person = onlyRow(await sandbox.get(paths.selectPerson, { CgcCpf: '11144477735' }));
  assert.equal(person['CodSebrae'], 34);
  assert.equal(person['DescSebrae'], 'SEBRAE - MATO GROSSO DO SUL');
  assert.equal(person['Genero'], 1);
  assert.equal(person['Sexo'], undefined);
  assert.equal(person['DataNasc'], '1985-05-30T00:00:00');
  assert.equal(person['Deficiencia'], 'N');
  assert.deepEqual(person['ListaInteresseNecessidade'], [{ livre: true }]);
  const [address] = person['ListaEndereco'] as Record<string, unknown>[];
  assert.equal(address?.['Cep'], 1001000);
  assert.equal(address?.['Numero'], '10');
  assert.equal(address?.['CodCid'], 77);
  assert.equal(address?.['IndCorrespond'], 1);
  const contacts = person['ListaInformacoesContato'] as Record<string, unknown>[];
  assert.deepEqual(
    contacts.map((contact) => [contact['NumSeqCom'], contact['DescComunic'], contact['IndInternet']]),
    [
      [1, 'TELEFONE CELULAR', 0],
      [2, 'E-MAIL', 1],
    ],
  );
});

test('a person without document or name is refused', async (t) => {
  const sandbox = await startSandbox(t);
  for (const body of [
    { ...newPerson, CgcCpf: undefined },
    { ...newPerson, NomeRazaoSocial: ' ' },
  ]) {
    const answer = await sandbox.post(paths.includePerson, body);
    assert.deepEqual([answer.status, errorCode(answer)], [400, 1]);
  }
});

const refusedWrites: readonly [title: string, fields: object, code: number][] = [
  ['a CPF with letters', { CgcCpf: '1114447773A' }, 4],
  ['a CPF with wrong check digits', { CgcCpf: 11144477736 }, 5],
  ['a birth date in the future', { DataNasc: '2026-11-20T12:00:01' }, 6],
  ['a birth date in an unknown format', { DataNasc: '1985-05-30' }, 2],
  ['an e-mail without a domain', { ListaInformacoesContato: [{ CodComunic: 25, Numero: 'joana@' }] }, 7],
  ['an e-mail of a refused domain', { ListaInformacoesContato: [{ CodComunic: 25, Numero: 'a@RECUSADO.example' }] }, 7],
  ['a contact of an unknown kind', { ListaInformacoesContato: [{ CodComunic: 99, Numero: '1' }] }, 2],
  ['a contact without a number', { ListaInformacoesContato: [{ CodComunic: 5 }] }, 1],
  ['an address without a postal code', { ListaEndereco: [{ DescEndereco: 'RUA UM' }] }, 1],
  ['an address whose postal code has a hyphen', { ListaEndereco: [{ Cep: '01001-000' }] }, 4],
  ['an owner that is an IBGE code', { CodSebrae: 50 }, 2],
  ['an LGPD acceptance that is no flag', { TermoAceiteLGPD: 'sim' }, 2],
];

for (const [title, fields, code] of refusedWrites) {
  test(`including or altering a person with ${title} is refused and changes nothing`, async (t) => {
    const sandbox = await startSandbox(t);
    const before = await sandbox.ledger();
    const included = await sandbox.post(paths.includePerson, { ...newPerson, ...fields });
    assert.deepEqual([included.status, errorCode(included)], [400, code]);
    const altered = await sandbox.post(paths.alterPerson, { CodParceiro: 1000001, ...newPerson, ...fields });
    assert.deepEqual([altered.status, errorCode(altered)], [400, code]);
    assert.deepEqual(await sandbox.ledger(), before);
  });
}

test('a second person with the same CPF is refused', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.post(paths.includePerson, { ...newPerson, CgcCpf: '01234567890' });
  assert.deepEqual([answer.status, errorCode(answer)], [400, 20]);
});

test('of two simultaneous inclusions of a person one is refused', async (t) => {
  const sandbox = await startSandbox(t);
  const answers = await Promise.all([1, 2].map(() => sandbox.post(paths.includePerson, newPerson)));
  assert.deepEqual(answers.map(errorCode).sort(), [0, 20]);
});

test('an alteration keeps what is not sent, clears what is empty and replaces lists', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.post(paths.alterPerson, {
    CodParceiro: '1000001',
    CgcCpf: 52998224725,
    NomeRazaoSocial: 'MARIA DA CONCEICAO SILVA SANTOS',
    NomeAbrevFantasia: '',
    ListaInformacoesContato: [{ CodComunic: 5, Numero: '71911112222' }],
  });
  assert.deepEqual(answer.body, {
    CodErro: 0,
    Mensagem: 'Pessoa física alterada com sucesso.',
    CodParceiro: 1000001,
  });
  const person = onlyRow(await sandbox.get(paths.selectPerson, { CgcCpf: '52998224725' }));
  assert.equal(person['NomeRazaoSocial'], 'MARIA DA CONCEICAO SILVA SANTOS');
  assert.equal(person['NomeAbrevFantasia'], null);
  assert.equal(person['DataNasc'], '1979-03-14T00:00:00');
  assert.equal((person['ListaEndereco'] as unknown[]).length, 1);
  assert.equal((person['ListaInformacoesContato'] as unknown[]).length, 1);
});

test('altering an unknown code is refused', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.post(paths.alterPerson, { CodParceiro: 999, ...newPerson });
  assert.deepEqual([answer.status, errorCode(answer)], [400, 30]);
});

test('the code of a company is not the code of a person', async (t) => {
  const sandbox = await startSandbox(t);
  assert.equal(errorCode(await sandbox.post(paths.alterPerson, { CodParceiro: 2000001, ...newPerson })), 30);
});

test('altering a person to the CPF of another is refused', async (t) => {
  const sandbox = await startSandbox(t);
  const answer = await sandbox.post(paths.alterPerson, {
    CodParceiro: 1000001,
    CgcCpf: 1234567890,
    NomeRazaoSocial: 'MARIA',
  });
  assert.deepEqual([answer.status, errorCode(answer)], [400, 32]);
});

test('a person whose CPF was corrected is found by the new one only', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.post(paths.alterPerson, { CodParceiro: 1000001, ...newPerson });
  assert.deepEqual((await sandbox.get(paths.selectPerson, { CgcCpf: '52998224725' })).body, []);
  const person = onlyRow(await sandbox.get(paths.selectPerson, { CgcCpf: '11144477735' }));
  assert.equal(person['CodParceiro'], 1000001);
});

test('the LGPD acceptance is kept with the date and owner that were sent', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.post(paths.includePerson, {
    ...newPerson,
    TermoAceiteLGPD: 1,
    DataInclusaoTermoAceiteLGPD: '19/11/2026 08:00:00',
    CodSebraeTermoAceiteLGPD: 34,
  });
  const person = onlyRow(await sandbox.get(paths.selectPerson, { CgcCpf: '11144477735' }));
  assert.equal(person['TermoAceiteLGPD'], 1);
  assert.equal(person['DataInclusaoTermoAceiteLGPD'], '2026-11-19T08:00:00');
  assert.equal(person['CodSebraeTermoAceiteLGPD'], 34);
  assert.equal(person['DescSebraeTermoAceiteLGPD'], 'SEBRAE - MATO GROSSO DO SUL');
});

test('an LGPD refusal without date or owner is kept with now and the owner of the key', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.post(paths.includePerson, { ...newPerson, TermoAceiteLGPD: 0 });
  const person = onlyRow(await sandbox.get(paths.selectPerson, { CgcCpf: '11144477735' }));
  assert.equal(person['TermoAceiteLGPD'], 0);
  assert.equal(person['DataInclusaoTermoAceiteLGPD'], '2026-11-20T12:00:00');
  assert.equal(person['CodSebraeTermoAceiteLGPD'], 26);
});

test('a person who was never asked has no date of acceptance', async (t) => {
  const sandbox = await startSandbox(t);
  const person = onlyRow(await sandbox.get(paths.selectPerson, { CgcCpf: '01234567890' }));
  assert.deepEqual([person['TermoAceiteLGPD'], person['DataInclusaoTermoAceiteLGPD']], [0, null]);
});

test('repeating an LGPD acceptance keeps its date, revoking it does not', async (t) => {
  const sandbox = await startSandbox(t);
  const maria = { CodParceiro: 1000001, CgcCpf: 52998224725, NomeRazaoSocial: 'MARIA DA CONCEICAO SILVA' };
  await sandbox.post(paths.alterPerson, { ...maria, TermoAceiteLGPD: 1 });
  const repeated = onlyRow(await sandbox.get(paths.selectPerson, { CgcCpf: '52998224725' }));
  assert.equal(repeated['DataInclusaoTermoAceiteLGPD'], '2026-01-15T10:30:00');
  await sandbox.post(paths.alterPerson, { ...maria, TermoAceiteLGPD: 0 });
  const revoked = onlyRow(await sandbox.get(paths.selectPerson, { CgcCpf: '52998224725' }));
  assert.deepEqual([revoked['TermoAceiteLGPD'], revoked['DataInclusaoTermoAceiteLGPD']], [0, '2026-11-20T12:00:00']);
});
