import { GATEWAY_TIME_HEADER } from '@atendimento-ativo/domain';
import { RequestProblem } from './request-problem.js';
const PREFLIGHT_SECONDS = '600';
/**
 * Lets the pages of partners in, and nobody else's. A preflight names no partner, so here an origin
 * is good when any partner has it; who is signed in then counts (`Authentication`).
 */
export function crossOrigin(partners) {
    return async (context, next) => {
        const origin = context.req.header('origin');
        if (origin === undefined) {
            await next();
            context.res.headers.append('vary', 'Origin');
            return;
        }
        if (!(await partners.knowsOrigin(origin)))
            throw new RequestProblem('origin_not_allowed');
        if (context.req.method === 'OPTIONS') {
            return context.body(null, 204, {
                'access-control-allow-origin': origin,
                'access-control-allow-methods': 'GET, POST',
                'access-control-allow-headers': 'authorization, content-type, x-request-id',
                'access-control-max-age': PREFLIGHT_SECONDS,
                vary: 'Origin',
            });
        }
        await next();
        const { headers } = context.res;
        headers.set('access-control-allow-origin', origin);
        headers.set('access-control-expose-headers', `x-request-id, retry-after, ${GATEWAY_TIME_HEADER}`);
        headers.append('vary', 'Origin');
    };
}
//# sourceMappingURL=cross-origin.js.map