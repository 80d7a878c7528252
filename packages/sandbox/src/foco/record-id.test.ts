import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeRecordId, readRecordId } from './record-id.js';

test('an id has eighteen characters, the object first', () => {
  assert.equal(makeRecordId('001', 1), '001000000000001AAA');
  assert.equal(makeRecordId('500', 61), '50000000000000zAAA');
  assert.equal(makeRecordId('500', 62), '500000000000010AAA');
});

test('the last three characters tell which of the others are capitals', () => {
  // An id of the public documentation.
  assert.equal(readRecordId('00190000001pPvH'), '00190000001pPvHAAU');
  assert.equal(readRecordId('00190000001pPvHAAU'), '00190000001pPvHAAU');
  assert.equal(readRecordId('00190000001ppvHAAU'), undefined);
});

test('ids do not repeat', () => {
  const ids = new Set(Array.from({ length: 5000 }, (_, number) => makeRecordId('003', number)));
  assert.equal(ids.size, 5000);
});

test('what is no id is not read', () => {
  for (const text of ['', '001', '52998224725', '001000000000001AAB', '00100000000000-']) {
    assert.equal(readRecordId(text), undefined, text);
  }
});
