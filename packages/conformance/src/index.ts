export type * from './check.js';
export * from './check-failure.js';
export * from './conformance.js';
export * from './report.js';
export type { TargetOptions } from './target.js';
