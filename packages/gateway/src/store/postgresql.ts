import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { GatewayDatabase } from './database.js';
import { migrate } from './migrations.js';
import type { Tables } from './tables.js';

/** Connections for requests, beside those that running registrations hold. */
const REQUEST_CONNECTIONS = 10;
const QUEUE_CONNECTIONS = 4;
/** Heavy reads at once; more of them wait. */
const REPLICA_CONNECTIONS = 4;

/** Where the database is, and how many connections it has to bear. */
export interface PostgresqlOptions {
  readonly connectionString: string;
  /** A replica for heavy reads. @default the database itself */
  readonly replicaConnectionString?: string | undefined;
  /** Registrations that run at once; each holds one connection for its lock. */
  readonly concurrency: number;
}

/** Opens a PostgreSQL database and brings it to the newest shape. */
export async function openPostgresqlDatabase(options: PostgresqlOptions): Promise<GatewayDatabase> {
  const { connectionString, replicaConnectionString, concurrency } = options;
  const rows = connect(connectionString, REQUEST_CONNECTIONS + concurrency);
  try {
    await migrate(rows);
  } catch (error) {
    await rows.destroy();
    throw error;
  }
  const replica = replicaConnectionString === undefined ? rows : connect(replicaConnectionString, REPLICA_CONNECTIONS);
  return {
    kind: 'postgresql',
    rows,
    replica,
    queueConnection: { connectionString, max: QUEUE_CONNECTIONS },
    // The server writes its log to disk before it answers a commit.
    makeDurable: () => Promise.resolve(),
    exclusively: (names, work) => runExclusively(rows, names, work),
    close: async () => {
      if (replica !== rows) await replica.destroy();
      await rows.destroy();
    },
  };
}

function connect(connectionString: string, max: number): Kysely<Tables> {
  const pool = new pg.Pool({ connectionString, max });
  // A connection that the server ends is replaced on next use; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** A session lock lives as long as its connection: a process that dies or stops answering lets go of it. */
function runExclusively<Result>(
  rows: Kysely<Tables>,
  names: readonly string[],
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  return rows.connection().execute((connection) => runHolding(connection, names, work));
}

async function runHolding<Result>(
  connection: Kysely<Tables>,
  [name, ...others]: readonly string[],
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  if (name === undefined) return work();
  const lock = await sql<{
    held: boolean;
  }>`select pg_try_advisory_lock(hashtextextended(${name}, 0)) as held`.execute(connection);
  if (!lock.rows[0]?.held) return undefined;
  try {
    return await runHolding(connection, others, work);
  } finally {
    await sql`select pg_advisory_unlock(hashtextextended(${name}, 0))`.execute(connection);
  }
}
