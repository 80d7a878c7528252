import { type IngestResult } from '@atendimento-ativo/domain';
import type { RequestEnvironment } from '../http/request-identity.js';
import type { RouteParts } from '../http/route-parts.js';
/** `POST /v1/events`: what happened, from the outbox of a device. */
export declare function eventRoutes({ authentication, intake, limits, metrics }: RouteParts): import("hono/hono-base").HonoBase<RequestEnvironment, {
    "/events": {
        $post: {
            output: {
                results: ({
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
}, "/", "/events">;
/** @throws RequestProblem when not one event was acknowledged */
export declare function refuseAllRejected(results: readonly IngestResult[]): void;
//# sourceMappingURL=event-routes.d.ts.map