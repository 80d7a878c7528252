import * as z from '#schema';
import { companySizeSchema } from '../attendance/company-size.js';
import { contentIdentity, contentReferenceSchema, textSchema } from '../content-identity.js';
import { stateSchema } from '../identifiers/state.js';

/** What a Sebrae/UF adapts. The national premises are not here: they cannot be switched off. */
export const stateProfileSchema = z.strictObject({
  ...contentIdentity('state-profile'),
  state: stateSchema,
  name: textSchema(80),
  audience: z.strictObject({
    /** Sizes that are attended; `OTHER` never is. */
    sizes: z.array(companySizeSchema).check(
      z.minLength(1),
      z.refine((sizes) => !sizes.includes('OTHER'), { error: 'The audience is MEI, ME and EPP.' }),
    ),
    personsWithoutCompany: z.boolean(),
  }),
  /** Days until the next contact that the page proposes. */
  followUpDays: z.int().check(z.positive()),
  questionnaire: contentReferenceSchema,
  catalogue: contentReferenceSchema,
  journeys: contentReferenceSchema,
  consentTerm: contentReferenceSchema,
});
export type StateProfile = z.infer<typeof stateProfileSchema>;
