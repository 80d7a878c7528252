import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitName } from './contact-name.js';
for (const [name, FirstName, LastName] of [
    ['Maria da Conceição Silva', 'Maria', 'da Conceição Silva'],
    ['  Maria   Silva ', 'Maria', 'Silva'],
    ['Pelé', null, 'Pelé'],
]) {
    test(`splits "${name}"`, () => {
        assert.deepEqual(splitName(name), { FirstName, LastName });
    });
}
test('loses no word, and fills both fields within their width whenever the words allow it', () => {
    const words = fc.array(fc.stringMatching(/^[a-zà-ú]{1,20}$/), { minLength: 1, maxLength: 9 });
    const names = words.map((list) => list.join(' ')).filter((name) => name.length <= 120);
    fc.assert(fc.property(names, (name) => {
        const { FirstName, LastName } = splitName(name);
        assert.equal([FirstName, LastName].filter(Boolean).join(' '), name);
        assert.ok(LastName.length > 0 && LastName.length <= 80);
    }));
});
//# sourceMappingURL=contact-name.test.js.map