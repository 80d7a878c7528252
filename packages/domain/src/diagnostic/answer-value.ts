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
export type AnswerValue = z.infer<typeof answerValueSchema>;

export const NOT_APPLICABLE = 'not-applicable';

export const answerSchema = z.strictObject({ questionId: identifierSchema, value: answerValueSchema });
export type Answer = z.infer<typeof answerSchema>;
