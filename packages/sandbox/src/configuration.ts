import { defaultInstruments } from './code-tables.js';
import type { AccountingMonth, DateStyle } from './dates.js';
import { defaultCompanies, defaultLinks, defaultPeople } from './default-seed.js';
import type { ErrorOverrides } from './errors.js';
import { defaultFocoConfiguration, type FocoConfiguration } from './foco/foco-configuration.js';

/**
 * One row of the access table: what a key may call, and until when. Mirrors
 * `AcessosWS` and `AcessosMetodoWS` [DB].
 */
export interface AccessKey {
  /** Sent by the caller in the header `x-req`. */
  readonly key: string;
  readonly status: 'active' | 'inactive';
  /** Last day on which the key works, `yyyy-MM-dd`, local. */
  readonly expiresOn: string;
  /** Owner (`CodSebrae`) of what this key writes when the body names none. */
  readonly codSebrae: number;
  /**
   * Web app → methods (`Cliente/SelecionarPessoaFisica`). `'*'` stands for
   * every web app, or for every method.
   */
  readonly services: Readonly<Record<string, readonly string[]>>;
}

/** A project and its actions, as the planning system would list them. [DB] */
export interface Project {
  /** GUID. */
  readonly CodProjeto: string;
  readonly CodAcao: readonly number[];
}

/** Everything about the emulated services that is unknown, differs by state or is worth varying. */
export interface SandboxConfiguration {
  /** The access table. @default one full-access key, {@link developmentKey} */
  readonly keys: readonly AccessKey[];
  /**
   * What a read answers when nothing matches: `[]`, HTTP 404 or `null`.
   * Clients were seen to handle all three [CODE].
   * @default 'empty-array'
   */
  readonly notFoundAnswer: 'empty-array' | 'not-found' | 'null';
  /** How dates are written in answers. @default 'iso' */
  readonly dateStyle: DateStyle;
  /**
   * HTTP status of a write refused by a rule. The real one is unknown.
   * @default 400
   */
  readonly businessErrorStatus: 400 | 200;
  /** Offset of the local time that SAS writes. @default -180 (Brasília) */
  readonly utcOffsetMinutes: number;
  /**
   * What becomes of a second attendance of the same owner, person and start.
   * That these identify an attendance follows from how other tables refer to
   * it [INF]; what an insert makes of it is unknown.
   * @default 'refused'
   */
  readonly secondAttendance: 'refused' | 'taken';
  /**
   * How far ahead an attendance may start, in hours; `null` for no limit.
   * @default 24
   */
  readonly maximumHoursAhead: number | null;
  /**
   * Further mandatory fields by method, beyond those without which a record
   * makes no sense, e.g. `{ 'Cliente/IncluirPessoaFisica': ['DataNasc'] }`.
   * The real lists are unknown. @default none
   */
  readonly mandatoryFields: Readonly<Record<string, readonly string[]>>;
  /**
   * Domains whose addresses the e-mail check refuses (SAS asks Safetymails
   * since 7.17 [DOC]). @default ['recusado.example']
   */
  readonly refusedEmailDomains: readonly string[];
  /** Projects and actions that exist. @default one project, action 1 */
  readonly projects: readonly Project[];
  /** Accounting months that take no more records, `MM/yyyy`. @default none */
  readonly closedMonths: readonly AccountingMonth[];
  /** Texts accepted as `Instrumento`. @default the known list [CODE] */
  readonly instruments: readonly string[];
  /**
   * People of a new ledger: bodies of `IncluirPessoaFisica` that may also fix
   * a `CodParceiro`. Without `CodSebrae` they belong to that of the first key.
   * An existing ledger file keeps the seed it was born with
   * until it is reset.
   */
  readonly people: readonly object[];
  /** Companies of a new ledger: bodies of `IncluirPessoaJuridica`, ditto. */
  readonly companies: readonly object[];
  /** Links of a new ledger: bodies of `IncluirVinculo`. */
  readonly links: readonly object[];
  /** Replacements for codes, texts and statuses of the error table. @default none */
  readonly errors: ErrorOverrides;
  /** What is particular to FOCO. `closedMonths` and `utcOffsetMinutes` hold for both. */
  readonly foco: FocoConfiguration;
}

/** `CodSebrae` where nothing names one: 26, Bahia [CODE]. */
export const defaultSebraeCode = 26;

/** The key of the default configuration. Public; opens nothing but a sandbox. */
export const developmentKey = 'sandbox-development-key';

/** The project of the default configuration. Invented. */
export const defaultProject: Project = {
  CodProjeto: '0f8fad5b-d9cb-469f-a165-70867728950e',
  CodAcao: [1],
};

/** A key that may call everything. */
export function fullAccessKey(key: string): AccessKey {
  return {
    key,
    status: 'active',
    expiresOn: '2099-12-31',
    codSebrae: defaultSebraeCode,
    services: { '*': ['*'] },
  };
}

/** What the sandbox uses when nothing is configured. */
export const defaultConfiguration: SandboxConfiguration = {
  keys: [fullAccessKey(developmentKey)],
  notFoundAnswer: 'empty-array',
  dateStyle: 'iso',
  businessErrorStatus: 400,
  utcOffsetMinutes: -180,
  secondAttendance: 'refused',
  maximumHoursAhead: 24,
  mandatoryFields: {},
  refusedEmailDomains: ['recusado.example'],
  projects: [defaultProject],
  closedMonths: [],
  instruments: defaultInstruments,
  people: defaultPeople,
  companies: defaultCompanies,
  links: defaultLinks,
  errors: {},
  foco: defaultFocoConfiguration,
};
