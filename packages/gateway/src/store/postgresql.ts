import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { GatewayDatabase } from './database.js';
import { migrate } from './migrations.js';
import type { Tables } from './tables.js';

/** Connections for requests, beside those that running registrations hold. */
const REQUEST_CONNECTIONS = 10;
const QUEUE_CONNECTIONS = 4;

export interface PostgresqlOptions {
  readonly connectionString: string;
  /** Registrations that run at once; each holds one connection for its lock. */
  readonly concurrency: number;
}

/** Opens a PostgreSQL database and brings it to the newest shape. */
export async function openPostgresqlDatabase(options: PostgresqlOptions): Promise<GatewayDatabase> {
  const { connectionString, concurrency } = options;
  const pool = new pg.Pool({ connectionString, max: REQUEST_CONNECTIONS + concurrency });
  // A connection that the server ends is replaced on next use; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const rows = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(rows);
  } catch (error) {
    await rows.destroy();
    throw error;
  }
  return {
    kind: 'postgresql',
    rows,
    queueConnection: { connectionString, max: QUEUE_CONNECTIONS },
    // The server writes its log to disk before it answers a commit.
    makeDurable: () => Promise.resolve(),
    exclusively: (name, work) => runExclusively(rows, name, work),
    close: () => rows.destroy(),
  };
}

/** A session lock lives as long as its connection: a process that dies or stops answering lets go of it. */
function runExclusively<Result>(
  rows: Kysely<Tables>,
  name: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  return rows.connection().execute(async (connection) => {
    const lock = await sql<{
      held: boolean;
    }>`select pg_try_advisory_lock(hashtextextended(${name}, 0)) as held`.execute(connection);
    if (!lock.rows[0]?.held) return undefined;
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${name}, 0))`.execute(connection);
    }
  });
}
