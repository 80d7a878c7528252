import * as z from '#schema';
import { identifierSchema, textSchema } from '../content-identity.js';
import { conditionSchema } from './condition.js';
import { checked } from '../schema/checked.js';

/** Maturity of a practice: 0 not done · 1 informal · 2 partly · 3 done, recorded and used to decide. */
export const MATURITY_LEVELS = [0, 1, 2, 3] as const;

/** The level from which gaps are measured: that of a finding is (3 − level) × weight of its question. */
export const HIGHEST_LEVEL = 3;

/** One of `MATURITY_LEVELS`. */
export const levelSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);

/** What an answer of any scored kind comes down to: choices, numbers and amounts reach it by their ranges. */
export type Level = z.infer<typeof levelSchema>;

const common = {
  id: identifierSchema,
  themeId: identifierSchema,
  text: textSchema(240),
  /** Short noun phrase that names the practice: "Controle diário do caixa". */
  topic: textSchema(60),
  help: z.optional(textSchema(400)),
  /** What the agent can ask to see: "O caderno ou a planilha da semana". */
  evidence: z.optional(textSchema(200)),
  /** Asked only when this holds; always when absent. Looks at earlier questions alone. */
  showWhen: z.optional(conditionSchema),
  weight: z._default(checked(z.number(), z.positive()), 1),
  required: z._default(z.boolean(), true),
  /** Whether "não se aplica" is offered; such an answer leaves the denominator. */
  allowsNotApplicable: z._default(z.boolean(), false),
  /** Tools that help at or below a level, best first. */
  tools: z._default(z.array(z.strictObject({ toolId: identifierSchema, upToLevel: levelSchema })), []),
};

/** From `from` on (a count, a number, centavos) an answer stands at `level`, which looks like `text`. */
const rangesSchema = z._default(
  z.array(z.strictObject({ from: z.number(), level: levelSchema, text: textSchema(200) })),
  [],
);

const yesOrNoSchema = z.strictObject({ text: textSchema(200), level: z.optional(levelSchema) });

/**
 * One question. Kinds differ in how they are answered; those with levels are scored.
 * Money is in centavos, so that no amount is ever a fraction.
 */
export const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('maturity'),
    /** One description per level, lowest first: what one would see in the business. */
    levels: z.tuple([textSchema(200), textSchema(200), textSchema(200), textSchema(200)]),
  }),
  z.strictObject({ ...common, kind: z.literal('yes-no'), yes: yesOrNoSchema, no: yesOrNoSchema }),
  z.strictObject({
    ...common,
    kind: z.literal('multiple-choice'),
    options: checked(z.array(z.strictObject({ id: identifierSchema, text: textSchema(120) })), z.minLength(2)),
    /** Scored by how many options hold. */
    ranges: rangesSchema,
  }),
  z.strictObject({
    ...common,
    kind: z.enum(['number', 'money']),
    minimum: z._default(z.int(), 0),
    maximum: z.optional(z.int()),
    /** What is counted: "pessoas". */
    unit: z.optional(textSchema(20)),
    ranges: rangesSchema,
  }),
  z.strictObject({ ...common, kind: z.enum(['short-text', 'long-text']) }),
]);

/** Parsed: `weight`, `required`, `tools` and what else has a default are there. `isScored` tells which have levels. */
export type Question = z.infer<typeof questionSchema>;

/** How a question is answered, and so which control asks it. */
export type QuestionKind = Question['kind'];
