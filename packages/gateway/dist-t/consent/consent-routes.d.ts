import type { Operation } from '../http/operation.js';
import type { RequestEnvironment } from '../http/request-identity.js';
import { type RouteParts } from '../http/route-parts.js';
export declare const consentOperations: readonly Operation[];
/** `GET /v1/clients/{clientId}/consent` and `GET /v1/attendances/{id}/receipts`. */
export declare function consentRoutes({ authentication, database, openStore, content, now }: RouteParts): import("hono/hono-base").HonoBase<RequestEnvironment, {
    "/clients/:clientId/consent": {
        $get: {
            output: {
                term: {
                    id: string;
                    version: string;
                };
                purposes: ({
                    purpose: string;
                    status: "granted";
                    since: string;
                    termVersion: string;
                } | {
                    purpose: string;
                    status: "refused";
                    since: string;
                    termVersion?: string | undefined;
                } | {
                    purpose: string;
                    status: "undecided";
                    reason: "expired" | "never-asked" | "term-changed";
                })[];
                chain: {
                    position: number;
                    previous: string | null;
                    receivedAt: string;
                    receipt: {
                        schemaVersion: "consent-receipt/1";
                        recordId: string;
                        subject: string;
                        notice: {
                            id: string;
                            version: string;
                            locale: "en" | "es" | "pt-BR";
                            hash: string;
                        };
                        purposes: {
                            id: string;
                            title: string;
                            text: string;
                            lawfulBasis: "consent" | "specific-consent";
                            decision: "granted" | "refused" | "renewed" | "withdrawn";
                            consentType: "explicit" | "expressed";
                        }[];
                        processing: {
                            dataCategories: string[];
                            storageLocations: string[];
                            retention: string;
                            recipients: string[];
                            withdrawalMethod: string;
                        };
                        rights: string;
                        jurisdiction: "BR";
                        parties: {
                            controller: {
                                id: string;
                                name: string;
                                address: string;
                                contact: string;
                                type: "organisation";
                            };
                            partner?: {
                                type: "organisation";
                                id: string;
                                name: string;
                            } | undefined;
                            agent?: {
                                type: "person";
                                id: string;
                                name: string;
                            } | undefined;
                        };
                        event: {
                            time: string;
                            by: "client";
                            method: "phone" | "signature" | "tap";
                            evidence?: string | undefined;
                            acknowledged?: "by-both-sides" | undefined;
                            channel: "in-person" | "remote";
                            place: {
                                state: "AC" | "AL" | "AM" | "AP" | "BA" | "CE" | "DF" | "ES" | "GO" | "MA" | "MG" | "MS" | "MT" | "PA" | "PB" | "PE" | "PI" | "PR" | "RJ" | "RN" | "RO" | "RR" | "RS" | "SC" | "SE" | "SP" | "TO";
                                unitId?: string | undefined;
                            };
                            validity: string;
                        };
                        hash: string;
                    };
                    hash: string;
                }[];
                mistaken: string[];
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
} & {
    "/attendances/:id/receipts": {
        $get: {
            output: {
                receipts: {
                    schemaVersion: "consent-receipt/1";
                    recordId: string;
                    subject: string;
                    notice: {
                        id: string;
                        version: string;
                        locale: "en" | "es" | "pt-BR";
                        hash: string;
                    };
                    purposes: {
                        id: string;
                        title: string;
                        text: string;
                        lawfulBasis: "consent" | "specific-consent";
                        decision: "granted" | "refused" | "renewed" | "withdrawn";
                        consentType: "explicit" | "expressed";
                    }[];
                    processing: {
                        dataCategories: string[];
                        storageLocations: string[];
                        retention: string;
                        recipients: string[];
                        withdrawalMethod: string;
                    };
                    rights: string;
                    jurisdiction: "BR";
                    parties: {
                        controller: {
                            id: string;
                            name: string;
                            address: string;
                            contact: string;
                            type: "organisation";
                        };
                        partner?: {
                            type: "organisation";
                            id: string;
                            name: string;
                        } | undefined;
                        agent?: {
                            type: "person";
                            id: string;
                            name: string;
                        } | undefined;
                    };
                    event: {
                        time: string;
                        by: "client";
                        method: "phone" | "signature" | "tap";
                        evidence?: string | undefined;
                        acknowledged?: "by-both-sides" | undefined;
                        channel: "in-person" | "remote";
                        place: {
                            state: "AC" | "AL" | "AM" | "AP" | "BA" | "CE" | "DF" | "ES" | "GO" | "MA" | "MG" | "MS" | "MT" | "PA" | "PB" | "PE" | "PI" | "PR" | "RJ" | "RN" | "RO" | "RR" | "RS" | "SC" | "SE" | "SP" | "TO";
                            unitId?: string | undefined;
                        };
                        validity: string;
                    };
                    hash: string;
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
}, "/", "/attendances/:id/receipts">;
//# sourceMappingURL=consent-routes.d.ts.map