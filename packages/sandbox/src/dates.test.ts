import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addHours, parseAccountingMonth, parseDateTime, toLocalDateTime, writeDates } from './dates.js';

test('each of the three formats of a moment is read', () => {
  for (const text of ['2026-11-20T09:05:00', '20/11/2026 09:05:00', '2026/11/20T09:05:00']) {
    assert.equal(parseDateTime(text), '2026-11-20T09:05:00');
  }
});

test('a moment in any other format is refused', () => {
  for (const text of ['2026-11-20', '20/11/2026', '2026-11-20T09:05:00Z', '2026-11-20 09:05:00', '20112026', '']) {
    assert.equal(parseDateTime(text), undefined, text);
  }
});

test('a moment that does not exist is refused', () => {
  for (const text of ['2026-02-29T00:00:00', '31/04/2026 00:00:00', '2026-11-20T24:00:00', '2026-13-01T00:00:00']) {
    assert.equal(parseDateTime(text), undefined, text);
  }
});

test('a moment before the first year of the database is refused', () => {
  assert.equal(parseDateTime('0001-01-01T00:00:00'), undefined);
});

test('an accounting month is read with or without its slash', () => {
  assert.equal(parseAccountingMonth('03/2026'), '03/2026');
  assert.equal(parseAccountingMonth('032026'), '03/2026');
});

test('an accounting month sent as a number gets back its leading zero', () => {
  assert.equal(parseAccountingMonth(32026), '03/2026');
});

test('an accounting month that does not exist is refused', () => {
  for (const text of ['13/2026', '00/2026', '3/2026', '2026/03']) {
    assert.equal(parseAccountingMonth(text), undefined, text);
  }
});

test('local time does not depend on the machine', () => {
  assert.equal(toLocalDateTime(new Date('2026-01-01T02:30:00Z'), -180), '2025-12-31T23:30:00');
});

test('hours are added across the end of a month', () => {
  assert.equal(addHours('2026-11-30T12:00:00', 24), '2026-12-01T12:00:00');
});

test('Brazilian style rewrites dates at any depth and nothing else', () => {
  const row = { DataNasc: '1979-03-14T00:00:00', DatFech: null, Nome: '1979-03-14T00:00:00' };
  assert.deepEqual(writeDates([{ ...row, ListaVinculo: [row] }], 'brazilian'), [
    {
      DataNasc: '14/03/1979 00:00:00',
      DatFech: null,
      Nome: '1979-03-14T00:00:00',
      ListaVinculo: [{ DataNasc: '14/03/1979 00:00:00', DatFech: null, Nome: '1979-03-14T00:00:00' }],
    },
  ]);
});
