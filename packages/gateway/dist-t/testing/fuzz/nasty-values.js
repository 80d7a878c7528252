import fc from 'fast-check';
/** Values that have broken parsers, databases and pages before. */
export const nastyValue = fc.oneof(fc.constantFrom(null, true, false, 0, -0, -1, 1.5, 2 ** 31, 2 ** 53, 1e308, -1e-308, '', ' ', '\u0000', 'a\u0000b', '\ud800', '\u202e', '\ufeff', '💥'.repeat(200), 'x'.repeat(3000), '0'.repeat(400), "'; drop table events; --", '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '${7*7}', '{{7*7}}', '../../etc/passwd', '__proto__', 'constructor', '2026-02-30', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999+14:00', '+275760-09-13T00:00:00Z', '2026-03-10T09:00:00.000000000000000000-03:00', 'NaN', 'Infinity', [], {}, [[[[[[[[[[]]]]]]]]]], { __proto__: null }, { constructor: { prototype: {} } }, { $ref: '#' }), fc.string({ unit: 'binary', maxLength: 60 }), fc.jsonValue({ maxDepth: 3 }), fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(Number));
export const mutation = fc.record({
    place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    change: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'repeat', 'rename', 'wrap'),
    value: nastyValue,
});
/** A copy of a JSON value with one place changed. */
export function mutate(root, { place, change, value }) {
    const copy = structuredClone(root);
    const places = placesOf(copy);
    const found = places[Math.floor(place * places.length)];
    if (!found)
        return value;
    const { parent, key } = found;
    const before = parent[key];
    switch (change) {
        case 'replace':
            parent[key] = value;
            break;
        case 'wrap':
            parent[key] = [before];
            break;
        case 'remove':
            if (Array.isArray(parent))
                parent.splice(Number(key), 1);
            else
                delete parent[key];
            break;
        case 'repeat':
            if (Array.isArray(parent))
                parent.push(before);
            else
                parent[`${key}2`] = before;
            break;
        case 'rename':
            parent[key.toUpperCase()] = before;
            break;
    }
    return copy;
}
function placesOf(value) {
    if (typeof value !== 'object' || value === null)
        return [];
    const parent = value;
    return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesOf(parent[key])]);
}
//# sourceMappingURL=nasty-values.js.map