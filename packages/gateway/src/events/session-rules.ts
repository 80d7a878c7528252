import {
  explanationProblems,
  isSelfService,
  type AttendanceEvent,
  type FieldProblem,
  type SessionClaims,
} from '@atendimento-ativo/domain';
import type { Partner } from '../partners/partner-directory.js';
import type { RuleResult } from './incoming-event.js';

/** The event's agent is the one that the session names. */
export function checkActor(
  { actor }: AttendanceEvent,
  session: Pick<SessionClaims, 'sub' | 'name' | 'sid'>,
): RuleResult {
  if (actor.kind === 'client') return [];
  // What self-service is called goes on to the registry; nobody stands behind a name that a public page made up.
  if (actor.id === session.sub && (!isSelfService(session) || actor.name === session.name)) return [];
  return [
    {
      pointer: '/actor/id',
      code: 'actor_mismatch',
      message: 'The event names another agent than the session token. Send it with a token of the agent who attended.',
    },
  ];
}

/** Who explained the term is whoever attends. */
export function checkExplanation(event: AttendanceEvent, session: Pick<SessionClaims, 'sid'>): RuleResult {
  return event.type === 'consent.recorded' ? explanationProblems(event.payload, session) : [];
}

/** An attendance starts in the partner's network and state, at one of its units. */
export function checkStart(event: AttendanceEvent, partner: Partner): RuleResult {
  if (event.type !== 'attendance.started') return [];
  const { network, state, unitId } = event.payload;
  const problems: FieldProblem[] = [];
  if (network !== partner.network) {
    problems.push({
      pointer: '/payload/network',
      code: 'network_mismatch',
      message: `This partner belongs to the network "${partner.network}".`,
    });
  }
  if (state !== partner.state) {
    problems.push({
      pointer: '/payload/state',
      code: 'state_mismatch',
      message: `This partner attends in the state "${partner.state}".`,
    });
  }
  if (!Object.hasOwn(partner.units, unitId)) {
    problems.push({
      pointer: '/payload/unitId',
      code: 'unit_unknown',
      message: 'This partner has no unit of this id. Add it with "partners add --upsert --unit".',
    });
  }
  return problems;
}
