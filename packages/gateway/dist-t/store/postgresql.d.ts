import type { GatewayDatabase } from './database.js';
/** Where the database is, and how many connections it has to bear. */
export interface PostgresqlOptions {
    readonly connectionString: string;
    /** A replica for heavy reads. @default the database itself */
    readonly replicaConnectionString?: string | undefined;
    /** Registrations that run at once; each holds one connection for its lock. */
    readonly concurrency: number;
}
/** Opens a PostgreSQL database and brings it to the newest shape. */
export declare function openPostgresqlDatabase(options: PostgresqlOptions): Promise<GatewayDatabase>;
//# sourceMappingURL=postgresql.d.ts.map