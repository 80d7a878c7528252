import * as z from '#schema';
import { consentPayload } from '../attendance/events.js';

/** Body of `POST /v1/phone-links/answer`, sent by the page on the client's phone with the token of its link. */
export const phoneAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('consent'),
    /** One for each purpose that was asked; one that needs sensitive data may be left out, which is a no. */
    decisions: consentPayload.shape.decisions,
    /** The client said so by a control of its own that nothing had set beforehand. */
    understood: consentPayload.shape.acknowledged.shape.byClient,
  }),
]);

/** What the client decided on their own phone. */
export type PhoneAnswer = z.infer<typeof phoneAnswerSchema>;
