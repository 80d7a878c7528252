import { GATEWAY_TIME_HEADER } from '@atendimento-ativo/domain';
import type { MiddlewareHandler } from 'hono';

/**
 * Answers are data for programs: never framed, sniffed, or kept by a cache unless a route says so; a page has a policy
 * of its own. Those that nobody keeps tell the gateway's time, from which a device learns how far its own clock is
 * off.
 */
export function answerHeaders(now: () => Date): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    headers.set('x-content-type-options', 'nosniff');
    const policy = "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', policy);
    headers.set('referrer-policy', 'no-referrer');
    if (headers.has('cache-control')) return;
    headers.set('cache-control', 'no-store');
    headers.set(GATEWAY_TIME_HEADER, now().toISOString());
  };
}
