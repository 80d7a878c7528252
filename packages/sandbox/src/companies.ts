import type { CallContext } from './call-context.js';
import { sebraeName } from './code-tables.js';
import { readAddresses, readContacts } from './contacts.js';
import { SasError } from './errors.js';
import { kept } from './fields.js';
import type { CompanyRecord } from './records.js';
import { readName, readPastDate, readSebraeCode } from './write-rules.js';

/** `GET Cliente/SelecionarPessoaJuridica?CgcCpf=`: the full company, or nothing. [INF] */
export function selectCompany({ fields, state }: CallContext): object[] {
  const cnpj = fields.required('CgcCpf', fields.document('CgcCpf', 'cnpj'));
  const company = state.companyByCnpj(cnpj);
  return company === undefined ? [] : [company];
}

/** `GET Cliente/ConsultarPessoaJuridica?CodSebrae=&CgcCpf=|CodParceiro=`: filtered by owner. [INF] */
export function consultCompanies({ fields, state }: CallContext): object[] {
  const CodSebrae = fields.required('CodSebrae', fields.integer('CodSebrae'));
  const cnpj = fields.document('CgcCpf', 'cnpj');
  const code = fields.integer('CodParceiro');
  const company = typeof code === 'number' ? state.company(code) : state.companyByCnpj(fields.required('CgcCpf', cnpj));
  const matches =
    company !== undefined && company.CodSebrae === CodSebrae && company.CgcCpf === (cnpj ?? company.CgcCpf);
  return matches ? [company] : [];
}

/** `POST Cliente/IncluirPessoaJuridica` [INF]: a new row, or a refusal. */
export function includeCompany(context: CallContext): CompanyRecord {
  const { fields, state, now } = context;
  const cnpj = fields.required('CgcCpf', fields.document('CgcCpf', 'cnpj'));
  const owner = readSebraeCode(fields, 'CodSebrae') ?? context.codSebrae;
  const filled = fillCompany(
    {
      CodSebrae: owner,
      DescSebrae: sebraeName(owner),
      CodParceiro: state.nextPartnerCode,
      CgcCpf: cnpj,
      NomeRazaoSocial: readName(fields),
      NomeAbrevFantasia: null,
      CodConst: null,
      Faturam: null,
      NumFunc: null,
      CodSetor: null,
      CodClass: null,
      CodAtivEcon: null,
      CodCnaeFiscal: null,
      DatAbert: null,
      DatFech: null,
      OptanteSimplesNacional: null,
      CodProdutorRural: null,
      CodDap: null,
      CodPescador: null,
      Nirf: null,
      CodSICAB: null,
      Situacao: 1,
      DataInclusao: now,
      DataUltimaAlteracao: now,
      ListaEndereco: [],
      ListaInformacoesContato: [],
    },
    context,
  );
  if (state.companyByCnpj(cnpj) !== undefined) throw new SasError('companyDuplicate');
  return filled;
}

/**
 * `POST Cliente/AlterarPessoaJuridica` [INF]. Fields that are not sent keep
 * their value, empty ones are cleared [INF].
 */
export function alterCompany(context: CallContext): CompanyRecord {
  const { fields, state, now } = context;
  const code = fields.required('CodParceiro', fields.integer('CodParceiro'));
  const cnpj = fields.required('CgcCpf', fields.document('CgcCpf', 'cnpj'));
  const name = readName(fields);
  const present = state.company(code);
  if (present === undefined) throw new SasError('companyUnknown', { campo: 'CodParceiro' });
  const owner = readSebraeCode(fields, 'CodSebrae') ?? present.CodSebrae;
  const filled = fillCompany(
    {
      ...present,
      CodSebrae: owner,
      DescSebrae: sebraeName(owner),
      CgcCpf: cnpj,
      NomeRazaoSocial: name,
      DataUltimaAlteracao: now,
    },
    context,
  );
  const holder = state.companyByCnpj(cnpj);
  if (holder !== undefined && holder.CodParceiro !== code) throw new SasError('documentOfAnotherCompany');
  return filled;
}

/** Lays the optional fields that were sent over a row. */
function fillCompany(row: CompanyRecord, context: CallContext): CompanyRecord {
  const { fields, configuration } = context;
  return {
    ...row,
    NomeAbrevFantasia: kept(fields.text('NomeAbrevFantasia'), row.NomeAbrevFantasia),
    CodConst: kept(fields.integer('CodConst'), row.CodConst),
    Faturam: kept(fields.integer('Faturam'), row.Faturam),
    NumFunc: kept(fields.integer('NumFunc'), row.NumFunc),
    CodSetor: kept(fields.integer('CodSetor'), row.CodSetor),
    CodClass: kept(fields.integer('CodClass'), row.CodClass),
    CodAtivEcon: kept(fields.text('CodAtivEcon', 5), row.CodAtivEcon),
    CodCnaeFiscal: kept(fields.text('CodCnaeFiscal', 2), row.CodCnaeFiscal),
    DatAbert: kept(readPastDate(context, 'DatAbert'), row.DatAbert),
    DatFech: kept(readPastDate(context, 'DatFech'), row.DatFech),
    OptanteSimplesNacional: kept(fields.flag('OptanteSimplesNacional'), row.OptanteSimplesNacional),
    CodProdutorRural: kept(fields.text('CodProdutorRural'), row.CodProdutorRural),
    CodDap: kept(fields.text('CodDap'), row.CodDap),
    CodPescador: kept(fields.text('CodPescador'), row.CodPescador),
    Nirf: kept(fields.text('Nirf'), row.Nirf),
    CodSICAB: kept(fields.text('CodSICAB'), row.CodSICAB),
    Situacao: fields.integer('Situacao') ?? row.Situacao,
    ListaEndereco: kept(readAddresses(fields), row.ListaEndereco) ?? [],
    ListaInformacoesContato:
      kept(readContacts(fields, configuration.refusedEmailDomains), row.ListaInformacoesContato) ?? [],
  };
}
