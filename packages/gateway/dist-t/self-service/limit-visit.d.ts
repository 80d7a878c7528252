import type { SessionClaims } from '@atendimento-ativo/domain';
import type { Context } from 'hono';
import type { RequestEnvironment } from '../http/request-identity.js';
import type { RequestLimits } from '../limits/request-limits.js';
/** Counts a request that brings events of self-service; agents are not limited. */
export declare function limitVisit(limits: RequestLimits, { sid, partner: partnerId }: SessionClaims, context: Context<RequestEnvironment>): Promise<void>;
//# sourceMappingURL=limit-visit.d.ts.map