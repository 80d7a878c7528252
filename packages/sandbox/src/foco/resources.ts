import { FocoError, ManyMatchesError } from './foco-error.js';
import { idOf, type FocoDraft, type Row } from './foco-state.js';
import { findField, type FieldDefinition, type ObjectDefinition } from './objects.js';
import type { QueryPages } from './query-pages.js';
import { readRecordId } from './record-id.js';
import { findObject, runQuery } from './run-query.js';
import { createRecord, updateRecord, type Organisation } from './write-record.js';

/** A call of a resource, by itself or as a part of a composite call. */
export interface ResourceCall {
  readonly verb: string;
  /** Below `/services/data/vNN.0`: `['sobjects', 'Case', 'ChaveExterna__c', 'x']` */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly body: object;
}

/** What a resource works with. */
export interface ResourceContext {
  readonly organisation: Organisation;
  readonly draft: FocoDraft;
  readonly pages: QueryPages;
  /** `v60.0` */
  readonly version: string;
}

/** What a resource answers. */
export interface ResourceAnswer {
  readonly status: number;
  /** `null` when there is nothing to say. */
  readonly body: unknown;
}

/**
 * Carries out a call on the draft.
 *
 * @throws FocoError, ManyMatchesError
 */
export function carryOutResource(call: ResourceCall, context: ResourceContext): ResourceAnswer {
  const [kind, ...rest] = call.path;
  if (kind === 'query') return query(call, rest, context);
  if (kind === 'sobjects' && rest[0] !== undefined) {
    const object = findObject(context.organisation.objects, rest[0], 404, 'NOT_FOUND');
    return sobject(call, object, rest.slice(1), context);
  }
  throw noSuchResource();
}

function query(call: ResourceCall, rest: readonly string[], context: ResourceContext): ResourceAnswer {
  const { organisation, draft, pages, version } = context;
  if (call.verb !== 'GET') throw verbRefused(call.verb, 'GET');
  const [locator, ...more] = rest;
  if (more.length > 0) throw noSuchResource();
  if (locator !== undefined) return { status: 200, body: pages.next(locator, version) };
  const source = call.query.get('q');
  if (source === null) throw new FocoError(400, 'MALFORMED_QUERY', 'A query string has to be specified');
  return { status: 200, body: pages.first(runQuery(source, organisation.objects, draft, version), version) };
}

function sobject(
  call: ResourceCall,
  object: ObjectDefinition,
  rest: readonly string[],
  context: ResourceContext,
): ResourceAnswer {
  const [first, second, ...more] = rest.map(decodeURIComponent);
  if (more.length > 0) throw noSuchResource();
  if (first === undefined) {
    if (call.verb !== 'POST') throw verbRefused(call.verb, 'POST');
    return created(createRecord(object, call.body, context), {});
  }
  if (first === 'describe' && second === undefined) return { status: 200, body: describeObject(object, context) };
  return second === undefined
    ? byId(call, object, first, context)
    : byExternalId(call, object, externalField(object, first), second, context);
}

function byId(call: ResourceCall, object: ObjectDefinition, id: string, context: ResourceContext): ResourceAnswer {
  const row = context.draft.row(object.name, readRecordId(id) ?? '');
  if (!row) throw new FocoError(404, 'NOT_FOUND', 'The requested resource does not exist');
  if (call.verb === 'GET') return { status: 200, body: show(row, object, call, context) };
  if (call.verb !== 'PATCH') throw verbRefused(call.verb, 'GET, PATCH');
  updateRecord(object, row, call.body, context);
  return { status: 204, body: null };
}

function byExternalId(
  call: ResourceCall,
  object: ObjectDefinition,
  field: FieldDefinition,
  value: string,
  context: ResourceContext,
): ResourceAnswer {
  const rows = context.draft.matching(object.name, field.name, value) ?? [];
  if (rows.length > 1) throw new ManyMatchesError(rows.map((row) => urlOf(row, object, context)));
  const [row] = rows;
  if (call.verb === 'GET') {
    if (!row) throw new FocoError(404, 'NOT_FOUND', 'The requested resource does not exist');
    return { status: 200, body: show(row, object, call, context) };
  }
  if (call.verb !== 'PATCH') throw verbRefused(call.verb, 'GET, PATCH');
  if (field.name in call.body) {
    const message = `The ${field.name} field should not be specified in the sobject data.`;
    throw new FocoError(400, 'INVALID_FIELD', message, [field.name]);
  }
  if (!row) {
    return created(createRecord(object, { ...call.body, [field.name]: value }, context), { created: true });
  }
  updateRecord(object, row, call.body, context);
  return context.organisation.configuration.upsertedStatus === 204
    ? { status: 204, body: null }
    : { status: 200, body: { id: idOf(row), success: true, errors: [], created: false } };
}

function externalField(object: ObjectDefinition, name: string): FieldDefinition {
  const field = findField(object, name);
  if (field?.externalId) return field;
  throw new FocoError(404, 'NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${name}`);
}

function show(row: Row, object: ObjectDefinition, call: ResourceCall, context: ResourceContext): object {
  const asked = call.query.get('fields')?.split(',');
  const fields = object.fields.filter(({ name }) => asked === undefined || asked.includes(name));
  return {
    attributes: { type: object.name, url: urlOf(row, object, context) },
    ...Object.fromEntries(fields.map(({ name }) => [name, row[name] ?? null])),
    Id: idOf(row),
  };
}

/** What the organisation says of an object: its fields, and the kinds of record. */
function describeObject({ name, fields }: ObjectDefinition, { draft }: ResourceContext): object {
  const recordTypes = [...draft.rows('RecordType')].filter((row) => row['SobjectType'] === name);
  return {
    name,
    createable: name !== 'RecordType',
    fields: fields.map((field) => ({
      name: field.name,
      type: ['cpf', 'cnpj'].includes(field.type) ? 'string' : field.type,
      length: field.length ?? 255,
      createable: !field.readOnly,
      updateable: !field.readOnly,
      nillable: !field.required,
      externalId: field.externalId ?? false,
      unique: field.unique ?? false,
      restrictedPicklist: field.values !== undefined,
      picklistValues: (field.values ?? []).map(({ value, label }) => ({ value, label, active: true })),
      referenceTo: field.referenceTo === undefined ? [] : [field.referenceTo],
    })),
    recordTypeInfos: recordTypes.map((row) => ({
      recordTypeId: idOf(row),
      developerName: row['DeveloperName'],
      name: row['Name'],
      available: true,
    })),
  };
}

function created(id: string, more: object): ResourceAnswer {
  return { status: 201, body: { id, success: true, errors: [], ...more } };
}

function urlOf(row: Row, { name }: ObjectDefinition, { version }: ResourceContext): string {
  return `/services/data/${version}/sobjects/${name}/${idOf(row)}`;
}

function noSuchResource(): FocoError {
  return new FocoError(404, 'NOT_FOUND', 'The requested resource does not exist');
}

function verbRefused(verb: string, allowed: string): FocoError {
  return new FocoError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${verb}' not allowed. Allowed are ${allowed}`);
}
