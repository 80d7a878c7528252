import type { Operation } from '../http/operation.js';
import type { RequestEnvironment } from '../http/request-identity.js';
import type { RouteParts } from '../http/route-parts.js';
export declare const subjectOperations: readonly Operation[];
/** `POST /v1/subjects/…`: what persons may ask about themselves, through the partner's office. */
export declare function subjectRoutes({ authentication, database, openStore, formerEvents, content, now }: RouteParts): import("hono/hono-base").HonoBase<RequestEnvironment, {
    "/subjects/reports": {
        $post: {
            output: {
                generatedAt: string;
                partner: {
                    id: string;
                    name: string;
                };
                person?: {
                    cpf: string & import("zod/mini").$brand<"Cpf">;
                    name: string;
                    email?: string | undefined;
                    phone?: (string & import("zod/mini").$brand<"Phone">) | undefined;
                } | undefined;
                attendances: {
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
                    events: ({
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "attendance.started";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            channel: "in-person" | "remote";
                            approach: "intervention" | "prospecting" | "relationship" | "strategic-theme";
                            network: "extended" | "extension" | "own";
                            state: "AC" | "AL" | "AM" | "AP" | "BA" | "CE" | "DF" | "ES" | "GO" | "MA" | "MG" | "MS" | "MT" | "PA" | "PB" | "PE" | "PI" | "PR" | "RJ" | "RN" | "RO" | "RR" | "RS" | "SC" | "SE" | "SP" | "TO";
                            unitId: string;
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "client.identified";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            person: {
                                cpf: string & import("zod/mini").$brand<"Cpf">;
                                name: string;
                                email?: string | undefined;
                                phone?: (string & import("zod/mini").$brand<"Phone">) | undefined;
                            };
                            company?: {
                                cnpj: string & import("zod/mini").$brand<"Cnpj">;
                                legalName: string;
                                tradeName?: string | undefined;
                                size: "EPP" | "ME" | "MEI" | "OTHER";
                                cnae?: (string & import("zod/mini").$brand<"Cnae">) | undefined;
                                cep?: (string & import("zod/mini").$brand<"Cep">) | undefined;
                            } | undefined;
                            role?: "co-owner" | "employee" | "legal-representative" | "manager" | "owner" | undefined;
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "consent.recorded";
                        actor: {
                            kind: "client";
                        };
                        payload: {
                            term: {
                                id: string;
                                version: string;
                                locale: "en" | "es" | "pt-BR";
                                hash: string;
                            };
                            decisions: {
                                purpose: string;
                                decision: "granted" | "refused";
                                explicit?: boolean | undefined;
                            }[];
                            acknowledged: {
                                byAgent: boolean;
                                byClient: boolean;
                            };
                            act: {
                                method: "tap";
                            } | {
                                method: "signature";
                                signature: {
                                    kind: "typed";
                                    name: string;
                                } | {
                                    kind: "drawn";
                                    path: string;
                                };
                            } | {
                                method: "phone";
                                confirmationId: string;
                            };
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "consent.revoked";
                        actor: {
                            kind: "client";
                        };
                        payload: {
                            term: {
                                id: string;
                                version: string;
                                locale: "en" | "es" | "pt-BR";
                                hash: string;
                            };
                            purposes: string[];
                            act: {
                                method: "tap";
                            } | {
                                method: "signature";
                                signature: {
                                    kind: "typed";
                                    name: string;
                                } | {
                                    kind: "drawn";
                                    path: string;
                                };
                            } | {
                                method: "phone";
                                confirmationId: string;
                            };
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "diagnostic.completed";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            mode: "anamnesis" | "listening" | "structured";
                            questionnaire: {
                                id: string;
                                version: string;
                            };
                            round: number;
                            answers: {
                                questionId: string;
                                value: string | number | string[];
                            }[];
                            priorities: string[];
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "listening.noted";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            noteId: string;
                            text: string;
                            themes: string[];
                            practices?: string[] | undefined;
                            prompt?: {
                                anamnesis: {
                                    id: string;
                                    version: string;
                                };
                                promptId: string;
                            } | undefined;
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "tool.delivered";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            toolId: string;
                            catalogue: {
                                id: string;
                                version: string;
                            };
                            basis: {
                                kind: "finding";
                                questionId: string;
                            } | {
                                kind: "listening";
                                noteId: string;
                            };
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "guidance.given";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            guidance: {
                                id: string;
                                version: string;
                            };
                            points: {
                                pointId: string;
                                outcome: "in-order" | "not-applicable" | "to-do";
                            }[];
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "journey.referred";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            journeyId: string;
                            journeys: {
                                id: string;
                                version: string;
                            };
                            contactForm?: "email" | "in-person" | "phone" | "video" | "whatsapp" | undefined;
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "journey.declined";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            reason?: string | undefined;
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "followup.scheduled";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            form: "email" | "in-person" | "phone" | "video" | "whatsapp";
                            date: string;
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "nps.answered";
                        actor: {
                            kind: "client";
                        };
                        payload: {
                            score: number;
                            comment?: string | undefined;
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "attendance.concluded";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {};
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "attendance.interrupted";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            reason: "agent-emergency" | "client-gave-up" | "client-unavailable" | "other" | "outside-audience" | "technical";
                            note?: string | undefined;
                            answered?: {
                                questionnaire: {
                                    id: string;
                                    version: string;
                                };
                                answers: {
                                    questionId: string;
                                    value: string | number | string[];
                                }[];
                            } | undefined;
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "attendance.amended";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            reason: string;
                            client?: {
                                person: {
                                    cpf: string & import("zod/mini").$brand<"Cpf">;
                                    name: string;
                                    email?: string | undefined;
                                    phone?: (string & import("zod/mini").$brand<"Phone">) | undefined;
                                };
                                company?: {
                                    cnpj: string & import("zod/mini").$brand<"Cnpj">;
                                    legalName: string;
                                    tradeName?: string | undefined;
                                    size: "EPP" | "ME" | "MEI" | "OTHER";
                                    cnae?: (string & import("zod/mini").$brand<"Cnae">) | undefined;
                                    cep?: (string & import("zod/mini").$brand<"Cep">) | undefined;
                                } | undefined;
                                role?: "co-owner" | "employee" | "legal-representative" | "manager" | "owner" | undefined;
                            } | undefined;
                            followUp?: {
                                form: "email" | "in-person" | "phone" | "video" | "whatsapp";
                                date: string;
                            } | undefined;
                            note?: string | undefined;
                        };
                    })[];
                }[];
                elsewhere: {
                    attendanceId: string;
                    events: ({
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "attendance.started";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            channel: "in-person" | "remote";
                            approach: "intervention" | "prospecting" | "relationship" | "strategic-theme";
                            network: "extended" | "extension" | "own";
                            state: "AC" | "AL" | "AM" | "AP" | "BA" | "CE" | "DF" | "ES" | "GO" | "MA" | "MG" | "MS" | "MT" | "PA" | "PB" | "PE" | "PI" | "PR" | "RJ" | "RN" | "RO" | "RR" | "RS" | "SC" | "SE" | "SP" | "TO";
                            unitId: string;
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "client.identified";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            person: {
                                cpf: string & import("zod/mini").$brand<"Cpf">;
                                name: string;
                                email?: string | undefined;
                                phone?: (string & import("zod/mini").$brand<"Phone">) | undefined;
                            };
                            company?: {
                                cnpj: string & import("zod/mini").$brand<"Cnpj">;
                                legalName: string;
                                tradeName?: string | undefined;
                                size: "EPP" | "ME" | "MEI" | "OTHER";
                                cnae?: (string & import("zod/mini").$brand<"Cnae">) | undefined;
                                cep?: (string & import("zod/mini").$brand<"Cep">) | undefined;
                            } | undefined;
                            role?: "co-owner" | "employee" | "legal-representative" | "manager" | "owner" | undefined;
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "consent.recorded";
                        actor: {
                            kind: "client";
                        };
                        payload: {
                            term: {
                                id: string;
                                version: string;
                                locale: "en" | "es" | "pt-BR";
                                hash: string;
                            };
                            decisions: {
                                purpose: string;
                                decision: "granted" | "refused";
                                explicit?: boolean | undefined;
                            }[];
                            acknowledged: {
                                byAgent: boolean;
                                byClient: boolean;
                            };
                            act: {
                                method: "tap";
                            } | {
                                method: "signature";
                                signature: {
                                    kind: "typed";
                                    name: string;
                                } | {
                                    kind: "drawn";
                                    path: string;
                                };
                            } | {
                                method: "phone";
                                confirmationId: string;
                            };
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "consent.revoked";
                        actor: {
                            kind: "client";
                        };
                        payload: {
                            term: {
                                id: string;
                                version: string;
                                locale: "en" | "es" | "pt-BR";
                                hash: string;
                            };
                            purposes: string[];
                            act: {
                                method: "tap";
                            } | {
                                method: "signature";
                                signature: {
                                    kind: "typed";
                                    name: string;
                                } | {
                                    kind: "drawn";
                                    path: string;
                                };
                            } | {
                                method: "phone";
                                confirmationId: string;
                            };
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "diagnostic.completed";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            mode: "anamnesis" | "listening" | "structured";
                            questionnaire: {
                                id: string;
                                version: string;
                            };
                            round: number;
                            answers: {
                                questionId: string;
                                value: string | number | string[];
                            }[];
                            priorities: string[];
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "listening.noted";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            noteId: string;
                            text: string;
                            themes: string[];
                            practices?: string[] | undefined;
                            prompt?: {
                                anamnesis: {
                                    id: string;
                                    version: string;
                                };
                                promptId: string;
                            } | undefined;
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "tool.delivered";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            toolId: string;
                            catalogue: {
                                id: string;
                                version: string;
                            };
                            basis: {
                                kind: "finding";
                                questionId: string;
                            } | {
                                kind: "listening";
                                noteId: string;
                            };
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "guidance.given";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            guidance: {
                                id: string;
                                version: string;
                            };
                            points: {
                                pointId: string;
                                outcome: "in-order" | "not-applicable" | "to-do";
                            }[];
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "journey.referred";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            journeyId: string;
                            journeys: {
                                id: string;
                                version: string;
                            };
                            contactForm?: "email" | "in-person" | "phone" | "video" | "whatsapp" | undefined;
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "journey.declined";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            reason?: string | undefined;
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "followup.scheduled";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            form: "email" | "in-person" | "phone" | "video" | "whatsapp";
                            date: string;
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "nps.answered";
                        actor: {
                            kind: "client";
                        };
                        payload: {
                            score: number;
                            comment?: string | undefined;
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "attendance.concluded";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {};
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "attendance.interrupted";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            reason: "agent-emergency" | "client-gave-up" | "client-unavailable" | "other" | "outside-audience" | "technical";
                            note?: string | undefined;
                            answered?: {
                                questionnaire: {
                                    id: string;
                                    version: string;
                                };
                                answers: {
                                    questionId: string;
                                    value: string | number | string[];
                                }[];
                            } | undefined;
                        };
                    } | {
                        id: string;
                        attendanceId: string;
                        sequence: number;
                        version: 1;
                        occurredAt: string;
                        clockOffset?: number | undefined;
                        corrects?: string | undefined;
                        source: {
                            name: string;
                            version: string;
                        };
                        type: "attendance.amended";
                        actor: {
                            kind: "agent";
                            id: string;
                            name: string;
                        };
                        payload: {
                            reason: string;
                            client?: {
                                person: {
                                    cpf: string & import("zod/mini").$brand<"Cpf">;
                                    name: string;
                                    email?: string | undefined;
                                    phone?: (string & import("zod/mini").$brand<"Phone">) | undefined;
                                };
                                company?: {
                                    cnpj: string & import("zod/mini").$brand<"Cnpj">;
                                    legalName: string;
                                    tradeName?: string | undefined;
                                    size: "EPP" | "ME" | "MEI" | "OTHER";
                                    cnae?: (string & import("zod/mini").$brand<"Cnae">) | undefined;
                                    cep?: (string & import("zod/mini").$brand<"Cep">) | undefined;
                                } | undefined;
                                role?: "co-owner" | "employee" | "legal-representative" | "manager" | "owner" | undefined;
                            } | undefined;
                            followUp?: {
                                form: "email" | "in-person" | "phone" | "video" | "whatsapp";
                                date: string;
                            } | undefined;
                            note?: string | undefined;
                        };
                    })[];
                }[];
                consent: {
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
                text: string;
            };
            outputFormat: "json";
            status: import("hono/utils/http-status").ContentfulStatusCode;
            input: {};
        };
    };
} & {
    "/subjects/erasures": {
        $post: {
            output: {
                erasedAt: string;
                attendances: number;
                events: number;
                registrationsStopped: number;
            };
            outputFormat: "json";
            status: import("hono/utils/http-status").ContentfulStatusCode;
            input: {};
        };
    };
}, "/", "/subjects/erasures">;
//# sourceMappingURL=subject-routes.d.ts.map