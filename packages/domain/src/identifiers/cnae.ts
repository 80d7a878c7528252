import * as z from '#schema';
import { branded } from '../schema/checked.js';

/**
 * An economic activity, CNAE-Subclasses 2.3: seven digits, no mask. Which codes exist is a table of
 * the IBGE that changes; the form is checked here, membership by whoever holds the table.
 */
export const cnaeSchema = branded<'Cnae'>(
  z.regex(/^\d{7}$/, { error: 'CNAE must be the 7 digits of a subclass, without mask.' }),
);

/** Read with `parseCnae`, shown with `formatCnae`. */
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

/** What a business lives from, coarse enough to choose questions and tools by. */
export const sectorSchema = z.enum(['agriculture', 'industry', 'construction', 'commerce', 'services']);

/** Worked out from the CNAE by `sectorOfCnae`, or unknown: nobody is asked for it. */
export type Sector = z.infer<typeof sectorSchema>;

/** The sector of an activity, by its division (the first two digits). Source: CNAE 2.3, sections A to U. */
export function sectorOfCnae(cnae: Cnae): Sector {
  const division = Number(cnae.slice(0, 2));
  if (division <= 3) return 'agriculture';
  if (division <= 39) return 'industry';
  if (division <= 43) return 'construction';
  return division <= 47 ? 'commerce' : 'services';
}
