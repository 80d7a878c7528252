import { type MiddlewareHandler } from 'hono';
import type { GatewayDatabase } from '../store/database.js';
import type { RequestEnvironment } from './request-identity.js';
/** Figures of this process and of the queue, in the text format of Prometheus. They hold no partner, agent or client. */
export declare class Metrics {
    #private;
    constructor(database: GatewayDatabase);
    countEvents(results: readonly {
        readonly status: string;
    }[]): void;
    countLookup({ status }: {
        readonly status: string;
    }): void;
    countRefusal(limit: string): void;
    /** Times each request under the pattern of its route: an address can hold what a label must not. */
    timeRequests(): MiddlewareHandler<RequestEnvironment>;
    /** `GET /metrics`, for whoever has the token. */
    routes(token: string): import("hono/hono-base").HonoBase<RequestEnvironment, {
        "/metrics": {
            $get: {
                output: string;
                outputFormat: "body";
                status: 200;
                input: {};
            };
        };
    }, "/", "/metrics">;
}
//# sourceMappingURL=metrics.d.ts.map