import * as z from '#schema';
import { decisionSchema } from '../consent/term.js';
import { identifierSchema, localeSchema, versionSchema } from '../content-identity.js';
import { checked } from '../schema/checked.js';

/** Ids of purposes, at least one. */
export const purposesSchema = checked(z.array(identifierSchema), z.minLength(1), z.maxLength(50));

/** The exact text that was shown: its version, locale and SHA-256 (`contentHash`). */
export const shownTermSchema = z.strictObject({
  id: identifierSchema,
  version: versionSchema,
  locale: localeSchema,
  hash: checked(z.string(), z.regex(/^[0-9a-f]{64}$/)),
});

/** What the client said to each purpose that was asked. */
export const purposeDecisionsSchema = checked(
  z.array(
    z.strictObject({
      purpose: identifierSchema,
      decision: decisionSchema,
      /** The client decided on this purpose alone, set apart from the others. @default false */
      explicit: z.optional(z.boolean()),
    }),
  ),
  z.minLength(1),
  z.maxLength(50),
);

/** Something that one side has to say: `acknowledgement_missing` unless it is true. */
/* @__NO_SIDE_EFFECTS__ */
export function acknowledgementSchema(error: string) {
  return checked(
    z.boolean(),
    z.refine((isSaid) => isSaid, { params: { code: 'acknowledgement_missing' }, error }),
  );
}
