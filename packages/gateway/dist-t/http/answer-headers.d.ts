import type { MiddlewareHandler } from 'hono';
/**
 * Answers are data for programs: never framed, sniffed, or kept by a cache unless a route says so. Those that nobody
 * keeps tell the gateway's time, from which a device learns how far its own clock is off.
 */
export declare function answerHeaders(now: () => Date): MiddlewareHandler;
//# sourceMappingURL=answer-headers.d.ts.map