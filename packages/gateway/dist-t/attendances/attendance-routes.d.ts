import type { Operation } from '../http/operation.js';
import type { RequestEnvironment } from '../http/request-identity.js';
import { type RouteParts } from '../http/route-parts.js';
export declare const attendanceOperations: readonly Operation[];
/** `GET /v1/attendances/{id}`: where an attendance stands on its way into the registries. */
export declare function attendanceRoutes({ authentication, database, openStore }: RouteParts): import("hono/hono-base").HonoBase<RequestEnvironment, {
    "/attendances/:id": {
        $get: {
            output: {
                attendanceId: string;
                status: "concluded" | "interrupted" | "open";
                registrations: {
                    registry: string;
                    status: "failed" | "pending" | "registered";
                    protocol?: string | undefined;
                    problem?: {
                        code: string;
                        message: string;
                    } | undefined;
                }[];
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
}, "/", "/attendances/:id">;
//# sourceMappingURL=attendance-routes.d.ts.map