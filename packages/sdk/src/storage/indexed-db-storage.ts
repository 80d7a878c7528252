import { openDB, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { StorageOutdatedError } from '../errors.js';
import { generateDeviceKey, type WrappedKey } from '../account/wrapped-key.js';
import type { Sealed } from '../outbox/vault.js';
import { UPGRADES, type DeviceSchema, type Upgrade } from './device-schema.js';
import type {
  DeviceStorage,
  EntryState,
  KeptAttendance,
  Leftovers,
  OutboxEntry,
  Page,
  Revision,
  Shelf,
  StorageAccess,
  StorageRoom,
} from './device-storage.js';

type Store = StoreNames<DeviceSchema>;
type WriteTransaction = IDBPTransaction<DeviceSchema, Store[], 'readwrite'>;

/**
 * Keeps the records in the browser's IndexedDB, durably: a write resolves when it is on the disk.
 *
 * @param name name of the database. @default 'atendimento-ativo'
 */
export function indexedDbStorage(name = 'atendimento-ativo'): DeviceStorage {
  return new IndexedDbStorage(name);
}

/** @param upgrades tests give more than there are */
export class IndexedDbStorage implements DeviceStorage {
  readonly name: string;
  #database: Promise<IDBPDatabase<DeviceSchema>> | undefined;
  readonly #upgrades: readonly Upgrade[];
  #isClosed = false;
  #tellAccess: (access: StorageAccess) => void = () => undefined;

  constructor(name: string, upgrades: readonly Upgrade[] = UPGRADES) {
    this.name = name;
    this.#upgrades = upgrades;
  }

  /** One transaction decides between tabs that open at the same moment: the first key stored wins. */
  async deviceKey(): Promise<CryptoKey> {
    let key = await generateDeviceKey();
    await this.#write(['keys'], async (transaction) => {
      const keys = transaction.objectStore('keys');
      const stored = await keys.get('device');
      if (stored) key = stored;
      else await keys.put(key, 'device');
    });
    return key;
  }

  reviseKey(account: string, decide: (kept: WrappedKey | undefined) => WrappedKey | undefined): Promise<void> {
    return this.#write(['accounts'], async (transaction) => {
      const accounts = transaction.objectStore('accounts');
      const kept = await accounts.get(account);
      const key = decide(kept);
      if (key !== kept) await (key ? accounts.put(key, account) : accounts.delete(account));
    });
  }

  attendance(attendanceId: string): Promise<KeptAttendance> {
    return this.#use(async (database) => {
      const transaction = database.transaction(['attendances', 'entries']);
      const [attendance, entries] = await Promise.all([
        transaction.objectStore('attendances').get(attendanceId),
        transaction.objectStore('entries').index('by-attendance').getAll(beginningWith(attendanceId)),
      ]);
      return { attendance, entries };
    });
  }

  async openAttendances(account: string): Promise<readonly string[]> {
    const range = beginningWith(account, 'open');
    return this.#use((database) => database.getAllKeysFromIndex('attendances', 'by-status', range));
  }

  entries(account: string, state: EntryState, page?: Page): Promise<readonly OutboxEntry[]> {
    const { attendanceId, sequence } = page?.after ?? {};
    const range =
      attendanceId === undefined
        ? beginningWith(account, state)
        : IDBKeyRange.bound([account, state, attendanceId, sequence], [account, state, []], true);
    return this.#use((database) => database.getAllFromIndex('entries', 'by-state', range, page?.limit));
  }

  countEntries(account: string, state: EntryState): Promise<number> {
    return this.#use((database) => database.countFromIndex('entries', 'by-state', beginningWith(account, state)));
  }

  revise(attendanceIds: readonly string[], decide: (kept: KeptAttendance, id: string) => Revision): Promise<void> {
    return this.#write(['attendances', 'entries', 'drafts'], async (transaction) => {
      const rows = transaction.objectStore('attendances');
      const store = transaction.objectStore('entries');
      for (const id of attendanceIds) {
        const kept = {
          attendance: await rows.get(id),
          entries: await store.index('by-attendance').getAll(beginningWith(id)),
        };
        const { attendance, entries = [], gone = [], withoutDrafts } = decide(kept, id);
        if (attendance) await rows.put(attendance);
        // First, because another entry may take the place.
        for (const entry of gone) await store.delete(entry.id);
        for (const entry of entries) await store.put(entry);
        if (withoutDrafts) await transaction.objectStore('drafts').delete(beginningWith(id));
      }
    });
  }

  discard(account: string, agree: (left: Leftovers) => boolean): Promise<void> {
    return this.#write(['attendances', 'entries', 'drafts'], async (transaction) => {
      const rows = transaction.objectStore('attendances');
      const entries = transaction.objectStore('entries');
      const [pending, rejected, open] = await Promise.all([
        entries.index('by-state').count(beginningWith(account, 'pending')),
        entries.index('by-state').count(beginningWith(account, 'rejected')),
        rows.index('by-status').count(beginningWith(account, 'open')),
      ]);
      if (!agree({ pending, rejected, open })) return;
      for (const id of await entries.index('by-state').getAllKeys(beginningWith(account))) await entries.delete(id);
      for (const id of await rows.index('by-status').getAllKeys(beginningWith(account))) {
        await rows.delete(id);
        await transaction.objectStore('drafts').delete(beginningWith(id));
      }
    });
  }

  loadDraft(attendanceId: string, name: string): Promise<Sealed | undefined> {
    return this.#use((database) => database.get('drafts', [attendanceId, name]));
  }

  saveDraft(attendanceId: string, name: string, sealed: Sealed | undefined): Promise<void> {
    return this.#write(['drafts'], async (transaction) => {
      const drafts = transaction.objectStore('drafts');
      await (sealed ? drafts.put(sealed, [attendanceId, name]) : drafts.delete([attendanceId, name]));
    });
  }

  recall(shelf: Shelf, key: string): Promise<unknown> {
    return this.#use((database) => database.get(shelf, key));
  }

  async keep(shelf: Shelf, key: string, value: object): Promise<void> {
    await this.#use((database) => database.put(shelf, value, key));
  }

  async room(): Promise<StorageRoom> {
    const { storage } = navigator as { readonly storage?: StorageManager };
    // WebKitGTK has none.
    const [estimate, isPersistent] = storage
      ? await Promise.all([storage.estimate(), storage.persisted()])
      : [undefined, false];
    return { usage: estimate?.usage, quota: estimate?.quota, isPersistent };
  }

  /** A worker cannot ask; its page can. */
  async persist(): Promise<boolean> {
    const { storage } = navigator as { readonly storage?: Partial<StorageManager> };
    return (await storage?.persist?.()) ?? false;
  }

  onAccess(listener: (access: StorageAccess) => void): void {
    this.#tellAccess = listener;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#database?.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  /** One strict transaction: all of `work` or nothing. */
  #write(stores: Store[], work: (transaction: WriteTransaction) => Promise<void>): Promise<void> {
    return this.#use(async (database) => {
      const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
      const done = transaction.done;
      // It may fail before `work` learns of it.
      done.catch(() => undefined);
      try {
        await work(transaction);
      } catch (error) {
        abort(transaction);
        throw error;
      }
      await done;
    });
  }

  /** Runs `work` on an open connection; once more when the system closed it in the background. */
  async #use<Result>(work: (database: IDBPDatabase<DeviceSchema>) => Promise<Result>): Promise<Result> {
    try {
      return await work(await this.#open());
    } catch (error) {
      const isGone = error instanceof DOMException && error.name === 'InvalidStateError';
      if (!isGone || this.#isClosed) throw error;
      this.#database = undefined;
      return work(await this.#open());
    }
  }

  #open(): Promise<IDBPDatabase<DeviceSchema>> {
    this.#database ??= this.#openDatabase().catch((error: unknown) => {
      this.#database = undefined;
      throw error instanceof DOMException && error.name === 'VersionError' ? this.#outdated(error) : error;
    });
    return this.#database;
  }

  async #openDatabase(): Promise<IDBPDatabase<DeviceSchema>> {
    const database = await openDB<DeviceSchema>(this.name, this.#upgrades.length, {
      upgrade: (upgraded, oldVersion, _newVersion, transaction) => {
        for (const upgrade of this.#upgrades.slice(oldVersion)) upgrade(upgraded, transaction);
      },
      blocked: () => this.#tellAccess('blocked'),
      blocking: (_oldVersion, newVersion, event) => {
        // Whoever waits, for a newer version or to delete everything, goes on as soon as this lets go.
        this.#database = undefined;
        (event.target as IDBDatabase).close();
        if (newVersion !== null) this.#outdated();
      },
      terminated: () => (this.#database = undefined),
    });
    this.#tellAccess('open');
    return database;
  }

  #outdated(cause?: unknown): StorageOutdatedError {
    this.#tellAccess('outdated');
    return new StorageOutdatedError(cause);
  }
}

/** Every key that begins with these parts: an array sorts behind every number and text. */
function beginningWith(...parts: string[]): IDBKeyRange {
  return IDBKeyRange.bound(parts, [...parts, []]);
}

/** Nothing of a failed write is kept; a request that failed has aborted its transaction already. */
function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch {
    // Already aborted.
  }
}
