import * as z from 'zod/mini';
/**
 * What differs between the SAS of one state and another, or is not publicly documented. Defaults are
 * confirmed facts where there are any and assumptions otherwise; the README says which is which.
 */
export declare const sasConfigurationSchema: z.ZodMiniObject<{
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
    sebraeCode: z.ZodMiniInt;
    timeZone: z.ZodMiniDefault<z.ZodMiniString<string>>;
    dateFormat: z.ZodMiniDefault<z.ZodMiniEnum<{
        brazilian: "brazilian";
        iso: "iso";
        slashed: "slashed";
    }>>;
    timeoutMilliseconds: z.ZodMiniDefault<z.ZodMiniInt>;
    settlingSeconds: z.ZodMiniDefault<z.ZodMiniInt>;
    alphanumericCnpj: z.ZodMiniDefault<z.ZodMiniBoolean<boolean>>;
    methods: z.ZodMiniPrefault<z.ZodMiniObject<{
        selectPerson: z.ZodMiniDefault<z.ZodMiniString<string>>;
        includePerson: z.ZodMiniDefault<z.ZodMiniString<string>>;
        alterPerson: z.ZodMiniDefault<z.ZodMiniString<string>>;
        selectCompany: z.ZodMiniDefault<z.ZodMiniString<string>>;
        includeCompany: z.ZodMiniDefault<z.ZodMiniString<string>>;
        alterCompany: z.ZodMiniDefault<z.ZodMiniString<string>>;
        includeLink: z.ZodMiniDefault<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        includeAttendance: z.ZodMiniDefault<z.ZodMiniString<string>>;
        findAttendance: z.ZodMiniDefault<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        alterAttendance: z.ZodMiniDefault<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    }, z.core.$strict>>;
    answers: z.ZodMiniPrefault<z.ZodMiniObject<{
        errorCode: z.ZodMiniDefault<z.ZodMiniArray<z.ZodMiniString<string>>>;
        errorMessage: z.ZodMiniDefault<z.ZodMiniArray<z.ZodMiniString<string>>>;
        partnerCode: z.ZodMiniDefault<z.ZodMiniArray<z.ZodMiniString<string>>>;
        protocol: z.ZodMiniDefault<z.ZodMiniNullable<z.ZodMiniArray<z.ZodMiniString<string>>>>;
    }, z.core.$strict>>;
    errors: z.ZodMiniPrefault<z.ZodMiniObject<{
        transient: z.ZodMiniDefault<z.ZodMiniArray<z.ZodMiniUnion<readonly [z.ZodMiniInt, z.ZodMiniString<string>]>>>;
        duplicate: z.ZodMiniDefault<z.ZodMiniArray<z.ZodMiniUnion<readonly [z.ZodMiniInt, z.ZodMiniString<string>]>>>;
        notFound: z.ZodMiniDefault<z.ZodMiniArray<z.ZodMiniUnion<readonly [z.ZodMiniInt, z.ZodMiniString<string>]>>>;
        configuration: z.ZodMiniDefault<z.ZodMiniArray<z.ZodMiniUnion<readonly [z.ZodMiniInt, z.ZodMiniString<string>]>>>;
    }, z.core.$strict>>;
    extraFields: z.ZodMiniPrefault<z.ZodMiniObject<{
        person: z.ZodMiniDefault<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniNumber<number>, z.ZodMiniBoolean<boolean>, z.ZodMiniNull]>>>;
        company: z.ZodMiniDefault<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniNumber<number>, z.ZodMiniBoolean<boolean>, z.ZodMiniNull]>>>;
        link: z.ZodMiniDefault<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniNumber<number>, z.ZodMiniBoolean<boolean>, z.ZodMiniNull]>>>;
        attendance: z.ZodMiniDefault<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniNumber<number>, z.ZodMiniBoolean<boolean>, z.ZodMiniNull]>>>;
    }, z.core.$strict>>;
    linkFields: z.ZodMiniPrefault<z.ZodMiniObject<{
        person: z.ZodMiniDefault<z.ZodMiniString<string>>;
        company: z.ZodMiniDefault<z.ZodMiniString<string>>;
        role: z.ZodMiniDefault<z.ZodMiniString<string>>;
    }, z.core.$strict>>;
    contactKinds: z.ZodMiniPrefault<z.ZodMiniObject<{
        mobile: z.ZodMiniDefault<z.ZodMiniInt>;
        landline: z.ZodMiniDefault<z.ZodMiniInt>;
        email: z.ZodMiniDefault<z.ZodMiniInt>;
    }, z.core.$strict>>;
    companySizes: z.ZodMiniPrefault<z.ZodMiniObject<{
        MEI: z.ZodMiniDefault<z.ZodMiniInt>;
        ME: z.ZodMiniDefault<z.ZodMiniInt>;
        EPP: z.ZodMiniDefault<z.ZodMiniInt>;
    }, z.core.$strict>>;
    companyConstitution: z.ZodMiniDefault<z.ZodMiniInt>;
    companyRoles: z.ZodMiniPrefault<z.ZodMiniObject<{
        owner: z.ZodMiniOptional<z.ZodMiniInt>;
        'co-owner': z.ZodMiniOptional<z.ZodMiniInt>;
        'legal-representative': z.ZodMiniOptional<z.ZodMiniInt>;
        manager: z.ZodMiniOptional<z.ZodMiniInt>;
        employee: z.ZodMiniOptional<z.ZodMiniInt>;
    }, z.core.$strict>>;
    attendance: z.ZodMiniObject<{
        project: z.ZodMiniGUID;
        action: z.ZodMiniInt;
        kind: z.ZodMiniDefault<z.ZodMiniString<string>>;
        titles: z.ZodMiniPrefault<z.ZodMiniObject<{
            'in-person': z.ZodMiniDefault<z.ZodMiniString<string>>;
            remote: z.ZodMiniDefault<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
        instruments: z.ZodMiniPrefault<z.ZodMiniObject<{
            'in-person': z.ZodMiniDefault<z.ZodMiniString<string>>;
            remote: z.ZodMiniDefault<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
        media: z.ZodMiniPrefault<z.ZodMiniObject<{
            'in-person': z.ZodMiniOptional<z.ZodMiniInt>;
            remote: z.ZodMiniOptional<z.ZodMiniInt>;
        }, z.core.$strict>>;
        units: z.ZodMiniDefault<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniInt>>;
    }, z.core.$strict>;
    responsible: z.ZodMiniPrefault<z.ZodMiniObject<{
        partnerCode: z.ZodMiniOptional<z.ZodMiniInt>;
        cpf: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniString<unknown>, "Cpf", "out">>;
    }, z.core.$strict>>;
    acceptance: z.ZodMiniPrefault<z.ZodMiniObject<{
        purposes: z.ZodMiniDefault<z.ZodMiniArray<z.ZodMiniString<string>>>;
    }, z.core.$strict>>;
}, z.core.$strict>;
/** Parsed, with its defaults filled in; the secret of the connection is given apart (`SasClientOptions`). */
export type SasConfiguration = z.infer<typeof sasConfigurationSchema>;
//# sourceMappingURL=sas-configuration.d.ts.map