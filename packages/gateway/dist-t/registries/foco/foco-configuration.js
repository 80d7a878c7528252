import { cpfSchema, identifierSchema, stateSchema, unitIdSchema } from '@atendimento-ativo/domain';
import * as z from 'zod/mini';
import { extraFieldsSchema, optionalObject, settlingSchema, timeoutSchema } from '../configuration-parts.js';
const fieldSchema = z
    .string()
    .check(z.regex(/^[A-Za-z]\w{0,79}$/, { error: 'A field is named by letters, digits and underscores.' }));
const recordIdSchema = z
    .string()
    .check(z.regex(/^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/, { error: 'A record id has 15 or 18 characters.' }));
/** A value of a picklist: what is sent, not what people see. */
const valueSchema = z.string().check(z.minLength(1));
const errorCodesSchema = z.array(z.string().check(z.regex(/^[A-Z_]+$/)));
/**
 * What is particular to the FOCO of one state, or not publicly documented. Defaults are confirmed facts
 * where there are any and assumptions otherwise; the README says which is which.
 */
export const focoConfigurationSchema = z
    .strictObject({
    state: stateSchema,
    apiVersion: z._default(z.string().check(z.regex(/^v\d{2,3}\.0$/, { error: 'apiVersion is like v60.0.' })), 'v60.0'),
    timeoutMilliseconds: timeoutSchema,
    /** Nothing is looked for, and nothing written again, for so long after a write without an answer. */
    settlingSeconds: settlingSchema,
    /** The number is held as text with its mask: letters fit unless a rule of the organisation says otherwise. */
    alphanumericCnpj: z._default(z.boolean(), true),
    /** Fields that are external ids: records are upserted by them, so that writing twice adds one record. */
    externalIds: optionalObject({
        account: z._default(fieldSchema, 'ChaveExterna__c'),
        contact: z._default(fieldSchema, 'ChaveExterna__c'),
        attendance: z._default(fieldSchema, 'ChaveExterna__c'),
    }),
    /** Before the document in the external ids of people and companies that the gateway adds. */
    keyPrefix: z._default(z.string().check(z.regex(/^[\w-]{0,20}$/)), 'AA-'),
    /** Ids of the kinds of record; without one the default of the token's user counts. */
    recordTypes: optionalObject({
        person: z.optional(recordIdSchema),
        company: z.optional(recordIdSchema),
        attendance: z.optional(recordIdSchema),
    }),
    /** Names of the fields that are not Salesforce's own; `null`: the organisation has none. */
    fields: optionalObject({
        cpf: z._default(fieldSchema, 'CPF__c'),
        cnpj: z._default(fieldSchema, 'CNPJ__c'),
        tradeName: z._default(z.nullable(fieldSchema), null),
        companySize: z._default(z.nullable(fieldSchema), null),
        startedAt: z._default(fieldSchema, 'HoraInicio__c'),
        endedAt: z._default(fieldSchema, 'HoraFinal__c'),
        agentCpf: z._default(fieldSchema, 'CPFAtendente__c'),
        state: z._default(fieldSchema, 'Sebrae__c'),
        unit: z._default(fieldSchema, 'UnidadeOrganizacional__c'),
        instrument: z._default(fieldSchema, 'Instrumento__c'),
        project: z._default(fieldSchema, 'Projeto__c'),
        action: z._default(fieldSchema, 'Acao__c'),
        theme: z._default(fieldSchema, 'Tema__c'),
    }),
    /** Values of `fields.companySize`. */
    companySizes: optionalObject({
        MEI: z._default(valueSchema, 'MEI'),
        ME: z._default(valueSchema, 'ME'),
        EPP: z._default(valueSchema, 'EPP'),
    }),
    /** Values of `AccountContactRelation.Roles`; a role without a value is not sent. */
    companyRoles: optionalObject({
        owner: z.optional(valueSchema),
        'co-owner': z.optional(valueSchema),
        'legal-representative': z.optional(valueSchema),
        manager: z.optional(valueSchema),
        employee: z.optional(valueSchema),
    }),
    attendance: z.strictObject({
        /** `Subject` */
        subjects: optionalObject({
            'in-person': z._default(z.string().check(z.maxLength(255)), 'Atendimento'),
            remote: z._default(z.string().check(z.maxLength(255)), 'Atendimento a Distância'),
        }),
        /** The organisation's unit by the partner's unit id. FOCO takes no attendance without one. */
        units: z._default(z.record(unitIdSchema, valueSchema), {}),
        /** For units that are not named. */
        defaultUnit: z.optional(valueSchema),
        // A value that is not given is not sent.
        status: z.optional(valueSchema),
        origins: optionalObject({ 'in-person': z.optional(valueSchema), remote: z.optional(valueSchema) }),
        instruments: optionalObject({ 'in-person': z.optional(valueSchema), remote: z.optional(valueSchema) }),
        state: z.optional(valueSchema),
        project: z.optional(valueSchema),
        action: z.optional(valueSchema),
        theme: z.optional(valueSchema),
    }),
    /** Fields sent with every new record of a kind beside those that the adapter fills. */
    extraFields: optionalObject({
        personAccount: z._default(extraFieldsSchema, {}),
        person: z._default(extraFieldsSchema, {}),
        company: z._default(extraFieldsSchema, {}),
        link: z._default(extraFieldsSchema, {}),
        attendance: z._default(extraFieldsSchema, {}),
    }),
    /** Who answers for an attendance whose agent has no CPF at the gateway. */
    responsible: optionalObject({ cpf: z.optional(cpfSchema) }),
    /** Consent is held elsewhere; where the organisation keeps one flag at the contact, this is it. `null`: leave it alone. */
    acceptance: z._default(z.nullable(z.strictObject({
        field: z._default(fieldSchema, 'TermoAceiteLGPD__c'),
        granted: z._default(valueSchema, 'Sim'),
        refused: z._default(valueSchema, 'Não'),
        purposes: z._default(z.array(identifierSchema).check(z.minLength(1)), [
            'communication-whatsapp',
            'communication-phone',
            'communication-email',
        ]),
    })), null),
    /** What error codes mean; one that is not listed is final. */
    errors: optionalObject({
        transient: z._default(errorCodesSchema, [
            'UNABLE_TO_LOCK_ROW',
            'REQUEST_LIMIT_EXCEEDED',
            'REQUEST_RUNNING_TOO_LONG',
            'QUERY_TIMEOUT',
            'SERVER_UNAVAILABLE',
            'UNKNOWN_EXCEPTION',
            'INVALID_QUERY_LOCATOR',
        ]),
        duplicate: z._default(errorCodesSchema, ['DUPLICATE_VALUE']),
        notFound: z._default(errorCodesSchema, ['ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY']),
        configuration: z._default(errorCodesSchema, [
            'API_DISABLED_FOR_ORG',
            'INSUFFICIENT_ACCESS',
            'INSUFFICIENT_ACCESS_OR_READONLY',
            'INVALID_FIELD',
            'INVALID_FIELD_FOR_INSERT_UPDATE',
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
            'INVALID_TYPE',
            'MALFORMED_QUERY',
            'NOT_FOUND',
        ]),
    }),
})
    .check(z.refine(({ attendance }) => attendance.defaultUnit !== undefined || Object.keys(attendance.units).length > 0, {
    path: ['attendance', 'units'],
    error: 'FOCO takes no attendance without a unit: give units, defaultUnit or both.',
}));
//# sourceMappingURL=foco-configuration.js.map