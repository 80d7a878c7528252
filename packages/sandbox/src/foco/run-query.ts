import { FocoError } from './foco-error.js';
import { idOf, isSame, type FieldValue, type FocoRows, type Row } from './foco-state.js';
import {
  findField,
  relationshipName,
  type FieldDefinition,
  type ObjectDefinition,
  type ObjectTable,
} from './objects.js';
import { parseSoql, type Condition } from './soql.js';

/** A record of an answer, with those that its references name inside it. */
export interface QueriedRecord {
  readonly [field: string]: FieldValue | QueriedRecord | { readonly type: string; readonly url: string };
}

/** Where a field of a query leads. */
interface Place {
  readonly field: FieldDefinition;
  /** The reference to follow first, when it is a field of another object. */
  readonly through?: { readonly reference: FieldDefinition; readonly object: ObjectDefinition };
}

/**
 * The records that a query asks for.
 *
 * @param version - of the addresses in the answer, `v60.0`
 * @throws FocoError `MALFORMED_QUERY`, `INVALID_TYPE`, `INVALID_FIELD`
 */
export function runQuery(source: string, objects: ObjectTable, rows: FocoRows, version: string): QueriedRecord[] {
  const query = parseSoql(source);
  const object = findObject(objects, query.object, 400, 'INVALID_TYPE');
  const fields = query.fields.map((path) => findPlace(path, object, objects));
  const conditions = query.conditions.map((condition) => ({
    ...condition,
    place: findPlace(condition.path, object, objects),
  }));
  const found = candidates(object, conditions, rows).filter((row) =>
    conditions.every(({ place, value }) => isSame(valueOf(row, place, rows), value)),
  );
  return found.slice(0, query.limit).map((row) => describe(row, object, fields, rows, version));
}

/**
 * The object of a name.
 *
 * @throws FocoError
 */
export function findObject(objects: ObjectTable, name: string, status: number, errorCode: string): ObjectDefinition {
  const found = Object.values(objects).find((object) => object.name.toLowerCase() === name.toLowerCase());
  if (found) return found;
  throw new FocoError(status, errorCode, `sObject type '${name}' is not supported.`);
}

function findPlace(path: readonly string[], object: ObjectDefinition, objects: ObjectTable): Place {
  const [first = '', second, ...more] = path;
  if (second === undefined) return { field: knownField(first, object) };
  const reference = object.fields.find(
    (field) => field.referenceTo && relationshipName(field).toLowerCase() === first.toLowerCase(),
  );
  if (!reference?.referenceTo || more.length > 0) {
    throw new FocoError(400, 'INVALID_FIELD', `Didn't understand relationship '${first}' in field path.`);
  }
  const target = objects[reference.referenceTo];
  return { field: knownField(second, target), through: { reference, object: target } };
}

function knownField(name: string, object: ObjectDefinition): FieldDefinition {
  const field = findField(object, name);
  if (field) return field;
  throw new FocoError(400, 'INVALID_FIELD', `No such column '${name}' on entity '${object.name}'.`);
}

/** Few rows where an index leads to them, else all. */
function candidates(
  object: ObjectDefinition,
  conditions: readonly (Condition & { readonly place: Place })[],
  rows: FocoRows,
): Row[] {
  for (const { place, value } of conditions) {
    if (typeof value !== 'string') continue;
    const { field, through } = place;
    const found = through
      ? rows
          .matching(through.object.name, field.name, value)
          ?.flatMap((target) => rows.matching(object.name, through.reference.name, idOf(target)) ?? [])
      : rows.matching(object.name, field.name, value);
    if (found) return [...found];
  }
  return [...rows.rows(object.name)];
}

function valueOf(row: Row, { field, through }: Place, rows: FocoRows): FieldValue {
  const holder = through ? rows.row(through.object.name, String(row[through.reference.name])) : row;
  return holder?.[field.name] ?? null;
}

function describe(
  row: Row,
  object: ObjectDefinition,
  fields: readonly Place[],
  rows: FocoRows,
  version: string,
): QueriedRecord {
  const record: Record<string, QueriedRecord[string]> = { attributes: attributesOf(row, object, version) };
  for (const place of fields) {
    const { field, through } = place;
    if (!through) {
      record[field.name] = valueOf(row, place, rows);
      continue;
    }
    const name = relationshipName(through.reference);
    const target = rows.row(through.object.name, String(row[through.reference.name]));
    const present = record[name] as QueriedRecord | undefined;
    record[name] = target
      ? {
          attributes: attributesOf(target, through.object, version),
          ...present,
          [field.name]: target[field.name] ?? null,
        }
      : null;
  }
  return record;
}

function attributesOf(row: Row, { name }: ObjectDefinition, version: string) {
  return { type: name, url: `/services/data/${version}/sobjects/${name}/${idOf(row)}` };
}
