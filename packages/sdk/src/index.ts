export { DIAGNOSTIC_DRAFT } from './attendance/recorded-attendance.js';
export type * from './client.js';
export { createClient } from './create-client.js';
export type { Environment } from './environment.js';
export * from './errors.js';
