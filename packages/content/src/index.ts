export * from './check-content.js';
export * from './content-documents.js';
export * from './content-error.js';
export type * from './content-library.js';
export { dayInBrasilia } from './content-library.js';
export * from './json-schemas.js';
export * from './load-content.js';
export * from './national-documents.js';
