/**
 * The rows the ledger holds, with the names they have on the wire. Dates are
 * kept as `yyyy-MM-ddTHH:mm:ss`, local time.
 */
import type { AccountingMonth, LocalDateTime } from './dates.js';
import type { Flag } from './fields.js';

/** `ListaEndereco[]`. [CODE] */
export interface AddressRecord {
  readonly NumSeqEnd: number;
  readonly EndCorresp: Flag | null;
  readonly CodLogr: number | null;
  readonly DescEndereco: string | null;
  readonly Numero: string | null;
  readonly Complemento: string | null;
  readonly CodBairro: number | null;
  readonly DescBairro: string | null;
  readonly CodCid: number | null;
  readonly DescCid: string | null;
  readonly CodEst: number | null;
  readonly DescEst: string | null;
  readonly CodPais: number | null;
  readonly DescPais: string | null;
  readonly Cep: number;
  readonly EndInternacional: string | null;
  readonly IndCorrespond: Flag | null;
  readonly Principal: Flag | null;
}

/** `ListaInformacoesContato[]`. [CODE] */
export interface ContactRecord {
  readonly NumSeqCom: number;
  /** 1 home phone, 5 mobile, 6 work phone, 25 e-mail. */
  readonly CodComunic: number;
  readonly DescComunic: string;
  readonly Numero: string;
  readonly IndInternet: Flag;
  readonly RecebeContato: Flag | null;
  readonly RecebeSMS: Flag | null;
  readonly Principal: Flag | null;
}

/** A natural person, as in the answer of `SelecionarPessoaFisica`. [CODE] */
export interface PersonRecord {
  readonly CodSebrae: number;
  readonly DescSebrae: string | null;
  readonly CodParceiro: number;
  /** CPF as a number: leading zeros are lost. */
  readonly CgcCpf: number;
  readonly NomeRazaoSocial: string;
  readonly NomeAbrevFantasia: string | null;
  readonly NomeMae: string | null;
  /** Written as `Sexo` [DOC], read as `Genero` [CODE]. */
  readonly Genero: number | null;
  readonly DataNasc: LocalDateTime | null;
  readonly CodGrauEscol: number | null;
  readonly DescGrauEscol: string | null;
  /** 1 = active. */
  readonly Situacao: number;
  readonly FormaContatoID: number | null;
  readonly DescFormaContato: string | null;
  /** 1 = accepted. 0 without a date = never asked. */
  readonly TermoAceiteLGPD: Flag;
  readonly DataInclusaoTermoAceiteLGPD: LocalDateTime | null;
  readonly CodSebraeTermoAceiteLGPD: number | null;
  readonly DescSebraeTermoAceiteLGPD: string | null;
  readonly CodParceiroTermoAceiteLGPD: number | null;
  readonly NomeParceiroTermoAceiteLGPD: string | null;
  readonly Deficiencia: 'S' | 'N' | null;
  readonly DataInclusao: LocalDateTime;
  readonly DataUltimaAlteracao: LocalDateTime;
  /** Receita status of the CPF, with the odd casing of the real answer. */
  readonly sit_cadastral: string;
  readonly Desc_sit_Cadastral: string;
  /** The next five have unknown shapes; kept as sent. */
  readonly ListaDeficiencia: readonly unknown[] | null;
  readonly ListaGrupoCliente: readonly unknown[] | null;
  readonly ListaInteresseNecessidade: readonly unknown[] | null;
  readonly ListaQualificacaoCadastro: readonly unknown[] | null;
  readonly ListaAnexo: readonly unknown[] | null;
  readonly ListaEndereco: readonly AddressRecord[];
  readonly ListaInformacoesContato: readonly ContactRecord[];
}

