import { FocoError } from './foco-error.js';
import { makeRecordId } from './record-id.js';
import type { QueriedRecord } from './run-query.js';

/** One page of a query's answer. */
export interface QueryPage {
  readonly totalSize: number;
  readonly done: boolean;
  /** Where the next page is, below the host. */
  readonly nextRecordsUrl?: string;
  readonly records: readonly QueriedRecord[];
}

/** How many answers wait for their next page to be asked for, before the oldest is forgotten. */
const capacity = 100;

/** Answers too long for one page, as they were when the query ran. */
export class QueryPages {
  readonly #size: number;
  readonly #waiting = new Map<string, readonly QueriedRecord[]>();
  #count = 0;

  /** @param size - rows of one page */
  constructor(size: number) {
    this.#size = size;
  }

  /** The first page of an answer. */
  first(records: readonly QueriedRecord[], version: string): QueryPage {
    if (records.length <= this.#size) return { totalSize: records.length, done: true, records };
    this.#count += 1;
    const cursor = makeRecordId('01g', this.#count);
    this.#waiting.set(cursor, records);
    const [oldest] = this.#waiting.keys();
    if (this.#waiting.size > capacity && oldest !== undefined) this.#waiting.delete(oldest);
    return this.#page(cursor, records, 0, version);
  }

  /**
   * The page of a locator, `01g000000000001AAA-2000`.
   *
   * @throws FocoError `INVALID_QUERY_LOCATOR`
   */
  next(locator: string, version: string): QueryPage {
    const [cursor = '', start = ''] = locator.split('-');
    const records = this.#waiting.get(cursor);
    if (!records || !/^\d+$/.test(start)) {
      throw new FocoError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
    }
    return this.#page(cursor, records, Number(start), version);
  }

  #page(cursor: string, all: readonly QueriedRecord[], start: number, version: string): QueryPage {
    const end = start + this.#size;
    const records = all.slice(start, end);
    if (end >= all.length) return { totalSize: all.length, done: true, records };
    const nextRecordsUrl = `/services/data/${version}/query/${cursor}-${end}`;
    return { totalSize: all.length, done: false, nextRecordsUrl, records };
  }
}
