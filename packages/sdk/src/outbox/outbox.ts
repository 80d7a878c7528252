import { mayFollowTheEnd, type AttendanceEvent, type IngestResult } from '@atendimento-ativo/domain';
import type { KeyRing } from '../account/key-ring.js';
import { AtendimentoAtivoError, AttendanceClosedError, StorageFailedError } from '../errors.js';
import type {
  AttendanceEntry,
  DeviceStorage,
  EntryState,
  KeptAttendance,
  OutboxEntry,
  Revision,
} from '../storage/device-storage.js';
import { uuidTime } from '../uuidv7.js';
import type { Vault } from './vault.js';

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

/** An entry with what it says; with nothing when its key is gone or its bytes are damaged. */
export interface OpenedEntry {
  readonly entry: OutboxEntry;
  readonly event: AttendanceEvent | undefined;
}

/** What is on the device of one attendance. */
export interface StoredAttendance {
  readonly events: readonly StoredEvent[];
  /** How it ended, also after its events have left the device. */
  readonly end: 'concluded' | 'interrupted' | undefined;
  /** Highest sequence that was ever given; 0 before the first event. */
  readonly lastSequence: number;
}

/** The sequence was taken meanwhile, by another tab on the same attendance. */
export class SequenceTakenError extends Error {
  override readonly name = 'SequenceTakenError';
}

export const UNREADABLE = 'record_unreadable';

/** How the events that end an attendance leave it. */
export const ENDS: ReadonlyMap<string, 'concluded' | 'interrupted'> = new Map([
  ['attendance.concluded', 'concluded'],
  ['attendance.interrupted', 'interrupted'],
]);

/** The records of this device: written first, let go of only after an acknowledgement that names them. */
export class Outbox {
  readonly #storage: DeviceStorage;
  readonly #keys: KeyRing;

  constructor(storage: DeviceStorage, keys: KeyRing) {
    this.#storage = storage;
    this.#keys = keys;
  }

