import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { RETRYABLE_CODES } from './retryable-rejections.js';
test('the page of errors marks exactly these codes as retryable', async () => {
    const page = await readFile(new URL('../../../../docs/errors.md', import.meta.url), 'utf8');
    const marked = [...page.matchAll(/^\| <a id="(\w+)">.*\| retryable +\|/gm)].map(([, code]) => code);
    assert.deepEqual(marked.sort(), [...RETRYABLE_CODES].sort());
});
//# sourceMappingURL=retryable-rejections.test.js.map