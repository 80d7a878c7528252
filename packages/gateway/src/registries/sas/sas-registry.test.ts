import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  foldAttendance,
  parseCnpj,
  parseCpf,
  type AttendanceEvent,
  type Cnpj,
  type Cpf,
} from '@atendimento-ativo/domain';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { FakeSas } from '../../testing/fake-sas.js';
import { sasConfiguration } from '../../testing/gateway-harness.js';
import type { AttendanceRecord } from '../registry.js';
import type { SasConfiguration } from './sas-configuration.js';
import { SasRegistry } from './sas-registry.js';

const CPF = parseCpf('01234567890') as Cpf;
const CNPJ = parseCnpj('00000000000191') as Cnpj;
const sas = new FakeSas();

before(() => sas.listen());
after(() => sas.close());

function registry(change: Partial<SasConfiguration> = {}): SasRegistry {
  return new SasRegistry({ baseUrl: sas.url, apiKey: 'key', configuration: { ...sasConfiguration, ...change } });
}

function record(change: Partial<AttendanceRecord> = {}, visit = new Visit()): AttendanceRecord {
  const events = visit.whole() as unknown as AttendanceEvent[];
  return {
    attendance: foldAttendance(visit.id, events),
    personCode: '1000001',
    companyCode: '2000001',
    narrative: 'Texto.',
    agentCpf: '01234567890',
    ...change,
  };
}

test('gives identifiers back the zeros that the wire lost', async () => {
  sas.people.push({
    CodParceiro: 1000001,
    CgcCpf: 1234567890,
    NomeRazaoSocial: 'ANTONIO',
    ListaInformacoesContato: [
      { CodComunic: 25, Numero: 'antonio@exemplo.com.br' },
      { CodComunic: 6, Numero: '7130000001' },
      { CodComunic: 5, Numero: '(71) 98888-0002' },
    ],
  });
  sas.companies.push({ CodParceiro: 2000001, CgcCpf: 191, NomeRazaoSocial: 'LOJA', Faturam: 99 });
  sas.links.push({ CodParceiroPF: 1000001, CodParceiroPJ: 2000001, CodCargCli: 1, IndPrincipal: 1 });
  const { record: _record, ...person } = (await registry().findPerson(CPF)) ?? assert.fail();
  assert.deepEqual(person, {
    code: '1000001',
    name: 'ANTONIO',
    email: 'antonio@exemplo.com.br',
    phone: '71988880002',
    companies: [{ code: '2000001', cnpj: CNPJ, legalName: 'LOJA', role: 'owner' }],
  });
  const { record: _row, ...company } = (await registry().findCompany(CNPJ)) ?? assert.fail();
  assert.deepEqual(company, { code: '2000001', cnpj: CNPJ, legalName: 'LOJA', size: 'MEI' });
});

test('takes the row of the document that it asked for, however the service filters', async () => {
  const stranger = { CodParceiro: 7, NomeRazaoSocial: 'OUTRA' };
  const people = [
    { ...stranger, CgcCpf: 52998224725 },
    { CodParceiro: 8, CgcCpf: '012.345.678-90', NomeRazaoSocial: 'ANTONIO' },
  ];
  sas.fail('SelecionarPessoaFisica', { kind: 'answer', answer: { body: people } });
  assert.equal((await registry().findPerson(CPF))?.code, '8');
  sas.fail('SelecionarPessoaFisica', { kind: 'answer', answer: { body: people[0] } });
  assert.equal(await registry().findPerson(CPF), undefined);
  const companies = [
    { ...stranger, CgcCpf: 11222333000181 },
    { CodParceiro: 9, CgcCpf: 191, NomeRazaoSocial: 'LOJA' },
  ];
  sas.fail('SelecionarPessoaJuridica', { kind: 'answer', answer: { body: companies } });
  assert.equal((await registry().findCompany(CNPJ))?.code, '9');
  sas.fail('SelecionarPessoaJuridica', { kind: 'answer', answer: { body: companies.slice(0, 1) } });
  assert.equal(await registry().findCompany(CNPJ), undefined);
});

test('does not take rows without a document for nobody found', async () => {
  sas.fail('SelecionarPessoaFisica', { kind: 'answer', answer: { body: [{ Codigo: 1, Nome: 'ANTONIO' }] } });
  await assert.rejects(registry().findPerson(CPF), { kind: 'transient', code: 'registry_unreadable' });
});

