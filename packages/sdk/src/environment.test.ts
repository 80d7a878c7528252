import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readFileSync } from 'node:fs';
import { localTimestamp } from './environment.js';
import { uuidv7 } from './uuidv7.js';
import { SDK_VERSION } from './version.js';

it('writes the moment with its offset', () => {
  const written = localTimestamp(1_700_000_000_123);
  assert.match(written, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.123[+-]\d{2}:\d{2}$/);
  assert.equal(Date.parse(written), 1_700_000_000_123);
});

it('makes UUIDs of version 7 that sort by time and never repeat', () => {
  const early = uuidv7(1_700_000_000_000);
  assert.match(early, /^018bcfe5-6800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.ok(early < uuidv7(1_700_000_000_001));
  assert.equal(new Set(Array.from({ length: 1000 }, () => uuidv7(1))).size, 1000);
});

it('states the version of its package', () => {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  assert.equal((JSON.parse(text) as { version: string }).version, SDK_VERSION);
});
