import * as z from '#schema';
import { identifierSchema, textSchema } from '../content-identity.js';
import { checked } from '../schema/checked.js';

/**
 * What was answered: a level (0–3), a number, an amount in centavos, ids of options, `yes` or `no`, or
 * text, as the question's kind asks; `not-applicable` where the question offers it.
 */
export const answerValueSchema = z.union([
  z.int(),
  textSchema(2000),
  checked(z.array(identifierSchema), z.maxLength(50)),
]);

/** The question tells what it means: `2` is a level here, two people there, and two centavos for an amount. */
export type AnswerValue = z.infer<typeof answerValueSchema>;

/** "Não se aplica": the question does not fit the business, and leaves the denominator of the score. */
export const NOT_APPLICABLE = 'not-applicable';

/** What was answered to one question; the event around it names the questionnaire's version and the round. */
export const answerSchema = z.strictObject({ questionId: identifierSchema, value: answerValueSchema });

/** A draft on the device until the diagnostic is completed or the visit interrupted, part of an event from then on. */
export type Answer = z.infer<typeof answerSchema>;
