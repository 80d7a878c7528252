import { openPostgresqlDatabase, type GatewayDatabase } from '@atendimento-ativo/gateway';
import { GatewayProcess, PARTNER_WORDS, postJson, runProgram } from '@atendimento-ativo/testbed/gateway-process';
import { startPostgresql } from '@atendimento-ativo/testbed/postgresql-cluster';
import { AGENT, UNIT_ID, type RawEvent } from '@atendimento-ativo/testbed/visit';

const METRICS_TOKEN = 'benchmark';

/** Shows a title and the rows of a table below it. */
export type Print = (title: string, rows: readonly object[]) => void;

export interface Sender {
  /** Sends one batch; resolves when it is stored. */
  readonly send: (events: readonly RawEvent[]) => Promise<void>;
}

/** A gateway that registers nothing, on a PostgreSQL of its own, with one partner. */
export interface Stage {
  readonly partnerId: string;
  readonly secretKey: string;
  readonly address: string;
  /** Of a user whom no policy keeps from any row. */
  readonly connectionString: string;
  readonly database: GatewayDatabase;
  /** A metric of the gateway. */
  metric(name: string): Promise<number>;
  /** Signs an agent in, for a quarter of an hour. */
  sender(): Promise<Sender>;
}

/** Sets the stage, and clears it away when the work is done. */
export async function onStage(work: (stage: Stage) => Promise<void>): Promise<void> {
  const cluster = await startPostgresql();
  const variables = { DATABASE_URL: cluster.url, SAS_BASE_URL: 'http://127.0.0.1:9', WORKER: 'off', METRICS_TOKEN };
  const { id: partnerId, secretKey } = JSON.parse(runProgram(PARTNER_WORDS, variables).output) as Record<
    'id' | 'secretKey',
    string
  >;
  const database = await openPostgresqlDatabase({ connectionString: cluster.url, concurrency: 1 });
  const gateway = new GatewayProcess(variables);
  try {
    const address = await gateway.ready();
    await work({
      ...{ partnerId, secretKey, address, connectionString: cluster.url, database },
      metric: (name) => readMetric(address, name),
      sender: () => gatewaySender(address, secretKey),
    });
  } finally {
    await gateway.stop('SIGTERM');
    await database.close();
    await cluster.stop();
  }
}

async function readMetric(address: string, name: string): Promise<number> {
  const response = await fetch(`${address}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(await response.text())?.[1]);
}

async function gatewaySender(address: string, secretKey: string): Promise<Sender> {
  const answer = await postJson(`${address}/v1/session-tokens`, secretKey, { agent: AGENT, unitId: UNIT_ID });
  const { token } = (await answer.json()) as { token: string };
  return {
    send: async (events) => {
      const response = await postJson(`${address}/v1/events`, token, { events });
      const text = await response.text();
      if (response.status !== 200 || text.includes('"rejected"')) throw new Error(`The gateway refused: ${text}`);
    },
  };
}
