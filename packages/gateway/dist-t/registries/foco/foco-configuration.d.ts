import * as z from 'zod/mini';
/**
 * What is particular to the FOCO of one state, or not publicly documented. Defaults are confirmed facts
 * where there are any and assumptions otherwise; the README says which is which.
 */
export declare const focoConfigurationSchema: z.ZodMiniObject<{
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
    apiVersion: z.ZodMiniDefault<z.ZodMiniString<string>>;
    timeoutMilliseconds: z.ZodMiniDefault<z.ZodMiniInt>;
    settlingSeconds: z.ZodMiniDefault<z.ZodMiniInt>;
    alphanumericCnpj: z.ZodMiniDefault<z.ZodMiniBoolean<boolean>>;
    externalIds: z.ZodMiniPrefault<z.ZodMiniObject<{
        account: z.ZodMiniDefault<z.ZodMiniString<string>>;
        contact: z.ZodMiniDefault<z.ZodMiniString<string>>;
        attendance: z.ZodMiniDefault<z.ZodMiniString<string>>;
    }, z.core.$strict>>;
    keyPrefix: z.ZodMiniDefault<z.ZodMiniString<string>>;
    recordTypes: z.ZodMiniPrefault<z.ZodMiniObject<{
        person: z.ZodMiniOptional<z.ZodMiniString<string>>;
        company: z.ZodMiniOptional<z.ZodMiniString<string>>;
        attendance: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>>;
    fields: z.ZodMiniPrefault<z.ZodMiniObject<{
        cpf: z.ZodMiniDefault<z.ZodMiniString<string>>;
        cnpj: z.ZodMiniDefault<z.ZodMiniString<string>>;
        tradeName: z.ZodMiniDefault<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        companySize: z.ZodMiniDefault<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        startedAt: z.ZodMiniDefault<z.ZodMiniString<string>>;
        endedAt: z.ZodMiniDefault<z.ZodMiniString<string>>;
        agentCpf: z.ZodMiniDefault<z.ZodMiniString<string>>;
        state: z.ZodMiniDefault<z.ZodMiniString<string>>;
        unit: z.ZodMiniDefault<z.ZodMiniString<string>>;
        instrument: z.ZodMiniDefault<z.ZodMiniString<string>>;
        project: z.ZodMiniDefault<z.ZodMiniString<string>>;
        action: z.ZodMiniDefault<z.ZodMiniString<string>>;
        theme: z.ZodMiniDefault<z.ZodMiniString<string>>;
    }, z.core.$strict>>;
    companySizes: z.ZodMiniPrefault<z.ZodMiniObject<{
        MEI: z.ZodMiniDefault<z.ZodMiniString<string>>;
        ME: z.ZodMiniDefault<z.ZodMiniString<string>>;
        EPP: z.ZodMiniDefault<z.ZodMiniString<string>>;
    }, z.core.$strict>>;
    companyRoles: z.ZodMiniPrefault<z.ZodMiniObject<{
        owner: z.ZodMiniOptional<z.ZodMiniString<string>>;
        'co-owner': z.ZodMiniOptional<z.ZodMiniString<string>>;
        'legal-representative': z.ZodMiniOptional<z.ZodMiniString<string>>;
        manager: z.ZodMiniOptional<z.ZodMiniString<string>>;
        employee: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>>;
    attendance: z.ZodMiniObject<{
        subjects: z.ZodMiniPrefault<z.ZodMiniObject<{
            'in-person': z.ZodMiniDefault<z.ZodMiniString<string>>;
            remote: z.ZodMiniDefault<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
        units: z.ZodMiniDefault<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>>;
        defaultUnit: z.ZodMiniOptional<z.ZodMiniString<string>>;
        status: z.ZodMiniOptional<z.ZodMiniString<string>>;
        origins: z.ZodMiniPrefault<z.ZodMiniObject<{
            'in-person': z.ZodMiniOptional<z.ZodMiniString<string>>;
            remote: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
        instruments: z.ZodMiniPrefault<z.ZodMiniObject<{
            'in-person': z.ZodMiniOptional<z.ZodMiniString<string>>;
            remote: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
        state: z.ZodMiniOptional<z.ZodMiniString<string>>;
        project: z.ZodMiniOptional<z.ZodMiniString<string>>;
        action: z.ZodMiniOptional<z.ZodMiniString<string>>;
        theme: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    extraFields: z.ZodMiniPrefault<z.ZodMiniObject<{
        personAccount: z.ZodMiniDefault<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniNumber<number>, z.ZodMiniBoolean<boolean>, z.ZodMiniNull]>>>;
        person: z.ZodMiniDefault<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniNumber<number>, z.ZodMiniBoolean<boolean>, z.ZodMiniNull]>>>;
        company: z.ZodMiniDefault<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniNumber<number>, z.ZodMiniBoolean<boolean>, z.ZodMiniNull]>>>;
        link: z.ZodMiniDefault<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniNumber<number>, z.ZodMiniBoolean<boolean>, z.ZodMiniNull]>>>;
        attendance: z.ZodMiniDefault<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniNumber<number>, z.ZodMiniBoolean<boolean>, z.ZodMiniNull]>>>;
    }, z.core.$strict>>;
    responsible: z.ZodMiniPrefault<z.ZodMiniObject<{
        cpf: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniString<unknown>, "Cpf", "out">>;
    }, z.core.$strict>>;
    acceptance: z.ZodMiniDefault<z.ZodMiniNullable<z.ZodMiniObject<{
        field: z.ZodMiniDefault<z.ZodMiniString<string>>;
        granted: z.ZodMiniDefault<z.ZodMiniString<string>>;
        refused: z.ZodMiniDefault<z.ZodMiniString<string>>;
        purposes: z.ZodMiniDefault<z.ZodMiniArray<z.ZodMiniString<string>>>;
    }, z.core.$strict>>>;
    errors: z.ZodMiniPrefault<z.ZodMiniObject<{
        transient: z.ZodMiniDefault<z.ZodMiniArray<z.ZodMiniString<string>>>;
        duplicate: z.ZodMiniDefault<z.ZodMiniArray<z.ZodMiniString<string>>>;
        notFound: z.ZodMiniDefault<z.ZodMiniArray<z.ZodMiniString<string>>>;
        configuration: z.ZodMiniDefault<z.ZodMiniArray<z.ZodMiniString<string>>>;
    }, z.core.$strict>>;
}, z.core.$strict>;
/** Parsed, with its defaults filled in; the secrets of the connection are given apart (`FocoClientOptions`). */
export type FocoConfiguration = z.infer<typeof focoConfigurationSchema>;
//# sourceMappingURL=foco-configuration.d.ts.map