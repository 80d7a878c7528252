import { type CryptoKey, type JWK } from 'jose';
import type { Rows } from '../store/database.js';
export declare const SIGNING_ALGORITHM = "ES256";
export interface SigningKeys {
    readonly privateKey: CryptoKey;
    readonly publicKey: CryptoKey;
}
/** The keys that sign and check session tokens: as configured, or made once and kept in the database. */
export declare function loadSigningKeys(rows: Rows, configured: JWK | undefined): Promise<SigningKeys>;
//# sourceMappingURL=signing-key.d.ts.map