import type { Log } from '../http/log.js';
import type { Metrics } from '../http/metrics.js';
import type { GatewayDatabase } from '../store/database.js';
import { type LimitName, type LimitSettings } from './limit-settings.js';
export interface RequestLimitsParts {
    readonly database: GatewayDatabase;
    readonly settings: LimitSettings;
    readonly metrics: Metrics;
    readonly log: Log;
    readonly now: () => Date;
}
/** What is taken from a limit. */
export interface Taking {
    /** Who or what the limit holds for: an agent, an address, a visit. Kept as a keyed hash alone. */
    readonly subject: string;
    /** @default 1 */
    readonly points?: number;
    /** For the log. */
    readonly partnerId?: string;
    readonly requestId: string;
}
/**
 * How often something may be done within a stretch of time, counted in the database: it does not matter which of the
 * gateways a request comes to.
 */
export declare class RequestLimits {
    #private;
    private constructor();
    static open(parts: RequestLimitsParts): Promise<RequestLimits>;
    /** @throws RequestProblem when there is nothing left to take */
    take(name: LimitName, taking: Taking): Promise<void>;
    /** Takes what turned out to be used after all, without refusing it any more. */
    charge(name: LimitName, taking: Taking): Promise<void>;
}
//# sourceMappingURL=request-limits.d.ts.map