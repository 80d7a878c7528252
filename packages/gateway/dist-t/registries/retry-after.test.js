import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRetryAfter } from './retry-after.js';
const NOW = Date.parse('2026-03-10T12:00:00Z');
for (const [header, seconds] of [
    ['0', 0],
    ['30', 30],
    ['86400', 3600],
    ['Tue, 10 Mar 2026 12:00:05 GMT', 5],
    ['Tue, 10 Mar 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
]) {
    test(`reads "${header}" as ${seconds}`, () => {
        assert.equal(readRetryAfter(new Headers({ 'retry-after': header }), NOW), seconds);
    });
}
test('reads nothing where there is no header', () => {
    assert.equal(readRetryAfter(new Headers(), NOW), undefined);
});
//# sourceMappingURL=retry-after.test.js.map