export { DIAGNOSTIC_DRAFT } from './attendance/recorded-attendance.js';
export type * from './account/account-errors.js';
export type { PinLock, WrappedKey } from './account/wrapped-key.js';
export type * from './client.js';
export { createClient } from './create-client.js';
export type { Channel, Environment } from './environment.js';
export * from './errors.js';
export type * from './storage/device-storage.js';
export { indexedDbStorage } from './storage/indexed-db-storage.js';
