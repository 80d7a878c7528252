import type { Rows } from '../store/database.js';
/**
 * The secret under which documents and events are digested: as configured, or made once and kept in the database.
 *
 * @throws ConfigurationError when what is in the database was digested under another one: nobody would be recognised
 */
export declare function loadDigestKey(rows: Rows, configured: string | undefined): Promise<string>;
/**
 * The same for a command, which must not be the first to name a key.
 *
 * @throws ConfigurationError also when no gateway of this version ran on the database yet
 */
export declare function requireDigestKey(rows: Rows, configured: string | undefined): Promise<string>;
/** A key of its own for another use of the secret: neither tells anything of the other (HKDF, RFC 5869). */
export declare function deriveKey(secret: string, use: string): Buffer;
//# sourceMappingURL=digest-key.d.ts.map