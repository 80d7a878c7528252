import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { WrappedKey } from '../account/wrapped-key.js';
import type { Sealed } from '../outbox/vault.js';
import type { AttendanceEntry, EntryState, OutboxEntry } from './device-storage.js';

/** The newest version of the database. */
export interface DeviceSchema extends DBSchema {
  entries: {
    key: string;
    value: OutboxEntry;
    indexes: {
      'by-attendance': [attendanceId: string, sequence: number];
      'by-state': [account: string, state: EntryState, attendanceId: string, sequence: number];
    };
  };
  attendances: {
    key: string;
    value: AttendanceEntry;
    indexes: { 'by-status': [account: string, status: AttendanceEntry['status'], id: string] };
  };
  drafts: { key: [attendanceId: string, name: string]; value: Sealed };
  keys: { key: 'device'; value: CryptoKey };
  accounts: { key: string; value: WrappedKey };
  sessions: { key: string; value: object };
  profiles: { key: string; value: object };
  content: { key: string; value: object };
}

/** From one version of the database to the next. */
export type Upgrade = (
  database: IDBPDatabase<DeviceSchema>,
  transaction: IDBPTransaction<DeviceSchema, StoreNames<DeviceSchema>[], 'versionchange'>,
) => void;

/**
 * The way from each version to the next one, from nothing on; their number is the newest version. Once released, a step
 * never changes. A new one comes with a fixture of the version that it makes (`device-schema.browser.test.ts`).
 */
export const UPGRADES: readonly Upgrade[] = [
  (database) => {
    const entries = database.createObjectStore('entries', { keyPath: 'id' });
    entries.createIndex('by-attendance', ['attendanceId', 'sequence'], { unique: true });
    entries.createIndex('by-state', ['account', 'state', 'attendanceId', 'sequence']);
    const attendances = database.createObjectStore('attendances', { keyPath: 'id' });
    attendances.createIndex('by-status', ['account', 'status', 'id']);
    for (const store of ['drafts', 'keys', 'accounts', 'sessions', 'profiles', 'content'] as const) {
      database.createObjectStore(store);
    }
  },
];
