import type { Answer, Questionnaire } from '@atendimento-ativo/domain';

/**
 * How many more answers the score needs; 0 when there are enough. Counts as `scoreDiagnostic` does:
 * over required questions, without those that do not apply.
 */
export function answersUntilScore({ questions, minimumAnswered }: Questionnaire, answers: readonly Answer[]): number {
  const values = new Map(answers.map(({ questionId, value }) => [questionId, value]));
  const applicable = questions.filter(({ id, required }) => required && values.get(id) !== 'not-applicable');
  const answered = applicable.filter(({ id }) => values.has(id)).length;
  for (let enough = answered; enough <= applicable.length; enough += 1) {
    if (applicable.length === 0 || enough / applicable.length >= minimumAnswered) {
      const scored = answers.some(({ value }) => typeof value === 'number');
      return Math.max(enough - answered, scored ? 0 : 1);
    }
  }
  return applicable.length - answered;
}
