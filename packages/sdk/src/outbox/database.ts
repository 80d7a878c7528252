import type { AttendanceEventType, FieldProblem, ProfileResponse, SessionClaims } from '@atendimento-ativo/domain';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Sealed } from './vault.js';

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
  readonly open: 0 | 1;
  readonly end?: 'concluded' | 'interrupted';
}

export interface DeviceSchema extends DBSchema {
  entries: {
    key: string;
    value: OutboxEntry;
    indexes: {
      'by-attendance': [attendanceId: string, sequence: number];
      'by-state': [account: string, state: EntryState, attendanceId: string, sequence: number];
    };
  };
  attendances: { key: string; value: AttendanceEntry; indexes: { 'by-open': [account: string, open: 0 | 1] } };
  drafts: { key: [attendanceId: string, name: string]; value: Sealed };
  content: { key: string; value: object };
  keys: { key: 'device'; value: CryptoKey };
  sessions: { key: 'last'; value: SessionClaims };
  /** By account: what one partner publishes is not another's. */
  profiles: { key: string; value: ProfileResponse };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

const VERSION = 1;

/** The device's database, opened when it is needed and again when the system closed it in the background. */
export class DeviceStorage {
  readonly #name: string;
  #database: Promise<DeviceDatabase> | undefined;
  #isClosed = false;

  constructor(name: string) {
    this.#name = name;
  }

  /** Runs `work` on an open connection; once more when the connection turns out to be gone. */
  async use<Result>(work: (database: DeviceDatabase) => Promise<Result>): Promise<Result> {
    try {
      return await work(await this.#open());
    } catch (error) {
      const isGone = error instanceof DOMException && error.name === 'InvalidStateError';
      if (!isGone || this.#isClosed) throw error;
      this.#database = undefined;
      return work(await this.#open());
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#database?.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  #open(): Promise<DeviceDatabase> {
    this.#database ??= openDatabase(this.#name, () => (this.#database = undefined)).catch((error: unknown) => {
      this.#database = undefined;
      throw error;
    });
    return this.#database;
  }
}

export function openDatabase(name: string, terminated: () => void = () => undefined): Promise<DeviceDatabase> {
  return openDB<DeviceSchema>(name, VERSION, {
    upgrade(database) {
      const entries = database.createObjectStore('entries', { keyPath: 'id' });
      entries.createIndex('by-attendance', ['attendanceId', 'sequence'], { unique: true });
      entries.createIndex('by-state', ['account', 'state', 'attendanceId', 'sequence']);
      database.createObjectStore('attendances', { keyPath: 'id' }).createIndex('by-open', ['account', 'open']);
      for (const store of ['drafts', 'content', 'keys', 'sessions', 'profiles'] as const) {
        database.createObjectStore(store);
      }
    },
    terminated,
  });
}

/** The device's key. One transaction decides between tabs that open at the same moment: the first one stored wins. */
export async function keepKey(database: DeviceDatabase, fresh: CryptoKey): Promise<CryptoKey> {
  const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' });
  const stored = await transaction.store.get('device');
  if (!stored) await transaction.store.put(fresh, 'device');
  await transaction.done;
  return stored ?? fresh;
}