/** Answers with HTTP 200 that show no attendance written. */
const UNCLEAR = [false, 0, 'Erro ao gravar: projeto inválido', [], null, {}, { CodErro: 0, Protocolo: 0 }];

for (const body of UNCLEAR) {
  test(`leaves it open whether an attendance is there after ${JSON.stringify(body)}`, async () => {
    sas.fail('Incluir', { kind: 'answer', answer: { body } });
    await assert.rejects(registry().registerAttendance(record()), { kind: 'doubtful', code: 'registry_unreadable' });
  });
}

for (const body of [{ erro: 'Projeto inválido' }, { CodErro: 'E41' }]) {
  test(`takes ${JSON.stringify(body)} as a refusal of the attendance`, async () => {
    sas.fail('Incluir', { kind: 'answer', answer: { body } });
    await assert.rejects(registry().registerAttendance(record()), { kind: 'final', code: 'registry_refused' });
  });
}

test('takes a bare code for the protocol', async () => {
  sas.fail('Incluir', { kind: 'answer', answer: { body: 501 } });
  assert.equal(await registry().registerAttendance(record()), '501');
});

test('needs no protocol where the configuration says that none is given', async () => {
  const quiet = registry({ answers: { ...sasConfiguration.answers, protocol: null } });
  for (const body of [[], null, true, { CodErro: 0 }]) {
    sas.fail('Incluir', { kind: 'answer', answer: { body } });
    assert.equal(await quiet.registerAttendance(record()), undefined);
  }
  for (const body of [false, 'Erro ao gravar']) {
    sas.fail('Incluir', { kind: 'answer', answer: { body } });
    await assert.rejects(quiet.registerAttendance(record()), { kind: 'doubtful' });
  }
});

test('sends documents and codes as numbers, and postal codes too', async () => {
  await registry()
    .savePerson({
      person: { cpf: CPF, name: 'Antônio', phone: '7130000001' as never },
      acceptance: 'granted',
      known: undefined,
    })
    .catch(() => undefined);
  assert.deepEqual(sas.callsOf('IncluirPessoaFisica').at(-1)?.body, {
    CodSebrae: 26,
    CgcCpf: 1234567890,
    NomeRazaoSocial: 'Antônio',
    TermoAceiteLGPD: 1,
    ListaInformacoesContato: [{ CodComunic: 6, Numero: '7130000001' }],
  });
  await registry()
    .saveCompany({
      company: { cnpj: CNPJ, legalName: 'Loja', tradeName: 'A Loja', size: 'EPP', cep: '01001000' as never },
      known: undefined,
    })
    .catch(() => undefined);
  assert.deepEqual(sas.callsOf('IncluirPessoaJuridica').at(-1)?.body, {
    CodSebrae: 26,
    CgcCpf: 191,
    NomeRazaoSocial: 'Loja',
    NomeAbrevFantasia: 'A Loja',
    CodConst: 99,
    Faturam: 3,
    ListaEndereco: [{ Cep: 1001000 }],
  });
});

test('writes an attendance with the columns of the history', async () => {
  const { project, action } = sasConfiguration.attendance;
  await registry({ attendance: { ...sasConfiguration.attendance, units: { 'UN-01': 321 } } }).registerAttendance(
    record(),
  );
  const call = sas.callsOf('Incluir').at(-1);
  assert.equal(call?.path, '/SasServiceAtendimento/Atendimento/Incluir');
  assert.equal(call?.headers['x-req'], 'key');
  assert.deepEqual(call?.body, {
    CodSebrae: 26,
    CodCliente: 1000001,
    CodEmpreendimento: 2000001,
    DataHoraInicioRealizacao: '2026-03-10T09:00:00',
    DataHoraFimRealizacao: '2026-03-10T09:35:00',
    NomeRealizacao: 'Atendimento',
    DescRealizacao: 'Texto.',
    CpfResponsavel: 1234567890,
    TipoRealizacao: 'ATN',
    Instrumento: 'Orientação Técnica Presencial',
    Abordagem: 'I',
    CodProjeto: project,
    CodAcao: action,
    TipoPessoa: 'J',
    MesAnoCompetencia: '03/2026',
    CargaHoraria: 0.58,
    CodConst: 99,
    Faturam: 2,
    CodMeioAtendimento: 1,
    CodUnidadeOrganizacional: 321,
  });
});

