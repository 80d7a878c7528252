import { mayFollowTheEnd, type AttendanceEvent, type IngestResult } from '@atendimento-ativo/domain';
import type { IDBPTransaction } from 'idb';
import type { RejectedRecord } from '../client.js';
import { AttendanceClosedError, StorageFailedError } from '../errors.js';
import { keepKey, type DeviceSchema, type DeviceStorage, type EntryState, type OutboxEntry } from './database.js';
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

/** What is on the device of one attendance. */
export interface StoredAttendance {
  readonly events: readonly StoredEvent[];
  /** How it ended, also after its events have left the device. */
  readonly end: 'concluded' | 'interrupted' | undefined;
}

/** The sequence was taken meanwhile, by another tab on the same attendance. */
export class SequenceTakenError extends Error {
  override readonly name = 'SequenceTakenError';
}

const ENDS: ReadonlyMap<string, 'concluded' | 'interrupted'> = new Map([
  ['attendance.concluded', 'concluded'],
  ['attendance.interrupted', 'interrupted'],
]);

/** The records of this device: written first, let go of only after an acknowledgement that names them. */
export class Outbox {
  readonly #storage: DeviceStorage;
  readonly #vault: Vault;

  private constructor(storage: DeviceStorage, vault: Vault) {
    this.#storage = storage;
    this.#vault = vault;
  }

  static async open(storage: DeviceStorage): Promise<Outbox> {
    try {
      const fresh = await Vault.generateKey();
      return new Outbox(storage, new Vault(await storage.use((database) => keepKey(database, fresh))));
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
    const end = ENDS.get(type);
    await this.#write(['entries', 'attendances'], async (transaction) => {
      const attendances = transaction.objectStore('attendances');
      // Another tab may have ended it, and its events may have left already.
      const row = await attendances.get(attendanceId);
      if (row?.open === 0 && !mayFollowTheEnd(type)) throw new AttendanceClosedError();
      await transaction
        .objectStore('entries')
        .add({ id, account, attendanceId, sequence, type, state: 'pending', sealed });
      if (row?.open !== 0)
        await attendances.put({ id: attendanceId, account, ...(end ? { open: 0, end } : { open: 1 }) });
    });
  }

  /** Everything recorded of one attendance, in order. */
  async attendance(attendanceId: string): Promise<StoredAttendance> {
    const [row, entries] = await this.#storage.use(async (database) => {
      const transaction = database.transaction(['attendances', 'entries']);
      const range = ofAttendance(attendanceId);
      return Promise.all([
        transaction.objectStore('attendances').get(attendanceId),
        transaction.objectStore('entries').index('by-attendance').getAll(range),
      ]);
    });
    const events = await Promise.all(
      entries.map(async (entry) => ({ event: await this.#read(entry), state: entry.state })),
    );
    return { events, end: row?.end };
  }

  /** Ids of the account's attendances that have not ended, oldest first. */
  async openAttendances(account: string): Promise<readonly string[]> {
    const rows = await this.#storage.use((database) =>
      database.getAllFromIndex('attendances', 'by-open', [account, 1]),
    );
    return rows.map(({ id }) => id);
  }

  /** The next pending events of an account after an event, in order per attendance, at most `limit`. */
  async nextPending(account: string, limit: number, after?: AttendanceEvent): Promise<readonly AttendanceEvent[]> {
    const end = [account, 'pending', []];
    const range = after
      ? IDBKeyRange.bound([account, 'pending', after.attendanceId, after.sequence], end, true)
      : inState(account, 'pending');
    const entries = await this.#storage.use((database) =>
      database.getAllFromIndex('entries', 'by-state', range, limit),
    );
    return Promise.all(entries.map((entry) => this.#read(entry)));
  }

  /** What the gateway refused and this device keeps. */
  async rejected(account: string): Promise<readonly RejectedRecord[]> {
    const range = inState(account, 'rejected');
    const entries = await this.#storage.use((database) => database.getAllFromIndex('entries', 'by-state', range));
    return entries.map(({ id, attendanceId, type, rejection }) => ({
      id,
      attendanceId,
      type,
      code: rejection?.code ?? 'event_invalid',
      errors: rejection?.errors ?? [],
    }));
  }

  /** Lets an attendance's refused events be sent again, unchanged. */
  async retry(attendanceId: string): Promise<void> {
    await this.#write(['entries'], async (transaction) => {
      const entries = transaction.objectStore('entries');
      for (const entry of await entries.index('by-attendance').getAll(ofAttendance(attendanceId))) {
        if (entry.state === 'rejected') await entries.put(withState(entry, 'pending'));
      }
    });
  }

  /**
   * Takes the gateway's word for each event that it names, in one transaction with what follows from it;
   * what is not named, or may be accepted later, stays pending.
   */
  async settle(results: readonly IngestResult[]): Promise<readonly string[]> {
    const touched = new Set<string>();
    await this.#write(['entries', 'attendances', 'drafts'], async (transaction) => {
      const entries = transaction.objectStore('entries');
      for (const result of results) {
        const entry = await entries.get(result.id);
        if (entry?.state !== 'pending' || (result.status === 'rejected' && result.retryable)) continue;
        touched.add(entry.attendanceId);
        await entries.put(settled(entry, result));
      }
      for (const attendanceId of touched) await tidy(attendanceId, transaction);
    });
    return [...touched];
  }

  async counts(account: string): Promise<OutboxCounts> {
    const [pending, rejected] = await this.#storage.use((database) =>
      Promise.all([
        database.countFromIndex('entries', 'by-state', inState(account, 'pending')),
        database.countFromIndex('entries', 'by-state', inState(account, 'rejected')),
      ]),
    );
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
    const sealed = await this.#storage.use((database) => database.get('drafts', [attendanceId, name]));
    return sealed && this.#vault.unseal(sealed);
  }

  async #read(entry: OutboxEntry): Promise<AttendanceEvent> {
    // Sealed by `append`, which takes only events that passed the schema.
    return (await this.#vault.unseal(entry.sealed)) as AttendanceEvent;
  }

  /** One strict read-write transaction: all of `work` or nothing. */
  async #write(stores: StoreName[], work: (transaction: WriteTransaction) => Promise<void>): Promise<void> {
    try {
      await this.#storage.use(async (database) => {
        const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
        const done = transaction.done;
        try {
          await work(transaction);
        } catch (error) {
          done.catch(() => undefined);
          abort(transaction);
          throw error;
        }
        await done;
      });
    } catch (cause) {
      if (cause instanceof AttendanceClosedError) throw cause;
      if (cause instanceof DOMException && cause.name === 'ConstraintError') throw new SequenceTakenError();
      throw new StorageFailedError(cause);
    }
  }
}

