import type { CallContext } from './call-context.js';
import { sebraeName } from './code-tables.js';
import { readAddresses, readContacts } from './contacts.js';
import { SasError } from './errors.js';
import { kept } from './fields.js';
import type { LedgerState } from './ledger-state.js';
import type { LinkRecord, PersonRecord } from './records.js';
import { readName, readPastDate, readSebraeCode } from './write-rules.js';

/** `GET Cliente/SelecionarPessoaFisica?CgcCpf=`: the full person, or nothing. [CODE] */
export function selectPerson({ fields, state }: CallContext): object[] {
  const cpf = fields.required('CgcCpf', fields.document('CgcCpf', 'cpf'));
  const person = state.personByCpf(cpf);
  return person === undefined ? [] : [withLinks(person, state)];
}

/** `GET Cliente/ConsultarPessoaFisica?CodSebrae=&CgcCpf=|CodParceiro=`: filtered by owner. [CODE] */
export function consultPeople({ fields, state }: CallContext): object[] {
  const CodSebrae = fields.required('CodSebrae', fields.integer('CodSebrae'));
  const cpf = fields.document('CgcCpf', 'cpf');
  const code = fields.integer('CodParceiro');
  const person = typeof code === 'number' ? state.person(code) : state.personByCpf(fields.required('CgcCpf', cpf));
  const matches = person !== undefined && person.CodSebrae === CodSebrae && person.CgcCpf === (cpf ?? person.CgcCpf);
  return matches ? [withLinks(person, state)] : [];
}

/** `POST Cliente/IncluirPessoaFisica` [INF]: a new row, or a refusal. */
export function includePerson(context: CallContext): PersonRecord {
  const { fields, state, now } = context;
  const cpf = fields.required('CgcCpf', fields.document('CgcCpf', 'cpf'));
  const name = readName(fields);
  const owner = readSebraeCode(fields, 'CodSebrae') ?? context.codSebrae;
  const record: PersonRecord = {
    CodSebrae: owner,
    DescSebrae: sebraeName(owner),
    CodParceiro: state.nextPartnerCode,
    CgcCpf: cpf,
    NomeRazaoSocial: name,
    NomeAbrevFantasia: null,
    NomeMae: null,
    Genero: null,
    DataNasc: null,
    CodGrauEscol: null,
    DescGrauEscol: null,
    Situacao: 1,
    FormaContatoID: null,
    DescFormaContato: null,
    TermoAceiteLGPD: 0,
    DataInclusaoTermoAceiteLGPD: null,
    CodSebraeTermoAceiteLGPD: null,
    DescSebraeTermoAceiteLGPD: null,
    CodParceiroTermoAceiteLGPD: null,
    NomeParceiroTermoAceiteLGPD: null,
    Deficiencia: null,
    DataInclusao: now,
    DataUltimaAlteracao: now,
    sit_cadastral: '0',
    Desc_sit_Cadastral: 'Regular',
    ListaDeficiencia: null,
    ListaGrupoCliente: null,
    ListaInteresseNecessidade: null,
    ListaQualificacaoCadastro: null,
    ListaAnexo: null,
    ListaEndereco: [],
    ListaInformacoesContato: [],
  };
  const filled = fillPerson(record, context);
  if (state.personByCpf(cpf) !== undefined) {
    throw new SasError('personDuplicate');
  }
  return filled;
}

/**
 * `POST Cliente/AlterarPessoaFisica` [DOC]. Fields that are not sent keep
 * their value, empty ones are cleared [INF].
 */
export function alterPerson(context: CallContext): PersonRecord {
  const { fields, state, now } = context;
  const code = fields.required('CodParceiro', fields.integer('CodParceiro'));
  const cpf = fields.required('CgcCpf', fields.document('CgcCpf', 'cpf'));
  const name = readName(fields);
  const present = state.person(code);
  if (present === undefined) {
    throw new SasError('personUnknown', { campo: 'CodParceiro' });
  }
  const owner = readSebraeCode(fields, 'CodSebrae') ?? present.CodSebrae;
  const filled = fillPerson(
    {
      ...present,
      CodSebrae: owner,
      DescSebrae: sebraeName(owner),
      CgcCpf: cpf,
      NomeRazaoSocial: name,
      DataUltimaAlteracao: now,
    },
    context,
  );
  const holder = state.personByCpf(cpf);
  if (holder !== undefined && holder.CodParceiro !== code) {
    throw new SasError('documentOfAnotherPerson');
  }
  return filled;
}

