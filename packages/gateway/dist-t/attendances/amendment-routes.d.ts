import type { Operation } from '../http/operation.js';
import type { RequestEnvironment } from '../http/request-identity.js';
import { type RouteParts } from '../http/route-parts.js';
export declare const amendmentOperations: readonly Operation[];
/** `POST /v1/attendances/{id}/amendments`: a correction is an event like others, by whoever makes it. */
export declare function amendmentRoutes(parts: RouteParts): import("hono/hono-base").HonoBase<RequestEnvironment, {
    "/attendances/:id/amendments": {
        $post: {
            output: {
                id: string;
                status: "accepted";
                receivedAt: string;
            } | {
                id: string;
                status: "duplicate";
                receivedAt: string;
            } | {
                id: string;
                status: "rejected";
                code: string;
                errors: {
                    pointer: string;
                    code: string;
                    message: string;
                }[];
                retryable?: boolean | undefined;
            };
            outputFormat: "json";
            status: import("hono/utils/http-status").ContentfulStatusCode;
            input: {
                param: {
                    id: string;
                };
            };
        };
    };
}, "/", "/attendances/:id/amendments">;
//# sourceMappingURL=amendment-routes.d.ts.map