import type { WrappedKey } from '../account/wrapped-key.js';
import type { Sealed } from '../outbox/vault.js';
import type { AttendanceEntry, OutboxEntry } from './device-storage.js';

/** What is in the stores of the newest version of the database. */
export interface DeviceStores {
  /** Indexes: `by-attendance` (attendance, sequence), `by-state` (account, state, attendance, sequence). */
  entries: OutboxEntry;
  /** Index: `by-status` (account, status, id). */
  attendances: AttendanceEntry;
  /** By attendance and name. */
  drafts: Sealed;
  /** The device's, under `device`. */
  keys: CryptoKey;
  /** By account. */
  accounts: WrappedKey;
  /** The last session under `last`; what tells this database from every other under `origin`. */
  sessions: object;
  profiles: object;
  content: object;
}
export type Store = keyof DeviceStores;

/** From one version of the database to the next. */
export type Upgrade = (database: IDBDatabase, transaction: IDBTransaction) => void;

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
