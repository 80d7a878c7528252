import { isRow, rowsOf, textOf } from '../answer.js';
import { isSameName } from '../same-name.js';
import { digitsOf, numberOf } from './sas-answer.js';
import { readContacts, writeContacts } from './sas-contacts.js';
/** A row of `SelecionarPessoaFisica`; `undefined` when it does not name a person. */
export function readPerson(row, configuration) {
    const code = textOf(row['CodParceiro']);
    const name = textOf(row['NomeRazaoSocial']);
    if (code === undefined || name === undefined)
        return undefined;
    const links = rowsOf(row['ListaVinculo']);
    const companies = [...links.filter(isMain), ...links.filter((link) => !isMain(link))].flatMap((link) => readLink(link, configuration));
    return { code, name, ...readContacts(row, configuration.contactKinds), companies, record: row };
}
function isMain(link) {
    return numberOf(link['IndPrincipal']) === 1;
}
function readLink(link, configuration) {
    const code = textOf(link['CodContatoPJ']);
    const cnpj = digitsOf(link['CgcCpf'], 14);
    if (code === undefined || cnpj === undefined)
        return [];
    const legalName = textOf(link['NomeRazaoSocialPJ']);
    const role = roleOf(numberOf(link['CodCargCli']), configuration);
    return [{ code, cnpj, ...(legalName ? { legalName } : {}), ...(role ? { role } : {}) }];
}
function roleOf(code, { companyRoles }) {
    const entry = Object.entries(companyRoles).find(([, known]) => known !== undefined && known === code);
    return entry?.[0];
}
/** Body of `IncluirPessoaFisica`. */
export function newPerson(change, configuration) {
    const { person } = change;
    const contacts = writeContacts(person, {}, configuration.contactKinds);
    return {
        ...configuration.extraFields.person,
        CodSebrae: configuration.sebraeCode,
        CgcCpf: Number(person.cpf),
        NomeRazaoSocial: person.name,
        ...acceptanceOf(change),
        ...(contacts ? { ListaInformacoesContato: contacts } : {}),
    };
}
/** Body of `AlterarPessoaFisica`: the key and what the event changes; `undefined` when that is nothing. */
export function changedPerson(change, known, configuration) {
    const { person } = change;
    const record = isRow(known.record) ? known.record : {};
    const isRenamed = !isSameName(person.name, known.name);
    const contacts = writeContacts(person, record, configuration.contactKinds);
    const acceptance = isAcceptanceNew(change, record) ? acceptanceOf(change) : {};
    if (!isRenamed && !contacts && Object.keys(acceptance).length === 0)
        return undefined;
    return {
        CodParceiro: Number(known.code),
        CgcCpf: Number(person.cpf),
        NomeRazaoSocial: isRenamed ? person.name : known.name,
        ...acceptance,
        ...(contacts ? { ListaInformacoesContato: contacts } : {}),
    };
}
function acceptanceOf({ acceptance }) {
    return acceptance === undefined ? {} : { TermoAceiteLGPD: acceptance === 'granted' ? 1 : 0 };
}
/** 0 without a date means that the person was never asked: a refusal is then something new. */
function isAcceptanceNew({ acceptance }, record) {
    const wasAsked = textOf(record['DataInclusaoTermoAceiteLGPD']) !== undefined;
    const present = numberOf(record['TermoAceiteLGPD']) === 1 ? 'granted' : 'refused';
    return acceptance !== undefined && (!wasAsked || acceptance !== present);
}
//# sourceMappingURL=sas-people.js.map