import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventSchema, eventTime } from '@atendimento-ativo/domain';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { asHeard, clockError } from './device-clock.js';
const RECEIVED = new Date('2026-03-10T15:00:00Z');
const YEAR = 365 * 24 * 3_600_000;
function eventAt(occurredAt, clockOffset) {
    return eventSchema.parse({ ...new Visit().event('attendance.started'), occurredAt, clockOffset });
}
test('tells a wrong clock by what the device knew of it, else by what cannot be', () => {
    const errors = [
        ['2026-03-10T14:00:00Z', undefined, 0],
        ['2026-03-10T14:00:00Z', 0, 0],
        ['2026-03-10T14:00:00Z', -59 * 60_000, 0],
        // Without signal for a month, with a right clock.
        ['2026-02-10T14:00:00Z', 12, 0],
        ['2026-02-10T14:00:00Z', undefined, 0],
        ['2027-03-10T15:00:00Z', -YEAR, YEAR],
        ['2027-03-10T15:00:00Z', undefined, YEAR],
        ['2025-03-10T15:00:00Z', YEAR, -YEAR],
        ['2025-03-10T15:00:00Z', undefined, -YEAR],
    ];
    for (const [occurredAt, clockOffset, error] of errors) {
        assert.equal(clockError(eventAt(occurredAt, clockOffset), RECEIVED), error, `${occurredAt} ${clockOffset}`);
    }
});
test('hears of nothing before it happened, and leaves alone what can be', () => {
    const ahead = asHeard(eventAt('2027-03-10T11:00:00-03:00'), RECEIVED);
    assert.equal(eventTime(ahead), '2026-03-10T12:00:00.000-03:00');
    // What the device knew was not enough: it was set ahead again since.
    assert.equal(eventTime(asHeard(eventAt('2027-03-10T11:00:00-03:00', -60_000), RECEIVED)), eventTime(ahead));
    for (const past of [eventAt('2026-03-10T11:00:00-03:00'), eventAt('2027-03-10T11:00:00-03:00', -YEAR)]) {
        assert.equal(asHeard(past, RECEIVED), past);
    }
});
//# sourceMappingURL=device-clock.test.js.map