import type { GatewayDatabase } from '../store/database.js';
import type { Partner } from './partner-directory.js';
import { type KeyKind } from './partner-key.js';
/** A key as it can be shown. */
export interface ListedKey {
    readonly id: string;
    readonly kind: KeyKind;
    readonly createdAt: string;
    readonly endsAt?: string;
}
/** A partner as it can be shown. */
export interface ListedPartner {
    readonly id: string;
    readonly name: string;
    readonly revokedAt?: string;
    /** Those that count now, or will until a moment to come. */
    readonly keys: readonly ListedKey[];
}
/** What partners are administered with, and in whose name. */
export interface PartnerAdministrationParts {
    readonly database: GatewayDatabase;
    /** Decides which keys still count. */
    readonly now: () => Date;
    /** Who does all this, for the audit log. */
    readonly actor: string;
}
/** Adds, changes and revokes partners and their keys, and writes each of these acts down with it. */
export declare class PartnerAdministration {
    #private;
    constructor(parts: PartnerAdministrationParts);
    /** Adds a partner and gives its secret key; `undefined` when the id is taken. */
    add(partner: Partner): Promise<string | undefined>;
    /** Gives a partner new details; its keys stay. Units that attendances may name are never taken away. */
    update(partner: Partner): Promise<void>;
    /**
     * Gives a partner a new key of a kind. The one before it counts until `overlapMilliseconds` from now, those
     * before that one not any more: two at a time are enough to change over, and a third is one too many to lose.
     *
     * @returns `undefined` when there is no such partner
     */
    rotate(partnerId: string, kind: KeyKind, overlapMilliseconds: number): Promise<string | undefined>;
    /** Ends a key now; `false` when the partner has no such key that counts. */
    revokeKey(partnerId: string, id: string): Promise<boolean>;
    /** Lets a partner, its keys, agents and pages do nothing more, from now on. What it was promised is still registered. */
    revoke(partnerId: string): Promise<boolean>;
    /** All partners by id, the revoked ones too, with the keys that count. */
    list(): Promise<readonly ListedPartner[]>;
}
//# sourceMappingURL=partner-administration.d.ts.map