import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyBytes } from './any-bytes.js';

test('gives as many bytes as are asked for, never the same ones twice', () => {
  const given = Array.from({ length: 2000 }, () => anyBytes(12));
  assert.ok(given.every(({ length }) => length === 12));
  assert.equal(new Set(given.map((bytes) => bytes.toString('hex'))).size, given.length);
});

test('leaves what it gave to whoever has it', () => {
  const [first, second] = [anyBytes(16), anyBytes(16)];
  const before = second.toString('hex');
  first.fill(0);
  assert.ok(first.equals(Buffer.alloc(16)));
  assert.equal(second.toString('hex'), before);
});
