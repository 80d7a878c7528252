import type { AttendanceEventType, FieldProblem } from '@atendimento-ativo/domain';
import type { WrappedKey } from '../account/wrapped-key.js';
import type { Sealed } from '../outbox/vault.js';

/** What became of an event: not sent yet, taken by the gateway, or refused by it. */
export type EntryState = 'pending' | 'acknowledged' | 'rejected';

/** One event on the device. What it says is sealed; what sorting and sending need is not personal. */
export interface OutboxEntry {
  readonly id: string;
  /** Partner and agent: several accounts share a device and stay apart. */
  readonly account: string;
  readonly attendanceId: string;
  readonly sequence: number;
  readonly type: AttendanceEventType;
  readonly state: EntryState;
  readonly sealed: Sealed;
  /** Why the gateway refused it. */
  readonly rejection?: { readonly code: string; readonly errors: readonly FieldProblem[] };
}

/** That an attendance was recorded here, and how it ended; stays when its events have left. */
export interface AttendanceEntry {
  readonly id: string;
  readonly account: string;
  /** `abandoned`: the gateway refused it in a way that leaves nothing to go on with. */
  readonly status: 'open' | 'concluded' | 'interrupted' | 'abandoned';
  /** Highest sequence that was given to an event of it. */
  readonly lastSequence: number;
}

/** Everything that is kept of one attendance. */
export interface KeptAttendance {
  readonly attendance: AttendanceEntry | undefined;
  /** By sequence. */
  readonly entries: readonly OutboxEntry[];
}

/** What changes of one attendance. */
export interface Revision {
  /** The row as it shall be; unchanged when absent. */
  readonly attendance?: AttendanceEntry;
  /** Entries that are new or other than before. */
  readonly entries?: readonly OutboxEntry[];
  /** Entries that leave the device; one of `entries` may take the place of one of them. */
  readonly gone?: readonly OutboxEntry[];
  /** Whether the drafts leave with them. */
  readonly withoutDrafts?: boolean;
}

/** What an account has on the device and nowhere else. */
export interface Leftovers {
  /** Records not acknowledged yet. */
  readonly pending: number;
  /** Records that the gateway refused. */
  readonly rejected: number;
  /** Attendances that have not ended, with what was typed in them. */
  readonly open: number;
}

/** What goes of an account. With the key, nobody can ever read what it sealed. */
export type Discarding = 'nothing' | 'records' | 'records-and-key';

/** Where a list of entries goes on. */
export interface Page {
  readonly limit: number;
  /** Entries behind this one, by attendance and sequence. */
  readonly after: Pick<OutboxEntry, 'attendanceId' | 'sequence'> | undefined;
}

/** What the system says about the place where the records are. What it does not say is absent. */
export interface StorageRoom {
  /** Bytes in use, of everything that the page's site keeps here. */
  readonly usage?: number | undefined;
  /** Bytes that it may use at most. */
  readonly quota?: number | undefined;
  /** Whether the records stay however full the device becomes, until somebody removes them. */
  readonly isPersistent?: boolean | undefined;
}

/**
 * Whether the records can be reached: not while another tab holds on to an older version of them (`blocked`), and not
 * any more once another tab has a newer one (`outdated`).
 */
export type StorageAccess = 'open' | 'blocked' | 'outdated';

/**
 * What can be fetched again and is kept for offline: the last session (key `last`), each account's
 * profile, documents by their hash.
 */
export type Shelf = 'sessions' | 'profiles' | 'content';

/**
 * Where a device keeps its records: IndexedDB in browsers (`indexedDbStorage`), files in Node
 * (`fileStorage` of `@atendimento-ativo/sdk/node`). An implementation of your own has to pass the same rules:
 *
 * - A write resolves when it is durable, and is whole or not there at all, whatever ends the process.
 * - Writes take effect one after the other; a read sees every write that resolved before it.
 * - What is handed in stays as it is: it is copied, or never changed.
 */
export interface DeviceStorage {
  /** The same for everybody who shares the records: names their lock and their channel. */
  readonly name: string;

  /** The key that wraps the accounts' keys (AES-KW); made when first asked for. */
  deviceKey(): Promise<CryptoKey>;
  /**
   * Changes an account's key in one write: `decide` gets what is kept and says what shall be, `undefined` to remove it.
   * When it throws, nothing is written and this fails with what it threw.
   */
  reviseKey(account: string, decide: (kept: WrappedKey | undefined) => WrappedKey | undefined): Promise<void>;

  /** What is kept of an attendance; nothing, when there is nothing. */
  attendance(attendanceId: string): Promise<KeptAttendance>;
  /** Ids of the account's attendances that are open, in order. */
  openAttendances(account: string): Promise<readonly string[]>;
  /** Entries of an account in one state, by attendance and sequence. */
  entries(account: string, state: EntryState, page?: Page): Promise<readonly OutboxEntry[]>;
  /** How many `entries` would list without a page. */
  countEntries(account: string, state: EntryState): Promise<number>;
  /**
   * Changes attendances in one write. `decide` gets what is kept of each and says what changes; when it
   * throws, nothing is written and the write fails with what it threw. It may be called again when the
   * storage has to begin anew.
   */
  revise(attendanceIds: readonly string[], decide: (kept: KeptAttendance, id: string) => Revision): Promise<void>;

  /** Removes what an account has in one write: `decide` gets what would be lost and says what goes. */
  discard(account: string, decide: (left: Leftovers) => Discarding): Promise<void>;

  /** Unfinished input of an attendance, by name. */
  loadDraft(attendanceId: string, name: string): Promise<Sealed | undefined>;
  /** `undefined` removes the draft. */
  saveDraft(attendanceId: string, name: string, sealed: Sealed | undefined): Promise<void>;

  /** What was kept, as a copy; `undefined` when nothing was. */
  recall(shelf: Shelf, key: string): Promise<unknown>;
  /** Keeps JSON. Losing it costs a request, so it need not be as durable as records. */
  keep(shelf: Shelf, key: string, value: object): Promise<void>;

  /** How much room there is, as far as the system says. */
  room(): Promise<StorageRoom>;
  /** Asks the system never to remove the records by itself; some browsers ask the person. Whether it promised. */
  persist(): Promise<boolean>;
  /** Calls `listener` when `StorageAccess` changes; needless where there are no other versions. */
  onAccess?(listener: (access: StorageAccess) => void): void;
  /**
   * Calls `listener` when the records turn out to be others than before, because everything was removed meanwhile: no
   * key that was read before counts any more.
   */
  onRenewed?(listener: () => void): void;
  /** Makes good what was left half done, if anything was; called when nothing else is to be done. */
  repair?(): Promise<void>;

  /** Resolves when the writes under way are done and the records are free for others. */
  close(): Promise<void>;
}
