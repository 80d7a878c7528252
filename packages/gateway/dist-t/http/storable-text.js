/** A null character, or half of a surrogate pair: valid in JSON, refused by PostgreSQL's `text` and `jsonb`. */
const UNSTORABLE = /[\u0000\p{Surrogate}]/u;
/** Texts of a JSON value that the database could not keep, wherever they are. */
export function unstorableText(value, pointer) {
    if (typeof value === 'string')
        return UNSTORABLE.test(value) ? [problem(pointer)] : [];
    if (value === null || typeof value !== 'object')
        return [];
    return Object.entries(value).flatMap(([key, entry]) => {
        if (UNSTORABLE.test(key))
            return [problem(pointer)];
        return unstorableText(entry, `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`);
    });
}
function problem(pointer) {
    return {
        pointer,
        code: 'character_invalid',
        message: 'Remove the null character or the broken surrogate pair from this text.',
    };
}
//# sourceMappingURL=storable-text.js.map