/** A company. Field names from the legacy insert [CODE] and the schema [DB]. */
export interface CompanyRecord {
  readonly CodSebrae: number;
  readonly DescSebrae: string | null;
  readonly CodParceiro: number;
  /** CNPJ as a number: leading zeros are lost and letters do not fit. */
  readonly CgcCpf: number;
  readonly NomeRazaoSocial: string;
  readonly NomeAbrevFantasia: string | null;
  /** 99 = company with CNPJ, 12 = rural producer, 5/6 = association/cooperative. */
  readonly CodConst: number | null;
  /** 2 = ME, 3 = EPP, 99 = MEI. */
  readonly Faturam: number | null;
  readonly NumFunc: number | null;
  readonly CodSetor: number | null;
  readonly CodClass: number | null;
  /** CNAE class, five characters. */
  readonly CodAtivEcon: string | null;
  /** CNAE subclass, two characters. */
  readonly CodCnaeFiscal: string | null;
  readonly DatAbert: LocalDateTime | null;
  readonly DatFech: LocalDateTime | null;
  readonly OptanteSimplesNacional: Flag | null;
  readonly CodProdutorRural: string | null;
  readonly CodDap: string | null;
  readonly CodPescador: string | null;
  readonly Nirf: string | null;
  readonly CodSICAB: string | null;
  readonly Situacao: number;
  readonly DataInclusao: LocalDateTime;
  readonly DataUltimaAlteracao: LocalDateTime;
  readonly ListaEndereco: readonly AddressRecord[];
  readonly ListaInformacoesContato: readonly ContactRecord[];
}

/** A person's link with a company; read as `ListaVinculo[]` of the person. */
export interface LinkRecord {
  readonly CodParceiroPF: number;
  readonly CodParceiroPJ: number;
  readonly CodCargCli: number | null;
  readonly DescCargCli: string | null;
  /** 1 = the person's main company. */
  readonly IndPrincipal: Flag;
  readonly DtSituacao: LocalDateTime;
  readonly Situacao: number;
  readonly DataInclusao: LocalDateTime;
  readonly DataUltimaAlteracao: LocalDateTime;
}

/** An attendance, after `HistoricoRealizacoesCliente` [DB] and the legacy insert [CODE]. */
export interface AttendanceRecord {
  readonly CodSebrae: number;
  /** `CodParceiro` of the person attended. */
  readonly CodCliente: number;
  readonly DataHoraInicioRealizacao: LocalDateTime;
  /** `CodParceiro` of the company, or `null`. (The column itself is misspelt `CodEmpreedimento`.) */
  readonly CodEmpreendimento: number | null;
  readonly DataHoraFimRealizacao: LocalDateTime | null;
  readonly NomeRealizacao: string;
  readonly DescRealizacao: string;
  /** `CodParceiro` of the agent, when the CPF is known. */
  readonly CodResponsavel: number | null;
  readonly CpfResponsavel: number;
  readonly NomeResponsavel: string | null;
  readonly CodAplicacao: number | null;
  /** Given by the sandbox. */
  readonly CodRealizacao: number;
  /** Given by the sandbox, e.g. `2026-26-0000000123`. [INF] */
  readonly Protocolo: string;
  readonly CodRealizacaoComp: number | null;
  readonly TipoRealizacao: string;
  readonly Instrumento: string;
  readonly Abordagem: 'I' | 'G' | null;
  readonly CodProjeto: string;
  readonly CodAcao: number;
  readonly TipoPessoa: 'F' | 'J' | null;
  readonly MesAnoCompetencia: AccountingMonth;
  readonly CargaHoraria: number | null;
  readonly Faturam: number | null;
  readonly CodConst: number | null;
  readonly CategoriaPessoa: number | null;
  readonly CodMomentoVida: number | null;
  readonly CodEntidadeParceira: number | null;
  readonly CodSistemaOrigem: number | null;
  readonly CodMeioAtendimento: number | null;
  readonly Tema: number | null;
  readonly CodUnidadeOrganizacional: number | null;
  readonly DataEntrada: LocalDateTime;
}
