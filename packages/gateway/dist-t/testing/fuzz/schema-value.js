import fc from 'fast-check';
import { nastyValue } from './nasty-values.js';
const DEEPEST = 8;
const LONGEST_LIST = 4;
/**
 * Values that a schema of the OpenAPI document allows, or nearly: texts match their pattern, and what the pattern cannot
 * say (check digits, references) is left to chance.
 */
export function valuesOf(schema, named, depth = 0) {
    if (depth > DEEPEST)
        return fc.constant(null);
    const inner = (part) => valuesOf(part, named, depth + 1);
    const reference = schema.$ref && named[schema.$ref.replace('#/components/schemas/', '')];
    if (reference)
        return inner(reference);
    if ('const' in schema)
        return fc.constant(schema.const);
    if (schema.enum)
        return fc.constantFrom(...schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices)
        return fc.oneof(...choices.map(inner));
    switch (schema.type) {
        case 'object':
            return objectOf(schema, inner);
        case 'array':
            return schema.prefixItems
                ? fc.tuple(...schema.prefixItems.map(inner))
                : fc.array(schema.items ? inner(schema.items) : nastyValue, {
                    minLength: Math.min(schema.minItems ?? 0, LONGEST_LIST),
                    maxLength: LONGEST_LIST,
                });
        case 'integer':
            return fc.integer({ min: bounded(schema.minimum, -1000), max: bounded(schema.maximum, 10_000) });
        case 'number':
            return fc.double({
                noNaN: true,
                noDefaultInfinity: true,
                min: schema.minimum ?? -1e6,
                max: schema.maximum ?? 1e6,
            });
        case 'boolean':
            return fc.boolean();
        case 'string':
            return textOf(schema);
        default:
            return nastyValue;
    }
}
function objectOf({ properties = {}, required = [] }, inner) {
    const fields = Object.entries(properties).map(([name, part]) => [name, inner(part)]);
    return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
}
function textOf({ pattern, format, maxLength = 40, allOf = [] }) {
    if (format === 'uuid')
        return fc.uuid({ version: 7 });
    const patterns = [pattern, ...allOf.map((part) => part.pattern)].filter((text) => text !== undefined);
    const [first] = patterns;
    if (first === undefined || patterns.length > 1) {
        return patterns.length > 1
            ? fc
                .date({ min: new Date(0), max: new Date('2040-01-01'), noInvalidDate: true })
                .map((date) => date.toISOString())
            : fc.string({ maxLength: Math.min(maxLength, 60) });
    }
    // What a pattern with look-around means cannot be generated from it.
    return /\(\?[=!<]/.test(first) ? fc.string({ maxLength: 40 }) : fc.stringMatching(new RegExp(first));
}
function bounded(limit, otherwise) {
    return limit === undefined || Math.abs(limit) > 1e9 ? otherwise : limit;
}
//# sourceMappingURL=schema-value.js.map