type StoreName = 'entries' | 'attendances' | 'drafts';
type WriteTransaction = IDBPTransaction<DeviceSchema, StoreName[], 'readwrite'>;

/**
 * What follows from a settlement. Acknowledged events of an attendance whose end was acknowledged leave
 * the device with its drafts; refused ones stay. An end that was refused opens the attendance again,
 * unless there is nothing that could go on.
 */
async function tidy(attendanceId: string, transaction: WriteTransaction): Promise<void> {
  const attendances = transaction.objectStore('attendances');
  const entries = transaction.objectStore('entries');
  const row = await attendances.get(attendanceId);
  if (!row) return;
  const all = await entries.index('by-attendance').getAll(ofAttendance(attendanceId));
  const ends = all.filter(({ type }) => ENDS.has(type));
  if (ends.length > 0 && ends.every(({ state }) => state === 'rejected')) {
    const { id, account } = row;
    await attendances.put({ id, account, open: all.some(leavesNothingToGoOn) ? 0 : 1 });
    return;
  }
  const isOver = ends.some(({ state }) => state === 'acknowledged');
  if (!isOver || all.some(({ state }) => state === 'pending')) return;
  for (const { id, state } of all) if (state === 'acknowledged') await entries.delete(id);
  await transaction.objectStore('drafts').delete(ofAttendance(attendanceId));
}

/** The start was refused, or the gateway does not have the attendance, or has it ended already. */
function leavesNothingToGoOn({ type, state, rejection }: OutboxEntry): boolean {
  if (state !== 'rejected') return false;
  return type === 'attendance.started' || ['attendance_unknown', 'attendance_closed'].includes(rejection?.code ?? '');
}

function settled(entry: OutboxEntry, result: IngestResult): OutboxEntry {
  if (result.status !== 'rejected') return withState(entry, 'acknowledged');
  return { ...withState(entry, 'rejected'), rejection: { code: result.code, errors: result.errors } };
}

function withState({ rejection: _earlier, ...entry }: OutboxEntry, state: EntryState): OutboxEntry {
  return { ...entry, state };
}

function inState(account: string, state: EntryState): IDBKeyRange {
  return IDBKeyRange.bound([account, state], [account, state, []]);
}

function ofAttendance(attendanceId: string): IDBKeyRange {
  return IDBKeyRange.bound([attendanceId], [attendanceId, []]);
}

/** Nothing of a failed write is kept; a request that failed has aborted its transaction already. */
function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch {
    // Already aborted.
  }
}
