import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe } from 'node:test';
import { prepareEmbeddedDatabase } from '@atendimento-ativo/testbed/embedded-database';
import { postgresqlMissing, startPostgresql } from '@atendimento-ativo/testbed/postgresql-cluster';
import type { GatewayDatabase } from '../store/database.js';
import { openEmbeddedDatabase } from '../store/embedded/embedded-database.js';
import { openPostgresqlDatabase } from '../store/postgresql.js';
import { TestGateway, type StartOptions } from './gateway-harness.js';

type Close = () => Promise<unknown>;

/** Opens a database, and says how each thing that it opened is closed as soon as that is open. */
type OpenDatabase = (opened: (close: Close) => void) => Promise<GatewayDatabase>;

/**
 * A database, and the gateways on it, for the tests of a suite or file. Whatever was opened is closed after them, last
 * opened first, however far `before` came: a test file whose preparation fails ends at once.
 */
export class GatewayBench {
  readonly #openDatabase: OpenDatabase;
  readonly #closing: Close[] = [];
  #database: Promise<GatewayDatabase> | undefined;

  constructor(openDatabase: OpenDatabase) {
    this.#openDatabase = openDatabase;
  }

  /** The same one each time. */
  database(): Promise<GatewayDatabase> {
    this.#database ??= this.#openDatabase((close) => this.closeAfterwards(close));
    return this.#database;
  }

  /** A gateway on the database. */
  async start(options?: StartOptions): Promise<TestGateway> {
    const gateway = new TestGateway(await this.database());
    this.closeAfterwards(() => gateway.stop());
    return gateway.start(options);
  }

  /** For what else the tests open. */
  closeAfterwards(close: Close): void {
    this.#closing.push(close);
  }

  /** Closes everything, also after something that does not close. */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of this.#closing.splice(0).reverse()) {
      await close().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}

/** Runs a suite on the embedded database and, where there is one, on PostgreSQL. */
export function onEachDatabase(name: string, suite: (bench: GatewayBench) => void): void {
  const run = (open: OpenDatabase) => () => {
    const bench = new GatewayBench(open);
    suite(bench);
    after(() => bench.close());
  };
  describe(`${name} (embedded)`, run(openEmbedded));
  describe(`${name} (PostgreSQL)`, { skip: postgresqlMissing }, run(openPostgresql));
}

/** For tests that are about neither database: on PostgreSQL where there is one, which answers sooner, or embedded. */
export function eitherBench(): GatewayBench {
  const bench = new GatewayBench(postgresqlMissing ? openEmbedded : openPostgresql);
  after(() => bench.close());
  return bench;
}

const openEmbedded: OpenDatabase = async (opened) => {
  const directory = await mkdtemp(path.join(tmpdir(), 'gateway-embedded-'));
  opened(() => rm(directory, { recursive: true }));
  await prepareEmbeddedDatabase(directory);
  const database = await openEmbeddedDatabase(directory);
  opened(() => database.close());
  return database;
};

const openPostgresql: OpenDatabase = async (opened) => {
  const cluster = await startPostgresql();
  opened(() => cluster.stop());
  const database = await openPostgresqlDatabase({ connectionString: cluster.url, concurrency: 4 });
  opened(() => database.close());
  return database;
};
