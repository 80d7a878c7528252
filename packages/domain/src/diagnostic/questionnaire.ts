import * as z from 'zod/mini';
import { contentIdentity, identifierSchema, textSchema } from '../content-identity.js';

/** Maturity of a practice: 0 not done · 1 informal · 2 partly · 3 done, recorded and used to decide. */
export const MATURITY_LEVELS = [0, 1, 2, 3] as const;
export const HIGHEST_LEVEL = 3;
export const levelSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
export type Level = z.infer<typeof levelSchema>;

const themeSchema = z.strictObject({
  id: identifierSchema,
  name: textSchema(60),
  /** One sentence, in the client's words, about why the theme matters. */
  summary: textSchema(240),
  /** Share of the theme in the overall score; relative to the other themes. */
  weight: z._default(z.number().check(z.positive()), 1),
});
export type Theme = z.infer<typeof themeSchema>;

const questionSchema = z.strictObject({
  id: identifierSchema,
  themeId: identifierSchema,
  text: textSchema(240),
  /** Short noun phrase that names the practice: "Controle diário do caixa". */
  topic: textSchema(60),
  help: z.optional(textSchema(400)),
  /** One description per level, lowest first: what the client would see in the business. */
  levels: z.tuple([textSchema(200), textSchema(200), textSchema(200), textSchema(200)]),
  weight: z._default(z.number().check(z.positive()), 1),
  required: z._default(z.boolean(), true),
  /** Whether "não se aplica" is offered; such an answer leaves the denominator. */
  allowsNotApplicable: z._default(z.boolean(), false),
  /** Tools that help at or below a level, best first. */
  tools: z._default(z.array(z.strictObject({ toolId: identifierSchema, upToLevel: levelSchema })), []),
});
export type Question = z.infer<typeof questionSchema>;

/** A structured diagnostic. Answers keep its `id` and `version`, so a published version never changes. */
export const questionnaireSchema = z.strictObject({
  ...contentIdentity('questionnaire'),
  name: textSchema(120),
  /** Minutes that a client should expect. */
  minutes: z.int().check(z.positive()),
  /** Score bands, lowest first; a band holds from `from` (0–100) to the next one. */
  bands: z
    .array(z.strictObject({ id: identifierSchema, name: textSchema(60), from: z.number().check(z.gte(0), z.lte(100)) }))
    .check(z.minLength(1)),
  /** Share (0–1) of the applicable required questions below which no score is given. */
  minimumAnswered: z.number().check(z.gte(0), z.lte(1)),
  themes: z.array(themeSchema).check(z.minLength(1)),
  questions: z.array(questionSchema).check(z.minLength(1)),
});
export type Questionnaire = z.infer<typeof questionnaireSchema>;
export type Band = Questionnaire['bands'][number];

export const answerSchema = z.strictObject({
  questionId: identifierSchema,
  value: z.union([levelSchema, z.literal('not-applicable')]),
});
export type Answer = z.infer<typeof answerSchema>;
