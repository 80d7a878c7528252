import { GATEWAY_TIME_HEADER } from '@atendimento-ativo/domain';
/**
 * Answers are data for programs: never framed, sniffed, or kept by a cache unless a route says so. Those that nobody
 * keeps tell the gateway's time, from which a device learns how far its own clock is off.
 */
export function answerHeaders(now) {
    return async (context, next) => {
        await next();
        const { headers } = context.res;
        headers.set('x-content-type-options', 'nosniff');
        headers.set('content-security-policy', "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        headers.set('referrer-policy', 'no-referrer');
        if (headers.has('cache-control'))
            return;
        headers.set('cache-control', 'no-store');
        headers.set(GATEWAY_TIME_HEADER, now().toISOString());
    };
}
//# sourceMappingURL=answer-headers.js.map