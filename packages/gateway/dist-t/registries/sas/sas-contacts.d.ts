import type { Person } from '@atendimento-ativo/domain';
import { type SasRow } from './sas-answer.js';
import type { SasConfiguration } from './sas-configuration.js';
type ContactKinds = SasConfiguration['contactKinds'];
/** The best e-mail and telephone of a record's `ListaInformacoesContato`. */
export declare function readContacts(record: SasRow, kinds: ContactKinds): {
    email?: string;
    phone?: string;
};
/**
 * The contact list to write: what the person gave, in front of what the record has.
 * `undefined` when there is nothing new, so that the list is left alone.
 */
export declare function writeContacts(person: Person, record: SasRow, kinds: ContactKinds): readonly SasRow[] | undefined;
/** The address list to write for a postal code; `undefined` when the record has that code already. */
export declare function writeAddresses(cep: string | undefined, record: SasRow): readonly SasRow[] | undefined;
export {};
//# sourceMappingURL=sas-contacts.d.ts.map