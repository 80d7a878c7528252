import type { ClientDocument } from '@atendimento-ativo/domain';
import type { Rows } from '../store/database.js';
import type { SubjectKey, SubjectVault } from '../subjects/subject-vault.js';
import type { DocumentDigest } from './document-digest.js';
/** Clients that were ensured. */
export interface EnsuredClients {
    /** The opaque id. */
    readonly idOf: (document: ClientDocument) => string;
    /** Of a person: what is theirs is sealed with it. */
    readonly keyOf: (document: ClientDocument) => SubjectKey;
    /** Whether nothing is stored of a client yet, and one of the attendances alone is with them. */
    readonly isFresh: (clientId: string) => boolean;
}
/** What documents are named by, and persons' data are kept with. */
export interface ClientSecrets {
    readonly digest: DocumentDigest;
    readonly vault: SubjectVault;
}
/** The people and companies that one partner attended. */
export declare class ClientStore {
    #private;
    constructor(rows: Rows, partnerId: string, { digest, vault }: ClientSecrets);
    /** The client's opaque id, if this partner attended it before. */
    find(document: ClientDocument): Promise<string | undefined>;
    /**
     * The opaque ids of clients, given now to those that have none, and the keys of the persons among them. In a
     * transaction, whatever is done for these clients takes turns until its end. They are taken in one order, so that none
     * waits in a circle: ask once for all.
     *
     * @param documents of each attendance
     */
    ensure(documents: readonly ClientDocument[]): Promise<EnsuredClients>;
    /** Names a document without telling it. */
    digest(document: ClientDocument): string;
    kindOf(clientId: string): Promise<'cpf' | 'cnpj' | undefined>;
}
//# sourceMappingURL=client-store.d.ts.map