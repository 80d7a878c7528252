import type { FieldProblem, ProfileResponse, SessionClaims } from '@atendimento-ativo/domain';
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
  readonly state: EntryState;
  readonly sealed: Sealed;
  /** Why the gateway refused it. */
  readonly rejection?: { readonly code: string; readonly errors: readonly FieldProblem[] };
}

export interface AttendanceEntry {
  readonly id: string;
  readonly account: string;
  readonly open: 0 | 1;
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
  settings: { key: 'session' | 'profile'; value: SessionClaims | ProfileResponse };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

const VERSION = 1;

export function openDatabase(name: string): Promise<DeviceDatabase> {
  return openDB<DeviceSchema>(name, VERSION, {
    upgrade(database) {
      const entries = database.createObjectStore('entries', { keyPath: 'id' });
      entries.createIndex('by-attendance', ['attendanceId', 'sequence'], { unique: true });
      entries.createIndex('by-state', ['account', 'state', 'attendanceId', 'sequence']);
      database.createObjectStore('attendances', { keyPath: 'id' }).createIndex('by-open', ['account', 'open']);
      database.createObjectStore('drafts');
      database.createObjectStore('content');
      database.createObjectStore('keys');
      database.createObjectStore('settings');
    },
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
