import { isRow, textOf } from '../answer.js';
import { isSameName } from '../same-name.js';
import { digitsOf, numberOf } from './sas-answer.js';
import { writeAddresses } from './sas-contacts.js';
/** A row of `SelecionarPessoaJuridica`; `undefined` when it does not name a company. */
export function readCompany(row, configuration) {
    const code = textOf(row['CodParceiro']);
    const cnpj = digitsOf(row['CgcCpf'], 14);
    const legalName = textOf(row['NomeRazaoSocial']);
    if (code === undefined || cnpj === undefined || legalName === undefined)
        return undefined;
    const tradeName = textOf(row['NomeAbrevFantasia']);
    const size = sizeOf(numberOf(row['Faturam']), configuration);
    return { code, cnpj, legalName, ...(tradeName ? { tradeName } : {}), ...(size ? { size } : {}), record: row };
}
function sizeOf(code, { companySizes }) {
    const entry = Object.entries(companySizes).find(([, known]) => known === code);
    return entry?.[0];
}
/** `Faturam` of a size; a company outside the audience has none. */
export function sizeCode({ size }, { companySizes }) {
    return size === 'OTHER' ? undefined : companySizes[size];
}
/** Body of `IncluirPessoaJuridica`. */
export function newCompany({ company }, configuration) {
    const size = sizeCode(company, configuration);
    const addresses = writeAddresses(company.cep, {});
    return {
        ...configuration.extraFields.company,
        CodSebrae: configuration.sebraeCode,
        CgcCpf: writeCnpj(company, configuration),
        NomeRazaoSocial: company.legalName,
        ...(company.tradeName === undefined ? {} : { NomeAbrevFantasia: company.tradeName }),
        CodConst: configuration.companyConstitution,
        ...(size === undefined ? {} : { Faturam: size }),
        ...(addresses ? { ListaEndereco: addresses } : {}),
    };
}
/** Body of `AlterarPessoaJuridica`: the key and what the event changes; `undefined` when that is nothing. */
export function changedCompany({ company }, known, configuration) {
    const size = sizeCode(company, configuration);
    const addresses = writeAddresses(company.cep, isRow(known.record) ? known.record : {});
    const isRenamed = !isSameName(company.legalName, known.legalName);
    const changes = {
        ...(company.tradeName === undefined || isSameName(company.tradeName, known.tradeName ?? '')
            ? {}
            : { NomeAbrevFantasia: company.tradeName }),
        ...(size === undefined || company.size === known.size ? {} : { Faturam: size }),
        ...(addresses ? { ListaEndereco: addresses } : {}),
    };
    if (!isRenamed && Object.keys(changes).length === 0)
        return undefined;
    return {
        CodParceiro: Number(known.code),
        CgcCpf: writeCnpj(company, configuration),
        NomeRazaoSocial: isRenamed ? company.legalName : known.legalName,
        ...changes,
    };
}
/** A number, as the column is; only a SAS that says so is sent text. */
function writeCnpj({ cnpj }, { alphanumericCnpj }) {
    return alphanumericCnpj ? cnpj : Number(cnpj);
}
//# sourceMappingURL=sas-companies.js.map