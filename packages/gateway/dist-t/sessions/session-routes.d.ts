import type { Operation } from '../http/operation.js';
import type { RequestEnvironment } from '../http/request-identity.js';
import type { RouteParts } from '../http/route-parts.js';
import type { Partner } from '../partners/partner-directory.js';
export declare const sessionOperations: readonly Operation[];
/** `POST /v1/session-tokens…`: tokens that name one agent, asked for by a partner's server or by the agent's page. */
export declare function sessionRoutes({ authentication, tokens, database, openStore, now }: RouteParts): import("hono/hono-base").HonoBase<RequestEnvironment, {
    "/session-tokens": {
        $post: {
            output: {
                token: string;
                expiresAt: string;
            };
            outputFormat: "json";
            status: 201;
            input: {};
        };
    };
} & {
    "/session-tokens/exchange": {
        $post: {
            output: {
                token: string;
                expiresAt: string;
            };
            outputFormat: "json";
            status: 201;
            input: {};
        };
    };
}, "/", "/session-tokens/exchange">;
export declare function refuseUnknownUnit({ units }: Partner, unitId: string): void;
//# sourceMappingURL=session-routes.d.ts.map