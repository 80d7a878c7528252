import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventSchema } from '@atendimento-ativo/domain';
import * as z from 'zod/mini';
import { personalFields } from './personal-fields.js';
/** Forms that hold no word of anybody: ids, versions, hashes, dates, states, units. */
const BARE = [
    /^\^\[0-9a-f\]\{64\}\$$/,
    /^\^\[A-Za-z0-9-\]\{1,40\}\$$/,
    /^\^\[a-z0-9\]/,
    /^\^\\d\{4\}/,
    /^\^\(\?:\(\?:\\d\\d/,
];
const BARE_FORMATS = new Set(['uuid', 'date', 'date-time']);
/** Whether anything below can hold what somebody says, is called or is reached by. */
function takesWords(schema) {
    const below = [
        ...Object.values(schema.properties ?? {}),
        ...(schema.items ? [schema.items] : []),
        ...(schema.anyOf ?? []),
        ...(schema.oneOf ?? []),
    ];
    if (below.some(takesWords))
        return true;
    if (schema.type !== 'string' || 'enum' in schema || 'const' in schema)
        return false;
    const patterns = [schema, ...(schema.allOf ?? [])].flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern]));
    if (BARE_FORMATS.has(String(schema['format'])))
        return false;
    return !patterns.some((pattern) => BARE.some((bare) => bare.test(pattern)));
}
const events = z.toJSONSchema(eventSchema, { io: 'input' }).oneOf ?? [];
function payloadOf(event) {
    return event.properties?.['payload']?.properties ?? {};
}
function typeOf(event) {
    return event.properties?.['type']?.['const'];
}
test('every field of an event that can hold words about somebody is kept under their key', () => {
    assert.equal(events.length, Object.keys(personalFields).length);
    const wordy = events.flatMap((event) => Object.entries(payloadOf(event))
        .filter(([, schema]) => takesWords(schema))
        .map(([field]) => `${typeOf(event)} ${field}`));
    const kept = new Set(Object.entries(personalFields).flatMap(([type, fields]) => fields.map((field) => `${type} ${field}`)));
    assert.deepEqual(wordy.filter((field) => !kept.has(field)), []);
    // What the walk has to see, or it would show nothing.
    for (const field of ['client.identified person', 'listening.noted text', 'nps.answered comment']) {
        assert.ok(wordy.includes(field), field);
    }
});
test('names no field that the schemas do not have', () => {
    for (const event of events) {
        const type = typeOf(event);
        for (const field of personalFields[type])
            assert.ok(Object.hasOwn(payloadOf(event), field), `${type} ${field}`);
    }
});
//# sourceMappingURL=personal-fields.test.js.map