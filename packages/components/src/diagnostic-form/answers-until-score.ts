import {
  askedQuestions,
  NOT_APPLICABLE,
  scaleAnswers,
  type Answer,
  type ClientTraits,
  type Questionnaire,
} from '@atendimento-ativo/domain';

/**
 * How many more answers the score needs; 0 when there are enough. Counts as `scoreDiagnostic` does:
 * over the required questions that this client is asked, without those that do not apply.
 */
export function answersUntilScore(
  questionnaire: Questionnaire,
  answers: readonly Answer[],
  client: ClientTraits = {},
): number {
  const { minimumAnswered } = questionnaire;
  const values = new Map(answers.map(({ questionId, value }) => [questionId, value]));
  const applicable = askedQuestions(questionnaire, answers, client).filter(
    ({ id, required }) => required && values.get(id) !== NOT_APPLICABLE,
  );
  const answered = applicable.filter(({ id }) => values.has(id)).length;
  for (let enough = answered; enough <= applicable.length; enough += 1) {
    if (applicable.length === 0 || enough / applicable.length >= minimumAnswered) {
      const scored = scaleAnswers(questionnaire, answers, client).length > 0;
      return Math.max(enough - answered, scored ? 0 : 1);
    }
  }
  return applicable.length - answered;
}
