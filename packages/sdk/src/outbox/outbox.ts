import type { AttendanceEvent, IngestResult } from '@atendimento-ativo/domain';
import type { IDBPTransaction } from 'idb';
import { StorageFailedError } from '../errors.js';
import {
  keepKey,
  openDatabase,
  type DeviceDatabase,
  type DeviceSchema,
  type EntryState,
  type OutboxEntry,
} from './database.js';
import { Vault } from './vault.js';

/** Counts of what waits for one account. */
export interface OutboxCounts {
  readonly pending: number;
  readonly rejected: number;
}

/** An event with what became of it. */
export interface StoredEvent {
  readonly event: AttendanceEvent;
  readonly state: EntryState;
}

/** The sequence was taken meanwhile, by another tab on the same attendance. */
export class SequenceTakenError extends Error {}

/** The records of this device: written first, let go of only after an acknowledgement that names them. */
export class Outbox {
  readonly database: DeviceDatabase;
  readonly #vault: Vault;

  private constructor(database: DeviceDatabase, vault: Vault) {
    this.database = database;
    this.#vault = vault;
  }

  static async open(name: string): Promise<Outbox> {
    try {
      const database = await openDatabase(name);
      return new Outbox(database, new Vault(await keepKey(database, await Vault.generateKey())));
    } catch (cause) {
      throw new StorageFailedError(cause);
    }
  }

  /**
   * Stores an event durably, with the attendance's row in the same transaction.
   * Resolves after the commit with strict durability; throws with nothing stored.
   */
  async append(account: string, event: AttendanceEvent): Promise<void> {
    const sealed = await this.#vault.seal(event);
    const { id, attendanceId, sequence, type } = event;
    const ends = type === 'attendance.concluded' || type === 'attendance.interrupted';
    await this.#write(['entries', 'attendances'], async (transaction) => {
      await transaction.objectStore('entries').add({ id, account, attendanceId, sequence, state: 'pending', sealed });
      await transaction.objectStore('attendances').put({ id: attendanceId, account, open: ends ? 0 : 1 });
    });
  }

  /** Everything recorded of one attendance, in order. */
  async eventsOf(attendanceId: string): Promise<readonly StoredEvent[]> {
    const range = IDBKeyRange.bound([attendanceId], [attendanceId, []]);
    const entries = await this.database.getAllFromIndex('entries', 'by-attendance', range);
    return Promise.all(entries.map(async (entry) => ({ event: await this.#read(entry), state: entry.state })));
  }

  /** Ids of the account's attendances that have not ended, oldest first. */
  async openAttendances(account: string): Promise<readonly string[]> {
    const entries = await this.database.getAllFromIndex('attendances', 'by-open', [account, 1]);
    return entries.map((entry) => entry.id);
  }

  /** The next pending events of an account, whole attendances in order, at most `limit`. */
  async nextPending(account: string, limit: number): Promise<readonly AttendanceEvent[]> {
    const entries = await this.database.getAllFromIndex('entries', 'by-state', inState(account, 'pending'), limit);
    return Promise.all(entries.map((entry) => this.#read(entry)));
  }

  /** Takes the gateway's word for each event that it names; what it does not name stays pending. */
  async settle(results: readonly IngestResult[]): Promise<readonly string[]> {
    const touched = new Set<string>();
    await this.#write(['entries'], async (transaction) => {
      for (const result of results) {
        const entry = await transaction.objectStore('entries').get(result.id);
        if (entry?.state !== 'pending') continue;
        touched.add(entry.attendanceId);
        await transaction.objectStore('entries').put(settled(entry, result));
      }
    });
    for (const attendanceId of touched) await this.#tidy(attendanceId);
    return [...touched];
  }

  async counts(account: string): Promise<OutboxCounts> {
    const [pending, rejected] = await Promise.all([
      this.database.countFromIndex('entries', 'by-state', inState(account, 'pending')),
      this.database.countFromIndex('entries', 'by-state', inState(account, 'rejected')),
    ]);
    return { pending, rejected };
  }

  async saveDraft(attendanceId: string, name: string, value: unknown): Promise<void> {
    const sealed = value === undefined ? undefined : await this.#vault.seal(value);
    await this.#write(['drafts'], async (transaction) => {
      const drafts = transaction.objectStore('drafts');
      await (sealed ? drafts.put(sealed, [attendanceId, name]) : drafts.delete([attendanceId, name]));
    });
  }

  async loadDraft(attendanceId: string, name: string): Promise<unknown> {
    const sealed = await this.database.get('drafts', [attendanceId, name]);
    return sealed && this.#vault.unseal(sealed);
  }

  /**
   * After a settlement: an ended attendance whose every event was acknowledged leaves the device;
   * one whose end was refused is open again.
   */
  async #tidy(attendanceId: string): Promise<void> {
    await this.#write(['entries', 'attendances', 'drafts'], async (transaction) => {
      const attendances = transaction.objectStore('attendances');
      const entries = transaction.objectStore('entries');
      const attendance = await attendances.get(attendanceId);
      if (!attendance) return;
      const all = await entries.index('by-attendance').getAll(IDBKeyRange.bound([attendanceId], [attendanceId, []]));
      if (!attendance.open && all.at(-1)?.state === 'rejected') await attendances.put({ ...attendance, open: 1 });
      if (attendance.open || all.some((entry) => entry.state !== 'acknowledged')) return;
      for (const entry of all) await entries.delete(entry.id);
      await transaction.objectStore('drafts').delete(IDBKeyRange.bound([attendanceId], [attendanceId, []]));
      await attendances.delete(attendanceId);
    });
  }

  async #read(entry: OutboxEntry): Promise<AttendanceEvent> {
    // Sealed by `append`, which takes only events that passed the schema.
    return (await this.#vault.unseal(entry.sealed)) as AttendanceEvent;
  }

  /** One strict read-write transaction: all of `work` or nothing. */
  async #write(stores: StoreName[], work: (transaction: WriteTransaction) => Promise<void>): Promise<void> {
    const transaction = this.database.transaction(stores, 'readwrite', { durability: 'strict' });
    try {
      await Promise.all([work(transaction), transaction.done]);
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'ConstraintError') throw new SequenceTakenError();
      throw new StorageFailedError(cause);
    }
  }
}

type StoreName = 'entries' | 'attendances' | 'drafts';
type WriteTransaction = IDBPTransaction<DeviceSchema, StoreName[], 'readwrite'>;

function settled({ id, account, attendanceId, sequence, sealed }: OutboxEntry, result: IngestResult): OutboxEntry {
  const entry = { id, account, attendanceId, sequence, sealed };
  if (result.status !== 'rejected') return { ...entry, state: 'acknowledged' };
  return { ...entry, state: 'rejected', rejection: { code: result.code, errors: result.errors } };
}

function inState(account: string, state: EntryState): IDBKeyRange {
  return IDBKeyRange.bound([account, state], [account, state, []]);
}
