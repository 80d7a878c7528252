import type { Rows } from './database.js';
/**
 * Every table that carries a partner, closed and then opened for those who need it. `force` holds for the owner of the
 * tables too; only a superuser, or a role with BYPASSRLS, passes by.
 */
export declare const ROW_SECURITY: readonly string[];
/** Lets the gateway do so much with the rows of the partner that its transaction names. */
export declare function openToPartner(table: string, commands: string): readonly string[];
/** Nobody but those with a policy sees a row of it. */
export declare function closeTable(table: string): string;
/**
 * Lets jobs be added in the transaction of what they are about. The queue makes its own tables, and may make new ones
 * with each start.
 */
export declare function openQueue(owner: Rows): Promise<void>;
//# sourceMappingURL=row-security.d.ts.map