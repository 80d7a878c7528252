import type { PostgresPool } from 'kysely';
import type pg from 'pg';
/** The connections of a pool, each of which has the server understand and plan a statement once, not at every call. */
export declare function preparing(pool: pg.Pool): PostgresPool;
//# sourceMappingURL=prepared-statements.d.ts.map