test('writes a remote visit to a person without a company as such', async () => {
  const visit = new Visit({ company: null, startedAt: '2026-03-31T23:50:00-03:00' });
  const { companyCode: _none, ...rest } = record({}, visit);
  const { attendance } = rest;
  const context = { ...attendance.context, channel: 'remote' } as NonNullable<typeof attendance.context>;
  await registry({ dateFormat: 'brazilian' }).registerAttendance({ ...rest, attendance: { ...attendance, context } });
  const body = sas.callsOf('Incluir').at(-1)?.body;
  assert.equal(body?.['CodEmpreendimento'], 0);
  assert.equal(body?.['TipoPessoa'], 'F');
  assert.equal(body?.['Instrumento'], 'Orientação Técnica a Distância');
  assert.equal(body?.['NomeRealizacao'], 'Atendimento a Distância');
  assert.equal(body?.['DataHoraInicioRealizacao'], '31/03/2026 23:50:00');
  assert.equal(body?.['MesAnoCompetencia'], '03/2026');
  assert.equal('Faturam' in (body ?? {}), false);
});

test('never lets a visit end before it began', async () => {
  const original = record();
  const attendance = { ...original.attendance, endedAt: '2026-03-10T08:00:00-03:00' };
  await registry()
    .registerAttendance({ ...original, attendance })
    .catch(() => undefined);
  const body = sas.callsOf('Incluir').at(-1)?.body;
  assert.equal(body?.['DataHoraFimRealizacao'], '2026-03-10T09:00:00');
  assert.equal(body?.['CargaHoraria'], 0);
});

test('says that the CPF of the agent is missing instead of sending none', async () => {
  const { agentCpf: _none, ...rest } = record();
  await assert.rejects(registry().registerAttendance(rest), { kind: 'final', code: 'agent_cpf_missing' });
  await registry({ responsible: { partnerCode: 9 } })
    .registerAttendance(rest)
    .catch(() => undefined);
  assert.equal(sas.callsOf('Incluir').at(-1)?.body?.['CodResponsavel'], 9);
});

test('names the configuration where no agent attended whose CPF could be given', async () => {
  const { agentCpf: _none, ...rest } = record();
  const agent = { kind: 'agent', id: 'self-service:1', name: 'Autoatendimento' } as const;
  await assert.rejects(registry().registerAttendance({ ...rest, attendance: { ...rest.attendance, agent } }), {
    code: 'agent_cpf_missing',
    message: /autoatendimento não há agente.* responsible\.cpf em SAS_CONFIG/,
  });
});

test('looks an attendance up by its natural key, whatever else the service gives', async () => {
  const key = { attendanceId: 'unused', personCode: '42', startedAt: '2026-03-10T12:00:00Z' };
  const row = { CodCliente: 42, DescRealizacao: 'Nosso.', Protocolo: 'P-1' };
  const answer = {
    body: [
      { ...row, DataHoraInicioRealizacao: '11/03/2026 09:00:00', Protocolo: 'P-0' },
      { ...row, DataHoraInicioRealizacao: '10/03/2026 09:00:00' },
    ],
  };
  sas.fail('Consultar', { kind: 'answer', answer });
  assert.deepEqual(await registry().findAttendance(key), { narrative: 'Nosso.', protocol: 'P-1' });
  assert.deepEqual(sas.callsOf('Consultar').at(-1)?.query, {
    CodSebrae: '26',
    CodCliente: '42',
    DataHoraInicioRealizacao: '2026-03-10T09:00:00',
  });
});

test('sends what a state adds to every record of a kind', async () => {
  const extraFields = { ...sasConfiguration.extraFields, person: { Situacao: 1, CodGrauEscol: null } };
  await registry({ extraFields })
    .savePerson({ person: { cpf: CPF, name: 'Ana' }, known: undefined })
    .catch(() => undefined);
  const body = sas.callsOf('IncluirPessoaFisica').at(-1)?.body;
  assert.equal(body?.['Situacao'], 1);
  assert.equal(body?.['CodGrauEscol'], null);
});
