import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.js';
/**
 * Runs work in one transaction, again from its start when two transactions got in each other's way.
 *
 * @param rows the handle that says what the transaction sees
 */
export declare function inTransaction<Result>(rows: Kysely<Tables>, work: (transaction: Transaction<Tables>) => Promise<Result>): Promise<Result>;
//# sourceMappingURL=transaction.d.ts.map