import path from 'node:path';
import { openEmbeddedDatabase, openPostgresqlDatabase, type GatewayDatabase } from '@atendimento-ativo/gateway';
import { createSandbox, developmentKey, type LedgerSnapshot, type Sandbox } from '@atendimento-ativo/sandbox';
import { prepareEmbeddedDatabase } from '@atendimento-ativo/testbed/embedded-database';
import { GatewayProcess, PARTNER_WORDS, postJson, runProgram } from '@atendimento-ativo/testbed/gateway-process';
import { startPostgresql, type PostgresqlCluster } from '@atendimento-ativo/testbed/postgresql-cluster';
import { UNIT_ID } from '@atendimento-ativo/testbed/visit';
import { SANDBOX_AGENT } from './sandbox-agent.js';

export type DatabaseKind = 'embedded' | 'postgresql';

interface Running {
  readonly gateway: GatewayProcess;
  readonly address: string;
}

const REGISTRATION_CONCURRENCY = 4;

/** What stands behind the network: a gateway in a process of its own, its database, and SAS. */
export class Stage {
  readonly #variables: Readonly<Record<string, string>>;
  readonly #sandbox: Sandbox;
  readonly #sas: string;
  readonly #cluster: PostgresqlCluster | undefined;
  readonly #secretKey: string;
  #running: Promise<Running>;

  private constructor(
    variables: Readonly<Record<string, string>>,
    sas: { readonly sandbox: Sandbox; readonly address: string },
    cluster: PostgresqlCluster | undefined,
    secretKey: string,
  ) {
    this.#variables = variables;
    this.#sandbox = sas.sandbox;
    this.#sas = sas.address;
    this.#cluster = cluster;
    this.#secretKey = secretKey;
    this.#running = this.#start();
  }

  /** @param origin of the agent's page */
  static async open(folder: string, kind: DatabaseKind, origin: string): Promise<Stage> {
    const sandbox = createSandbox();
    const address = await sandbox.listen(0);
    const cluster = kind === 'postgresql' ? await startPostgresql() : undefined;
    const directory = path.join(folder, 'gateway');
    if (!cluster) await prepareEmbeddedDatabase(directory);
    const where = cluster ? { DATABASE_URL: cluster.url } : { DATA_DIR: directory };
    const variables = { ...where, SAS_BASE_URL: address, SAS_API_KEY: developmentKey };
    const added = runProgram([...PARTNER_WORDS, '--origin', origin], variables);
    if (added.code !== 0) throw new Error(`The partner was not added: ${added.errors}`);
    const { secretKey } = JSON.parse(added.output) as { secretKey: string };
    return new Stage(variables, { sandbox, address }, cluster, secretKey);
  }

  /** Where the gateway answers; waits while it comes back. */
  async address(): Promise<string> {
    return (await this.#running).address;
  }

  /** SIGKILL; resolves when it is dead, and it comes back by itself. */
  async killGateway(): Promise<void> {
    const { gateway } = await this.#running;
    await gateway.stop('SIGKILL');
    this.#running = this.#start();
    // Whoever needs it next hears of it.
    this.#running.catch(() => undefined);
  }

  /** What the gateway answers to the partner's server; empty when it was killed meanwhile. */
  async token(): Promise<object> {
    const json = { agent: SANDBOX_AGENT, unitId: UNIT_ID };
    const url = `${await this.address()}/v1/session-tokens`;
    try {
      return (await (await postJson(url, this.#secretKey, json)).json()) as object;
    } catch {
      return {};
    }
  }

  /** How many registrations are still under way; at most as many as the gateway lists at once. */
  async pendingRegistrations(): Promise<number> {
    const headers = { authorization: `Bearer ${this.#secretKey}` };
    const response = await fetch(`${await this.address()}/v1/registrations?status=pending`, { headers });
    return ((await response.json()) as { registrations: unknown[] }).registrations.length;
  }

  async sasLedger(): Promise<LedgerSnapshot> {
    return (await (await fetch(`${this.#sas}/__sandbox/ledger`)).json()) as LedgerSnapshot;
  }

  /** Ends the gateway and reads its database, as an auditor would. */
  async readDatabase<Result>(read: (database: GatewayDatabase) => Promise<Result>): Promise<Result> {
    const { gateway } = await this.#running;
    await gateway.stop('SIGTERM');
    const { DATABASE_URL: connectionString, DATA_DIR: directory = '' } = this.#variables;
    const database =
      connectionString === undefined
        ? await openEmbeddedDatabase(directory)
        : await openPostgresqlDatabase({ connectionString, concurrency: REGISTRATION_CONCURRENCY });
    try {
      return await read(database);
    } finally {
      await database.close();
    }
  }

  async close(): Promise<void> {
    const running = await this.#running.catch(() => undefined);
    await running?.gateway.stop('SIGKILL');
    await this.#sandbox.close();
    await this.#cluster?.stop();
  }

  async #start(): Promise<Running> {
    const gateway = new GatewayProcess(this.#variables);
    return { gateway, address: await gateway.ready() };
  }
}
