import type { EventPayload } from '../attendance/events.js';
import type { FieldProblem } from '../contract/problem.js';
import { isSelfService, type SessionClaims } from '../contract/session.js';

/**
 * What is wrong with who said that the term was explained: the agent says it where one attends, and nobody does in
 * self-service. That the client understood is said in both, as the event's schema asks.
 */
export function explanationProblems(
  { acknowledged: { byAgent } }: Pick<EventPayload<'consent.recorded'>, 'acknowledged'>,
  session: Pick<SessionClaims, 'sid'>,
): readonly FieldProblem[] {
  const isAlone = isSelfService(session);
  if (isAlone === (byAgent === undefined)) return [];
  const code = isAlone ? 'explanation_by_nobody' : 'acknowledgement_missing';
  const message = 'The agent says that the term was explained; in self-service nobody does.';
  return [{ pointer: '/payload/acknowledged/byAgent', code, message }];
}
