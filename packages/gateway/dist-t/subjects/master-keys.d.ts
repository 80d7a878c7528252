import type { GatewayDatabase, Rows } from '../store/database.js';
export declare const MASTER_KEY_BYTES = 32;
/** AES-256-GCM: nonce, ciphertext and tag in one. @param place what it belongs to; opened only in the same place */
export declare function sealBytes(key: Buffer, place: string, bytes: Buffer): Buffer;
/** @throws when the key or the place is another one, or the bytes were changed */
export declare function openBytes(key: Buffer, place: string, sealed: Buffer): Buffer;
/** The keys under which the keys of persons are kept. The newest wraps; the ones before still open. */
export declare class MasterKeys {
    #private;
    /** Names the newest one. */
    readonly newest: string;
    /** @param keys 32 bytes each, the newest first */
    constructor(keys: readonly Buffer[]);
    /**
     * @param configured from the environment, the newest first. Without any, one is made and kept in the database, where
     * it protects nothing from whoever reads that; what it wrapped can still be opened once one is configured.
     */
    static load(rows: Rows, configured: readonly Buffer[]): Promise<MasterKeys>;
    /**
     * Refuses a database that holds keys under a master key which is not among these. Found out only when somebody is
     * read, it would let a gateway take new visits and fail at all others.
     *
     * @throws ConfigurationError
     */
    requireAll({ administration }: GatewayDatabase): Promise<void>;
    wrap(id: string, secret: Buffer): Buffer;
    unwrap(id: string, wrapped: Buffer, master: string): Buffer;
}
//# sourceMappingURL=master-keys.d.ts.map