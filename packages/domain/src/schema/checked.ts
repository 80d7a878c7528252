import type * as z from '#schema';

/**
 * `schema.check(…)` as a function: bundlers leave out a schema that is not used when nothing but functions without side
 * effects made it.
 */
/* @__NO_SIDE_EFFECTS__ */
export function checked<Schema extends z.ZodMiniType>(
  schema: Schema,
  ...checks: z.core.$ZodCheck<z.core.output<Schema>>[]
): Schema {
  return schema.check(...checks);
}
