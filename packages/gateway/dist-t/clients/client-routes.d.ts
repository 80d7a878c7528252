import type { Operation } from '../http/operation.js';
import type { RequestEnvironment } from '../http/request-identity.js';
import { type RouteParts } from '../http/route-parts.js';
export declare const clientOperations: readonly Operation[];
/** `POST /v1/clients/lookups` and `GET /v1/clients/{clientId}/history`. */
export declare function clientRoutes(parts: RouteParts): import("hono/hono-base").HonoBase<RequestEnvironment, {
    "/clients/lookups": {
        $post: {
            output: {
                status: "found";
                clientId?: string | undefined;
                person?: {
                    name: string;
                    emailHint?: string | undefined;
                    phoneHint?: string | undefined;
                } | undefined;
                companies: {
                    cnpj: string;
                    legalName: string;
                    tradeName?: string | undefined;
                    size?: "EPP" | "ME" | "MEI" | "OTHER" | undefined;
                    role?: "co-owner" | "employee" | "legal-representative" | "manager" | "owner" | undefined;
                }[];
            } | {
                status: "unknown";
                clientId?: string | undefined;
            } | {
                status: "unavailable";
                clientId?: string | undefined;
            };
            outputFormat: "json";
            status: import("hono/utils/http-status").ContentfulStatusCode;
            input: {};
        };
    };
} & {
    "/clients/:clientId/history": {
        $get: {
            output: {
                attendances: {
                    attendanceId: string;
                    endedAt: string;
                    agentName: string;
                    deliveredTools: string[];
                    diagnostic?: {
                        questionnaire: {
                            id: string;
                            version: string;
                        };
                        hash: string;
                        round: number;
                        answers: {
                            questionId: string;
                            value: string | number | string[];
                        }[];
                    } | undefined;
                }[];
            };
            outputFormat: "json";
            status: import("hono/utils/http-status").ContentfulStatusCode;
            input: {
                param: {
                    clientId: string;
                };
            };
        };
    };
}, "/", "/clients/:clientId/history">;
//# sourceMappingURL=client-routes.d.ts.map