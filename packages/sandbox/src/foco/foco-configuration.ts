import { defaultRecords, type SeedRecord } from './default-records.js';

/** A satellite system that may ask for tokens. [DOC] */
export interface FocoClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly status: 'active' | 'inactive';
}

/** A value of a picklist: what is sent, and what people see. */
export interface PicklistValue {
  readonly value: string;
  readonly label: string;
}

/** Picklists whose values are unknown or the state's own. */
export const picklistNames = [
  'Acao__c',
  'Escolaridade__c',
  'Instrumento__c',
  'Origin',
  'Porte__c',
  'Projeto__c',
  'Roles',
  'Sebrae__c',
  'Status',
  'Tema__c',
  'UnidadeOrganizacional__c',
] as const;

/** Name of such a picklist. */
export type PicklistName = (typeof picklistNames)[number];

/** Everything about the emulated FOCO that is unknown, differs by state or is worth varying. */
export interface FocoConfiguration {
  /** @default one client, `sandbox-client` with the secret `sandbox-secret` */
  readonly clients: readonly FocoClient[];
  /** How long a token lives. @default 7200 */
  readonly tokenLifetimeSeconds: number;
  /** Versions of the API that answer. [DOC: v60.0 to v67.0 seen] */
  readonly apiVersions: readonly string[];
  /** Rows of one page of a query. @default 2000 */
  readonly queryPageSize: number;
  /** What an upsert answers that changed a record; 204 is how versions before v46.0 did. @default 200 */
  readonly upsertedStatus: 200 | 204;
  /** Whether the validation rule of the company number lets letters pass. @default true */
  readonly alphanumericCnpj: boolean;
  /** Whether no two records may have the same document or external key. @default true */
  readonly uniqueValues: boolean;
  readonly picklists: Readonly<Record<PicklistName, readonly PicklistValue[]>>;
  /** Records of a new ledger, in an order in which each names only earlier ones by their `ChaveExterna__c`. */
  readonly records: readonly SeedRecord[];
}

/** The client of the default configuration. Public; opens nothing but a sandbox. */
export const developmentClient: FocoClient = {
  clientId: 'sandbox-client',
  clientSecret: 'sandbox-secret',
  status: 'active',
};

/** What the sandbox uses when nothing is configured. The values of the picklists are invented. */
export const defaultFocoConfiguration: FocoConfiguration = {
  clients: [developmentClient],
  tokenLifetimeSeconds: 7200,
  apiVersions: ['v60.0', 'v61.0', 'v62.0', 'v63.0', 'v64.0', 'v65.0', 'v66.0', 'v67.0'],
  queryPageSize: 2000,
  upsertedStatus: 200,
  alphanumericCnpj: true,
  uniqueValues: true,
  picklists: {
    Acao__c: values({ '1': 'Ação 1' }),
    Escolaridade__c: values({ '1': 'Fundamental', '2': 'Médio', '3': 'Superior' }),
    Instrumento__c: values({
      'IT.18': 'Orientação Técnica Presencial',
      'IT.19': 'Orientação Técnica a Distância',
      'CO.1': 'Consultoria Presencial',
      'CO.2': 'Consultoria a Distância',
    }),
    Origin: values({ Presencial: 'Presencial', Remoto: 'Remoto' }),
    Porte__c: values({ MEI: 'Microempreendedor Individual', ME: 'Microempresa', EPP: 'Empresa de Pequeno Porte' }),
    Projeto__c: values({ '0f8fad5b-d9cb-469f-a165-70867728950e': 'Atendimento ativo' }),
    Roles: values({
      Proprietario: 'Proprietário',
      Socio: 'Sócio',
      Representante: 'Representante',
      Gerente: 'Gerente',
      Empregado: 'Empregado',
    }),
    Sebrae__c: values({ BA: 'Sebrae Bahia', MS: 'Sebrae Mato Grosso do Sul' }),
    Status: values({ Novo: 'Novo', Fechado: 'Concluído' }),
    Tema__c: values({ '2204': 'Inovação' }),
    UnidadeOrganizacional__c: values({ 'UO-0001': 'Agência Centro', 'UO-0002': 'Espaço Sebrae' }),
  },
  records: defaultRecords,
};

function values(labels: Readonly<Record<string, string>>): PicklistValue[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
