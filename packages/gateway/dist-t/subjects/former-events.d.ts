import type { EventDigest } from '../events/event-digest.js';
import type { GatewayDatabase } from '../store/database.js';
import type { OpenPartnerStore } from '../store/partner-store.js';
import { type SubjectVault } from './subject-vault.js';
export interface FormerEventsParts {
    readonly database: GatewayDatabase;
    readonly openStore: OpenPartnerStore;
    readonly vault: SubjectVault;
    readonly digest: EventDigest;
}
/**
 * Brings events that were stored before persons had keys, or digests one, into the shape of those after. Gateways may
 * run meanwhile. Each batch is whole by itself: whatever ends the work, the next time goes on with what is left.
 */
export declare class FormerEvents {
    #private;
    constructor(parts: FormerEventsParts);
    /** Reshapes those of all partners. @returns how many there were */
    reshapeAll(act: {
        readonly actor: string;
        readonly now: () => Date;
    }): Promise<number>;
    /** Reshapes those of one partner, unless it is known that there are none: nobody is erased before. */
    reshapeOf(partnerId: string): Promise<void>;
}
//# sourceMappingURL=former-events.d.ts.map