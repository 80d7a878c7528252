import type { EventPayload } from '../attendance/events.js';
import type { FieldProblem } from '../contract/problem.js';
import type { SessionClaims } from '../contract/session.js';

/**
 * What is wrong with who said that the term was explained: the agent says it where one attends, and nobody does in
 * self-service. That the client understood is said in both, as the event's schema asks.
 */
export function explanationProblems(
  { acknowledged: { byAgent } }: Pick<EventPayload<'consent.recorded'>, 'acknowledged'>,
  { sid }: Pick<SessionClaims, 'sid'>,
): readonly FieldProblem[] {
  if ((byAgent === undefined) === (sid !== undefined)) return [];
  const pointer = '/payload/acknowledged/byAgent';
  return sid === undefined
    ? [{ pointer, code: 'acknowledgement_missing', message: 'The agent says that the term was explained.' }]
    : [{ pointer, code: 'explanation_by_nobody', message: 'In self-service no agent explains: leave "byAgent" out.' }];
}
