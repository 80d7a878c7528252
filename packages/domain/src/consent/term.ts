import * as z from '#schema';
import { contentIdentity, identifierSchema, textSchema } from '../content-identity.js';
import { checked } from '../schema/checked.js';
import { controllerSchema, processingSchema } from './processing.js';

/** The client's answer to one purpose. A refusal never stops the service, it stops the purpose. */
export const decisionSchema = z.enum(['granted', 'refused']);

/** There is no third one: who was not asked, or said nothing, has decided nothing. */
export type ConsentDecision = z.infer<typeof decisionSchema>;

/**
 * Uses of the data that a visit can do without, and that a term may therefore leave to the client: `evaluation`, asking
 * them to evaluate it; `history`, choosing tools by what they were given before.
 */
export const visitUseSchema = z.enum(['evaluation', 'history']);

/** `mayUse` says whether a client allows one. */
export type VisitUse = z.infer<typeof visitUseSchema>;

/**
 * A consent term: what is explained and what is asked, purpose by purpose.
 *
 * Source: Law 13.709/2018 (LGPD), art. 8 §4 (determined purposes) and art. 9 (information owed).
 */
export const consentTermSchema = z.strictObject({
  ...contentIdentity('consent-term'),
  title: textSchema(120),
  controller: controllerSchema,
  /** What is done on another legal basis than consent: explained, never asked. */
  notice: textSchema(1200),
  processing: processingSchema,
  /** Rights of the client. */
  rights: textSchema(800),
  purposes: checked(
    z.array(
      z.strictObject({
        id: identifierSchema,
        title: textSchema(80),
        text: textSchema(400),
        /**
         * The purpose needs sensitive data: disability and other data on health, race, religion, union, sexual life,
         * biometrics, and what reveals them, such as gender identity. It is asked apart from the others, granted only
         * by a decision of its own, and never has to be answered: silence is a no.
         *
         * Source: LGPD, art. 5 II and art. 11 I.
         *
         * @default false
         */
        sensitive: z.optional(z.boolean()),
        /** What a visit does only when the client grants this purpose. */
        neededFor: z.optional(checked(z.array(visitUseSchema), z.minLength(1))),
      }),
    ),
    z.minLength(1),
  ),
});

/** Events and receipts keep its `version`, `locale` and hash, so that what was shown can be shown again. */
export type ConsentTerm = z.infer<typeof consentTermSchema>;

/** One use of the data, decided on by itself: a general authorisation is void (LGPD art. 8 §4). */
export type ConsentPurpose = ConsentTerm['purposes'][number];
