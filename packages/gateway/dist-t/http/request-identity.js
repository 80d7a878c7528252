import { randomUUID } from 'node:crypto';
import { routePath } from 'hono/route';
const ACCEPTED_ID = /^[\w.-]{1,64}$/;
/** Names each request: by the caller's `x-request-id` when it is one, else by a new one. */
export function requestIdentity() {
    return async (context, next) => {
        const given = context.req.header('x-request-id') ?? '';
        const requestId = ACCEPTED_ID.test(given) ? given : randomUUID();
        context.set('requestId', requestId);
        await next();
        context.res.headers.set('x-request-id', requestId);
    };
}
/** One line per request, with the pattern of its route: an address can hold what a log must not. `code` says why it was refused. */
export function requestLog(log) {
    return async (context, next) => {
        const begun = performance.now();
        await next();
        log({
            level: context.res.status >= 500 ? 'error' : 'info',
            event: 'request',
            method: context.req.method,
            route: routePath(context, -1),
            status: context.res.status,
            ms: Math.round(performance.now() - begun),
            requestId: context.get('requestId'),
            code: context.get('problemCode'),
        });
    };
}
//# sourceMappingURL=request-identity.js.map