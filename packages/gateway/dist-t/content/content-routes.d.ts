import * as z from 'zod/mini';
import type { Operation } from '../http/operation.js';
import type { RequestEnvironment } from '../http/request-identity.js';
import type { RouteParts } from '../http/route-parts.js';
/** Any published document, as `GET /v1/content/{hash}` serves it. */
export declare const contentDocumentSchema: z.ZodMiniUnion<(z.ZodMiniObject<{
    kind: import("zod/mini").ZodMiniLiteral<"questionnaire">;
    id: import("zod/mini").ZodMiniString<string>;
    version: import("zod/mini").ZodMiniString<string>;
    locale: import("zod/mini").ZodMiniEnum<{
        en: "en";
        es: "es";
        "pt-BR": "pt-BR";
    }>;
    validFrom: import("zod/mini").ZodMiniISODate;
    name: import("zod/mini").ZodMiniString<string>;
    minutes: import("zod/mini").ZodMiniInt;
    bands: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        name: import("zod/mini").ZodMiniString<string>;
        from: import("zod/mini").ZodMiniNumber<number>;
    }, import("zod/v4/core").$strict>>;
    minimumAnswered: import("zod/mini").ZodMiniNumber<number>;
    themes: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        name: import("zod/mini").ZodMiniString<string>;
        summary: import("zod/mini").ZodMiniString<string>;
        weight: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniNumber<number>>;
    }, import("zod/v4/core").$strict>>;
    questions: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniDiscriminatedUnion<[import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        themeId: import("zod/mini").ZodMiniString<string>;
        text: import("zod/mini").ZodMiniString<string>;
        topic: import("zod/mini").ZodMiniString<string>;
        help: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
        evidence: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
        showWhen: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniType<import("@atendimento-ativo/domain").Condition, unknown, import("zod/v4/core").$ZodTypeInternals<import("@atendimento-ativo/domain").Condition, unknown>>>;
        weight: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniNumber<number>>;
        required: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniBoolean<boolean>>;
        allowsNotApplicable: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniBoolean<boolean>>;
        tools: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
            toolId: import("zod/mini").ZodMiniString<string>;
            upToLevel: import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniLiteral<0>, import("zod/mini").ZodMiniLiteral<1>, import("zod/mini").ZodMiniLiteral<2>, import("zod/mini").ZodMiniLiteral<3>]>;
        }, import("zod/v4/core").$strict>>>;
        kind: import("zod/mini").ZodMiniLiteral<"maturity">;
        levels: import("zod/mini").ZodMiniTuple<readonly [import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>], null>;
    }, import("zod/v4/core").$strict>, import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        themeId: import("zod/mini").ZodMiniString<string>;
        text: import("zod/mini").ZodMiniString<string>;
        topic: import("zod/mini").ZodMiniString<string>;
        help: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
        evidence: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
        showWhen: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniType<import("@atendimento-ativo/domain").Condition, unknown, import("zod/v4/core").$ZodTypeInternals<import("@atendimento-ativo/domain").Condition, unknown>>>;
        weight: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniNumber<number>>;
        required: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniBoolean<boolean>>;
        allowsNotApplicable: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniBoolean<boolean>>;
        tools: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
            toolId: import("zod/mini").ZodMiniString<string>;
            upToLevel: import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniLiteral<0>, import("zod/mini").ZodMiniLiteral<1>, import("zod/mini").ZodMiniLiteral<2>, import("zod/mini").ZodMiniLiteral<3>]>;
        }, import("zod/v4/core").$strict>>>;
        kind: import("zod/mini").ZodMiniLiteral<"yes-no">;
        yes: import("zod/mini").ZodMiniObject<{
            text: import("zod/mini").ZodMiniString<string>;
            level: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniLiteral<0>, import("zod/mini").ZodMiniLiteral<1>, import("zod/mini").ZodMiniLiteral<2>, import("zod/mini").ZodMiniLiteral<3>]>>;
        }, import("zod/v4/core").$strict>;
        no: import("zod/mini").ZodMiniObject<{
            text: import("zod/mini").ZodMiniString<string>;
            level: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniLiteral<0>, import("zod/mini").ZodMiniLiteral<1>, import("zod/mini").ZodMiniLiteral<2>, import("zod/mini").ZodMiniLiteral<3>]>>;
        }, import("zod/v4/core").$strict>;
    }, import("zod/v4/core").$strict>, import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        themeId: import("zod/mini").ZodMiniString<string>;
        text: import("zod/mini").ZodMiniString<string>;
        topic: import("zod/mini").ZodMiniString<string>;
        help: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
        evidence: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
        showWhen: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniType<import("@atendimento-ativo/domain").Condition, unknown, import("zod/v4/core").$ZodTypeInternals<import("@atendimento-ativo/domain").Condition, unknown>>>;
        weight: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniNumber<number>>;
        required: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniBoolean<boolean>>;
        allowsNotApplicable: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniBoolean<boolean>>;
        tools: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
            toolId: import("zod/mini").ZodMiniString<string>;
            upToLevel: import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniLiteral<0>, import("zod/mini").ZodMiniLiteral<1>, import("zod/mini").ZodMiniLiteral<2>, import("zod/mini").ZodMiniLiteral<3>]>;
        }, import("zod/v4/core").$strict>>>;
        kind: import("zod/mini").ZodMiniLiteral<"multiple-choice">;
        options: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            text: import("zod/mini").ZodMiniString<string>;
        }, import("zod/v4/core").$strict>>;
        ranges: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
            from: import("zod/mini").ZodMiniNumber<number>;
            level: import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniLiteral<0>, import("zod/mini").ZodMiniLiteral<1>, import("zod/mini").ZodMiniLiteral<2>, import("zod/mini").ZodMiniLiteral<3>]>;
            text: import("zod/mini").ZodMiniString<string>;
        }, import("zod/v4/core").$strict>>>;
    }, import("zod/v4/core").$strict>, import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        themeId: import("zod/mini").ZodMiniString<string>;
        text: import("zod/mini").ZodMiniString<string>;
        topic: import("zod/mini").ZodMiniString<string>;
        help: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
        evidence: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
        showWhen: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniType<import("@atendimento-ativo/domain").Condition, unknown, import("zod/v4/core").$ZodTypeInternals<import("@atendimento-ativo/domain").Condition, unknown>>>;
        weight: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniNumber<number>>;
        required: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniBoolean<boolean>>;
        allowsNotApplicable: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniBoolean<boolean>>;
        tools: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
            toolId: import("zod/mini").ZodMiniString<string>;
            upToLevel: import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniLiteral<0>, import("zod/mini").ZodMiniLiteral<1>, import("zod/mini").ZodMiniLiteral<2>, import("zod/mini").ZodMiniLiteral<3>]>;
        }, import("zod/v4/core").$strict>>>;
        kind: import("zod/mini").ZodMiniEnum<{
            money: "money";
            number: "number";
        }>;
        minimum: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniInt>;
        maximum: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
        unit: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
        ranges: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
            from: import("zod/mini").ZodMiniNumber<number>;
            level: import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniLiteral<0>, import("zod/mini").ZodMiniLiteral<1>, import("zod/mini").ZodMiniLiteral<2>, import("zod/mini").ZodMiniLiteral<3>]>;
            text: import("zod/mini").ZodMiniString<string>;
        }, import("zod/v4/core").$strict>>>;
    }, import("zod/v4/core").$strict>, import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        themeId: import("zod/mini").ZodMiniString<string>;
        text: import("zod/mini").ZodMiniString<string>;
        topic: import("zod/mini").ZodMiniString<string>;
        help: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
        evidence: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
        showWhen: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniType<import("@atendimento-ativo/domain").Condition, unknown, import("zod/v4/core").$ZodTypeInternals<import("@atendimento-ativo/domain").Condition, unknown>>>;
        weight: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniNumber<number>>;
        required: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniBoolean<boolean>>;
        allowsNotApplicable: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniBoolean<boolean>>;
        tools: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
            toolId: import("zod/mini").ZodMiniString<string>;
            upToLevel: import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniLiteral<0>, import("zod/mini").ZodMiniLiteral<1>, import("zod/mini").ZodMiniLiteral<2>, import("zod/mini").ZodMiniLiteral<3>]>;
        }, import("zod/v4/core").$strict>>>;
        kind: import("zod/mini").ZodMiniEnum<{
            "long-text": "long-text";
            "short-text": "short-text";
        }>;
    }, import("zod/v4/core").$strict>], "kind">>;
}, z.core.$strict> | z.ZodMiniObject<{
    kind: import("zod/mini").ZodMiniLiteral<"catalogue">;
    id: import("zod/mini").ZodMiniString<string>;
    version: import("zod/mini").ZodMiniString<string>;
    locale: import("zod/mini").ZodMiniEnum<{
        en: "en";
        es: "es";
        "pt-BR": "pt-BR";
    }>;
    validFrom: import("zod/mini").ZodMiniISODate;
    name: import("zod/mini").ZodMiniString<string>;
    tools: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        name: import("zod/mini").ZodMiniString<string>;
        summary: import("zod/mini").ZodMiniString<string>;
        function: import("zod/mini").ZodMiniString<string>;
        themes: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
        provider: import("zod/mini").ZodMiniEnum<{
            market: "market";
            sebrae: "sebrae";
        }>;
        url: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniURL>;
        urlInferred: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniBoolean<boolean>>;
        urlAnswersHttps: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniBoolean<boolean>>;
        steps: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
        minutes: import("zod/mini").ZodMiniInt;
        duringVisit: import("zod/mini").ZodMiniBoolean<boolean>;
        cost: import("zod/mini").ZodMiniEnum<{
            free: "free";
            freemium: "freemium";
            paid: "paid";
        }>;
        device: import("zod/mini").ZodMiniEnum<{
            computer: "computer";
            paper: "paper";
            phone: "phone";
        }>;
        effort: import("zod/mini").ZodMiniEnum<{
            high: "high";
            low: "low";
            medium: "medium";
        }>;
        maturity: import("zod/mini").ZodMiniObject<{
            from: import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniLiteral<0>, import("zod/mini").ZodMiniLiteral<1>, import("zod/mini").ZodMiniLiteral<2>, import("zod/mini").ZodMiniLiteral<3>]>;
            to: import("zod/mini").ZodMiniUnion<readonly [import("zod/mini").ZodMiniLiteral<0>, import("zod/mini").ZodMiniLiteral<1>, import("zod/mini").ZodMiniLiteral<2>, import("zod/mini").ZodMiniLiteral<3>]>;
        }, import("zod/v4/core").$strict>;
        sizes: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniEnum<{
            EPP: "EPP";
            ME: "ME";
            MEI: "MEI";
            OTHER: "OTHER";
        }>>>;
        sectors: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniEnum<{
            agriculture: "agriculture";
            commerce: "commerce";
            construction: "construction";
            industry: "industry";
            services: "services";
        }>>>;
        channels: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniEnum<{
            "in-person": "in-person";
            remote: "remote";
        }>>>;
        weight: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniNumber<number>>;
    }, import("zod/v4/core").$strict>>;
}, z.core.$strict> | z.ZodMiniObject<{
    kind: import("zod/mini").ZodMiniLiteral<"journeys">;
    id: import("zod/mini").ZodMiniString<string>;
    version: import("zod/mini").ZodMiniString<string>;
    locale: import("zod/mini").ZodMiniEnum<{
        en: "en";
        es: "es";
        "pt-BR": "pt-BR";
    }>;
    validFrom: import("zod/mini").ZodMiniISODate;
    journeys: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        name: import("zod/mini").ZodMiniString<string>;
        summary: import("zod/mini").ZodMiniString<string>;
        fits: import("zod/mini").ZodMiniString<string>;
        sizes: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniEnum<{
            EPP: "EPP";
            ME: "ME";
            MEI: "MEI";
            OTHER: "OTHER";
        }>>>;
        sectors: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniEnum<{
            agriculture: "agriculture";
            commerce: "commerce";
            construction: "construction";
            industry: "industry";
            services: "services";
        }>>>;
        channels: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniEnum<{
            "in-person": "in-person";
            remote: "remote";
        }>>>;
        next: import("zod/mini").ZodMiniString<string>;
        contactForms: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniEnum<{
            email: "email";
            "in-person": "in-person";
            phone: "phone";
            video: "video";
            whatsapp: "whatsapp";
        }>>;
        termDays: import("zod/mini").ZodMiniInt;
        guidance: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
        url: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniURL>;
        suggestWhen: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
            themeId: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            below: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniNumber<number>>;
            atLeast: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniNumber<number>>;
            when: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniType<import("@atendimento-ativo/domain").Condition, unknown, import("zod/v4/core").$ZodTypeInternals<import("@atendimento-ativo/domain").Condition, unknown>>>;
            reason: import("zod/mini").ZodMiniString<string>;
        }, import("zod/v4/core").$strict>>>;
    }, import("zod/v4/core").$strict>>;
}, z.core.$strict> | z.ZodMiniObject<{
    kind: import("zod/mini").ZodMiniLiteral<"guidance">;
    id: import("zod/mini").ZodMiniString<string>;
    version: import("zod/mini").ZodMiniString<string>;
    locale: import("zod/mini").ZodMiniEnum<{
        en: "en";
        es: "es";
        "pt-BR": "pt-BR";
    }>;
    validFrom: import("zod/mini").ZodMiniISODate;
    title: import("zod/mini").ZodMiniString<string>;
    introduction: import("zod/mini").ZodMiniString<string>;
    points: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        topic: import("zod/mini").ZodMiniString<string>;
        question: import("zod/mini").ZodMiniString<string>;
        help: import("zod/mini").ZodMiniString<string>;
        toDo: import("zod/mini").ZodMiniString<string>;
        toolId: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
    }, import("zod/v4/core").$strict>>;
    whenToRefer: import("zod/mini").ZodMiniString<string>;
}, z.core.$strict> | z.ZodMiniObject<{
    kind: import("zod/mini").ZodMiniLiteral<"consent-term">;
    id: import("zod/mini").ZodMiniString<string>;
    version: import("zod/mini").ZodMiniString<string>;
    locale: import("zod/mini").ZodMiniEnum<{
        en: "en";
        es: "es";
        "pt-BR": "pt-BR";
    }>;
    validFrom: import("zod/mini").ZodMiniISODate;
    title: import("zod/mini").ZodMiniString<string>;
    controller: import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        name: import("zod/mini").ZodMiniString<string>;
        address: import("zod/mini").ZodMiniString<string>;
        contact: import("zod/mini").ZodMiniString<string>;
    }, import("zod/v4/core").$strict>;
    notice: import("zod/mini").ZodMiniString<string>;
    processing: import("zod/mini").ZodMiniObject<{
        dataCategories: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
        storageLocations: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
        retention: import("zod/mini").ZodMiniString<string>;
        recipients: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
        withdrawalMethod: import("zod/mini").ZodMiniString<string>;
    }, import("zod/v4/core").$strict>;
    rights: import("zod/mini").ZodMiniString<string>;
    purposes: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        title: import("zod/mini").ZodMiniString<string>;
        text: import("zod/mini").ZodMiniString<string>;
        sensitive: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        neededFor: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniEnum<{
            evaluation: "evaluation";
            history: "history";
        }>>>;
    }, import("zod/v4/core").$strict>>;
}, z.core.$strict> | z.ZodMiniObject<{
    kind: import("zod/mini").ZodMiniLiteral<"keyword-index">;
    id: import("zod/mini").ZodMiniString<string>;
    version: import("zod/mini").ZodMiniString<string>;
    locale: import("zod/mini").ZodMiniEnum<{
        en: "en";
        es: "es";
        "pt-BR": "pt-BR";
    }>;
    validFrom: import("zod/mini").ZodMiniISODate;
    name: import("zod/mini").ZodMiniString<string>;
    entries: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
        themeId: import("zod/mini").ZodMiniString<string>;
        questionIds: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
        terms: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
    }, import("zod/v4/core").$strict>>;
}, z.core.$strict> | z.ZodMiniObject<{
    kind: import("zod/mini").ZodMiniLiteral<"anamnesis">;
    id: import("zod/mini").ZodMiniString<string>;
    version: import("zod/mini").ZodMiniString<string>;
    locale: import("zod/mini").ZodMiniEnum<{
        en: "en";
        es: "es";
        "pt-BR": "pt-BR";
    }>;
    validFrom: import("zod/mini").ZodMiniISODate;
    name: import("zod/mini").ZodMiniString<string>;
    minutes: import("zod/mini").ZodMiniInt;
    chapters: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        name: import("zod/mini").ZodMiniString<string>;
        prompts: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            text: import("zod/mini").ZodMiniString<string>;
            help: import("zod/mini").ZodMiniString<string>;
            listenFor: import("zod/mini").ZodMiniObject<{
                themes: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
                questionIds: import("zod/mini").ZodMiniDefault<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            }, import("zod/v4/core").$strict>;
        }, import("zod/v4/core").$strict>>;
    }, import("zod/v4/core").$strict>>;
}, z.core.$strict> | z.ZodMiniObject<{
    kind: import("zod/mini").ZodMiniLiteral<"state-profile">;
    id: import("zod/mini").ZodMiniString<string>;
    version: import("zod/mini").ZodMiniString<string>;
    locale: import("zod/mini").ZodMiniEnum<{
        en: "en";
        es: "es";
        "pt-BR": "pt-BR";
    }>;
    validFrom: import("zod/mini").ZodMiniISODate;
    audience: import("zod/mini").ZodMiniObject<{
        sizes: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniEnum<{
            EPP: "EPP";
            ME: "ME";
            MEI: "MEI";
        }>>;
        personsWithoutCompany: import("zod/mini").ZodMiniBoolean<boolean>;
    }, import("zod/v4/core").$strict>;
    channels: import("zod/mini").ZodMiniTuple<readonly [import("zod/mini").ZodMiniEnum<{
        "in-person": "in-person";
        remote: "remote";
    }>], import("zod/mini").ZodMiniEnum<{
        "in-person": "in-person";
        remote: "remote";
    }>>;
    approaches: import("zod/mini").ZodMiniTuple<readonly [import("zod/mini").ZodMiniEnum<{
        intervention: "intervention";
        prospecting: "prospecting";
        relationship: "relationship";
        "strategic-theme": "strategic-theme";
    }>], import("zod/mini").ZodMiniEnum<{
        intervention: "intervention";
        prospecting: "prospecting";
        relationship: "relationship";
        "strategic-theme": "strategic-theme";
    }>>;
    requiredFields: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniEnum<{
        "company.cep": "company.cep";
        "company.cnae": "company.cnae";
        "company.tradeName": "company.tradeName";
        "person.email": "person.email";
        "person.phone": "person.phone";
        role: "role";
    }>>;
    followUp: import("zod/mini").ZodMiniObject<{
        days: import("zod/mini").ZodMiniInt;
        daysBySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            MEI: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            ME: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            EPP: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
        }, import("zod/v4/core").$strict>>;
    }, import("zod/v4/core").$strict>;
    priorityThemes: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
    diagnosticModes: import("zod/mini").ZodMiniTuple<readonly [import("zod/mini").ZodMiniEnum<{
        anamnesis: "anamnesis";
        listening: "listening";
        structured: "structured";
    }>], import("zod/mini").ZodMiniEnum<{
        anamnesis: "anamnesis";
        listening: "listening";
        structured: "structured";
    }>>;
    flow: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniEnum<{
        approach: "approach";
        conclusion: "conclusion";
        consent: "consent";
        delivery: "delivery";
        diagnostic: "diagnostic";
        evaluation: "evaluation";
        feedback: "feedback";
        referral: "referral";
        registration: "registration";
    }>>;
    questionnaire: import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        version: import("zod/mini").ZodMiniString<string>;
    }, import("zod/v4/core").$strict>;
    catalogue: import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        version: import("zod/mini").ZodMiniString<string>;
    }, import("zod/v4/core").$strict>;
    journeys: import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        version: import("zod/mini").ZodMiniString<string>;
    }, import("zod/v4/core").$strict>;
    guidance: import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        version: import("zod/mini").ZodMiniString<string>;
    }, import("zod/v4/core").$strict>;
    consentTerm: import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        version: import("zod/mini").ZodMiniString<string>;
    }, import("zod/v4/core").$strict>;
    keywordIndex: import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        version: import("zod/mini").ZodMiniString<string>;
    }, import("zod/v4/core").$strict>;
    anamnesis: import("zod/mini").ZodMiniObject<{
        id: import("zod/mini").ZodMiniString<string>;
        version: import("zod/mini").ZodMiniString<string>;
    }, import("zod/v4/core").$strict>;
    state: import("zod/mini").ZodMiniEnum<{
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
    name: import("zod/mini").ZodMiniString<string>;
}, z.core.$strict>)[]>;
export declare const contentOperations: readonly Operation[];
/** `GET /v1/profile` and `GET /v1/content/{hash}`: what the page shows and asks. */
export declare function contentRoutes({ authentication, content, exportKeys }: RouteParts): import("hono/hono-base").HonoBase<RequestEnvironment, {
    "/profile": {
        $get: {
            output: {
                profile: {
                    kind: "state-profile";
                    id: string;
                    version: string;
                    locale: "en" | "es" | "pt-BR";
                    validFrom: string;
                    audience: {
                        sizes: ("EPP" | "ME" | "MEI")[];
                        personsWithoutCompany: boolean;
                    };
                    channels: ["in-person" | "remote", ...("in-person" | "remote")[]];
                    approaches: ["intervention" | "prospecting" | "relationship" | "strategic-theme", ...("intervention" | "prospecting" | "relationship" | "strategic-theme")[]];
                    requiredFields: ("company.cep" | "company.cnae" | "company.tradeName" | "person.email" | "person.phone" | "role")[];
                    followUp: {
                        days: number;
                        daysBySize?: {
                            MEI?: number | undefined;
                            ME?: number | undefined;
                            EPP?: number | undefined;
                        } | undefined;
                    };
                    priorityThemes: string[];
                    diagnosticModes: ["anamnesis" | "listening" | "structured", ...("anamnesis" | "listening" | "structured")[]];
                    flow: ("approach" | "conclusion" | "consent" | "delivery" | "diagnostic" | "evaluation" | "feedback" | "referral" | "registration")[];
                    questionnaire: {
                        id: string;
                        version: string;
                    };
                    catalogue: {
                        id: string;
                        version: string;
                    };
                    journeys: {
                        id: string;
                        version: string;
                    };
                    guidance: {
                        id: string;
                        version: string;
                    };
                    consentTerm: {
                        id: string;
                        version: string;
                    };
                    keywordIndex: {
                        id: string;
                        version: string;
                    };
                    anamnesis: {
                        id: string;
                        version: string;
                    };
                    state: "AC" | "AL" | "AM" | "AP" | "BA" | "CE" | "DF" | "ES" | "GO" | "MA" | "MG" | "MS" | "MT" | "PA" | "PB" | "PE" | "PI" | "PR" | "RJ" | "RN" | "RO" | "RR" | "RS" | "SC" | "SE" | "SP" | "TO";
                    name: string;
                };
                content: {
                    questionnaire: string;
                    catalogue: string;
                    journeys: string;
                    guidance: string;
                    consentTerm: string;
                    keywordIndex: string;
                    anamnesis: string;
                };
                exportKey: {
                    kty: "EC";
                    crv: "P-256";
                    x: string;
                    y: string;
                };
            };
            outputFormat: "json";
            status: import("hono/utils/http-status").ContentfulStatusCode;
            input: {};
        };
    };
} & {
    "/content/:hash": {
        $get: {
            output: null;
            outputFormat: "body";
            status: 304;
            input: {
                param: {
                    hash: string;
                };
            };
        } | {
            output: {
                kind: "questionnaire";
                id: string;
                version: string;
                locale: "en" | "es" | "pt-BR";
                validFrom: string;
                name: string;
                minutes: number;
                bands: {
                    id: string;
                    name: string;
                    from: number;
                }[];
                minimumAnswered: number;
                themes: {
                    id: string;
                    name: string;
                    summary: string;
                    weight: number;
                }[];
                questions: ({
                    id: string;
                    themeId: string;
                    text: string;
                    topic: string;
                    help?: string | undefined;
                    evidence?: string | undefined;
                    showWhen?: {
                        readonly all: readonly ({
                            readonly all: import("hono/utils/types").JSONValue;
                        } | {
                            readonly any: import("hono/utils/types").JSONValue;
                        } | {
                            readonly not: import("hono/utils/types").JSONValue;
                        } | {
                            readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                        } | {
                            readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                        } | {
                            readonly question: string;
                            readonly atLeast: number;
                        } | {
                            readonly question: string;
                            readonly atMost: number;
                        } | {
                            readonly question: string;
                            readonly equals: string | number;
                        } | {
                            readonly question: string;
                            readonly includes: string;
                        })[];
                    } | {
                        readonly any: readonly ({
                            readonly all: import("hono/utils/types").JSONValue;
                        } | {
                            readonly any: import("hono/utils/types").JSONValue;
                        } | {
                            readonly not: import("hono/utils/types").JSONValue;
                        } | {
                            readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                        } | {
                            readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                        } | {
                            readonly question: string;
                            readonly atLeast: number;
                        } | {
                            readonly question: string;
                            readonly atMost: number;
                        } | {
                            readonly question: string;
                            readonly equals: string | number;
                        } | {
                            readonly question: string;
                            readonly includes: string;
                        })[];
                    } | {
                        readonly not: {
                            readonly all: readonly import("hono/utils/types").JSONValue[];
                        } | {
                            readonly any: readonly import("hono/utils/types").JSONValue[];
                        } | {
                            readonly not: import("hono/utils/types").JSONValue;
                        } | {
                            readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                        } | {
                            readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                        } | {
                            readonly question: string;
                            readonly atLeast: number;
                        } | {
                            readonly question: string;
                            readonly atMost: number;
                        } | {
                            readonly question: string;
                            readonly equals: string | number;
                        } | {
                            readonly question: string;
                            readonly includes: string;
                        };
                    } | {
                        readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                    } | {
                        readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                    } | {
                        readonly question: string;
                        readonly atLeast: number;
                    } | {
                        readonly question: string;
                        readonly atMost: number;
                    } | {
                        readonly question: string;
                        readonly equals: string | number;
                    } | {
                        readonly question: string;
                        readonly includes: string;
                    } | undefined;
                    weight: number;
                    required: boolean;
                    allowsNotApplicable: boolean;
                    tools: {
                        toolId: string;
                        upToLevel: 0 | 1 | 2 | 3;
                    }[];
                    kind: "maturity";
                    levels: [string, string, string, string];
                } | {
                    id: string;
                    themeId: string;
                    text: string;
                    topic: string;
                    help?: string | undefined;
                    evidence?: string | undefined;
                    showWhen?: {
                        readonly all: readonly ({
                            readonly all: import("hono/utils/types").JSONValue;
                        } | {
                            readonly any: import("hono/utils/types").JSONValue;
                        } | {
                            readonly not: import("hono/utils/types").JSONValue;
                        } | {
                            readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                        } | {
                            readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                        } | {
                            readonly question: string;
                            readonly atLeast: number;
                        } | {
                            readonly question: string;
                            readonly atMost: number;
                        } | {
                            readonly question: string;
                            readonly equals: string | number;
                        } | {
                            readonly question: string;
                            readonly includes: string;
                        })[];
                    } | {
                        readonly any: readonly ({
                            readonly all: import("hono/utils/types").JSONValue;
                        } | {
                            readonly any: import("hono/utils/types").JSONValue;
                        } | {
                            readonly not: import("hono/utils/types").JSONValue;
                        } | {
                            readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                        } | {
                            readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                        } | {
                            readonly question: string;
                            readonly atLeast: number;
                        } | {
                            readonly question: string;
                            readonly atMost: number;
                        } | {
                            readonly question: string;
                            readonly equals: string | number;
                        } | {
                            readonly question: string;
                            readonly includes: string;
                        })[];
                    } | {
                        readonly not: {
                            readonly all: readonly import("hono/utils/types").JSONValue[];
                        } | {
                            readonly any: readonly import("hono/utils/types").JSONValue[];
                        } | {
                            readonly not: import("hono/utils/types").JSONValue;
                        } | {
                            readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                        } | {
                            readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                        } | {
                            readonly question: string;
                            readonly atLeast: number;
                        } | {
                            readonly question: string;
                            readonly atMost: number;
                        } | {
                            readonly question: string;
                            readonly equals: string | number;
                        } | {
                            readonly question: string;
                            readonly includes: string;
                        };
                    } | {
                        readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                    } | {
                        readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                    } | {
                        readonly question: string;
                        readonly atLeast: number;
                    } | {
                        readonly question: string;
                        readonly atMost: number;
                    } | {
                        readonly question: string;
                        readonly equals: string | number;
                    } | {
                        readonly question: string;
                        readonly includes: string;
                    } | undefined;
                    weight: number;
                    required: boolean;
                    allowsNotApplicable: boolean;
                    tools: {
                        toolId: string;
                        upToLevel: 0 | 1 | 2 | 3;
                    }[];
                    kind: "yes-no";
                    yes: {
                        text: string;
                        level?: 0 | 1 | 2 | 3 | undefined;
                    };
                    no: {
                        text: string;
                        level?: 0 | 1 | 2 | 3 | undefined;
                    };
                } | {
                    id: string;
                    themeId: string;
                    text: string;
                    topic: string;
                    help?: string | undefined;
                    evidence?: string | undefined;
                    showWhen?: {
                        readonly all: readonly ({
                            readonly all: import("hono/utils/types").JSONValue;
                        } | {
                            readonly any: import("hono/utils/types").JSONValue;
                        } | {
                            readonly not: import("hono/utils/types").JSONValue;
                        } | {
                            readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                        } | {
                            readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                        } | {
                            readonly question: string;
                            readonly atLeast: number;
                        } | {
                            readonly question: string;
                            readonly atMost: number;
                        } | {
                            readonly question: string;
                            readonly equals: string | number;
                        } | {
                            readonly question: string;
                            readonly includes: string;
                        })[];
                    } | {
                        readonly any: readonly ({
                            readonly all: import("hono/utils/types").JSONValue;
                        } | {
                            readonly any: import("hono/utils/types").JSONValue;
                        } | {
                            readonly not: import("hono/utils/types").JSONValue;
                        } | {
                            readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                        } | {
                            readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                        } | {
                            readonly question: string;
                            readonly atLeast: number;
                        } | {
                            readonly question: string;
                            readonly atMost: number;
                        } | {
                            readonly question: string;
                            readonly equals: string | number;
                        } | {
                            readonly question: string;
                            readonly includes: string;
                        })[];
                    } | {
                        readonly not: {
                            readonly all: readonly import("hono/utils/types").JSONValue[];
                        } | {
                            readonly any: readonly import("hono/utils/types").JSONValue[];
                        } | {
                            readonly not: import("hono/utils/types").JSONValue;
                        } | {
                            readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                        } | {
                            readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                        } | {
                            readonly question: string;
                            readonly atLeast: number;
                        } | {
                            readonly question: string;
                            readonly atMost: number;
                        } | {
                            readonly question: string;
                            readonly equals: string | number;
                        } | {
                            readonly question: string;
                            readonly includes: string;
                        };
                    } | {
                        readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                    } | {
                        readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                    } | {
                        readonly question: string;
                        readonly atLeast: number;
                    } | {
                        readonly question: string;
                        readonly atMost: number;
                    } | {
                        readonly question: string;
                        readonly equals: string | number;
                    } | {
                        readonly question: string;
                        readonly includes: string;
                    } | undefined;
                    weight: number;
                    required: boolean;
                    allowsNotApplicable: boolean;
                    tools: {
                        toolId: string;
                        upToLevel: 0 | 1 | 2 | 3;
                    }[];
                    kind: "multiple-choice";
                    options: {
                        id: string;
                        text: string;
                    }[];
                    ranges: {
                        from: number;
                        level: 0 | 1 | 2 | 3;
                        text: string;
                    }[];
                } | {
                    id: string;
                    themeId: string;
                    text: string;
                    topic: string;
                    help?: string | undefined;
                    evidence?: string | undefined;
                    showWhen?: {
                        readonly all: readonly ({
                            readonly all: import("hono/utils/types").JSONValue;
                        } | {
                            readonly any: import("hono/utils/types").JSONValue;
                        } | {
                            readonly not: import("hono/utils/types").JSONValue;
                        } | {
                            readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                        } | {
                            readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                        } | {
                            readonly question: string;
                            readonly atLeast: number;
                        } | {
                            readonly question: string;
                            readonly atMost: number;
                        } | {
                            readonly question: string;
                            readonly equals: string | number;
                        } | {
                            readonly question: string;
                            readonly includes: string;
                        })[];
                    } | {
                        readonly any: readonly ({
                            readonly all: import("hono/utils/types").JSONValue;
                        } | {
                            readonly any: import("hono/utils/types").JSONValue;
                        } | {
                            readonly not: import("hono/utils/types").JSONValue;
                        } | {
                            readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                        } | {
                            readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                        } | {
                            readonly question: string;
                            readonly atLeast: number;
                        } | {
                            readonly question: string;
                            readonly atMost: number;
                        } | {
                            readonly question: string;
                            readonly equals: string | number;
                        } | {
                            readonly question: string;
                            readonly includes: string;
                        })[];
                    } | {
                        readonly not: {
                            readonly all: readonly import("hono/utils/types").JSONValue[];
                        } | {
                            readonly any: readonly import("hono/utils/types").JSONValue[];
                        } | {
                            readonly not: import("hono/utils/types").JSONValue;
                        } | {
                            readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                        } | {
                            readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                        } | {
                            readonly question: string;
                            readonly atLeast: number;
                        } | {
                            readonly question: string;
                            readonly atMost: number;
                        } | {
                            readonly question: string;
                            readonly equals: string | number;
                        } | {
                            readonly question: string;
                            readonly includes: string;
                        };
                    } | {
                        readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                    } | {
                        readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                    } | {
                        readonly question: string;
                        readonly atLeast: number;
                    } | {
                        readonly question: string;
                        readonly atMost: number;
                    } | {
                        readonly question: string;
                        readonly equals: string | number;
                    } | {
                        readonly question: string;
                        readonly includes: string;
                    } | undefined;
                    weight: number;
                    required: boolean;
                    allowsNotApplicable: boolean;
                    tools: {
                        toolId: string;
                        upToLevel: 0 | 1 | 2 | 3;
                    }[];
                    kind: "money" | "number";
                    minimum: number;
                    maximum?: number | undefined;
                    unit?: string | undefined;
                    ranges: {
                        from: number;
                        level: 0 | 1 | 2 | 3;
                        text: string;
                    }[];
                } | {
                    id: string;
                    themeId: string;
                    text: string;
                    topic: string;
                    help?: string | undefined;
                    evidence?: string | undefined;
                    showWhen?: {
                        readonly all: readonly ({
                            readonly all: import("hono/utils/types").JSONValue;
                        } | {
                            readonly any: import("hono/utils/types").JSONValue;
                        } | {
                            readonly not: import("hono/utils/types").JSONValue;
                        } | {
                            readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                        } | {
                            readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                        } | {
                            readonly question: string;
                            readonly atLeast: number;
                        } | {
                            readonly question: string;
                            readonly atMost: number;
                        } | {
                            readonly question: string;
                            readonly equals: string | number;
                        } | {
                            readonly question: string;
                            readonly includes: string;
                        })[];
                    } | {
                        readonly any: readonly ({
                            readonly all: import("hono/utils/types").JSONValue;
                        } | {
                            readonly any: import("hono/utils/types").JSONValue;
                        } | {
                            readonly not: import("hono/utils/types").JSONValue;
                        } | {
                            readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                        } | {
                            readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                        } | {
                            readonly question: string;
                            readonly atLeast: number;
                        } | {
                            readonly question: string;
                            readonly atMost: number;
                        } | {
                            readonly question: string;
                            readonly equals: string | number;
                        } | {
                            readonly question: string;
                            readonly includes: string;
                        })[];
                    } | {
                        readonly not: {
                            readonly all: readonly import("hono/utils/types").JSONValue[];
                        } | {
                            readonly any: readonly import("hono/utils/types").JSONValue[];
                        } | {
                            readonly not: import("hono/utils/types").JSONValue;
                        } | {
                            readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                        } | {
                            readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                        } | {
                            readonly question: string;
                            readonly atLeast: number;
                        } | {
                            readonly question: string;
                            readonly atMost: number;
                        } | {
                            readonly question: string;
                            readonly equals: string | number;
                        } | {
                            readonly question: string;
                            readonly includes: string;
                        };
                    } | {
                        readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                    } | {
                        readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                    } | {
                        readonly question: string;
                        readonly atLeast: number;
                    } | {
                        readonly question: string;
                        readonly atMost: number;
                    } | {
                        readonly question: string;
                        readonly equals: string | number;
                    } | {
                        readonly question: string;
                        readonly includes: string;
                    } | undefined;
                    weight: number;
                    required: boolean;
                    allowsNotApplicable: boolean;
                    tools: {
                        toolId: string;
                        upToLevel: 0 | 1 | 2 | 3;
                    }[];
                    kind: "long-text" | "short-text";
                })[];
            } | {
                kind: "anamnesis";
                id: string;
                version: string;
                locale: "en" | "es" | "pt-BR";
                validFrom: string;
                name: string;
                minutes: number;
                chapters: {
                    id: string;
                    name: string;
                    prompts: {
                        id: string;
                        text: string;
                        help: string;
                        listenFor: {
                            themes: string[];
                            questionIds: string[];
                        };
                    }[];
                }[];
            } | {
                kind: "catalogue";
                id: string;
                version: string;
                locale: "en" | "es" | "pt-BR";
                validFrom: string;
                name: string;
                tools: {
                    id: string;
                    name: string;
                    summary: string;
                    function: string;
                    themes: string[];
                    provider: "market" | "sebrae";
                    url?: string | undefined;
                    urlInferred: boolean;
                    urlAnswersHttps: boolean;
                    steps: string[];
                    minutes: number;
                    duringVisit: boolean;
                    cost: "free" | "freemium" | "paid";
                    device: "computer" | "paper" | "phone";
                    effort: "high" | "low" | "medium";
                    maturity: {
                        from: 0 | 1 | 2 | 3;
                        to: 0 | 1 | 2 | 3;
                    };
                    sizes?: ("EPP" | "ME" | "MEI" | "OTHER")[] | undefined;
                    sectors?: ("agriculture" | "commerce" | "construction" | "industry" | "services")[] | undefined;
                    channels?: ("in-person" | "remote")[] | undefined;
                    weight: number;
                }[];
            } | {
                kind: "consent-term";
                id: string;
                version: string;
                locale: "en" | "es" | "pt-BR";
                validFrom: string;
                title: string;
                controller: {
                    id: string;
                    name: string;
                    address: string;
                    contact: string;
                };
                notice: string;
                processing: {
                    dataCategories: string[];
                    storageLocations: string[];
                    retention: string;
                    recipients: string[];
                    withdrawalMethod: string;
                };
                rights: string;
                purposes: {
                    id: string;
                    title: string;
                    text: string;
                    sensitive?: boolean | undefined;
                    neededFor?: ("evaluation" | "history")[] | undefined;
                }[];
            } | {
                kind: "guidance";
                id: string;
                version: string;
                locale: "en" | "es" | "pt-BR";
                validFrom: string;
                title: string;
                introduction: string;
                points: {
                    id: string;
                    topic: string;
                    question: string;
                    help: string;
                    toDo: string;
                    toolId?: string | undefined;
                }[];
                whenToRefer: string;
            } | {
                kind: "journeys";
                id: string;
                version: string;
                locale: "en" | "es" | "pt-BR";
                validFrom: string;
                journeys: {
                    id: string;
                    name: string;
                    summary: string;
                    fits: string;
                    sizes?: ("EPP" | "ME" | "MEI" | "OTHER")[] | undefined;
                    sectors?: ("agriculture" | "commerce" | "construction" | "industry" | "services")[] | undefined;
                    channels?: ("in-person" | "remote")[] | undefined;
                    next: string;
                    contactForms: ("email" | "in-person" | "phone" | "video" | "whatsapp")[];
                    termDays: number;
                    guidance?: string | undefined;
                    url?: string | undefined;
                    suggestWhen: {
                        themeId?: string | undefined;
                        below?: number | undefined;
                        atLeast?: number | undefined;
                        when?: {
                            readonly all: readonly ({
                                readonly all: import("hono/utils/types").JSONValue;
                            } | {
                                readonly any: import("hono/utils/types").JSONValue;
                            } | {
                                readonly not: import("hono/utils/types").JSONValue;
                            } | {
                                readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                            } | {
                                readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                            } | {
                                readonly question: string;
                                readonly atLeast: number;
                            } | {
                                readonly question: string;
                                readonly atMost: number;
                            } | {
                                readonly question: string;
                                readonly equals: string | number;
                            } | {
                                readonly question: string;
                                readonly includes: string;
                            })[];
                        } | {
                            readonly any: readonly ({
                                readonly all: import("hono/utils/types").JSONValue;
                            } | {
                                readonly any: import("hono/utils/types").JSONValue;
                            } | {
                                readonly not: import("hono/utils/types").JSONValue;
                            } | {
                                readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                            } | {
                                readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                            } | {
                                readonly question: string;
                                readonly atLeast: number;
                            } | {
                                readonly question: string;
                                readonly atMost: number;
                            } | {
                                readonly question: string;
                                readonly equals: string | number;
                            } | {
                                readonly question: string;
                                readonly includes: string;
                            })[];
                        } | {
                            readonly not: {
                                readonly all: readonly import("hono/utils/types").JSONValue[];
                            } | {
                                readonly any: readonly import("hono/utils/types").JSONValue[];
                            } | {
                                readonly not: import("hono/utils/types").JSONValue;
                            } | {
                                readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                            } | {
                                readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                            } | {
                                readonly question: string;
                                readonly atLeast: number;
                            } | {
                                readonly question: string;
                                readonly atMost: number;
                            } | {
                                readonly question: string;
                                readonly equals: string | number;
                            } | {
                                readonly question: string;
                                readonly includes: string;
                            };
                        } | {
                            readonly sizes: readonly import("@atendimento-ativo/domain").CompanySize[];
                        } | {
                            readonly sectors: readonly import("@atendimento-ativo/domain").Sector[];
                        } | {
                            readonly question: string;
                            readonly atLeast: number;
                        } | {
                            readonly question: string;
                            readonly atMost: number;
                        } | {
                            readonly question: string;
                            readonly equals: string | number;
                        } | {
                            readonly question: string;
                            readonly includes: string;
                        } | undefined;
                        reason: string;
                    }[];
                }[];
            } | {
                kind: "keyword-index";
                id: string;
                version: string;
                locale: "en" | "es" | "pt-BR";
                validFrom: string;
                name: string;
                entries: {
                    themeId: string;
                    questionIds: string[];
                    terms: string[];
                }[];
            } | {
                kind: "state-profile";
                id: string;
                version: string;
                locale: "en" | "es" | "pt-BR";
                validFrom: string;
                audience: {
                    sizes: ("EPP" | "ME" | "MEI")[];
                    personsWithoutCompany: boolean;
                };
                channels: ["in-person" | "remote", ...("in-person" | "remote")[]];
                approaches: ["intervention" | "prospecting" | "relationship" | "strategic-theme", ...("intervention" | "prospecting" | "relationship" | "strategic-theme")[]];
                requiredFields: ("company.cep" | "company.cnae" | "company.tradeName" | "person.email" | "person.phone" | "role")[];
                followUp: {
                    days: number;
                    daysBySize?: {
                        MEI?: number | undefined;
                        ME?: number | undefined;
                        EPP?: number | undefined;
                    } | undefined;
                };
                priorityThemes: string[];
                diagnosticModes: ["anamnesis" | "listening" | "structured", ...("anamnesis" | "listening" | "structured")[]];
                flow: ("approach" | "conclusion" | "consent" | "delivery" | "diagnostic" | "evaluation" | "feedback" | "referral" | "registration")[];
                questionnaire: {
                    id: string;
                    version: string;
                };
                catalogue: {
                    id: string;
                    version: string;
                };
                journeys: {
                    id: string;
                    version: string;
                };
                guidance: {
                    id: string;
                    version: string;
                };
                consentTerm: {
                    id: string;
                    version: string;
                };
                keywordIndex: {
                    id: string;
                    version: string;
                };
                anamnesis: {
                    id: string;
                    version: string;
                };
                state: "AC" | "AL" | "AM" | "AP" | "BA" | "CE" | "DF" | "ES" | "GO" | "MA" | "MG" | "MS" | "MT" | "PA" | "PB" | "PE" | "PI" | "PR" | "RJ" | "RN" | "RO" | "RR" | "RS" | "SC" | "SE" | "SP" | "TO";
                name: string;
            };
            outputFormat: "json";
            status: 200;
            input: {
                param: {
                    hash: string;
                };
            };
        };
    };
}, "/", "/content/:hash">;
//# sourceMappingURL=content-routes.d.ts.map