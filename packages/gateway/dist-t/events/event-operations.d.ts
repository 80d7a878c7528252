import * as z from 'zod/mini';
import type { Operation } from '../http/operation.js';
/**
 * What a request should hold. The route reads it one event at a time, so that a bad one does not keep the others on
 * the device.
 */
export declare const ingestBodySchema: z.ZodMiniObject<{
    events: z.ZodMiniArray<z.ZodMiniDiscriminatedUnion<[z.ZodMiniObject<{
        id: z.ZodMiniUUID;
        attendanceId: z.ZodMiniUUID;
        sequence: z.ZodMiniInt;
        version: z.ZodMiniLiteral<1>;
        occurredAt: z.ZodMiniISODateTime;
        clockOffset: z.ZodMiniOptional<z.ZodMiniInt>;
        corrects: z.ZodMiniOptional<z.ZodMiniUUID>;
        source: z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            version: z.ZodMiniString<string>;
        }, z.core.$strict>;
        type: z.ZodMiniLiteral<"attendance.started">;
        actor: z.ZodMiniObject<{
            kind: z.ZodMiniLiteral<"agent">;
            id: z.ZodMiniString<string>;
            name: z.ZodMiniString<string>;
        }, z.core.$strict>;
        payload: z.ZodMiniObject<{
            channel: z.ZodMiniEnum<{
                "in-person": "in-person";
                remote: "remote";
            }>;
            approach: z.ZodMiniEnum<{
                intervention: "intervention";
                prospecting: "prospecting";
                relationship: "relationship";
                "strategic-theme": "strategic-theme";
            }>;
            network: z.ZodMiniEnum<{
                extended: "extended";
                extension: "extension";
                own: "own";
            }>;
            state: z.ZodMiniEnum<{
                AC: "AC";
                AL: "AL";
                AM: "AM";
                AP: "AP";
                BA: "BA";
                CE: "CE";
                DF: "DF";
                ES: "ES";
                GO: "GO";
                MA: "MA";
                MG: "MG";
                MS: "MS";
                MT: "MT";
                PA: "PA";
                PB: "PB";
                PE: "PE";
                PI: "PI";
                PR: "PR";
                RJ: "RJ";
                RN: "RN";
                RO: "RO";
                RR: "RR";
                RS: "RS";
                SC: "SC";
                SE: "SE";
                SP: "SP";
                TO: "TO";
            }>;
            unitId: z.ZodMiniString<string>;
        }, z.core.$strict>;
    }, z.core.$strict>, z.ZodMiniObject<{
        id: z.ZodMiniUUID;
        attendanceId: z.ZodMiniUUID;
        sequence: z.ZodMiniInt;
        version: z.ZodMiniLiteral<1>;
        occurredAt: z.ZodMiniISODateTime;
        clockOffset: z.ZodMiniOptional<z.ZodMiniInt>;
        corrects: z.ZodMiniOptional<z.ZodMiniUUID>;
        source: z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            version: z.ZodMiniString<string>;
        }, z.core.$strict>;
        type: z.ZodMiniLiteral<"client.identified">;
        actor: z.ZodMiniObject<{
            kind: z.ZodMiniLiteral<"agent">;
            id: z.ZodMiniString<string>;
            name: z.ZodMiniString<string>;
        }, z.core.$strict>;
        payload: z.ZodMiniObject<{
            person: z.ZodMiniObject<{
                cpf: z.core.$ZodBranded<z.ZodMiniString<unknown>, "Cpf", "out">;
                name: z.ZodMiniString<string>;
                email: z.ZodMiniOptional<z.ZodMiniEmail>;
                phone: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniString<unknown>, "Phone", "out">>;
            }, z.core.$strict>;
            company: z.ZodMiniOptional<z.ZodMiniObject<{
                cnpj: z.core.$ZodBranded<z.ZodMiniString<unknown>, "Cnpj", "out">;
                legalName: z.ZodMiniString<string>;
                tradeName: z.ZodMiniOptional<z.ZodMiniString<string>>;
                size: z.ZodMiniEnum<{
                    EPP: "EPP";
                    ME: "ME";
                    MEI: "MEI";
                    OTHER: "OTHER";
                }>;
                cnae: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniString<unknown>, "Cnae", "out">>;
                cep: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniString<unknown>, "Cep", "out">>;
            }, z.core.$strict>>;
            role: z.ZodMiniOptional<z.ZodMiniEnum<{
                "co-owner": "co-owner";
                employee: "employee";
                "legal-representative": "legal-representative";
                manager: "manager";
                owner: "owner";
            }>>;
        }, z.core.$strict>;
    }, z.core.$strict>, z.ZodMiniObject<{
        id: z.ZodMiniUUID;
        attendanceId: z.ZodMiniUUID;
        sequence: z.ZodMiniInt;
        version: z.ZodMiniLiteral<1>;
        occurredAt: z.ZodMiniISODateTime;
        clockOffset: z.ZodMiniOptional<z.ZodMiniInt>;
        corrects: z.ZodMiniOptional<z.ZodMiniUUID>;
        source: z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            version: z.ZodMiniString<string>;
        }, z.core.$strict>;
        type: z.ZodMiniLiteral<"consent.recorded">;
        actor: z.ZodMiniObject<{
            kind: z.ZodMiniLiteral<"client">;
        }, z.core.$strict>;
        payload: z.ZodMiniObject<{
            term: z.ZodMiniObject<{
                id: z.ZodMiniString<string>;
                version: z.ZodMiniString<string>;
                locale: z.ZodMiniEnum<{
                    en: "en";
                    es: "es";
                    "pt-BR": "pt-BR";
                }>;
                hash: z.ZodMiniString<string>;
            }, z.core.$strict>;
            decisions: z.ZodMiniArray<z.ZodMiniObject<{
                purpose: z.ZodMiniString<string>;
                decision: z.ZodMiniEnum<{
                    granted: "granted";
                    refused: "refused";
                }>;
                explicit: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
            }, z.core.$strict>>;
            acknowledged: z.ZodMiniObject<{
                byAgent: z.ZodMiniBoolean<boolean>;
                byClient: z.ZodMiniBoolean<boolean>;
            }, z.core.$strict>;
            act: z.ZodMiniDiscriminatedUnion<[z.ZodMiniObject<{
                method: z.ZodMiniLiteral<"tap">;
            }, z.core.$strict>, z.ZodMiniObject<{
                method: z.ZodMiniLiteral<"signature">;
                signature: z.ZodMiniDiscriminatedUnion<[z.ZodMiniObject<{
                    kind: z.ZodMiniLiteral<"typed">;
                    name: z.ZodMiniString<string>;
                }, z.core.$strict>, z.ZodMiniObject<{
                    kind: z.ZodMiniLiteral<"drawn">;
                    path: z.ZodMiniString<string>;
                }, z.core.$strict>], "kind">;
            }, z.core.$strict>, z.ZodMiniObject<{
                method: z.ZodMiniLiteral<"phone">;
                confirmationId: z.ZodMiniUUID;
            }, z.core.$strict>], "method">;
        }, z.core.$strict>;
    }, z.core.$strict>, z.ZodMiniObject<{
        id: z.ZodMiniUUID;
        attendanceId: z.ZodMiniUUID;
        sequence: z.ZodMiniInt;
        version: z.ZodMiniLiteral<1>;
        occurredAt: z.ZodMiniISODateTime;
        clockOffset: z.ZodMiniOptional<z.ZodMiniInt>;
        corrects: z.ZodMiniOptional<z.ZodMiniUUID>;
        source: z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            version: z.ZodMiniString<string>;
        }, z.core.$strict>;
        type: z.ZodMiniLiteral<"consent.revoked">;
        actor: z.ZodMiniObject<{
            kind: z.ZodMiniLiteral<"client">;
        }, z.core.$strict>;
        payload: z.ZodMiniObject<{
            term: z.ZodMiniObject<{
                id: z.ZodMiniString<string>;
                version: z.ZodMiniString<string>;
                locale: z.ZodMiniEnum<{
                    en: "en";
                    es: "es";
                    "pt-BR": "pt-BR";
                }>;
                hash: z.ZodMiniString<string>;
            }, z.core.$strict>;
            purposes: z.ZodMiniArray<z.ZodMiniString<string>>;
            act: z.ZodMiniDiscriminatedUnion<[z.ZodMiniObject<{
                method: z.ZodMiniLiteral<"tap">;
            }, z.core.$strict>, z.ZodMiniObject<{
                method: z.ZodMiniLiteral<"signature">;
                signature: z.ZodMiniDiscriminatedUnion<[z.ZodMiniObject<{
                    kind: z.ZodMiniLiteral<"typed">;
                    name: z.ZodMiniString<string>;
                }, z.core.$strict>, z.ZodMiniObject<{
                    kind: z.ZodMiniLiteral<"drawn">;
                    path: z.ZodMiniString<string>;
                }, z.core.$strict>], "kind">;
            }, z.core.$strict>, z.ZodMiniObject<{
                method: z.ZodMiniLiteral<"phone">;
                confirmationId: z.ZodMiniUUID;
            }, z.core.$strict>], "method">;
        }, z.core.$strict>;
    }, z.core.$strict>, z.ZodMiniObject<{
        id: z.ZodMiniUUID;
        attendanceId: z.ZodMiniUUID;
        sequence: z.ZodMiniInt;
        version: z.ZodMiniLiteral<1>;
        occurredAt: z.ZodMiniISODateTime;
        clockOffset: z.ZodMiniOptional<z.ZodMiniInt>;
        corrects: z.ZodMiniOptional<z.ZodMiniUUID>;
        source: z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            version: z.ZodMiniString<string>;
        }, z.core.$strict>;
        type: z.ZodMiniLiteral<"diagnostic.completed">;
        actor: z.ZodMiniObject<{
            kind: z.ZodMiniLiteral<"agent">;
            id: z.ZodMiniString<string>;
            name: z.ZodMiniString<string>;
        }, z.core.$strict>;
        payload: z.ZodMiniObject<{
            mode: z.ZodMiniEnum<{
                anamnesis: "anamnesis";
                listening: "listening";
                structured: "structured";
            }>;
            questionnaire: z.ZodMiniObject<{
                id: z.ZodMiniString<string>;
                version: z.ZodMiniString<string>;
            }, z.core.$strict>;
            round: z.ZodMiniInt;
            answers: z.ZodMiniArray<z.ZodMiniObject<{
                questionId: z.ZodMiniString<string>;
                value: z.ZodMiniUnion<readonly [z.ZodMiniInt, z.ZodMiniString<string>, z.ZodMiniArray<z.ZodMiniString<string>>]>;
            }, z.core.$strict>>;
            priorities: z.ZodMiniDefault<z.ZodMiniArray<z.ZodMiniString<string>>>;
        }, z.core.$strict>;
    }, z.core.$strict>, z.ZodMiniObject<{
        id: z.ZodMiniUUID;
        attendanceId: z.ZodMiniUUID;
        sequence: z.ZodMiniInt;
        version: z.ZodMiniLiteral<1>;
        occurredAt: z.ZodMiniISODateTime;
        clockOffset: z.ZodMiniOptional<z.ZodMiniInt>;
        corrects: z.ZodMiniOptional<z.ZodMiniUUID>;
        source: z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            version: z.ZodMiniString<string>;
        }, z.core.$strict>;
        type: z.ZodMiniLiteral<"listening.noted">;
        actor: z.ZodMiniObject<{
            kind: z.ZodMiniLiteral<"agent">;
            id: z.ZodMiniString<string>;
            name: z.ZodMiniString<string>;
        }, z.core.$strict>;
        payload: z.ZodMiniObject<{
            noteId: z.ZodMiniUUID;
            text: z.ZodMiniString<string>;
            themes: z.ZodMiniArray<z.ZodMiniString<string>>;
            practices: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
            prompt: z.ZodMiniOptional<z.ZodMiniObject<{
                anamnesis: z.ZodMiniObject<{
                    id: z.ZodMiniString<string>;
                    version: z.ZodMiniString<string>;
                }, z.core.$strict>;
                promptId: z.ZodMiniString<string>;
            }, z.core.$strict>>;
        }, z.core.$strict>;
    }, z.core.$strict>, z.ZodMiniObject<{
        id: z.ZodMiniUUID;
        attendanceId: z.ZodMiniUUID;
        sequence: z.ZodMiniInt;
        version: z.ZodMiniLiteral<1>;
        occurredAt: z.ZodMiniISODateTime;
        clockOffset: z.ZodMiniOptional<z.ZodMiniInt>;
        corrects: z.ZodMiniOptional<z.ZodMiniUUID>;
        source: z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            version: z.ZodMiniString<string>;
        }, z.core.$strict>;
        type: z.ZodMiniLiteral<"tool.delivered">;
        actor: z.ZodMiniObject<{
            kind: z.ZodMiniLiteral<"agent">;
            id: z.ZodMiniString<string>;
            name: z.ZodMiniString<string>;
        }, z.core.$strict>;
        payload: z.ZodMiniObject<{
            toolId: z.ZodMiniString<string>;
            catalogue: z.ZodMiniObject<{
                id: z.ZodMiniString<string>;
                version: z.ZodMiniString<string>;
            }, z.core.$strict>;
            basis: z.ZodMiniDiscriminatedUnion<[z.ZodMiniObject<{
                kind: z.ZodMiniLiteral<"finding">;
                questionId: z.ZodMiniString<string>;
            }, z.core.$strict>, z.ZodMiniObject<{
                kind: z.ZodMiniLiteral<"listening">;
                noteId: z.ZodMiniUUID;
            }, z.core.$strict>], "kind">;
        }, z.core.$strict>;
    }, z.core.$strict>, z.ZodMiniObject<{
        id: z.ZodMiniUUID;
        attendanceId: z.ZodMiniUUID;
        sequence: z.ZodMiniInt;
        version: z.ZodMiniLiteral<1>;
        occurredAt: z.ZodMiniISODateTime;
        clockOffset: z.ZodMiniOptional<z.ZodMiniInt>;
        corrects: z.ZodMiniOptional<z.ZodMiniUUID>;
        source: z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            version: z.ZodMiniString<string>;
        }, z.core.$strict>;
        type: z.ZodMiniLiteral<"guidance.given">;
        actor: z.ZodMiniObject<{
            kind: z.ZodMiniLiteral<"agent">;
            id: z.ZodMiniString<string>;
            name: z.ZodMiniString<string>;
        }, z.core.$strict>;
        payload: z.ZodMiniObject<{
            guidance: z.ZodMiniObject<{
                id: z.ZodMiniString<string>;
                version: z.ZodMiniString<string>;
            }, z.core.$strict>;
            points: z.ZodMiniArray<z.ZodMiniObject<{
                pointId: z.ZodMiniString<string>;
                outcome: z.ZodMiniEnum<{
                    "in-order": "in-order";
                    "not-applicable": "not-applicable";
                    "to-do": "to-do";
                }>;
            }, z.core.$strict>>;
        }, z.core.$strict>;
    }, z.core.$strict>, z.ZodMiniObject<{
        id: z.ZodMiniUUID;
        attendanceId: z.ZodMiniUUID;
        sequence: z.ZodMiniInt;
        version: z.ZodMiniLiteral<1>;
        occurredAt: z.ZodMiniISODateTime;
        clockOffset: z.ZodMiniOptional<z.ZodMiniInt>;
        corrects: z.ZodMiniOptional<z.ZodMiniUUID>;
        source: z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            version: z.ZodMiniString<string>;
        }, z.core.$strict>;
        type: z.ZodMiniLiteral<"journey.referred">;
        actor: z.ZodMiniObject<{
            kind: z.ZodMiniLiteral<"agent">;
            id: z.ZodMiniString<string>;
            name: z.ZodMiniString<string>;
        }, z.core.$strict>;
        payload: z.ZodMiniObject<{
            journeyId: z.ZodMiniString<string>;
            journeys: z.ZodMiniObject<{
                id: z.ZodMiniString<string>;
                version: z.ZodMiniString<string>;
            }, z.core.$strict>;
            contactForm: z.ZodMiniOptional<z.ZodMiniEnum<{
                email: "email";
                "in-person": "in-person";
                phone: "phone";
                video: "video";
                whatsapp: "whatsapp";
            }>>;
        }, z.core.$strict>;
    }, z.core.$strict>, z.ZodMiniObject<{
        id: z.ZodMiniUUID;
        attendanceId: z.ZodMiniUUID;
        sequence: z.ZodMiniInt;
        version: z.ZodMiniLiteral<1>;
        occurredAt: z.ZodMiniISODateTime;
        clockOffset: z.ZodMiniOptional<z.ZodMiniInt>;
        corrects: z.ZodMiniOptional<z.ZodMiniUUID>;
        source: z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            version: z.ZodMiniString<string>;
        }, z.core.$strict>;
        type: z.ZodMiniLiteral<"journey.declined">;
        actor: z.ZodMiniObject<{
            kind: z.ZodMiniLiteral<"agent">;
            id: z.ZodMiniString<string>;
            name: z.ZodMiniString<string>;
        }, z.core.$strict>;
        payload: z.ZodMiniObject<{
            reason: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
    }, z.core.$strict>, z.ZodMiniObject<{
        id: z.ZodMiniUUID;
        attendanceId: z.ZodMiniUUID;
        sequence: z.ZodMiniInt;
        version: z.ZodMiniLiteral<1>;
        occurredAt: z.ZodMiniISODateTime;
        clockOffset: z.ZodMiniOptional<z.ZodMiniInt>;
        corrects: z.ZodMiniOptional<z.ZodMiniUUID>;
        source: z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            version: z.ZodMiniString<string>;
        }, z.core.$strict>;
        type: z.ZodMiniLiteral<"followup.scheduled">;
        actor: z.ZodMiniObject<{
            kind: z.ZodMiniLiteral<"agent">;
            id: z.ZodMiniString<string>;
            name: z.ZodMiniString<string>;
        }, z.core.$strict>;
        payload: z.ZodMiniObject<{
            form: z.ZodMiniEnum<{
                email: "email";
                "in-person": "in-person";
                phone: "phone";
                video: "video";
                whatsapp: "whatsapp";
            }>;
            date: z.ZodMiniISODate;
        }, z.core.$strict>;
    }, z.core.$strict>, z.ZodMiniObject<{
        id: z.ZodMiniUUID;
        attendanceId: z.ZodMiniUUID;
        sequence: z.ZodMiniInt;
        version: z.ZodMiniLiteral<1>;
        occurredAt: z.ZodMiniISODateTime;
        clockOffset: z.ZodMiniOptional<z.ZodMiniInt>;
        corrects: z.ZodMiniOptional<z.ZodMiniUUID>;
        source: z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            version: z.ZodMiniString<string>;
        }, z.core.$strict>;
        type: z.ZodMiniLiteral<"nps.answered">;
        actor: z.ZodMiniObject<{
            kind: z.ZodMiniLiteral<"client">;
        }, z.core.$strict>;
        payload: z.ZodMiniObject<{
            score: z.ZodMiniInt;
            comment: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
    }, z.core.$strict>, z.ZodMiniObject<{
        id: z.ZodMiniUUID;
        attendanceId: z.ZodMiniUUID;
        sequence: z.ZodMiniInt;
        version: z.ZodMiniLiteral<1>;
        occurredAt: z.ZodMiniISODateTime;
        clockOffset: z.ZodMiniOptional<z.ZodMiniInt>;
        corrects: z.ZodMiniOptional<z.ZodMiniUUID>;
        source: z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            version: z.ZodMiniString<string>;
        }, z.core.$strict>;
        type: z.ZodMiniLiteral<"attendance.concluded">;
        actor: z.ZodMiniObject<{
            kind: z.ZodMiniLiteral<"agent">;
            id: z.ZodMiniString<string>;
            name: z.ZodMiniString<string>;
        }, z.core.$strict>;
        payload: z.ZodMiniObject<{}, z.core.$strict>;
    }, z.core.$strict>, z.ZodMiniObject<{
        id: z.ZodMiniUUID;
        attendanceId: z.ZodMiniUUID;
        sequence: z.ZodMiniInt;
        version: z.ZodMiniLiteral<1>;
        occurredAt: z.ZodMiniISODateTime;
        clockOffset: z.ZodMiniOptional<z.ZodMiniInt>;
        corrects: z.ZodMiniOptional<z.ZodMiniUUID>;
        source: z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            version: z.ZodMiniString<string>;
        }, z.core.$strict>;
        type: z.ZodMiniLiteral<"attendance.interrupted">;
        actor: z.ZodMiniObject<{
            kind: z.ZodMiniLiteral<"agent">;
            id: z.ZodMiniString<string>;
            name: z.ZodMiniString<string>;
        }, z.core.$strict>;
        payload: z.ZodMiniObject<{
            reason: z.ZodMiniEnum<{
                "agent-emergency": "agent-emergency";
                "client-gave-up": "client-gave-up";
                "client-unavailable": "client-unavailable";
                other: "other";
                "outside-audience": "outside-audience";
                technical: "technical";
            }>;
            note: z.ZodMiniOptional<z.ZodMiniString<string>>;
            answered: z.ZodMiniOptional<z.ZodMiniObject<{
                questionnaire: z.ZodMiniObject<{
                    id: z.ZodMiniString<string>;
                    version: z.ZodMiniString<string>;
                }, z.core.$strict>;
                answers: z.ZodMiniArray<z.ZodMiniObject<{
                    questionId: z.ZodMiniString<string>;
                    value: z.ZodMiniUnion<readonly [z.ZodMiniInt, z.ZodMiniString<string>, z.ZodMiniArray<z.ZodMiniString<string>>]>;
                }, z.core.$strict>>;
            }, z.core.$strict>>;
        }, z.core.$strict>;
    }, z.core.$strict>, z.ZodMiniObject<{
        id: z.ZodMiniUUID;
        attendanceId: z.ZodMiniUUID;
        sequence: z.ZodMiniInt;
        version: z.ZodMiniLiteral<1>;
        occurredAt: z.ZodMiniISODateTime;
        clockOffset: z.ZodMiniOptional<z.ZodMiniInt>;
        corrects: z.ZodMiniOptional<z.ZodMiniUUID>;
        source: z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            version: z.ZodMiniString<string>;
        }, z.core.$strict>;
        type: z.ZodMiniLiteral<"attendance.amended">;
        actor: z.ZodMiniObject<{
            kind: z.ZodMiniLiteral<"agent">;
            id: z.ZodMiniString<string>;
            name: z.ZodMiniString<string>;
        }, z.core.$strict>;
        payload: z.ZodMiniObject<{
            reason: z.ZodMiniString<string>;
            client: z.ZodMiniOptional<z.ZodMiniObject<{
                person: z.ZodMiniObject<{
                    cpf: z.core.$ZodBranded<z.ZodMiniString<unknown>, "Cpf", "out">;
                    name: z.ZodMiniString<string>;
                    email: z.ZodMiniOptional<z.ZodMiniEmail>;
                    phone: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniString<unknown>, "Phone", "out">>;
                }, z.core.$strict>;
                company: z.ZodMiniOptional<z.ZodMiniObject<{
                    cnpj: z.core.$ZodBranded<z.ZodMiniString<unknown>, "Cnpj", "out">;
                    legalName: z.ZodMiniString<string>;
                    tradeName: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    size: z.ZodMiniEnum<{
                        EPP: "EPP";
                        ME: "ME";
                        MEI: "MEI";
                        OTHER: "OTHER";
                    }>;
                    cnae: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniString<unknown>, "Cnae", "out">>;
                    cep: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniString<unknown>, "Cep", "out">>;
                }, z.core.$strict>>;
                role: z.ZodMiniOptional<z.ZodMiniEnum<{
                    "co-owner": "co-owner";
                    employee: "employee";
                    "legal-representative": "legal-representative";
                    manager: "manager";
                    owner: "owner";
                }>>;
            }, z.core.$strict>>;
            followUp: z.ZodMiniOptional<z.ZodMiniObject<{
                form: z.ZodMiniEnum<{
                    email: "email";
                    "in-person": "in-person";
                    phone: "phone";
                    video: "video";
                    whatsapp: "whatsapp";
                }>;
                date: z.ZodMiniISODate;
            }, z.core.$strict>>;
            note: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>;
    }, z.core.$strict>], "type">>;
}, z.core.$strict>;
export declare const eventOperations: readonly Operation[];
//# sourceMappingURL=event-operations.d.ts.map