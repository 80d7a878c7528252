import { formatCpf } from '@atendimento-ativo/domain';
import { isRow, textOf } from '../answer.js';
import { isSameName } from '../same-name.js';
import { splitName } from './contact-name.js';
import { formatPhone, phoneField, withoutMask } from './foco-masks.js';
import { selectWhere } from './soql.js';
/** The person's contact, and the companies that it is related with. */
export function personQueries(cpf, configuration) {
    const { fields, acceptance } = configuration;
    const masked = formatCpf(cpf);
    const own = ['Id', 'Name', 'Email', 'MobilePhone', 'Phone', fields.cpf, ...(acceptance ? [acceptance.field] : [])];
    const related = ['AccountId', 'Account.Name', `Account.${fields.cnpj}`, 'Roles'];
    return {
        people: selectWhere(own, 'Contact', { [fields.cpf]: masked }),
        relations: selectWhere(related, 'AccountContactRelation', { [`Contact.${fields.cpf}`]: masked, IsActive: true }),
    };
}
/** A contact with its relations; `undefined` when it does not name a person. */
export function readPerson(contact, relations, configuration) {
    const code = textOf(contact['Id']);
    const name = textOf(contact['Name']);
    if (code === undefined || name === undefined)
        return undefined;
    const email = textOf(contact['Email']);
    const phone = (textOf(contact['MobilePhone']) ?? textOf(contact['Phone']))?.replace(/\D/g, '');
    return {
        code,
        name,
        ...(email ? { email } : {}),
        ...(phone ? { phone } : {}),
        companies: relations.flatMap((relation) => readRelation(relation, configuration)),
        record: contact,
    };
}
/** The contact's own account is no company: it has no company number. */
function readRelation(relation, configuration) {
    const account = isRow(relation['Account']) ? relation['Account'] : {};
    const code = textOf(relation['AccountId']);
    const cnpj = textOf(account[configuration.fields.cnpj]);
    if (code === undefined || cnpj === undefined)
        return [];
    const legalName = textOf(account['Name']);
    const role = roleOf(textOf(relation['Roles']), configuration);
    return [{ code, cnpj: withoutMask(cnpj), ...(legalName ? { legalName } : {}), ...(role ? { role } : {}) }];
}
/** Of several roles the first that the configuration knows. */
function roleOf(roles, { companyRoles }) {
    const values = roles?.split(';') ?? [];
    const entry = Object.entries(companyRoles).find(([, value]) => value !== undefined && values.includes(value));
    return entry?.[0];
}
/** A new person: their account, and their contact in it. Upserts, so that a repetition adds nobody. */
export function newPerson(change, configuration) {
    const { person } = change;
    const { fields, externalIds, keyPrefix, recordTypes, extraFields } = configuration;
    const key = encodeURIComponent(keyPrefix + person.cpf);
    const document = { [fields.cpf]: formatCpf(person.cpf) };
    return {
        account: {
            verb: 'PATCH',
            path: `Account/${externalIds.account}/${key}`,
            body: {
                ...extraFields.personAccount,
                ...(recordTypes.person === undefined ? {} : { RecordTypeId: recordTypes.person }),
                Name: person.name,
                ...document,
            },
        },
        contact: {
            verb: 'PATCH',
            path: `Contact/${externalIds.contact}/${key}`,
            body: {
                ...extraFields.person,
                ...splitName(person.name),
                ...document,
                ...contactsOf(person),
                ...acceptanceOf(change, configuration),
            },
            references: { AccountId: 'account' },
        },
    };
}
/** What the visit changes of a contact; `undefined` when that is nothing. */
export function changedPerson(change, known, configuration) {
    const { person } = change;
    const record = isRow(known.record) ? known.record : {};
    const given = { ...contactsOf(person), ...acceptanceOf(change, configuration) };
    const fresh = Object.entries(given).filter(([field, value]) => !isSame(textOf(record[field]), value));
    const body = {
        ...(isSameName(person.name, known.name) ? {} : splitName(person.name)),
        ...Object.fromEntries(fresh),
    };
    if (Object.keys(body).length === 0)
        return undefined;
    return { contact: { verb: 'PATCH', path: `Contact/${known.code}`, body } };
}
function contactsOf({ phone, email }) {
    return {
        ...(phone === undefined ? {} : { [phoneField(phone)]: formatPhone(phone) }),
        ...(email === undefined ? {} : { Email: email }),
    };
}
function acceptanceOf(change, { acceptance }) {
    if (acceptance === null || change.acceptance === undefined)
        return {};
    return { [acceptance.field]: acceptance[change.acceptance] };
}
/** Telephones are the same whatever their mask, addresses whatever their capitals. */
function isSame(present, given) {
    if (present === undefined)
        return false;
    if (/^[\d().\-\s]+$/.test(given))
        return present.replace(/\D/g, '') === given.replace(/\D/g, '');
    return present.toLowerCase() === given.toLowerCase();
}
//# sourceMappingURL=foco-people.js.map