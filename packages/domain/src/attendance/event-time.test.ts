import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exampleEvent } from './attendance.fixture.js';
import { foldAttendance } from './attendance.js';
import { eventTime, timeLike } from './event-time.js';

const YEAR = 365 * 24 * 3_600_000;

test('is the device’s time as recorded while nothing is known of its clock', () => {
  for (const occurredAt of ['2026-03-10T09:01:00-03:00', '2026-03-10T12:01:00.5Z']) {
    assert.equal(eventTime({ occurredAt }), occurredAt);
    assert.equal(eventTime({ occurredAt, clockOffset: 0 }), occurredAt);
  }
});

test('is the gateway’s time where the device knew how far it was off, in the hours of the place', () => {
  assert.equal(
    eventTime({ occurredAt: '2027-03-10T09:01:00.000-03:00', clockOffset: -YEAR }),
    '2026-03-10T09:01:00.000-03:00',
  );
  assert.equal(eventTime({ occurredAt: '2025-03-10T12:01:00.000Z', clockOffset: YEAR }), '2026-03-10T12:01:00.000Z');
});

test('is what was recorded where the clock is so wrong that no calendar has the moment', () => {
  const occurredAt = '2026-03-10T09:01:00.000-03:00';
  for (const clockOffset of [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 1e15]) {
    assert.equal(eventTime({ occurredAt, clockOffset }), occurredAt);
  }
});

test('keeps the moment and the place, whatever they are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 60_000_000, max: 250_000_000_000_000 }),
      fc.constantFrom('Z', '-03:00', '+05:30', '-00:30', '+14:00'),
      (moment, place) => {
        const written = timeLike(`2026-03-10T09:01:00.000${place}`, moment);
        assert.ok(written.endsWith(place));
        assert.equal(Date.parse(written), moment);
      },
    ),
  );
});

test('is the time that an attendance has of its events', () => {
  const off = { occurredAt: '2027-03-10T09:01:00.000-03:00', clockOffset: -YEAR };
  const started = { ...exampleEvent('attendance.started', 1), ...off };
  const concluded = { ...exampleEvent('attendance.concluded', 2), ...off };
  const { startedAt, endedAt } = foldAttendance(started.attendanceId, [started, concluded]);
  assert.deepEqual([startedAt, endedAt], ['2026-03-10T09:01:00.000-03:00', '2026-03-10T09:01:00.000-03:00']);
});
