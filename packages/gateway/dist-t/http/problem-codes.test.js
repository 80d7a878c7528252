import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { documentationOf, problemCodes } from './problem-codes.js';
/** Always stands behind the code of the first rejection. */
const HIDDEN = ['events_rejected'];
test('explains every problem where its docUrl points to', async () => {
    const page = await readFile(new URL('../../../../docs/errors.md', import.meta.url), 'utf8');
    for (const code of Object.keys(problemCodes).filter((name) => !HIDDEN.includes(name))) {
        assert.ok(page.includes(`id="${code}"`), `docs/errors.md does not explain ${code}`);
        assert.ok(documentationOf(code).endsWith(`docs/errors.md#${code}`));
    }
});
//# sourceMappingURL=problem-codes.test.js.map