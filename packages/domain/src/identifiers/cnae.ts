import * as z from 'zod/mini';

/**
 * An economic activity, CNAE-Subclasses 2.3: seven digits, no mask. Which codes exist is a table of
 * the IBGE that changes; the form is checked here, membership by whoever holds the table.
 */
export const cnaeSchema = z
  .string()
  .check(z.regex(/^\d{7}$/, { error: 'CNAE must be the 7 digits of a subclass, without mask.' }))
  .brand<'Cnae'>();
export type Cnae = z.infer<typeof cnaeSchema>;

/** Reads a CNAE as people write it (`4721-1/02`), or `undefined`. */
export function parseCnae(input: string): Cnae | undefined {
  const result = cnaeSchema.safeParse(input.replace(/[\s.\-/]/g, ''));
  return result.success ? result.data : undefined;
}

/** `4721102` → `4721-1/02`. */
export function formatCnae(cnae: Cnae): string {
  return cnae.replace(/^(\d{4})(\d)(\d{2})$/, '$1-$2/$3');
}
