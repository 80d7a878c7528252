import type { Operation } from '../http/operation.js';
import type { RequestEnvironment } from '../http/request-identity.js';
import type { RouteParts } from '../http/route-parts.js';
export declare const importOperations: readonly Operation[];
/** `POST /v1/imports`: a file of exported records, with a token of the agent whose records they are. */
export declare function importRoutes({ authentication, exportKeys, intake, limits, metrics }: RouteParts): import("hono/hono-base").HonoBase<RequestEnvironment, {
    "/imports": {
        $post: {
            output: {
                accepted: number;
                duplicate: number;
                rejected: ({
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
                })[];
            };
            outputFormat: "json";
            status: import("hono/utils/http-status").ContentfulStatusCode;
            input: {};
        };
    };
}, "/", "/imports">;
//# sourceMappingURL=import-routes.d.ts.map