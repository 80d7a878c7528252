export { fileStorage } from './storage/file-storage.node.js';
export * from './storage/storage-errors.node.js';
