import { rowsOf, textOf } from '../answer.js';
import { digitsOf, numberOf } from './sas-answer.js';
const MOBILE_LENGTH = 11;
/** The best e-mail and telephone of a record's `ListaInformacoesContato`. */
export function readContacts(record, kinds) {
    const email = mainContact(record, [kinds.email]);
    const phone = mainContact(record, [kinds.mobile, kinds.landline])?.replace(/\D/g, '');
    return { ...(email ? { email } : {}), ...(phone ? { phone } : {}) };
}
function mainContact(record, kinds) {
    const rows = rowsOf(record['ListaInformacoesContato']);
    for (const kind of kinds) {
        const ofKind = rows.filter((row) => numberOf(row['CodComunic']) === kind);
        const best = ofKind.find((row) => numberOf(row['Principal']) === 1) ?? ofKind[0];
        const text = textOf(best?.['Numero']);
        if (text !== undefined)
            return text;
    }
    return undefined;
}
/**
 * The contact list to write: what the person gave, in front of what the record has.
 * `undefined` when there is nothing new, so that the list is left alone.
 */
export function writeContacts(person, record, kinds) {
    const present = rowsOf(record['ListaInformacoesContato']);
    const given = [
        ...(person.phone === undefined ? [] : [{ CodComunic: phoneKind(person.phone, kinds), Numero: person.phone }]),
        ...(person.email === undefined ? [] : [{ CodComunic: kinds.email, Numero: person.email }]),
    ];
    const fresh = given.filter((contact) => !present.some((row) => isSame(row, contact)));
    return fresh.length === 0 ? undefined : [...fresh, ...present];
}
function phoneKind(phone, kinds) {
    return phone.length === MOBILE_LENGTH ? kinds.mobile : kinds.landline;
}
function isSame(row, contact) {
    if (contact.Numero.includes('@')) {
        return textOf(row['Numero'])?.toLowerCase() === contact.Numero.toLowerCase();
    }
    return textOf(row['Numero'])?.replace(/\D/g, '') === contact.Numero;
}
/** The address list to write for a postal code; `undefined` when the record has that code already. */
export function writeAddresses(cep, record) {
    if (cep === undefined)
        return undefined;
    const present = rowsOf(record['ListaEndereco']);
    if (present.some((row) => digitsOf(row['Cep'], 8) === cep))
        return undefined;
    return [{ Cep: Number(cep) }, ...present];
}
//# sourceMappingURL=sas-contacts.js.map