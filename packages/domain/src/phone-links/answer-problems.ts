import { decisionProblems, type PurposeDecision } from '../consent/decision-problems.js';
import type { ConsentPurpose } from '../consent/term.js';
import type { FieldProblem } from '../contract/problem.js';
import type { PhoneAnswer } from './phone-answer.js';
import type { PhoneScreen } from './phone-link.js';

/** What is wrong with an answer to what the page showed. */
export function phoneAnswerProblems(answer: PhoneAnswer, screen: PhoneScreen): readonly FieldProblem[] {
  if (screen.kind === 'consent' && answer.kind === 'consent') {
    const asked = screen.term.purposes.filter(({ id }) => screen.purposes.includes(id));
    return problemsOfDecisions(answer.decisions, asked);
  }
  return screen.kind === 'survey' && answer.kind !== 'consent' ? [] : [ANSWER_INVALID];
}

/** One that needs sensitive data may stay without an answer, unless nothing else was asked. */
function problemsOfDecisions(
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

const ANSWER_INVALID: FieldProblem = {
  pointer: '/kind',
  code: 'answer_invalid',
  message: 'The client was asked something else: see POST /v1/phone-links/question.',
};
