import type { Operation } from '../http/operation.js';
import type { RequestEnvironment } from '../http/request-identity.js';
import { type RouteParts } from '../http/route-parts.js';
export declare const registrationOperations: readonly Operation[];
/** `/v1/registrations`: what could not be registered stays visible to the partner, and can be tried again. */
export declare function registrationRoutes(parts: RouteParts): import("hono/hono-base").HonoBase<RequestEnvironment, {
    "/registrations": {
        $get: {
            output: {
                registrations: {
                    registry: string;
                    status: "failed" | "pending" | "registered";
                    protocol?: string | undefined;
                    problem?: {
                        code: string;
                        message: string;
                    } | undefined;
                    attendanceId: string;
                    agentName?: string | undefined;
                    unitId?: string | undefined;
                    startedAt?: string | undefined;
                    attempts: number;
                    acts: {
                        act: "retried" | "settled";
                        by: {
                            id: string;
                            name: string;
                        };
                        at: string;
                    }[];
                    updatedAt: string;
                }[];
            };
            outputFormat: "json";
            status: import("hono/utils/http-status").ContentfulStatusCode;
            input: {};
        };
    };
} & {
    "/registrations/:attendanceId/:registry/retry": {
        $post: {
            output: {
                registry: string;
                status: "failed" | "pending" | "registered";
                protocol?: string | undefined;
                problem?: {
                    code: string;
                    message: string;
                } | undefined;
                attendanceId: string;
                agentName?: string | undefined;
                unitId?: string | undefined;
                startedAt?: string | undefined;
                attempts: number;
                acts: {
                    act: "retried" | "settled";
                    by: {
                        id: string;
                        name: string;
                    };
                    at: string;
                }[];
                updatedAt: string;
            };
            outputFormat: "json";
            status: 202;
            input: {
                param: {
                    attendanceId: string;
                } & {
                    registry: string;
                };
            };
        };
    };
} & {
    "/registrations/:attendanceId/:registry/settle": {
        $post: {
            output: {
                registry: string;
                status: "failed" | "pending" | "registered";
                protocol?: string | undefined;
                problem?: {
                    code: string;
                    message: string;
                } | undefined;
                attendanceId: string;
                agentName?: string | undefined;
                unitId?: string | undefined;
                startedAt?: string | undefined;
                attempts: number;
                acts: {
                    act: "retried" | "settled";
                    by: {
                        id: string;
                        name: string;
                    };
                    at: string;
                }[];
                updatedAt: string;
            };
            outputFormat: "json";
            status: 202;
            input: {
                param: {
                    attendanceId: string;
                } & {
                    registry: string;
                };
            };
        };
    };
}, "/", "/registrations/:attendanceId/:registry/settle">;
//# sourceMappingURL=registration-routes.d.ts.map