import { cpfSchema, identifierSchema, stateSchema, unitIdSchema } from '@atendimento-ativo/domain';
import * as z from 'zod/mini';
import { extraFieldsSchema, optionalObject, settlingSchema, timeoutSchema } from '../configuration-parts.js';
const pathSchema = z.string().check(z.regex(/^\/[\w./-]+$/, { error: 'Path must begin with "/".' }));
const codeSchema = z.int().check(z.gte(0));
/** Error codes of SAS are numbers; some services answer words (`E41`). */
const errorCodesSchema = z.array(z.union([codeSchema, z.string().check(z.minLength(1))]));
const namesSchema = z.array(z.string()).check(z.minLength(1));
const timeZoneSchema = z
    .string()
    .check(z.refine(isTimeZone, { error: 'timeZone must be a name of the IANA database, such as America/Bahia.' }));
/**
 * What differs between the SAS of one state and another, or is not publicly documented. Defaults are
 * confirmed facts where there are any and assumptions otherwise; the README says which is which.
 */
export const sasConfigurationSchema = z.strictObject({
    state: stateSchema,
    /** `CodSebrae`: SAS's own code of the state, not the one of IBGE. */
    sebraeCode: codeSchema,
    /** Dates travel as local time without a zone. */
    timeZone: z._default(timeZoneSchema, 'America/Sao_Paulo'),
    /** How dates are written; all three are read. */
    dateFormat: z._default(z.enum(['iso', 'brazilian', 'slashed']), 'iso'),
    timeoutMilliseconds: timeoutSchema,
    /** Nothing is looked for, and nothing written again, for so long after a write without an answer. */
    settlingSeconds: settlingSchema,
    /** The document column is numeric: letters do not fit until the state says otherwise. */
    alphanumericCnpj: z._default(z.boolean(), false),
    methods: optionalObject({
        selectPerson: z._default(pathSchema, '/SasServiceCliente/Cliente/SelecionarPessoaFisica'),
        includePerson: z._default(pathSchema, '/SasServiceCliente/Cliente/IncluirPessoaFisica'),
        alterPerson: z._default(pathSchema, '/SasServiceCliente/Cliente/AlterarPessoaFisica'),
        selectCompany: z._default(pathSchema, '/SasServiceCliente/Cliente/SelecionarPessoaJuridica'),
        includeCompany: z._default(pathSchema, '/SasServiceCliente/Cliente/IncluirPessoaJuridica'),
        alterCompany: z._default(pathSchema, '/SasServiceCliente/Cliente/AlterarPessoaJuridica'),
        /** `null`: this SAS has no method for links, the step is left out. */
        includeLink: z._default(z.nullable(pathSchema), '/SasServiceCliente/Cliente/IncluirVinculo'),
        includeAttendance: z._default(pathSchema, '/SasServiceAtendimento/Atendimento/Incluir'),
        /** Look-up by the natural key; `null`: this SAS has none. */
        findAttendance: z._default(z.nullable(pathSchema), null),
        /** Lays an attendance over the one of the same natural key; `null`: this SAS has none, a person carries corrections over. */
        alterAttendance: z._default(z.nullable(pathSchema), null),
    }),
    /** Names of the fields in answers, the first present one counts; of the error codes each one. */
    answers: optionalObject({
        errorCode: z._default(namesSchema, ['CodErro', 'coderro', 'erro']),
        errorMessage: z._default(namesSchema, ['Mensagem', 'mensagem', 'msgerro']),
        partnerCode: z._default(namesSchema, ['CodParceiro']),
        /** `null`: this SAS gives no protocol, an answer without an error is enough. */
        protocol: z._default(z.nullable(namesSchema), ['Protocolo', 'CodRealizacao']),
    }),
    /** What business error codes mean; one that is not listed is final. */
    errors: optionalObject({
        transient: z._default(errorCodesSchema, [19]),
        duplicate: z._default(errorCodesSchema, []),
        notFound: z._default(errorCodesSchema, []),
        configuration: z._default(errorCodesSchema, []),
    }),
    /** Fields sent with every write of a kind beside those that the adapter fills. */
    extraFields: optionalObject({
        person: z._default(extraFieldsSchema, {}),
        company: z._default(extraFieldsSchema, {}),
        link: z._default(extraFieldsSchema, {}),
        attendance: z._default(extraFieldsSchema, {}),
    }),
    /** Names of the fields of a link. */
    linkFields: optionalObject({
        person: z._default(z.string(), 'CodParceiroPF'),
        company: z._default(z.string(), 'CodParceiroPJ'),
        role: z._default(z.string(), 'CodCargCli'),
    }),
    /** `CodComunic` */
    contactKinds: optionalObject({
        mobile: z._default(codeSchema, 5),
        landline: z._default(codeSchema, 6),
        email: z._default(codeSchema, 25),
    }),
    /** `Faturam` */
    companySizes: optionalObject({
        MEI: z._default(codeSchema, 99),
        ME: z._default(codeSchema, 2),
        EPP: z._default(codeSchema, 3),
    }),
    /** `CodConst` of a company with a CNPJ. */
    companyConstitution: z._default(codeSchema, 99),
    /** `CodCargCli`; a role without a code is not sent. */
    companyRoles: optionalObject({
        owner: z.optional(codeSchema),
        'co-owner': z.optional(codeSchema),
        'legal-representative': z.optional(codeSchema),
        manager: z.optional(codeSchema),
        employee: z.optional(codeSchema),
    }),
    attendance: z.strictObject({
        /** `CodProjeto` and `CodAcao`: what the attendance is accounted to. */
        project: z.guid(),
        action: codeSchema,
        /** `TipoRealizacao` */
        kind: z._default(z.string().check(z.regex(/^[A-Z]{3}$/)), 'ATN'),
        /** `NomeRealizacao` */
        titles: optionalObject({
            'in-person': z._default(z.string().check(z.maxLength(255)), 'Atendimento'),
            remote: z._default(z.string().check(z.maxLength(255)), 'Atendimento a Distância'),
        }),
        /** `Instrumento`, in the words of SAS's own list: IT.18 and IT.19. */
        instruments: optionalObject({
            'in-person': z._default(z.string(), 'Orientação Técnica Presencial'),
            remote: z._default(z.string(), 'Orientação Técnica a Distância'),
        }),
        /** `CodMeioAtendimento`; a channel without a code is not sent. */
        media: optionalObject({ 'in-person': z.optional(codeSchema), remote: z.optional(codeSchema) }),
        /** `CodUnidadeOrganizacional` by the partner's unit id; a unit without a code is not sent. */
        units: z._default(z.record(unitIdSchema, codeSchema), {}),
    }),
    /** Who answers for an attendance whose agent has no CPF at the gateway. */
    responsible: optionalObject({ partnerCode: z.optional(codeSchema), cpf: z.optional(cpfSchema) }),
    /** `TermoAceiteLGPD` is one flag: set when all of these purposes were granted, cleared when one was refused. */
    acceptance: optionalObject({
        purposes: z._default(z.array(identifierSchema).check(z.minLength(1)), [
            'communication-whatsapp',
            'communication-phone',
            'communication-email',
        ]),
    }),
});
function isTimeZone(name) {
    try {
        return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
    }
    catch {
        return false;
    }
}
//# sourceMappingURL=sas-configuration.js.map