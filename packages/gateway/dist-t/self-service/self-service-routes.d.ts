import type { Operation } from '../http/operation.js';
import type { RequestEnvironment } from '../http/request-identity.js';
import type { RouteParts } from '../http/route-parts.js';
export declare const selfServiceOperations: readonly Operation[];
/** `POST /v1/session-tokens/self-service`: a public page asks for a token for whoever is in front of it. */
export declare function selfServiceRoutes({ authentication, tokens, limits, workBits }: RouteParts): import("hono/hono-base").HonoBase<RequestEnvironment, {
    "/session-tokens/self-service": {
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
}, "/", "/session-tokens/self-service">;
//# sourceMappingURL=self-service-routes.d.ts.map