import * as z from 'zod/mini';
/** Fields that a state wants with every write, sent as they are. */
export declare const extraFieldsSchema: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniNumber<number>, z.ZodMiniBoolean<boolean>, z.ZodMiniNull]>>;
/** How long one call may take. */
export declare const timeoutSchema: z.ZodMiniDefault<z.ZodMiniInt>;
/**
 * How long after a write without an answer the registry may still carry it out. Longer than its own limit for one
 * call: the 110 seconds after which the web server of SAS ends a call, where nobody has changed that.
 */
export declare const settlingSchema: z.ZodMiniDefault<z.ZodMiniInt>;
/** An object whose every field has a default, and which may therefore be left out. */
export declare function optionalObject<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodMiniPrefault<z.ZodMiniObject<{ -readonly [P in keyof Shape]: Shape[P]; }, z.core.$strict>>;
//# sourceMappingURL=configuration-parts.d.ts.map