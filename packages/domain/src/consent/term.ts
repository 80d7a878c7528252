import * as z from '#schema';
import { checked, contentIdentity, identifierSchema, textSchema } from '../content-identity.js';

export const decisionSchema = z.enum(['granted', 'refused']);
export type ConsentDecision = z.infer<typeof decisionSchema>;

/**
 * A consent term: what is explained and what is asked, purpose by purpose.
 *
 * Source: Law 13.709/2018 (LGPD), art. 8 §4 (determined purposes) and art. 9 (information owed).
 */
export const consentTermSchema = z.strictObject({
  ...contentIdentity('consent-term'),
  title: textSchema(120),
  /** Who answers for the data, and how to reach them. */
  controller: textSchema(400),
  /** What is done on another legal basis than consent: explained, never asked. */
  notice: textSchema(1200),
  /** Rights of the client and how to revoke. */
  rights: textSchema(800),
  purposes: checked(
    z.array(z.strictObject({ id: identifierSchema, title: textSchema(80), text: textSchema(400) })),
    z.minLength(1),
  ),
});
export type ConsentTerm = z.infer<typeof consentTermSchema>;
export type ConsentPurpose = ConsentTerm['purposes'][number];
