import * as z from '#schema';
import { consentPayload, npsPayload } from '../attendance/events.js';

/** Body of `POST /v1/phone-links/answer`, sent by the page on the client's phone with the token of its link. */
export const phoneAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('consent'),
    /** One for each purpose that was asked; one that needs sensitive data may be left out, which is a no. */
    decisions: consentPayload.shape.decisions,
    /** The client said so by a control of its own that nothing had set beforehand. */
    understood: consentPayload.shape.acknowledged.shape.byClient,
  }),
  z.strictObject({ kind: z.literal('survey'), score: npsPayload.shape.score, comment: npsPayload.shape.comment }),
  /** The client prefers not to answer the survey, which is no less an answer to the link. */
  z.strictObject({ kind: z.literal('survey-declined') }),
]);

/** What the client said on their own phone. */
export type PhoneAnswer = z.infer<typeof phoneAnswerSchema>;
