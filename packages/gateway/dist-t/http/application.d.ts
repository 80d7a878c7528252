import { Hono } from 'hono';
import type { Operation } from './operation.js';
import { type RequestEnvironment } from './request-identity.js';
import type { RouteParts } from './route-parts.js';
/** The contract: every route under `/v1`. */
export declare const operations: readonly Operation[];
/** The HTTP interface, without a server. */
export declare function createApplication(parts: RouteParts): Hono<RequestEnvironment>;
//# sourceMappingURL=application.d.ts.map