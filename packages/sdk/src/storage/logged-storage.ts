import type { WrappedKey } from '../account/wrapped-key.js';
import type { Sealed } from '../outbox/vault.js';
import { changesOf, type Change, type DeviceRecords } from './device-records.js';
import type {
  DeviceStorage,
  Discarding,
  EntryState,
  KeptAttendance,
  Leftovers,
  OutboxEntry,
  Page,
  Revision,
  Shelf,
  StorageRoom,
} from './device-storage.js';

/** Where changes are written down before they count. */
export interface ChangeLog {
  readonly deviceKey: CryptoKey;
  /** Resolves when the changes are durable; rejects with nothing of them kept. `records` are those before them. */
  append(changes: readonly Change[], records: DeviceRecords): Promise<void>;
  /** How much room there is for more. */
  room(): Promise<StorageRoom>;
  close(): Promise<void>;
}

/** Records in memory and the log that they came from. */
export interface OpenLog {
  readonly records: DeviceRecords;
  readonly log: ChangeLog;
}

/** Keeps the records in memory, and each write in a log first. Opens when it is first used. */
export class LoggedStorage implements DeviceStorage {
  readonly name: string;
  readonly #open: () => Promise<OpenLog>;
  #opened: Promise<OpenLog> | undefined;
  #lastTurn: Promise<void> = Promise.resolve();

  constructor(name: string, open: () => Promise<OpenLog>) {
    this.name = name;
    this.#open = open;
  }

  async deviceKey(): Promise<CryptoKey> {
    return (await this.#whenOpen()).log.deviceKey;
  }

  reviseKey(account: string, decide: (kept: WrappedKey | undefined) => WrappedKey | undefined): Promise<void> {
    return this.#write((records) => {
      const kept = records.key(account);
      const key = decide(kept);
      return key === kept ? [] : [{ kind: 'key', account, key }];
    });
  }

  attendance(attendanceId: string): Promise<KeptAttendance> {
    return this.#read((records) => records.attendance(attendanceId));
  }

  openAttendances(account: string): Promise<readonly string[]> {
    return this.#read((records) => records.openAttendances(account));
  }

  entries(account: string, state: EntryState, page?: Page): Promise<readonly OutboxEntry[]> {
    return this.#read((records) => records.entries(account, state, page));
  }

  countEntries(account: string, state: EntryState): Promise<number> {
    return this.#read((records) => records.countEntries(account, state));
  }

  revise(attendanceIds: readonly string[], decide: (kept: KeptAttendance, id: string) => Revision): Promise<void> {
    return this.#write((records) => attendanceIds.flatMap((id) => changesOf(id, decide(records.attendance(id), id))));
  }

  discard(account: string, decide: (left: Leftovers) => Discarding): Promise<void> {
    return this.#write((records) => {
      const left = {
        pending: records.countEntries(account, 'pending'),
        rejected: records.countEntries(account, 'rejected'),
        open: records.openAttendances(account).length,
      };
      const what = decide(left);
      if (what === 'nothing') return [];
      const gone = { kind: 'records-gone', account } as const;
      return what === 'records' ? [gone] : [gone, { kind: 'key', account, key: undefined }];
    });
  }

  loadDraft(attendanceId: string, name: string): Promise<Sealed | undefined> {
    return this.#read((records) => records.draft(attendanceId, name));
  }

  saveDraft(attendanceId: string, name: string, sealed: Sealed | undefined): Promise<void> {
    return this.#write(() => [
      sealed ? { kind: 'draft', attendanceId, name, sealed } : { kind: 'draft-gone', attendanceId, name },
    ]);
  }

  recall(shelf: Shelf, key: string): Promise<unknown> {
    return this.#read((records) => structuredClone(records.kept(shelf, key)));
  }

  keep(shelf: Shelf, key: string, value: object): Promise<void> {
    const copy = structuredClone(value);
    return this.#write(() => [{ kind: 'kept', shelf, key, value: copy }]);
  }

  async room(): Promise<StorageRoom> {
    return (await this.#whenOpen()).log.room();
  }

  /** No system removes these by itself. */
  async persist(): Promise<boolean> {
    return true;
  }

  close(): Promise<void> {
    return this.#inTurn(async () => {
      const opened = this.#opened;
      this.#opened = Promise.reject(new Error('The storage is closed.'));
      this.#opened.catch(() => undefined);
      await opened?.then(
        ({ log }) => log.close(),
        () => undefined,
      );
    });
  }

  async #read<Result>(ask: (records: DeviceRecords) => Result): Promise<Result> {
    return ask((await this.#whenOpen()).records);
  }

  #write(decide: (records: DeviceRecords) => readonly Change[]): Promise<void> {
    return this.#inTurn(async () => {
      const { records, log } = await this.#whenOpen();
      const changes = decide(records);
      if (changes.length === 0) return;
      await log.append(changes, records);
      records.apply(changes);
    });
  }

  /** One after the other: each write decides on what the one before has left. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#lastTurn.then(work);
    this.#lastTurn = turn.catch(() => undefined);
    return turn;
  }

  #whenOpen(): Promise<OpenLog> {
    this.#opened ??= this.#open();
    return this.#opened;
  }
}