  /** Stores an event and what it makes of its attendance. Resolves when both are durable; throws with nothing stored. */
  async append(account: string, event: AttendanceEvent): Promise<void> {
    const { attendanceId, sequence, type, corrects } = event;
    const { generation } = this.#keys;
    const entry = await this.entry(account, event);
    await this.revise([attendanceId], ({ attendance, entries }) => {
      // Everything was removed meanwhile, with the key that sealed it.
      if (generation !== this.#keys.generation) throw new SequenceTakenError();
      // Another tab may have ended it, and its events may have left already.
      const status = attendance?.status ?? 'open';
      if (status !== 'open' && !mayFollowTheEnd(type)) throw new AttendanceClosedError();
      if (sequence <= (attendance?.lastSequence ?? 0)) throw new SequenceTakenError();
      return {
        attendance: { id: attendanceId, account, status: ENDS.get(type) ?? status, lastSequence: sequence },
        entries: [entry],
        gone: entries.filter(({ id, state }) => id === corrects && state === 'rejected'),
      };
    });
  }

  /** Everything recorded of one attendance that can be read, in order. */
  async attendance(attendanceId: string): Promise<StoredAttendance> {
    const { attendance, entries } = await stored(this.#storage.attendance(attendanceId));
    const opened = await this.#open(entries);
    const status = attendance?.status;
    return {
      events: opened.flatMap(({ entry: { state }, event }) => (event ? [{ event, state }] : [])),
      end: isEnd(status) ? status : undefined,
      lastSequence: attendance?.lastSequence ?? 0,
    };
  }

  /** Ids of the account's attendances that have not ended, oldest first. */
  openAttendances(account: string): Promise<readonly string[]> {
    return stored(this.#storage.openAttendances(account));
  }

  /**
   * The next pending events of an account after an event, in order per attendance, at most `limit`. What cannot be read
   * is set aside among what was refused: it must not keep the rest from going.
   */
  async nextPending(account: string, limit: number, after?: AttendanceEvent): Promise<readonly AttendanceEvent[]> {
    const opened = await this.#open(await stored(this.#storage.entries(account, 'pending', { limit, after })));
    const unreadable = opened.filter(({ event }) => !event).map(({ entry }) => entry);
    const events = opened.flatMap(({ event }) => event ?? []);
    if (unreadable.length === 0) return events;
    await this.settle(
      unreadable,
      unreadable.map(({ id }) => ({ id, status: 'rejected', code: UNREADABLE, errors: [] })),
    );
    return events.length > 0 ? events : this.nextPending(account, limit, after);
  }

  /** Everything of an account in one state. */
  async list(account: string, state: EntryState): Promise<readonly OpenedEntry[]> {
    return this.#open(await stored(this.#storage.entries(account, state)));
  }

  /**
   * Takes the gateway's word for each event that it names, in one write with what follows from it; what
   * is not named, or may be accepted later, stays pending.
   *
   * @returns the attendances that this changed
   */
  async settle(
    events: readonly Pick<AttendanceEvent, 'attendanceId'>[],
    results: readonly IngestResult[],
  ): Promise<readonly string[]> {
    const decided = new Map(results.map((result) => [result.id, result]));
    const attendanceIds = new Set(events.map(({ attendanceId }) => attendanceId));
    const changed = new Set<string>();
    await this.revise([...attendanceIds], (kept, attendanceId) => {
      const entries = kept.entries.map((entry) => settled(entry, decided.get(entry.id)));
      const differs = (entry: OutboxEntry) => !kept.entries.includes(entry);
      if (!entries.some(differs)) return {};
      changed.add(attendanceId);
      const after = afterSettlement({ ...kept, entries });
      return { ...after, entries: entries.filter((entry) => differs(entry) && !after.gone?.includes(entry)) };
    });
    return [...changed];
  }

  async counts(account: string): Promise<OutboxCounts> {
    const [pending, rejected] = await Promise.all([
      this.#storage.countEntries(account, 'pending'),
      this.#storage.countEntries(account, 'rejected'),
    ]);
    return { pending, rejected };
  }

  /** When the oldest event that waits was recorded, in Unix milliseconds. */
  async waitingSince(account: string): Promise<number | undefined> {
    const [oldest] = await stored(this.#storage.entries(account, 'pending', { limit: 1, after: undefined }));
    return oldest && uuidTime(oldest.id);
  }

  async saveDraft(account: string, attendanceId: string, name: string, value: unknown): Promise<void> {
    const sealed = value === undefined ? undefined : await (await this.#vault(account)).seal(value);
    await stored(this.#storage.saveDraft(attendanceId, name, sealed));
  }

  async loadDraft(account: string, attendanceId: string, name: string): Promise<unknown> {
    const sealed = await stored(this.#storage.loadDraft(attendanceId, name));
    // What was typed before its key was removed is as good as not there.
    return sealed && (await this.#vault(account)).unseal(sealed).catch(() => undefined);
  }

  /** Seals an event, to be sent. */
  async entry(account: string, event: AttendanceEvent): Promise<OutboxEntry> {
    const { id, attendanceId, sequence, type } = event;
    const sealed = await (await this.#vault(account)).seal(event);
    return { id, account, attendanceId, sequence, type, state: 'pending', sealed };
  }

  /** Changes attendances in one write; see `DeviceStorage.revise`. */
  revise(ids: readonly string[], decide: (kept: KeptAttendance, id: string) => Revision): Promise<void> {
    return stored(this.#storage.revise(ids, decide));
  }

  #open(entries: readonly OutboxEntry[]): Promise<readonly OpenedEntry[]> {
    return Promise.all(
      entries.map(async (entry) => {
        const vault = await this.#vault(entry.account);
        // Sealed by `entry`, which takes only events that passed the schema.
        const event = (await vault.unseal(entry.sealed).catch(() => undefined)) as AttendanceEvent | undefined;
        return { entry, event };
      }),
    );
  }

  #vault(account: string): Promise<Vault> {
    return stored(this.#keys.vault(account));
  }
}

/** What the storage resolves with; a failure of its own becomes one that says what it means for the agent. */
export async function stored<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AtendimentoAtivoError || error instanceof SequenceTakenError) throw error;
    throw new StorageFailedError(error);
  }
}

/**
 * What follows from a settlement. Acknowledged events of an attendance whose end was acknowledged leave
 * the device with its drafts; refused ones stay. An end that was refused opens the attendance again,
 * unless there is nothing that could go on.
 */
function afterSettlement({ attendance, entries }: KeptAttendance): Revision {
  if (!attendance) return {};
  const ends = entries.filter(({ type }) => ENDS.has(type));
  const endHasLeft = ends.length === 0 && isEnd(attendance.status);
  if (ends.length === 0 && !endHasLeft) return {};
  const end = ends.find(({ state }) => state !== 'rejected');
  const row: AttendanceEntry = { ...attendance, status: endHasLeft ? attendance.status : statusAfter(end, entries) };
  const isOver = endHasLeft || end?.state === 'acknowledged';
  if (!isOver || entries.some(({ state }) => state === 'pending')) return { attendance: row };
  return {
    attendance: row,
    gone: entries.filter(({ state }) => state === 'acknowledged'),
    withoutDrafts: true,
  };
}

function statusAfter(end: OutboxEntry | undefined, entries: readonly OutboxEntry[]): AttendanceEntry['status'] {
  if (end) return ENDS.get(end.type) ?? 'open';
  return entries.some(leavesNothingToGoOn) ? 'abandoned' : 'open';
}

function isEnd(status: AttendanceEntry['status'] | undefined): status is 'concluded' | 'interrupted' {
  return status === 'concluded' || status === 'interrupted';
}

/** The start was refused, or the gateway does not have the attendance, or has it ended already. */
function leavesNothingToGoOn({ type, state, rejection }: OutboxEntry): boolean {
  if (state !== 'rejected') return false;
  return type === 'attendance.started' || ['attendance_unknown', 'attendance_closed'].includes(rejection?.code ?? '');
}

function settled(entry: OutboxEntry, result: IngestResult | undefined): OutboxEntry {
  if (entry.state !== 'pending' || !result) return entry;
  if (result.status !== 'rejected') return withState(entry, 'acknowledged');
  if (result.retryable) return entry;
  // Where it stood in the request says nothing any more.
  const errors = result.errors.map((error) => ({ ...error, pointer: error.pointer.replace(/^\/events\/\d+/, '') }));
  return { ...withState(entry, 'rejected'), rejection: { code: result.code, errors } };
}

export function withState({ rejection: _earlier, ...entry }: OutboxEntry, state: EntryState): OutboxEntry {
  return { ...entry, state };
}
