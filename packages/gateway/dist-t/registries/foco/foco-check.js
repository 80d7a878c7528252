import { textOf, isRow } from '../answer.js';
/** Every object and field that a configuration makes the adapter use. */
export function expectationsOf(configuration) {
    const { fields, externalIds, recordTypes, extraFields, attendance, acceptance } = configuration;
    const { companySizes, companyRoles } = configuration;
    return [
        {
            object: 'Account',
            externalId: externalIds.account,
            recordTypes: present(recordTypes.person, recordTypes.company),
            fields: {
                Name: [],
                [fields.cpf]: [],
                [fields.cnpj]: [],
                BillingPostalCode: [],
                ...(fields.tradeName === null ? {} : { [fields.tradeName]: [] }),
                ...(fields.companySize === null ? {} : { [fields.companySize]: Object.values(companySizes) }),
                ...named(extraFields.personAccount),
                ...named(extraFields.company),
            },
        },
        {
            object: 'Contact',
            externalId: externalIds.contact,
            recordTypes: [],
            fields: {
                AccountId: [],
                FirstName: [],
                LastName: [],
                [fields.cpf]: [],
                Email: [],
                Phone: [],
                MobilePhone: [],
                ...(acceptance === null ? {} : { [acceptance.field]: [acceptance.granted, acceptance.refused] }),
                ...named(extraFields.person),
            },
        },
        {
            object: 'AccountContactRelation',
            recordTypes: [],
            fields: {
                AccountId: [],
                ContactId: [],
                Roles: present(...Object.values(companyRoles)),
                ...named(extraFields.link),
            },
        },
        {
            object: 'Case',
            externalId: externalIds.attendance,
            recordTypes: present(recordTypes.attendance),
            fields: {
                ContactId: [],
                AccountId: [],
                Subject: [],
                Description: [],
                [fields.startedAt]: [],
                [fields.endedAt]: [],
                [fields.agentCpf]: [],
                [fields.unit]: present(...Object.values(attendance.units), attendance.defaultUnit),
                ...sent('Status', attendance.status),
                ...sent('Origin', ...Object.values(attendance.origins)),
                ...sent(fields.instrument, ...Object.values(attendance.instruments)),
                ...sent(fields.state, attendance.state),
                ...sent(fields.project, attendance.project),
                ...sent(fields.action, attendance.action),
                ...sent(fields.theme, attendance.theme),
                ...named(extraFields.attendance),
            },
        },
    ];
}
/** Compares what is sent to an object with what the organisation says of it. */
export function compare(expectation, description) {
    const { object, fields, externalId, recordTypes } = expectation;
    const described = rowsOf(description['fields']);
    const find = (name) => described.find((field) => textOf(field['name'])?.toLowerCase() === name.toLowerCase());
    const findings = Object.entries(fields).map(([name, values]) => finding(`${object}.${name}`, problemOf(find(name), values)));
    if (externalId !== undefined)
        findings.push(finding(`${object}.${externalId}`, keyProblemOf(find(externalId))));
    for (const id of recordTypes) {
        const isThere = rowsOf(description['recordTypeInfos']).some((info) => textOf(info['recordTypeId'])?.slice(0, 15) === id.slice(0, 15) && info['available'] === true);
        findings.push(finding(`${object}: tipo de registro ${id}`, isThere ? undefined : 'não existe ou não está disponível.'));
    }
    const unsent = described.filter((field) => isMandatory(field) && !isSent(field, expectation));
    return [...findings, ...unsent.map((field) => finding(`${object}.${textOf(field['name'])}`, UNSENT))];
}
const UNSENT = 'é obrigatório no FOCO e não é enviado: informe um valor em extraFields.';
function problemOf(field, values) {
    if (!field)
        return 'não existe ou não é visível para esta credencial.';
    if (field['createable'] !== true)
        return 'existe, mas esta credencial não pode gravar nele.';
    if (field['restrictedPicklist'] !== true)
        return undefined;
    const active = rowsOf(field['picklistValues']).filter((value) => value['active'] === true);
    const known = active.map((value) => textOf(value['value']));
    const unknown = values.filter((value) => !known.includes(value));
    return unknown.length === 0 ? undefined : `não tem ${unknown.map((value) => `"${value}"`).join(', ')} na sua lista.`;
}
function keyProblemOf(field) {
    if (!field)
        return 'não existe ou não é visível para esta credencial.';
    if (field['externalId'] !== true)
        return 'existe, mas não é um identificador externo.';
    return field['unique'] === true ? undefined : 'é um identificador externo, mas aceita valores repetidos.';
}
/** Fields that are filled by themselves need nobody. */
function isMandatory(field) {
    return (field['nillable'] === false &&
        field['createable'] === true &&
        field['defaultedOnCreate'] !== true &&
        field['type'] !== 'boolean');
}
function isSent(field, { fields, externalId }) {
    const name = textOf(field['name'])?.toLowerCase();
    return [...Object.keys(fields), externalId].some((known) => known?.toLowerCase() === name);
}
function finding(subject, problem) {
    return { subject, ...(problem === undefined ? {} : { problem }) };
}
function rowsOf(value) {
    return Array.isArray(value) ? value.filter(isRow) : [];
}
function present(...values) {
    return [...new Set(values.filter((value) => value !== undefined))];
}
/** A field with its values, unless it has none: then it is not sent. */
function sent(name, ...values) {
    const given = present(...values);
    return given.length === 0 ? {} : { [name]: given };
}
function named(extra) {
    return Object.fromEntries(Object.entries(extra).map(([name, value]) => [name, typeof value === 'string' ? [value] : []]));
}
//# sourceMappingURL=foco-check.js.map