import {
  decisionProblems,
  type ConsentPurpose,
  type FieldProblem,
  type PurposeDecision,
} from '@atendimento-ativo/domain';

/**
 * What is wrong with decisions as an answer to the purposes that were asked. One that needs sensitive data may stay
 * without an answer, unless nothing else was asked.
 */
export function answerProblems(
  decisions: readonly PurposeDecision[],
  asked: readonly ConsentPurpose[],
): readonly FieldProblem[] {
  const decided = new Set(decisions.map(({ purpose }) => purpose));
  const ordinary = asked.filter(({ sensitive }) => !sensitive);
  const open = (ordinary.length > 0 ? ordinary : asked).filter(({ id }) => !decided.has(id));
  return [
    ...decisionProblems(decisions, { purposes: [...asked] }).map((problem) => ({
      ...problem,
      pointer: `/decisions${problem.pointer}`,
    })),
    ...open.map(({ id }) => ({
      pointer: '/decisions',
      code: 'decision_missing',
      message: `The client was asked about "${id}" and has not decided.`,
    })),
  ];
}
