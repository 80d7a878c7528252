import * as z from '#schema';
import { contentIdentity, identifierSchema, textSchema } from '../content-identity.js';
import { NOT_APPLICABLE, type Answer, type AnswerValue } from './answer-value.js';
import { holds, type ClientTraits } from './condition.js';
import { questionSchema, type Question } from './question.js';
import { checked } from '../schema/checked.js';

/** A field of management that is scored by itself: finance, sales, people. */
export const themeSchema = z.strictObject({
  id: identifierSchema,
  name: textSchema(60),
  /** One sentence, in the client's words, about why the theme matters. */
  summary: textSchema(240),
  /** Share of the theme in the overall score; relative to the other themes. */
  weight: z._default(checked(z.number(), z.positive()), 1),
});

/** Findings, notes, tools and journeys meet in its `id`. */
export type Theme = z.infer<typeof themeSchema>;

/** A structured diagnostic. Answers keep its `id` and `version`, so a published version never changes. */
export const questionnaireSchema = z.strictObject({
  ...contentIdentity('questionnaire'),
  name: textSchema(120),
  /** Minutes that a client should expect. */
  minutes: checked(z.int(), z.positive()),
  /** Score bands, lowest first; a band holds from `from` (0–100) to the next one. */
  bands: checked(
    z.array(
      z.strictObject({
        id: identifierSchema,
        name: textSchema(60),
        from: checked(z.number(), z.gte(0), z.lte(100)),
      }),
    ),
    z.minLength(1),
  ),
  /** Share (0–1) of the applicable required questions below which no score is given. */
  minimumAnswered: checked(z.number(), z.gte(0), z.lte(1)),
  themes: checked(z.array(themeSchema), z.minLength(1)),
  questions: checked(z.array(questionSchema), z.minLength(1)),
});

/** Parsed, with its defaults filled in. A later round is compared by the ids of its questions. */
export type Questionnaire = z.infer<typeof questionnaireSchema>;

/** A named stretch of the score, such as "em desenvolvimento", chosen by the rounded score that people read. */
export type Band = Questionnaire['bands'][number];

/**
 * The questions that this client is asked, in order, given the answers so far. An answer to a question
 * that is not asked any more opens no other one.
 */
export function askedQuestions(
  questionnaire: Questionnaire,
  answers: readonly Answer[],
  client: ClientTraits = {},
): readonly Question[] {
  const given = new Map(answers.map(({ questionId, value }) => [questionId, value]));
  const values = new Map<string, AnswerValue>();
  return questionnaire.questions.filter((question) => {
    if (question.showWhen && !holds(question.showWhen, values, client)) return false;
    const value = given.get(question.id);
    if (value !== undefined && value !== NOT_APPLICABLE) values.set(question.id, value);
    return true;
  });
}
