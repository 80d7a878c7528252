import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryStorage } from './memory-storage.js';
import { storageRules } from './storage-rules.fixture.js';

describe('memoryStorage', () => {
  for (const [title, rule] of Object.entries(storageRules(assert.deepEqual))) {
    it(title, () => {
      const storage = memoryStorage();
      return rule({ open: () => storage });
    });
  }
});
