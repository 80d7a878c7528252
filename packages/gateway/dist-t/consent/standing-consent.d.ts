import type { ContentLibrary } from '@atendimento-ativo/content';
import { type Attendance, type ClientConsent, type ConsentTerm, type PurposeConsent, type State } from '@atendimento-ativo/domain';
import type { PartnerStore } from '../store/partner-store.js';
/** What holds for a client under one term. */
export interface StandingConsent {
    readonly term: ConsentTerm;
    readonly purposes: readonly PurposeConsent[];
}
export interface ConsentParts {
    readonly content: ContentLibrary;
    readonly store: PartnerStore;
    /** The moment that the answer is for. */
    readonly at: Date;
}
/** What a client's chain adds up to under a term, with the chain itself. */
export declare function readConsent(clientId: string, term: ConsentTerm, parts: ConsentParts): Promise<ClientConsent>;
/**
 * What holds for the client of an attendance, by everything that they ever said to this partner. `undefined` when
 * no term was ever in force.
 */
export declare function standingConsent(attendance: Attendance, state: State, parts: ConsentParts): Promise<StandingConsent | undefined>;
//# sourceMappingURL=standing-consent.d.ts.map