import type { Operation } from './operation.js';
import type { RequestEnvironment } from './request-identity.js';
/** `GET /openapi.json`: the contract, for people, code generators and test tools. */
export declare function openapiRoutes(operations: readonly Operation[]): import("hono/hono-base").HonoBase<RequestEnvironment, {
    "/openapi.json": {
        $get: {
            output: {
                openapi: string;
                info: {
                    title: string;
                    version: string;
                    description: string;
                    license: {
                        name: string;
                        identifier: string;
                    };
                };
                paths: {
                    [x: string]: {
                        [x: string]: never;
                    };
                };
                components: {
                    schemas: {
                        [x: string]: never;
                    };
                    securitySchemes: {
                        agent: {
                            type: string;
                            scheme: string;
                            description: string;
                        };
                        partner: {
                            type: string;
                            scheme: string;
                            description: string;
                        };
                        page: {
                            type: string;
                            scheme: string;
                            description: string;
                        };
                        identity: {
                            type: string;
                            scheme: string;
                            description: string;
                        };
                    };
                };
            };
            outputFormat: "json";
            status: import("hono/utils/http-status").ContentfulStatusCode;
            input: {};
        };
    };
}, "/", "/openapi.json">;
/** The OpenAPI 3.1 document of some routes. Bodies are the domain's own schemas. */
export declare function openapiDocument(operations: readonly Operation[]): {
    openapi: string;
    info: {
        title: string;
        version: string;
        description: string;
        license: {
            name: string;
            identifier: string;
        };
    };
    paths: Record<string, Record<string, object>>;
    components: {
        schemas: Record<string, object>;
        securitySchemes: {
            agent: {
                type: string;
                scheme: string;
                description: string;
            };
            partner: {
                type: string;
                scheme: string;
                description: string;
            };
            page: {
                type: string;
                scheme: string;
                description: string;
            };
            identity: {
                type: string;
                scheme: string;
                description: string;
            };
        };
    };
};
//# sourceMappingURL=openapi.d.ts.map