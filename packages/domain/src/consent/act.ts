import * as z from '#schema';
import { textSchema } from '../content-identity.js';
import { checked } from '../schema/checked.js';

/** What the client put under the decisions: a name typed by themselves, or strokes on the screen. */
export const signatureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed'), name: textSchema(120) }),
  z.strictObject({
    kind: z.literal('drawn'),
    /** Strokes as an SVG path of moves and lines alone, in a box of 0–1000 × 0–400. */
    path: checked(z.string(), z.regex(/^M\d{1,4} \d{1,3}(?: [ML]\d{1,4} \d{1,3})+$/), z.maxLength(20_000)),
  }),
]);

/** Evidence that stays with the event; a receipt has the hash of what was drawn, and nothing of a name. */
export type Signature = z.infer<typeof signatureSchema>;

/** The client acted on their own phone, behind a link that the gateway made. */
export const phoneActSchema = z.strictObject({
  method: z.literal('phone'),
  /** The confirmation that the gateway took from the client's phone. */
  confirmationId: z.uuidv7(),
});

/**
 * How the client acted: their own tap or signature on the agent's device, or a confirmation on their own phone.
 * Nobody acts in the client's place.
 *
 * Source: Law 13.709/2018 (LGPD), art. 8 (in writing or by another means that shows the holder's will).
 */
export const consentActSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('tap') }),
  z.strictObject({ method: z.literal('signature'), signature: signatureSchema }),
  phoneActSchema,
]);

/** Beside a `tap` there is nothing to keep; the other methods carry their evidence. */
export type ClientAct = z.infer<typeof consentActSchema>;
