import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { GatewayDatabase } from './database.js';
import { migrate } from './migrations.js';
import { preparing } from './prepared-statements.js';
import { requireRights } from './required-rights.js';
import { roles, type Scope } from './roles.js';
import { handlesOfPartners, scopedDialect, type BeginScoped } from './scoped-dialect.js';
import type { Tables } from './tables.js';

/** Connections for whatever reads and writes; nobody who holds one waits for another one. */
const ROW_CONNECTIONS = 10;
const QUEUE_CONNECTIONS = 4;
/** For the locks of what runs beside registrations: sums of indicators, and erasing by age, which may take hours. */
const BACKGROUND_LOCKS = 2;
/** For changes of tables; closed while there are none. */
const OWNER_CONNECTIONS = 2;
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
  const owner = new Kysely<Tables>({ dialect: dialectOf(openPool(connectionString, OWNER_CONNECTIONS)) });
  try {
    await requireRights(owner);
    await migrate(owner);
  } catch (error) {
    await owner.destroy();
    throw error;
  }
  const main = connect(connectionString, ROW_CONNECTIONS);
  // Apart from the others: whoever holds a lock waits for a connection again and again, and must not wait for a lock's.
  const locks = connect(connectionString, concurrency + BACKGROUND_LOCKS).rows;
  const replica = replicaConnectionString === undefined ? main : connect(replicaConnectionString, REPLICA_CONNECTIONS);
  return {
    kind: 'postgresql',
    rows: main.rows,
    ofPartner: main.ofPartner,
    replicaOfPartner: replica.ofPartner,
    supervision: main.as({ role: roles.supervisor }),
    administration: main.as({ role: roles.administrator }),
    owner,
    queueConnection: { connectionString, max: QUEUE_CONNECTIONS },
    // The server writes its log to disk before it answers a commit.
    makeDurable: () => Promise.resolve(),
    exclusively: (names, work) => runExclusively(locks, names, work),
    close: async () => {
      await locks.destroy();
      if (replica !== main) await replica.rows.destroy();
      await main.rows.destroy();
      await owner.destroy();
    },
  };
}

/** What is too long for its row is compressed in a third of the time, where the server can. */
const COMPRESS_FAST = `
  select set_config(name, 'lz4', false) from pg_settings
  where name = 'default_toast_compression' and 'lz4' = any (enumvals)`;

/** One journey to the server and back, as a transaction without a scope takes. */
const begin: BeginScoped = async (_driver, connection, enter) => {
  await connection.executeQuery(CompiledQuery.raw(`begin; ${enter.sql}`));
};

/** Handles on connections that do nothing as the user who signed in: from their first moment they are the gateway's. */
function connect(connectionString: string, max: number) {
  const dialect = dialectOf(openPool(connectionString, max, `set role ${roles.gateway}; ${COMPRESS_FAST}`));
  const as = (scope: Scope) => new Kysely<Tables>({ dialect: scopedDialect(dialect, scope, begin) });
  return { rows: new Kysely<Tables>({ dialect }), as, ofPartner: handlesOfPartners(as) };
}

function dialectOf(pool: pg.Pool): PostgresDialect {
  return new PostgresDialect({ pool: preparing(pool) });
}

function openPool(connectionString: string, max: number, setUp?: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    ...(setUp === undefined
      ? {}
      : { verify: (client, done) => client.query(setUp, (error: Error | null) => done(error ?? undefined)) }),
  });
  // A connection that the server ends is replaced on next use; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
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
