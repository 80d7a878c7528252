import type { MiddlewareHandler } from 'hono';
import type { Log } from './log.js';
/** What every request carries through its handlers. */
export interface RequestEnvironment {
    Bindings: {
        readonly address?: string;
    };
    Variables: {
        requestId: string;
        /** Code of the problem that the request is answered with. */
        problemCode?: string;
    };
}
/** Names each request: by the caller's `x-request-id` when it is one, else by a new one. */
export declare function requestIdentity(): MiddlewareHandler<RequestEnvironment>;
/** One line per request, with the pattern of its route: an address can hold what a log must not. `code` says why it was refused. */
export declare function requestLog(log: Log): MiddlewareHandler<RequestEnvironment>;
//# sourceMappingURL=request-identity.d.ts.map