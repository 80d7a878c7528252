import type { Answer } from './answer-value.js';
import type { ClientTraits } from './condition.js';
import { scaleAnswers } from './maturity.js';
import type { Questionnaire } from './questionnaire.js';
import { applicableQuestions } from './scoring.js';

/**
 * How many more answers the overall score needs; 0 when there are enough. Counts as `scoreDiagnostic` does: over the
 * required questions that this client is asked, without those that do not apply; and one answer must have a level.
 */
export function answersUntilScore(
  questionnaire: Questionnaire,
  answers: readonly Answer[],
  client: ClientTraits = {},
): number {
  const given = new Set(answers.map(({ questionId }) => questionId));
  const required = applicableQuestions(questionnaire, answers, client).filter((question) => question.required);
  const answered = required.filter(({ id }) => given.has(id)).length;
  // By the same division as the score, since 0.6 × 5 is a little more than 3 in floating point.
  let enough = answered;
  while (enough < required.length && enough / required.length < questionnaire.minimumAnswered) enough += 1;
  const hasLevel = scaleAnswers(questionnaire, answers, client).length > 0;
  return Math.max(enough - answered, hasLevel ? 0 : 1);
}
