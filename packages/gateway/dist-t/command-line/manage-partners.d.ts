import { type Variables } from '../configuration/environment.js';
/** `partners rotate`: gives a partner a new key; the one before it counts for a while yet. */
export declare function rotateKey(words: string[], variables: Variables): Promise<string>;
/** `partners revoke`: ends one key at once, or everything that a partner may do. */
export declare function revokePartner(words: string[], variables: Variables): Promise<string>;
/** `partners list`: a line for each partner, and below it one for each key that counts. */
export declare function listPartners(words: string[], variables: Variables): Promise<string>;
/** `keys rewrap`: puts the keys of persons under the newest master key. */
export declare function rewrapPersonKeys(words: string[], variables: Variables): Promise<string>;
/** `events seal`: brings events that were stored before there were keys into the shape of those after. */
export declare function sealFormerEvents(words: string[], variables: Variables): Promise<string>;
/** `audit list`: the newest 1,000 entries of the audit log, one JSON line each. */
export declare function listAudit(words: string[], variables: Variables): Promise<string>;
//# sourceMappingURL=manage-partners.d.ts.map