import { type ConsentChain, type ConsentReceipt } from '@atendimento-ativo/domain';
import type { EnsuredClients } from '../clients/client-store.js';
import type { Rows } from '../store/database.js';
/** A receipt and when its event was received. */
export interface ReceivedReceipt {
    readonly receipt: ConsentReceipt;
    readonly receivedAt: Date;
}
/** What a client consented to in one attendance, in order. */
export interface ClientReceipts {
    readonly clientId: string;
    readonly attendanceId: string;
    readonly received: readonly ReceivedReceipt[];
}
export interface StoredChain {
    readonly chain: ConsentChain;
    /** Ids of the records whose attendance turned out to be with somebody else. */
    readonly mistaken: ReadonlySet<string>;
}
/** The chains of consent of one partner's clients: appended to, never changed. */
export declare class ConsentStore {
    #private;
    constructor(rows: Rows, partnerId: string);
    /**
     * Appends what the clients' chains do not have yet. Belongs into the transaction that `ClientStore.ensure`d the
     * clients, so that appends to one chain take turns.
     */
    append(given: readonly ClientReceipts[], { isFresh }: Pick<EnsuredClients, 'isFresh'>): Promise<void>;
    /** Every act of a client, in order of receipt. */
    chain(clientId: string): Promise<StoredChain>;
    /** The receipts that a client got in one attendance. */
    receipts(clientId: string, attendanceId: string): Promise<ConsentReceipt[]>;
}
//# sourceMappingURL=consent-store.d.ts.map