import type { FieldProblem } from '../contract/problem.js';
import { isDecisionInForm } from './sensitive-data.js';
import type { ConsentDecision, ConsentTerm } from './term.js';

/** What the client said about one purpose. */
export interface PurposeDecision {
  readonly purpose: string;
  readonly decision: ConsentDecision;
  /** Whether the client decided on this purpose alone; without it, sensitive data are not granted. @default false */
  readonly explicit?: boolean | undefined;
}

/**
 * What is wrong with decisions as answers to a term: a purpose that it does not ask, one decided twice, sensitive data
 * granted together with other purposes. Pointers are those of the list's entries: `/0`.
 */
export function decisionProblems(
  decisions: readonly PurposeDecision[],
  { purposes }: Pick<ConsentTerm, 'purposes'>,
): readonly FieldProblem[] {
  const decided = new Set<string>();
  return decisions.flatMap(({ purpose: id, decision, explicit = false }, index) => {
    const problem = (code: string, message: string) => [{ pointer: `/${index}`, code, message }];
    const purpose = purposes.find((candidate) => candidate.id === id);
    if (!purpose) return problem('purpose_unknown', `The term asks about no purpose "${id}".`);
    if (decided.has(id)) return problem('purpose_repeated', 'One decision per purpose.');
    decided.add(id);
    const form = { grants: decision === 'granted', sensitive: purpose.sensitive === true, explicit };
    return isDecisionInForm(form) ? [] : problem('explicit_decision_missing', EXPLICIT_DECISION_MISSING);
  });
}

const EXPLICIT_DECISION_MISSING =
  'Sensitive data need a decision of their own: ask for this purpose apart from the others, and say so with "explicit".';
