import * as z from '#schema';
import { acknowledgementSchema, purposeDecisionsSchema } from '../attendance/consent-payload.js';

/** Body of `POST /v1/phone-links/answer`, sent by the page on the client's phone with the token of its link. */
export const phoneAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('consent'),
    /** One for each purpose that was asked; one that needs sensitive data may be left out, which is a no. */
    decisions: purposeDecisionsSchema,
    /** The client said so by a control of its own that nothing had set beforehand. */
    understood: acknowledgementSchema('The client says that the term was understood.'),
  }),
]);

/** What the client decided on their own phone. */
export type PhoneAnswer = z.infer<typeof phoneAnswerSchema>;
