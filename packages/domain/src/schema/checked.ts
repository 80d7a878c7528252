import * as z from '#schema';

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

/** A text that keeps the checks of its kind, which the compiler therefore tells apart from other texts. */
/* @__NO_SIDE_EFFECTS__ */
export function branded<Brand extends string>(
  ...checks: z.core.$ZodCheck<string>[]
): z.core.$ZodBranded<z.ZodMiniString, Brand> {
  return checked(z.string(), ...checks) as z.core.$ZodBranded<z.ZodMiniString, Brand>;
}
