import type { AttendanceEvent, SessionClaims } from '@atendimento-ativo/domain';
import type { Partner } from '../partners/partner-directory.js';
import type { RuleResult } from './incoming-event.js';
/** The event's agent is the one that the session names. */
export declare function checkActor({ actor }: AttendanceEvent, session: Pick<SessionClaims, 'sub' | 'name' | 'sid'>): RuleResult;
/** An attendance starts in the partner's network and state, at one of its units. */
export declare function checkStart(event: AttendanceEvent, partner: Partner): RuleResult;
//# sourceMappingURL=session-rules.d.ts.map