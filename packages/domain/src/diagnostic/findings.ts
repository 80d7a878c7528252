import type { Answer } from './answer-value.js';
import type { ClientTraits } from './condition.js';
import { scaleAnswers } from './maturity.js';
import { HIGHEST_LEVEL, type Level, type Question } from './question.js';
import type { Questionnaire } from './questionnaire.js';

/** What a diagnostic says can improve: one answered practice below the highest level. */
export interface Finding {
  readonly question: Question;
  readonly level: Exclude<Level, 3>;
  /** What was answered, in the questionnaire's words for that level. */
  readonly answered: string;
  /** Size of the gap: (3 − level) × question weight. */
  readonly gap: number;
}

/** Findings of a diagnostic, widest gap first; equal gaps keep the questionnaire's order. */
export function findFindings(
  questionnaire: Questionnaire,
  answers: readonly Answer[],
  client: ClientTraits = {},
): readonly Finding[] {
  return scaleAnswers(questionnaire, answers, client)
    .flatMap(({ question, level, text }): Finding[] =>
      level === HIGHEST_LEVEL
        ? []
        : [{ question, level, answered: text, gap: (HIGHEST_LEVEL - level) * question.weight }],
    )
    .sort((left, right) => right.gap - left.gap);
}

/** Practices at the highest level, in the questionnaire's order: what the business does well. */
export function findStrengths(
  questionnaire: Questionnaire,
  answers: readonly Answer[],
  client: ClientTraits = {},
): readonly Question[] {
  return scaleAnswers(questionnaire, answers, client)
    .filter(({ level }) => level === HIGHEST_LEVEL)
    .map(({ question }) => question);
}
