import type { FocoConfiguration, PicklistValue } from './foco-configuration.js';

/** How a field is held and checked. */
export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'email'
  | 'phone'
  | 'cpf'
  | 'cnpj'
  | 'picklist'
  | 'multipicklist'
  | 'reference'
  | 'datetime'
  | 'boolean';

/** One field of an object. */
export interface FieldDefinition {
  readonly name: string;
  readonly type: FieldType;
  /** Most characters. @default 255 */
  readonly length?: number;
  /** @default false */
  readonly required?: boolean;
  /** No two records have the same value. @default false */
  readonly unique?: boolean;
  /** Records can be found and upserted by it. @default false */
  readonly externalId?: boolean;
  /** Kept by the system. @default false */
  readonly readOnly?: boolean;
  readonly values?: readonly PicklistValue[];
  readonly referenceTo?: ObjectName;
}

/** The objects that are emulated. [DOC] */
export const objectNames = ['Account', 'Contact', 'AccountContactRelation', 'Case', 'RecordType'] as const;

/** Name of an object. */
export type ObjectName = (typeof objectNames)[number];

/** An object of the organisation. */
export interface ObjectDefinition {
  readonly name: ObjectName;
  /** First characters of its ids. */
  readonly prefix: string;
  readonly fields: readonly FieldDefinition[];
}

/** Every object of the organisation by its name. */
export type ObjectTable = Readonly<Record<ObjectName, ObjectDefinition>>;

const id: FieldDefinition = { name: 'Id', type: 'id', length: 18, readOnly: true };
const createdDate: FieldDefinition = { name: 'CreatedDate', type: 'datetime', readOnly: true };
const recordType: FieldDefinition = { name: 'RecordTypeId', type: 'reference', referenceTo: 'RecordType' };

/**
 * The objects with their fields. Names without a mark are standard fields of
 * Salesforce or were seen [DOC, CODE]; the others are assumed [INF].
 */
export function defineObjects(configuration: FocoConfiguration): ObjectTable {
  const { picklists, uniqueValues: unique } = configuration;
  /** Seen on the account [CODE]; on the others it is assumed [INF]. */
  const externalKey: FieldDefinition = { name: 'ChaveExterna__c', type: 'string', unique, externalId: true };
  return {
    Account: {
      name: 'Account',
      prefix: '001',
      fields: [
        id,
        { name: 'Name', type: 'string', required: true },
        recordType,
        { name: 'CPF__c', type: 'cpf', length: 14, unique },
        { name: 'CNPJ__c', type: 'cnpj', length: 18, unique },
        externalKey,
        { name: 'CodigoSebrae__c', type: 'string', length: 20 },
        { name: 'SituacaoCadastralSebrae__c', type: 'picklist', values: named('Ativo', 'Inativo') },
        // [INF], the next three
        { name: 'NomeFantasia__c', type: 'string' },
        { name: 'Porte__c', type: 'picklist', values: picklists.Porte__c },
        { name: 'RestricoesConta__c', type: 'string' },
        { name: 'Phone', type: 'phone', length: 40 },
        { name: 'BillingStreet', type: 'textarea' },
        { name: 'BillingCity', type: 'string', length: 40 },
        { name: 'BillingState', type: 'string', length: 80 },
        { name: 'BillingPostalCode', type: 'string', length: 20 },
        createdDate,
      ],
    },
    Contact: {
      name: 'Contact',
      prefix: '003',
      fields: [
        id,
        { name: 'AccountId', type: 'reference', referenceTo: 'Account' },
        { name: 'FirstName', type: 'string', length: 40 },
        { name: 'LastName', type: 'string', length: 80, required: true },
        { name: 'Name', type: 'string', length: 121, readOnly: true },
        { name: 'CPF__c', type: 'cpf', length: 14, required: true, unique },
        externalKey,
        { name: 'Email', type: 'email', length: 80 },
        { name: 'Phone', type: 'phone', length: 40 },
        { name: 'MobilePhone', type: 'phone', length: 40 },
        { name: 'Escolaridade__c', type: 'picklist', values: picklists.Escolaridade__c },
        { name: 'TermoAceiteLGPD__c', type: 'picklist', values: named('Sim', 'Não') },
        createdDate,
      ],
    },
    AccountContactRelation: {
      name: 'AccountContactRelation',
      prefix: '07k',
      fields: [
        id,
        { name: 'AccountId', type: 'reference', referenceTo: 'Account', required: true },
        { name: 'ContactId', type: 'reference', referenceTo: 'Contact', required: true },
        { name: 'Roles', type: 'multipicklist', values: picklists.Roles },
        { name: 'IsActive', type: 'boolean' },
        { name: 'IsDirect', type: 'boolean', readOnly: true },
        createdDate,
      ],
    },
    Case: {
      name: 'Case',
      prefix: '500',
      fields: [
        id,
        { name: 'CaseNumber', type: 'string', length: 30, readOnly: true },
        recordType,
        { name: 'ContactId', type: 'reference', referenceTo: 'Contact', required: true },
        { name: 'AccountId', type: 'reference', referenceTo: 'Account' },
        { name: 'Status', type: 'picklist', values: picklists.Status },
        { name: 'Origin', type: 'picklist', values: picklists.Origin },
        { name: 'Subject', type: 'string' },
        { name: 'Description', type: 'textarea', length: 32_000 },
        { name: 'HoraInicio__c', type: 'datetime', required: true },
        { name: 'HoraFinal__c', type: 'datetime' },
        { name: 'CPFAtendente__c', type: 'cpf', length: 14, required: true },
        { name: 'Sebrae__c', type: 'picklist', values: picklists.Sebrae__c },
        externalKey,
        // That these exist is known, their names are [INF].
        {
          name: 'UnidadeOrganizacional__c',
          type: 'picklist',
          required: true,
          values: picklists.UnidadeOrganizacional__c,
        },
        { name: 'Instrumento__c', type: 'picklist', values: picklists.Instrumento__c },
        { name: 'Projeto__c', type: 'picklist', values: picklists.Projeto__c },
        { name: 'Acao__c', type: 'picklist', values: picklists.Acao__c },
        { name: 'Tema__c', type: 'picklist', values: picklists.Tema__c },
        createdDate,
      ],
    },
    RecordType: {
      name: 'RecordType',
      prefix: '012',
      fields: [
        id,
        { name: 'Name', type: 'string', readOnly: true },
        { name: 'DeveloperName', type: 'string', readOnly: true },
        { name: 'SobjectType', type: 'string', readOnly: true },
      ],
    },
  };
}

/** The field of a name; names are found whatever their capitals, as in Salesforce. */
export function findField(object: ObjectDefinition, name: string): FieldDefinition | undefined {
  return object.fields.find((field) => field.name.toLowerCase() === name.toLowerCase());
}

/** Name under which the record that a reference names is reached: `AccountId` → `Account`. */
export function relationshipName({ name }: FieldDefinition): string {
  return name.replace(/Id$/, '');
}

function named(...values: string[]): PicklistValue[] {
  return values.map((value) => ({ value, label: value }));
}
