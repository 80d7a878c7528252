import { generateDeviceKey, type WrappedKey } from '../account/wrapped-key.js';
import { StorageMissingError } from '../errors.js';
import { later } from '../later.js';
import type { Sealed } from '../outbox/vault.js';
import { beginningWith, Connection, resultOf, type Writing } from './connection.js';
import { UPGRADES, type Store, type Upgrade } from './device-schema.js';
import type {
  AttendanceEntry,
  Discarding,
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
import { contentsOf, putContents, spareFactory, type Contents } from './spare.js';

/**
 * Keeps the records in the browser's IndexedDB, durably: a write resolves when it is on the disk. A second copy, in a
 * database of its own, brings them back when the browser has lost the first one.
 *
 * @param name name of the database. @default 'atendimento-ativo'
 */
export function indexedDbStorage(name = 'atendimento-ativo'): DeviceStorage {
  return new IndexedDbStorage(name);
}

/** @param upgrades tests give more than there are */
export class IndexedDbStorage implements DeviceStorage {
  readonly name: string;
  readonly #upgrades: readonly Upgrade[];
  readonly #main: Connection;
  readonly #spare: Connection;
  /** What the spare holds, while the first copy is made anew. */
  #contents: Contents | undefined;
  /** Whether something may be missing in the spare: nobody knows when it opens, and all is when it is new. */
  #isSpareBehind = true;
  readonly #spareFailed = (): void => void (this.#isSpareBehind = true);
  #origin: string | undefined;
  #underWay: Promise<unknown> = Promise.resolve();
  #tellAccess: (access: StorageAccess) => void = () => undefined;
  #tellRenewed: () => void = () => undefined;

  constructor(name: string, upgrades: readonly Upgrade[] = UPGRADES) {
    this.name = name;
    this.#upgrades = upgrades;
    const version = upgrades.length;
    this.#main = new Connection({
      name,
      version,
      factory: databasesOfSite,
      upgrade: (...details) => this.#upgradeMain(...details),
      opened: (database) => this.#recognise(database),
      tell: (access) => this.#tellAccess(access),
    });
    this.#spare = new Connection({
      name: `${name}:spare`,
      version,
      factory: spareFactory,
      upgrade: (...details) => {
        this.#isSpareBehind = true;
        this.#upgrade(...details);
        return undefined;
      },
    });
  }

  /** One transaction decides between tabs that open at the same moment: the first key stored wins. */
  async deviceKey(): Promise<CryptoKey> {
    let key = await generateDeviceKey();
    await this.#write(['keys'], async (writing) => {
      const stored = await resultOf(writing.store('keys').get('device') as IDBRequest<CryptoKey | undefined>);
      if (stored) key = stored;
      else writing.put('keys', key, 'device');
    });
    return key;
  }

  reviseKey(account: string, decide: (kept: WrappedKey | undefined) => WrappedKey | undefined): Promise<void> {
    return this.#write(['accounts'], async (writing) => {
      const kept = await resultOf(writing.store('accounts').get(account) as IDBRequest<WrappedKey | undefined>);
      const key = decide(kept);
      if (key === kept) return;
      if (key) writing.put('accounts', key, account);
      else writing.remove('accounts', account);
    });
  }

  attendance(attendanceId: string): Promise<KeptAttendance> {
    return this.#main.use((database) => {
      const transaction = database.transaction(['attendances', 'entries']);
      return keptAttendance((store) => transaction.objectStore(store), attendanceId);
    });
  }

  openAttendances(account: string): Promise<readonly string[]> {
    return this.#index('attendances', 'by-status', (index) =>
      index.getAllKeys(beginningWith(account, 'open')),
    ) as Promise<readonly string[]>;
  }

  entries(account: string, state: EntryState, page?: Page): Promise<readonly OutboxEntry[]> {
    const { attendanceId, sequence } = page?.after ?? {};
    const range =
      attendanceId === undefined
        ? beginningWith(account, state)
        : IDBKeyRange.bound([account, state, attendanceId, sequence], [account, state, []], true);
    return this.#index('entries', 'by-state', (index) => index.getAll(range, page?.limit) as IDBRequest<OutboxEntry[]>);
  }

  countEntries(account: string, state: EntryState): Promise<number> {
    return this.#index('entries', 'by-state', (index) => index.count(beginningWith(account, state)));
  }

  revise(attendanceIds: readonly string[], decide: (kept: KeptAttendance, id: string) => Revision): Promise<void> {
    return this.#write(['attendances', 'entries', 'drafts'], async (writing) => {
      for (const id of attendanceIds) {
        const kept = await keptAttendance((store) => writing.store(store), id);
        const { attendance, entries = [], gone = [], withoutDrafts } = decide(kept, id);
        if (attendance) writing.put('attendances', attendance);
        // First, because another entry may take the place.
        for (const entry of gone) writing.remove('entries', entry.id);
        for (const entry of entries) writing.put('entries', entry);
        if (withoutDrafts) writing.remove('drafts', beginningWith(id));
      }
    });
  }

  async discard(account: string, decide: (left: Leftovers) => Discarding): Promise<void> {
    const { discardIn } = await later.discard();
    return this.#write(['attendances', 'entries', 'drafts', 'accounts'], (writing) =>
      discardIn(writing, account, decide),
    );
  }

  loadDraft(attendanceId: string, name: string): Promise<Sealed | undefined> {
    return this.#get('drafts', [attendanceId, name]) as Promise<Sealed | undefined>;
  }

  saveDraft(attendanceId: string, name: string, sealed: Sealed | undefined): Promise<void> {
    const key = [attendanceId, name];
    return this.#write(['drafts'], (writing) =>
      sealed ? writing.put('drafts', sealed, key) : writing.remove('drafts', key),
    );
  }

  recall(shelf: Shelf, key: string): Promise<unknown> {
    return this.#get(shelf, key);
  }

  keep(shelf: Shelf, key: string, value: object): Promise<void> {
    return this.#write([shelf], (writing) => writing.put(shelf, value, key), 'relaxed');
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

  onRenewed(listener: () => void): void {
    this.#tellRenewed = listener;
  }

  async repair(): Promise<void> {
    if (!this.#isSpareBehind) return;
    const { repairSpare } = await later.repair();
    this.#isSpareBehind = false;
    await repairSpare(this.#main, this.#spare).catch(this.#spareFailed);
  }

  async close(): Promise<void> {
    await this.#underWay;
    await Promise.all([this.#main.close(), this.#spare.close()]);
  }

  /** Resolves when both copies have it. The first one counts: where there is no room for another, the agent goes on. */
  #write(
    stores: readonly Store[],
    work: (writing: Writing) => Promise<void> | void,
    durability: IDBTransactionDurability = 'strict',
  ): Promise<void> {
    const writing = this.#main.write(stores, durability, work).then(async (changes) => {
      if (changes.length === 0) return;
      const again = (spare: Writing): void => changes.forEach((change) => spare.take(change));
      await this.#spare.write(stores, durability, again).catch(this.#spareFailed);
    });
    this.#underWay = Promise.allSettled([this.#underWay, writing]);
    return writing;
  }

  #get(store: Store, key: IDBValidKey): Promise<unknown> {
    return this.#main.use((database) => resultOf<unknown>(database.transaction(store).objectStore(store).get(key)));
  }

  #index<Result>(store: Store, name: string, ask: (index: IDBIndex) => IDBRequest<Result>): Promise<Result> {
    return this.#main.use((database) => resultOf(ask(database.transaction(store).objectStore(store).index(name))));
  }

  #upgrade(database: IDBDatabase, transaction: IDBTransaction, oldVersion: number): void {
    for (const upgrade of this.#upgrades.slice(oldVersion)) upgrade(database, transaction);
    if (oldVersion === 0) transaction.objectStore('sessions').put({ id: crypto.randomUUID() }, 'origin');
  }

  /** A new database begins with what the spare holds: nothing on a new device, everything where the browser lost it. */
  #upgradeMain(database: IDBDatabase, transaction: IDBTransaction, oldVersion: number): Promise<void> | undefined {
    const contents = this.#contents;
    if (oldVersion === 0 && !contents) return this.#readSpare();
    this.#upgrade(database, transaction, oldVersion);
    if (contents && oldVersion === 0) putContents(contents, transaction);
    return undefined;
  }

  async #readSpare(): Promise<void> {
    this.#contents = await this.#spare.use(contentsOf).catch(() => []);
  }

  /** Notices that this is another database than before: another tab made it when the one of before was deleted. */
  async #recognise(database: IDBDatabase): Promise<void> {
    this.#contents = undefined;
    const found = database.transaction('sessions').objectStore('sessions').get('origin') as IDBRequest<unknown>;
    const { id = '' } = ((await resultOf(found)) ?? {}) as { readonly id?: string };
    if (this.#origin !== undefined && this.#origin !== id) this.#tellRenewed();
    this.#origin = id;
  }
}

/** Throws `StorageMissingError` where there are none. */
function databasesOfSite(): IDBFactory {
  const { indexedDB } = globalThis as Partial<typeof globalThis>;
  if (!indexedDB) throw new StorageMissingError();
  return indexedDB;
}

async function keptAttendance(
  store: (name: 'attendances' | 'entries') => IDBObjectStore,
  id: string,
): Promise<KeptAttendance> {
  const [attendance, entries] = await Promise.all([
    resultOf(store('attendances').get(id) as IDBRequest<AttendanceEntry | undefined>),
    resultOf(store('entries').index('by-attendance').getAll(beginningWith(id)) as IDBRequest<OutboxEntry[]>),
  ]);
  return { attendance, entries };
}
