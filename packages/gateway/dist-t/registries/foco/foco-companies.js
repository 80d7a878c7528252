import { formatCep, formatCnpj } from '@atendimento-ativo/domain';
import { isRow, textOf } from '../answer.js';
import { isSameName } from '../same-name.js';
import { withoutMask } from './foco-masks.js';
import { selectWhere } from './soql.js';
export function companyQuery(cnpj, { fields }) {
    const optional = [fields.tradeName, fields.companySize].filter((field) => field !== null);
    const asked = ['Id', 'Name', fields.cnpj, 'BillingPostalCode', ...optional];
    return selectWhere(asked, 'Account', { [fields.cnpj]: formatCnpj(cnpj) });
}
/** An account of a company; `undefined` when it does not name one. */
export function readCompany(account, configuration) {
    const { fields } = configuration;
    const code = textOf(account['Id']);
    const cnpj = textOf(account[fields.cnpj]);
    const legalName = textOf(account['Name']);
    if (code === undefined || cnpj === undefined || legalName === undefined)
        return undefined;
    const tradeName = fields.tradeName === null ? undefined : textOf(account[fields.tradeName]);
    const size = fields.companySize === null ? undefined : sizeOf(textOf(account[fields.companySize]), configuration);
    return {
        code,
        cnpj: withoutMask(cnpj),
        legalName,
        ...(tradeName ? { tradeName } : {}),
        ...(size ? { size } : {}),
        record: account,
    };
}
function sizeOf(value, { companySizes }) {
    const entry = Object.entries(companySizes).find(([, known]) => known === value);
    return entry?.[0];
}
/** A new company. An upsert, so that a repetition adds none. */
export function newCompany({ company }, configuration) {
    const { fields, externalIds, keyPrefix, recordTypes, extraFields } = configuration;
    return {
        account: {
            verb: 'PATCH',
            path: `Account/${externalIds.account}/${encodeURIComponent(keyPrefix + company.cnpj)}`,
            body: {
                ...extraFields.company,
                ...(recordTypes.company === undefined ? {} : { RecordTypeId: recordTypes.company }),
                Name: company.legalName,
                [fields.cnpj]: formatCnpj(company.cnpj),
                ...detailsOf(company, configuration),
            },
        },
    };
}
/** What the visit changes of an account; `undefined` when that is nothing. */
export function changedCompany({ company }, known, configuration) {
    const record = isRow(known.record) ? known.record : {};
    const fresh = Object.entries(detailsOf(company, configuration)).filter(([field, value]) => !isSameName(withoutHyphen(textOf(record[field]) ?? ''), withoutHyphen(value)));
    const body = {
        ...(isSameName(company.legalName, known.legalName) ? {} : { Name: company.legalName }),
        ...Object.fromEntries(fresh),
    };
    if (Object.keys(body).length === 0)
        return undefined;
    return { account: { verb: 'PATCH', path: `Account/${known.code}`, body } };
}
function detailsOf({ tradeName, size, cep }, configuration) {
    const { fields, companySizes } = configuration;
    return {
        ...(tradeName === undefined || fields.tradeName === null ? {} : { [fields.tradeName]: tradeName }),
        ...(size === 'OTHER' || fields.companySize === null ? {} : { [fields.companySize]: companySizes[size] }),
        ...(cep === undefined ? {} : { BillingPostalCode: formatCep(cep) }),
    };
}
/** A postal code is the same with and without its mask. */
function withoutHyphen(text) {
    return text.replace(/^(\d{5})-(\d{3})$/, '$1$2');
}
//# sourceMappingURL=foco-companies.js.map