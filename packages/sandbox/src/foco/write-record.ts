import { toLocalDateTime } from '../dates.js';
import { broken, readFieldValue, writeMoment } from './field-values.js';
import { FocoError } from './foco-error.js';
import type { FocoConfiguration } from './foco-configuration.js';
import { idOf, isSame, type FieldValue, type FocoDraft, type Row } from './foco-state.js';
import { findField, type FieldDefinition, type ObjectDefinition, type ObjectTable } from './objects.js';
import { makeRecordId } from './record-id.js';

/** The organisation that a call works in. */
export interface Organisation {
  readonly objects: ObjectTable;
  readonly configuration: FocoConfiguration;
  /** Accounting months that take no more attendances, `MM/yyyy`. */
  readonly closedMonths: readonly string[];
  readonly utcOffsetMinutes: number;
  readonly now: Date;
}

/** Everything that a write needs. */
export interface WriteContext {
  readonly organisation: Organisation;
  readonly draft: FocoDraft;
}

/**
 * Adds a record of an object.
 *
 * @returns its id
 * @throws FocoError
 */
export function createRecord(object: ObjectDefinition, body: object, context: WriteContext): string {
  const { draft, organisation } = context;
  const number = draft.count(object.name) + 1;
  const sent = readBody(object, body, context);
  const missing = object.fields.filter(({ name, required }) => required && (sent[name] ?? null) === null);
  if (missing.length > 0) throw requiredMissing(missing);
  const row = derive(object, {
    ...(object.name === 'Case' ? { CaseNumber: String(number).padStart(8, '0') } : {}),
    ...(object.name === 'AccountContactRelation' ? { IsActive: true, IsDirect: false } : {}),
    ...withAccountOfContact(object, sent, draft),
    Id: makeRecordId(object.prefix, number),
    CreatedDate: writeMoment(organisation.now),
  });
  refuse(object, row, context);
  draft.save({ object: object.name, fields: row });
  relateContact(object, row, context);
  return idOf(row);
}

/**
 * Changes the fields that a body names.
 *
 * @throws FocoError
 */
export function updateRecord(object: ObjectDefinition, present: Row, body: object, context: WriteContext): void {
  const sent = readBody(object, body, context);
  const emptied = object.fields.filter(({ name, required }) => required && sent[name] === null);
  if (emptied.length > 0) throw requiredMissing(emptied);
  const row = derive(object, { ...present, ...sent });
  refuse(object, row, context);
  context.draft.save({ object: object.name, fields: row });
}

function readBody(object: ObjectDefinition, body: object, { draft, organisation }: WriteContext): Row {
  const { alphanumericCnpj } = organisation.configuration;
  const entries = Object.entries(body as Record<string, unknown>)
    .filter(([name]) => name !== 'attributes')
    .map(([name, value]): [string, FieldValue] => {
      const field = findField(object, name);
      if (field === undefined) {
        const message = `No such column '${name}' on sobject of type ${object.name}`;
        throw new FocoError(400, 'INVALID_FIELD', message);
      }
      if (field.readOnly) {
        const message = `Unable to create/update fields: ${field.name}. Please check the security settings of this field.`;
        throw new FocoError(400, 'INVALID_FIELD_FOR_INSERT_UPDATE', message, [field.name]);
      }
      return [field.name, readFieldValue(field, value, { rows: draft, alphanumericCnpj })];
    });
  return Object.fromEntries(entries);
}

/** Fields that the system fills from others. */
function derive({ name }: ObjectDefinition, row: Row): Row {
  if (name !== 'Contact') return row;
  const names = [row['FirstName'], row['LastName']].filter((part) => typeof part === 'string');
  return { ...row, Name: names.join(' ') };
}

/** An interaction without an account gets the one of its contact. */
function withAccountOfContact({ name }: ObjectDefinition, sent: Row, draft: FocoDraft): Row {
  if (name !== 'Case' || sent['AccountId']) return sent;
  return { ...sent, AccountId: draft.row('Contact', String(sent['ContactId']))?.['AccountId'] ?? null };
}

/** A contact is directly related with its own account. */
function relateContact({ name }: ObjectDefinition, row: Row, { draft, organisation }: WriteContext): void {
  if (name !== 'Contact' || typeof row['AccountId'] !== 'string') return;
  const { prefix } = organisation.objects.AccountContactRelation;
  draft.save({
    object: 'AccountContactRelation',
    fields: {
      Id: makeRecordId(prefix, draft.count('AccountContactRelation') + 1),
      AccountId: row['AccountId'],
      ContactId: idOf(row),
      IsActive: true,
      IsDirect: true,
      CreatedDate: writeMoment(organisation.now),
    },
  });
}

/** The rules that concern a whole record. */
function refuse(object: ObjectDefinition, row: Row, context: WriteContext): void {
  refuseDuplicates(object, row, context.draft);
  switch (object.name) {
    case 'Account':
      if (!row['CPF__c'] && !row['CNPJ__c']) throw broken('Informe o CPF ou o CNPJ da conta.');
      return;
    case 'AccountContactRelation':
      return refuseSecondRelation(row, context.draft);
    case 'Case':
      return refuseInteraction(object, row, context);
    case 'Contact':
    case 'RecordType':
      return;
  }
}

function refuseDuplicates(object: ObjectDefinition, row: Row, draft: FocoDraft): void {
  for (const { name, unique } of object.fields) {
    const value = row[name];
    if (!unique || typeof value !== 'string') continue;
    const other = draft.matching(object.name, name, value)?.find((candidate) => idOf(candidate) !== idOf(row));
    if (other) {
      const message = `duplicate value found: ${name} duplicates value on record with id: ${idOf(other)}`;
      throw new FocoError(400, 'DUPLICATE_VALUE', message, [name]);
    }
  }
}

function refuseSecondRelation(row: Row, draft: FocoDraft): void {
  const relations = draft.matching('AccountContactRelation', 'ContactId', String(row['ContactId'])) ?? [];
  const isThere = relations.some(
    (relation) => idOf(relation) !== idOf(row) && isSame(relation['AccountId'], row['AccountId'] ?? null),
  );
  if (isThere) {
    throw new FocoError(400, 'DUPLICATE_VALUE', "There's already a relationship between this account and contact.", [
      'AccountId',
      'ContactId',
    ]);
  }
}

function refuseInteraction(object: ObjectDefinition, row: Row, { draft, organisation }: WriteContext): void {
  const account = draft.row('Account', String(row['AccountId']));
  const own = draft.row('Account', String(draft.row('Contact', String(row['ContactId']))?.['AccountId']));
  if (account?.['RestricoesConta__c'] || own?.['RestricoesConta__c']) {
    throw broken('A conta tem restrições: novas interações estão bloqueadas.');
  }
  const fields = ['HoraInicio__c', 'HoraFinal__c'].flatMap((name) => findField(object, name) ?? []);
  const [start, end] = [row['HoraInicio__c'], row['HoraFinal__c']];
  if (typeof start !== 'string') return;
  if (typeof end === 'string' && end < start) throw broken('O fim é anterior ao início.', ...fields);
  const [year, month] = toLocalDateTime(new Date(start), organisation.utcOffsetMinutes).split('-');
  if (organisation.closedMonths.includes(`${month}/${year}`)) {
    throw broken(`O mês de competência ${month}/${year} está encerrado.`, ...fields.slice(0, 1));
  }
}

function requiredMissing(fields: readonly FieldDefinition[]): FocoError {
  const names = fields.map(({ name }) => name);
  return new FocoError(400, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, names);
}
