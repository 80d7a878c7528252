import type { Operation } from '../http/operation.js';
import type { RequestEnvironment } from '../http/request-identity.js';
import type { RouteParts } from '../http/route-parts.js';
export declare const indicatorOperations: readonly Operation[];
/** `GET /v1/indicators`: what managers look at, over the partner's own attendances. */
export declare function indicatorRoutes({ authentication, database, openStore }: RouteParts): import("hono/hono-base").HonoBase<RequestEnvironment, {
    "/indicators": {
        $get: {
            output: {
                total: {
                    readonly attendances: number;
                    readonly concluded: number;
                    readonly interrupted: {
                        readonly count: number;
                        readonly total: number;
                        readonly share: number | undefined;
                        readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                    };
                    readonly clients: number;
                    readonly smallBusinesses: number;
                    readonly coverage: readonly {
                        readonly size: import("@atendimento-ativo/domain/indicators").SmallBusinessSize;
                        readonly attended: number;
                        readonly businesses: number | undefined;
                        readonly share: number | undefined;
                    }[];
                    readonly engaged: {
                        readonly count: number;
                        readonly total: number;
                        readonly share: number | undefined;
                        readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                    };
                    readonly deliveriesPerAttendance: {
                        readonly observations: number;
                        readonly mean: number | undefined;
                        readonly standardError: number | undefined;
                        readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                    };
                    readonly netPromoterScore: {
                        readonly promoters: number;
                        readonly passives: number;
                        readonly detractors: number;
                        readonly answers: number;
                        readonly score: number | undefined;
                        readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                    };
                    readonly scoreChange: {
                        readonly observations: number;
                        readonly mean: number | undefined;
                        readonly standardError: number | undefined;
                        readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                    };
                };
                slices: {
                    key: string | undefined;
                    name: string | undefined;
                    summary: {
                        readonly attendances: number;
                        readonly concluded: number;
                        readonly interrupted: {
                            readonly count: number;
                            readonly total: number;
                            readonly share: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                        readonly clients: number;
                        readonly smallBusinesses: number;
                        readonly coverage: readonly {
                            readonly size: import("@atendimento-ativo/domain/indicators").SmallBusinessSize;
                            readonly attended: number;
                            readonly businesses: number | undefined;
                            readonly share: number | undefined;
                        }[];
                        readonly engaged: {
                            readonly count: number;
                            readonly total: number;
                            readonly share: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                        readonly deliveriesPerAttendance: {
                            readonly observations: number;
                            readonly mean: number | undefined;
                            readonly standardError: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                        readonly netPromoterScore: {
                            readonly promoters: number;
                            readonly passives: number;
                            readonly detractors: number;
                            readonly answers: number;
                            readonly score: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                        readonly scoreChange: {
                            readonly observations: number;
                            readonly mean: number | undefined;
                            readonly standardError: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                    };
                }[];
                channels: {
                    readonly inPerson: {
                        readonly attendances: number;
                        readonly concluded: number;
                        readonly interrupted: {
                            readonly count: number;
                            readonly total: number;
                            readonly share: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                        readonly clients: number;
                        readonly smallBusinesses: number;
                        readonly coverage: readonly {
                            readonly size: import("@atendimento-ativo/domain/indicators").SmallBusinessSize;
                            readonly attended: number;
                            readonly businesses: number | undefined;
                            readonly share: number | undefined;
                        }[];
                        readonly engaged: {
                            readonly count: number;
                            readonly total: number;
                            readonly share: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                        readonly deliveriesPerAttendance: {
                            readonly observations: number;
                            readonly mean: number | undefined;
                            readonly standardError: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                        readonly netPromoterScore: {
                            readonly promoters: number;
                            readonly passives: number;
                            readonly detractors: number;
                            readonly answers: number;
                            readonly score: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                        readonly scoreChange: {
                            readonly observations: number;
                            readonly mean: number | undefined;
                            readonly standardError: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                    };
                    readonly remote: {
                        readonly attendances: number;
                        readonly concluded: number;
                        readonly interrupted: {
                            readonly count: number;
                            readonly total: number;
                            readonly share: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                        readonly clients: number;
                        readonly smallBusinesses: number;
                        readonly coverage: readonly {
                            readonly size: import("@atendimento-ativo/domain/indicators").SmallBusinessSize;
                            readonly attended: number;
                            readonly businesses: number | undefined;
                            readonly share: number | undefined;
                        }[];
                        readonly engaged: {
                            readonly count: number;
                            readonly total: number;
                            readonly share: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                        readonly deliveriesPerAttendance: {
                            readonly observations: number;
                            readonly mean: number | undefined;
                            readonly standardError: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                        readonly netPromoterScore: {
                            readonly promoters: number;
                            readonly passives: number;
                            readonly detractors: number;
                            readonly answers: number;
                            readonly score: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                        readonly scoreChange: {
                            readonly observations: number;
                            readonly mean: number | undefined;
                            readonly standardError: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                    };
                    readonly clientsInBoth: number;
                    readonly difference: {
                        readonly netPromoterScore: {
                            readonly value: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                        readonly scoreChange: {
                            readonly value: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                        readonly engaged: {
                            readonly value: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                        readonly interrupted: {
                            readonly value: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                        readonly deliveriesPerAttendance: {
                            readonly value: number | undefined;
                            readonly interval: import("@atendimento-ativo/domain/indicators").ConfidenceInterval | undefined;
                        };
                    };
                };
            };
            outputFormat: "json";
            status: import("hono/utils/http-status").ContentfulStatusCode;
            input: {};
        };
    };
}, "/", "/indicators">;
//# sourceMappingURL=indicator-routes.d.ts.map