import type { ObjectName } from './objects.js';

/** What a field holds. Moments are kept in UTC, as `2026-03-10T12:00:00.000+0000`. */
export type FieldValue = string | boolean | null;

/** A record's fields by their names; what is not there is empty. */
export type Row = Readonly<Record<string, FieldValue>>;

/** A record as one line of the ledger keeps it. */
export interface FocoRecord {
  readonly object: ObjectName;
  readonly fields: Row;
}

/** Everything that FOCO holds, as `GET /__sandbox/ledger` answers it under `foco`. */
export interface FocoSnapshot {
  readonly accounts: readonly Row[];
  readonly contacts: readonly Row[];
  readonly relations: readonly Row[];
  readonly cases: readonly Row[];
}

/** What reading and writing calls may look at. */
export interface FocoRows {
  row(object: ObjectName, id: string): Row | undefined;
  rows(object: ObjectName): Iterable<Row>;
  count(object: ObjectName): number;
  /** Rows whose field has this value, capitals aside; `undefined` when the field has no index. */
  matching(object: ObjectName, field: string, value: string): readonly Row[] | undefined;
}

/** Fields by which records are looked for. */
const indexedFields = ['CPF__c', 'CNPJ__c', 'ChaveExterna__c', 'AccountId', 'ContactId'];

/** FOCO's records in memory. */
export class FocoState implements FocoRows {
  readonly #rows = new Map<ObjectName, Map<string, Row>>();
  readonly #index = new Map<string, Set<string>>();

  row(object: ObjectName, id: string): Row | undefined {
    return this.#rows.get(object)?.get(id);
  }

  rows(object: ObjectName): Iterable<Row> {
    return this.#rows.get(object)?.values() ?? [];
  }

  count(object: ObjectName): number {
    return this.#rows.get(object)?.size ?? 0;
  }

  matching(object: ObjectName, field: string, value: string): readonly Row[] | undefined {
    if (!indexedFields.includes(field)) return undefined;
    const ids = this.#index.get(indexKey(object, field, value)) ?? [];
    return [...ids].map((id) => this.row(object, id)).filter((row) => row !== undefined);
  }

  /** Adds a record, or puts it in the place of the one with its id. */
  save({ object, fields }: FocoRecord): void {
    const id = idOf(fields);
    const rows = this.#rows.get(object) ?? new Map<string, Row>();
    const previous = rows.get(id);
    for (const key of previous ? indexKeys(object, previous) : []) this.#index.get(key)?.delete(id);
    for (const key of indexKeys(object, fields)) {
      this.#index.set(key, (this.#index.get(key) ?? new Set()).add(id));
    }
    this.#rows.set(object, rows.set(id, fields));
  }

  /** Forgets everything. */
  clear(): void {
    this.#rows.clear();
    this.#index.clear();
  }

  /** All records, in order of creation. */
  snapshot(): FocoSnapshot {
    return {
      accounts: [...this.rows('Account')],
      contacts: [...this.rows('Contact')],
      relations: [...this.rows('AccountContactRelation')],
      cases: [...this.rows('Case')],
    };
  }
}

/** Records written by one call, over those that are there: visible to its later parts, kept only if all goes well. */
export class FocoDraft implements FocoRows {
  readonly #base: FocoRows;
  readonly #written = new Map<ObjectName, Map<string, Row>>();

  constructor(base: FocoRows) {
    this.#base = base;
  }

  row(object: ObjectName, id: string): Row | undefined {
    return this.#written.get(object)?.get(id) ?? this.#base.row(object, id);
  }

  rows(object: ObjectName): Iterable<Row> {
    return this.#over(object, this.#base.rows(object), () => true);
  }

  count(object: ObjectName): number {
    const fresh = [...(this.#written.get(object)?.keys() ?? [])].filter((id) => !this.#base.row(object, id));
    return this.#base.count(object) + fresh.length;
  }

  matching(object: ObjectName, field: string, value: string): readonly Row[] | undefined {
    const below = this.#base.matching(object, field, value);
    return below && this.#over(object, below, (row) => isSame(row[field], value));
  }

  save({ object, fields }: FocoRecord): void {
    const rows = this.#written.get(object) ?? new Map<string, Row>();
    this.#written.set(object, rows.set(idOf(fields), fields));
  }

  /** What was written, each record once, as it was last. */
  get records(): readonly FocoRecord[] {
    return [...this.#written].flatMap(([object, rows]) => [...rows.values()].map((fields) => ({ object, fields })));
  }

  #over(object: ObjectName, below: Iterable<Row>, matches: (row: Row) => boolean): Row[] {
    const written = this.#written.get(object) ?? new Map<string, Row>();
    const untouched = [...below].filter((row) => !written.has(idOf(row)));
    return [...untouched, ...[...written.values()].filter(matches)];
  }
}

/** `Id` of a record. */
export function idOf(row: Row): string {
  return String(row['Id']);
}

/** Whether a field has a value. Texts are the same whatever their capitals. */
export function isSame(held: FieldValue | undefined, asked: FieldValue): boolean {
  const present = held ?? null;
  return typeof present === 'string' && typeof asked === 'string'
    ? present.toLowerCase() === asked.toLowerCase()
    : present === asked;
}

function indexKeys(object: ObjectName, row: Row): string[] {
  return indexedFields.flatMap((field) => {
    const value = row[field];
    return typeof value === 'string' ? [indexKey(object, field, value)] : [];
  });
}

function indexKey(object: ObjectName, field: string, value: string): string {
  return `${object}.${field}=${value.toLowerCase()}`;
}
