import * as z from 'zod/mini';
/** Fields that a state wants with every write, sent as they are. */
export const extraFieldsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
/** How long one call may take. */
export const timeoutSchema = z._default(z.int().check(z.gte(100), z.lte(120_000)), 10_000);
/**
 * How long after a write without an answer the registry may still carry it out. Longer than its own limit for one
 * call: the 110 seconds after which the web server of SAS ends a call, where nobody has changed that.
 */
export const settlingSchema = z._default(z.int().check(z.gte(0), z.lte(3600)), 180);
/** An object whose every field has a default, and which may therefore be left out. */
export function optionalObject(shape) {
    const object = z.strictObject(shape);
    return z.prefault(object, {});
}
//# sourceMappingURL=configuration-parts.js.map