import type { Network, State } from '@atendimento-ativo/domain';
import type { RegistryName } from '../registries/registry-names.js';
import type { Rows } from '../store/database.js';
import { type KeyKind } from './partner-key.js';
/** Whose tokens name a partner's agents (OpenID Connect). */
export interface TokenIssuer {
    /** The `iss` of its tokens, and the address under which it describes itself. */
    readonly issuer: string;
    /** The `aud` of tokens that are meant for this partner. */
    readonly audience: string;
}
/** An organisation of the network: a tenant of the gateway. */
export interface Partner {
    readonly id: string;
    readonly name: string;
    readonly network: Network;
    readonly state: State;
    /** Pages that may call: scheme, host and port. */
    readonly origins: readonly string[];
    /** Name of each unit by its id. */
    readonly units: Readonly<Record<string, string>>;
    /** Where its attendances are registered, in each of them; clients are looked up in the first. */
    readonly registries: readonly RegistryName[];
    readonly tokenIssuer?: TokenIssuer;
}
/** Who the partners are. The only rows that are read before it is known who asks. */
export declare class PartnerDirectory {
    #private;
    constructor(rows: Rows, now: () => Date);
    /** A partner that may still ask for something. */
    find(id: string): Promise<Partner | undefined>;
    /** A partner, revoked or not: what it was promised is still registered. */
    findEver(id: string): Promise<Partner | undefined>;
    /** The partner whose key of that kind this is, while the key holds. Only hashes of keys are stored. */
    findByKey(kind: KeyKind, key: string): Promise<Partner | undefined>;
    /** The partner that takes tokens of an issuer under one of these audiences. */
    findByIssuer(issuer: string, audiences: readonly string[]): Promise<Partner | undefined>;
    /** Whether any partner has this page. */
    knowsOrigin(origin: string): Promise<boolean>;
}
//# sourceMappingURL=partner-directory.d.ts.map