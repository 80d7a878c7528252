import { StorageOutdatedError } from '../errors.js';
import type { DeviceStores, Store } from './device-schema.js';
import type { StorageAccess } from './device-storage.js';

/** One step of a write, which can be taken again in a copy of the database. */
export type Change = (transaction: IDBTransaction) => void;

/** How a database is reached. */
export interface ConnectionPlan {
  readonly name: string;
  readonly version: number;
  readonly factory: () => IDBFactory | Promise<IDBFactory>;
  /**
   * Brings the database from an older version to this one, from 0 when it is new. A promise takes that back, and is
   * waited for before it is tried again.
   */
  readonly upgrade: (
    database: IDBDatabase,
    transaction: IDBTransaction,
    oldVersion: number,
  ) => Promise<void> | undefined;
  /** Looks at a database that was opened before anybody uses it. */
  readonly opened?: (database: IDBDatabase) => Promise<void>;
  readonly tell?: (access: StorageAccess) => void;
}

/** What a request ends with. */
export function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error());
  });
}

/** Every key that begins with these parts: an array sorts behind every number and text. */
export function beginningWith(...parts: string[]): IDBKeyRange {
  return IDBKeyRange.bound(parts, [...parts, []]);
}

/** A database that is opened when it is needed, and again when the system closed it in the background. */
export class Connection {
  readonly #plan: ConnectionPlan;
  #database: Promise<IDBDatabase> | undefined;
  #isClosed = false;

  constructor(plan: ConnectionPlan) {
    this.#plan = plan;
  }

  /** Runs `work` on the open database. */
  async use<Result>(work: (database: IDBDatabase) => Promise<Result>): Promise<Result> {
    try {
      return await work(await this.#open());
    } catch (error) {
      const isGone = error instanceof DOMException && error.name === 'InvalidStateError';
      if (!isGone || this.#isClosed) throw error;
      this.#database = undefined;
      return work(await this.#open());
    }
  }

  /**
   * One transaction: all of `work` or nothing.
   *
   * @returns what it changed
   */
  write(
    stores: readonly Store[],
    durability: IDBTransactionDurability,
    work: (writing: Writing) => Promise<void> | void,
  ): Promise<readonly Change[]> {
    return this.use(async (database) => {
      const transaction = database.transaction(stores, 'readwrite', { durability });
      const done = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error());
      });
      // It may fail before `work` learns of it.
      done.catch(() => undefined);
      const writing = new Writing(transaction);
      try {
        await work(writing);
      } catch (error) {
        abort(transaction);
        throw error;
      }
      await done;
      return writing.changes;
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#database?.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  #open(): Promise<IDBDatabase> {
    this.#database ??= this.#openNow().catch((error: unknown) => {
      this.#database = undefined;
      throw error instanceof DOMException && error.name === 'VersionError' ? this.#outdated(error) : error;
    });
    return this.#database;
  }

  async #openNow(): Promise<IDBDatabase> {
    const { factory, name, version, upgrade, opened, tell } = this.#plan;
    if (this.#isClosed) throw new Error();
    const request = (await factory()).open(name, version);
    let waiting: Promise<void> | undefined;
    request.onblocked = () => tell?.('blocked');
    request.onupgradeneeded = ({ oldVersion }) => {
      const transaction = request.transaction as IDBTransaction;
      waiting = upgrade(request.result, transaction, oldVersion);
      if (waiting) transaction.abort();
    };
    let database: IDBDatabase;
    try {
      database = await resultOf(request);
    } catch (error) {
      if (!waiting) throw error;
      await waiting;
      return this.#openNow();
    }
    database.onversionchange = ({ newVersion }) => {
      // Whoever waits, for a newer version or to delete everything, goes on as soon as this lets go.
      this.#database = undefined;
      database.close();
      if (newVersion !== null) this.#outdated();
    };
    database.onclose = () => (this.#database = undefined);
    await opened?.(database);
    tell?.('open');
    return database;
  }

  #outdated(cause?: unknown): StorageOutdatedError {
    this.#plan.tell?.('outdated');
    return new StorageOutdatedError(cause);
  }
}

/** A transaction that remembers what it changes. */
export class Writing {
  readonly changes: Change[] = [];
  readonly #transaction: IDBTransaction;

  constructor(transaction: IDBTransaction) {
    this.#transaction = transaction;
  }

  /** To read from. */
  store(name: Store): IDBObjectStore {
    return this.#transaction.objectStore(name);
  }

  put<Name extends Store>(name: Name, value: DeviceStores[Name], key?: IDBValidKey): void {
    this.take((transaction) => transaction.objectStore(name).put(value, key));
  }

  remove(name: Store, key: IDBValidKey | IDBKeyRange): void {
    this.take((transaction) => transaction.objectStore(name).delete(key));
  }

  take(change: Change): void {
    change(this.#transaction);
    this.changes.push(change);
  }
}

/** Nothing of a failed write is kept; a request that failed has aborted its transaction already. */
function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // Already aborted.
  }
}
