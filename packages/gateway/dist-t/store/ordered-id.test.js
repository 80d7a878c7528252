import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderedId } from './ordered-id.js';
test('is a UUID of version 7, another one each time, that begins with the moment', () => {
    const before = Date.now();
    const ids = Array.from({ length: 1000 }, orderedId);
    const after = Date.now();
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) {
        assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        const moment = Number.parseInt(id.slice(0, 13).replace('-', ''), 16);
        assert.ok(moment >= before && moment <= after, id);
    }
});
//# sourceMappingURL=ordered-id.test.js.map