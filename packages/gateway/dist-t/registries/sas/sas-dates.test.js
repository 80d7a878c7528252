import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDateTime, writeDateTime, writeMonth } from './sas-dates.js';
const moment = '2026-03-01T01:30:09.500Z';
test('writes the hour that the clocks of the state showed', () => {
    assert.equal(writeDateTime(moment, { timeZone: 'America/Bahia', dateFormat: 'iso' }), '2026-02-28T22:30:09');
    assert.equal(writeDateTime(moment, { timeZone: 'America/Rio_Branco', dateFormat: 'iso' }), '2026-02-28T20:30:09');
});
test('writes midnight as the first hour of the day', () => {
    const midnight = { timeZone: 'America/Bahia', dateFormat: 'iso' };
    assert.equal(writeDateTime('2026-03-01T03:00:00Z', midnight), '2026-03-01T00:00:00');
});
test('writes each of the three formats, and reads them back alike', () => {
    for (const [dateFormat, text] of [
        ['iso', '2026-02-28T22:30:09'],
        ['brazilian', '28/02/2026 22:30:09'],
        ['slashed', '2026/02/28T22:30:09'],
    ]) {
        assert.equal(writeDateTime(moment, { timeZone: 'America/Bahia', dateFormat }), text);
        assert.equal(readDateTime(text), '2026-02-28T22:30:09');
    }
});
test('reads fractions of a second and refuses what is no date', () => {
    assert.equal(readDateTime('2026-02-28T22:30:09.123'), '2026-02-28T22:30:09');
    assert.equal(readDateTime('28/02/26'), undefined);
});
test('accounts a visit to the month of the state, not of Greenwich', () => {
    assert.equal(writeMonth(moment, 'America/Bahia'), '02/2026');
});
//# sourceMappingURL=sas-dates.test.js.map