/** Lays the optional fields that were sent over a row. */
function fillPerson(row: PersonRecord, context: CallContext): PersonRecord {
  const { fields, configuration } = context;
  const disability = fields.flag('Deficiencia');
  return {
    ...row,
    ...readAcceptance(row, context),
    NomeAbrevFantasia: kept(fields.text('NomeAbrevFantasia'), row.NomeAbrevFantasia),
    NomeMae: kept(fields.text('NomeMae'), row.NomeMae),
    Genero: kept(fields.integer('Sexo'), row.Genero),
    DataNasc: kept(readPastDate(context, 'DataNasc'), row.DataNasc),
    CodGrauEscol: kept(fields.integer('CodGrauEscol'), row.CodGrauEscol),
    Situacao: fields.integer('Situacao') ?? row.Situacao,
    FormaContatoID: kept(fields.integer('FormaContatoID'), row.FormaContatoID),
    Deficiencia: kept(typeof disability === 'number' ? (disability === 1 ? 'S' : 'N') : disability, row.Deficiencia),
    ListaDeficiencia: kept(fields.list('ListaDeficiencia'), row.ListaDeficiencia),
    ListaGrupoCliente: kept(fields.list('ListaGrupoCliente'), row.ListaGrupoCliente),
    ListaInteresseNecessidade: kept(fields.list('ListaInteresseNecessidade'), row.ListaInteresseNecessidade),
    ListaAnexo: kept(fields.list('ListaAnexo'), row.ListaAnexo),
    ListaEndereco: kept(readAddresses(fields), row.ListaEndereco) ?? [],
    ListaInformacoesContato:
      kept(readContacts(fields, configuration.refusedEmailDomains), row.ListaInformacoesContato) ?? [],
  };
}

/**
 * The LGPD acceptance. Only its read fields are public [CODE]; that a write
 * takes the same names is [INF]. Date and owner default to now and the key's
 * `CodSebrae`; repeating the present answer without a date changes neither.
 */
function readAcceptance(row: PersonRecord, { fields, now, codSebrae }: CallContext): Partial<PersonRecord> {
  const flag = fields.flag('TermoAceiteLGPD');
  const date = fields.dateTime('DataInclusaoTermoAceiteLGPD');
  const sentOwner = readSebraeCode(fields, 'CodSebraeTermoAceiteLGPD');
  if (flag === null || flag === undefined) return {};
  const isRepeated = flag === row.TermoAceiteLGPD && row.DataInclusaoTermoAceiteLGPD !== null;
  if (isRepeated && typeof date !== 'string') return {};
  const owner = sentOwner ?? codSebrae;
  return {
    TermoAceiteLGPD: flag,
    DataInclusaoTermoAceiteLGPD: date ?? now,
    CodSebraeTermoAceiteLGPD: owner,
    DescSebraeTermoAceiteLGPD: sebraeName(owner),
  };
}

function withLinks(person: PersonRecord, state: LedgerState): object {
  return {
    ...person,
    ListaVinculo: state.linksOf(person.CodParceiro).map((link) => readableLink(link, state)),
  };
}

/** `ListaVinculo[]`. [CODE] */
function readableLink(link: LinkRecord, state: LedgerState): object {
  const company = state.company(link.CodParceiroPJ);
  return {
    CgcCpf: company?.CgcCpf ?? null,
    CodContatoPJ: link.CodParceiroPJ,
    NomeRazaoSocialPJ: company?.NomeRazaoSocial ?? null,
    CodCargCli: link.CodCargCli,
    DescCargCli: link.DescCargCli,
    IndPrincipal: link.IndPrincipal,
    DtSituacao: link.DtSituacao,
    Situacao: link.Situacao,
    DataInclusao: link.DataInclusao,
    DataUltimaAlteracao: link.DataUltimaAlteracao,
    SituacaoPJ: company?.Situacao ?? null,
  };
}
