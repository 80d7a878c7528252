import type { Kysely } from 'kysely';
import type { ConstructorOptions } from 'pg-boss';
import type { Tables } from './tables.js';
/**
 * An open database. Its handles differ in what the database lets them see (`row-security.ts`). Inside a transaction use
 * only the transaction's own handle: on the embedded database, which has one connection, a query through another one
 * would wait for ever for its end.
 */
export interface GatewayDatabase {
    readonly kind: 'embedded' | 'postgresql';
    /** Before it is known who asks: the directory of partners, and what belongs to no partner. */
    readonly rows: Kysely<Tables>;
    /** The rows of one partner. Each statement is a transaction of its own, unless it belongs to one. */
    ofPartner(partnerId: string): Kysely<Tables>;
    /** The same for heavy reads that may be a moment behind: from a replica where there is one. */
    replicaOfPartner(partnerId: string): Kysely<Tables>;
    /** Across partners, what the work in the background needs and no more. */
    readonly supervision: Kysely<Tables>;
    /** Partners, their keys and the audit log. */
    readonly administration: Kysely<Tables>;
    /** Whose the tables are: for changing them, never for a request. */
    readonly owner: Kysely<Tables>;
    /** How the job queue reaches the same database. */
    readonly queueConnection: Pick<ConstructorOptions, 'db' | 'backend' | 'connectionString' | 'max'>;
    /** Resolves when everything committed until now survives a loss of power. */
    makeDurable(): Promise<void>;
    /**
     * Runs `work` while nobody else runs work of one of these names, in any process on this database.
     * `undefined`: somebody else holds a name, nothing was run.
     */
    exclusively<Result>(names: readonly string[], work: () => Promise<Result>): Promise<Result | undefined>;
    /** Closes every connection; nothing of the gateway may run on it any more. */
    close(): Promise<void>;
}
/** A database handle: the database itself or a transaction on it. */
export type Rows = Kysely<Tables>;
//# sourceMappingURL=database.d.ts.map