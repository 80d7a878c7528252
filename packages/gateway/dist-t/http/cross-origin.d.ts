import type { MiddlewareHandler } from 'hono';
import type { PartnerDirectory } from '../partners/partner-directory.js';
/**
 * Lets the pages of partners in, and nobody else's. A preflight names no partner, so here an origin
 * is good when any partner has it; who is signed in then counts (`Authentication`).
 */
export declare function crossOrigin(partners: PartnerDirectory): MiddlewareHandler;
//# sourceMappingURL=cross-origin.d.ts.map