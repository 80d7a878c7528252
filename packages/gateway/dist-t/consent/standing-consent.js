import { consentOf, } from '@atendimento-ativo/domain';
import { hashPublishedTerm, termOfAttendance } from './consent-terms.js';
/** What a client's chain adds up to under a term, with the chain itself. */
export async function readConsent(clientId, term, parts) {
    const { content, store, at } = parts;
    const { chain, mistaken } = await store.consent.chain(clientId);
    const hashed = await hashPublishedTerm(content, term);
    return {
        term: { id: term.id, version: term.version },
        purposes: [...(await consentOf(chain, hashed, { at: at.toISOString(), mistaken }))],
        chain: [...chain],
        mistaken: [...mistaken],
    };
}
/**
 * What holds for the client of an attendance, by everything that they ever said to this partner. `undefined` when
 * no term was ever in force.
 */
export async function standingConsent(attendance, state, parts) {
    const term = termOfAttendance(attendance, parts.content, state);
    if (!term)
        return undefined;
    const cpf = attendance.client?.person.cpf;
    const clientId = cpf && (await parts.store.clients.find({ kind: 'cpf', number: cpf }));
    return { term, purposes: clientId ? (await readConsent(clientId, term, parts)).purposes : [] };
}
//# sourceMappingURL=standing-consent.js.map