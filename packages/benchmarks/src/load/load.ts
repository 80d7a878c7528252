import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { openPostgresqlDatabase, type GatewayDatabase } from '@atendimento-ativo/gateway';
import { GatewayProcess, PARTNER_WORDS, postJson, runProgram } from '@atendimento-ativo/testbed/gateway-process';
import { startPostgresql } from '@atendimento-ativo/testbed/postgresql-cluster';
import { AGENT, UNIT_ID, Visit, type RawEvent } from '@atendimento-ativo/testbed/visit';
import { percentile } from '../measure.js';
import { fill } from './fill.js';

const METRICS_TOKEN = 'benchmark';
const CONNECTIONS = 4;
const BATCHES = [1, 10, 100];
const WARM_UP_SECONDS = 1;
/** The last begins and ends within months, where days are read instead. */
const INDICATORS = [
  ...['', '?by=channel', '?by=unit', '?by=agent', '?by=month', '?channel=remote&by=agent'],
  `?by=agent&from=${daysAgo(20)}&to=${daysAgo(5)}`,
];
const INDICATOR_RUNS = 5;

/** Shows a title and the rows of a table below it. */
export type Print = (title: string, rows: readonly object[]) => void;

interface Rate {
  readonly perSecond: number;
  readonly times: readonly number[];
}

interface Sender {
  /** Sends one batch; resolves when it is stored. */
  readonly send: (events: readonly RawEvent[]) => Promise<void>;
}

/**
 * `npm run benchmark -- load [--events N,N] [--seconds N] [--minutes N]`: bare inserts and the gateway side by
 * side on one PostgreSQL, at each number of stored events; then how long indicators take there, and whether the memory
 * of the gateway grows under load.
 */
export async function runLoad(words: string[], print: Print): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: {
      events: { type: 'string', default: '10000,5000000' },
      seconds: { type: 'string', default: '5' },
      minutes: { type: 'string', default: '0.5' },
    },
  });
  const cluster = await startPostgresql();
  const variables = { DATABASE_URL: cluster.url, SAS_BASE_URL: 'http://127.0.0.1:9', WORKER: 'off', METRICS_TOKEN };
  const added = runProgram(PARTNER_WORDS, variables);
  const { id: partnerId, secretKey } = JSON.parse(added.output) as { id: string; secretKey: string };
  const database = await openPostgresqlDatabase({ connectionString: cluster.url, concurrency: 1 });
  const gateway = new GatewayProcess(variables);
  try {
    const address = await gateway.ready();
    for (const stored of values.events.split(',').map(Number)) {
      const started = performance.now();
      await fill(database.owner, partnerId, stored);
      const title = `${stored} stored events (filled in ${((performance.now() - started) / 1000).toFixed(0)} s)`;
      const bare = bareInserts(database, partnerId);
      print(title, await compare(bare, await gatewaySender(address, secretKey), Number(values.seconds)));
      print('Indicators there', await timeIndicators(address, secretKey));
    }
    const minutes = Number(values.minutes);
    const memory = await watchMemory(address, secretKey, minutes);
    print(`Memory of the gateway under ${minutes} minutes of load`, memory);
    print('Growth over the last three quarters of them', [growthOf(memory)]);
  } finally {
    await gateway.stop('SIGTERM');
    await database.close();
    await cluster.stop();
  }
}

async function compare(bare: Sender, gateway: Sender, seconds: number) {
  const rows = [];
  for (const batch of BATCHES) {
    // In turns, so that whatever else the machine does meets both.
    const first = await rateOf(bare, batch, seconds / 2);
    const ours = await rateOf(gateway, batch, seconds);
    const second = await rateOf(bare, batch, seconds / 2);
    const inserts = (first.perSecond + second.perSecond) / 2;
    const at = (percentage: number) => `${percentile(ours.times, percentage).toFixed(1)} ms`;
    rows.push({
      batch,
      'bare inserts, events/s': Math.round(inserts),
      'POST /v1/events, events/s': Math.round(ours.perSecond),
      ratio: Number((ours.perSecond / inserts).toFixed(2)),
      p50: at(50),
      p95: at(95),
      p99: at(99),
    });
  }
  return rows;
}

/** Events of whole visits, sent in batches over several connections for a while. */
async function rateOf({ send }: Sender, batch: number, seconds: number): Promise<Rate> {
  await run(send, batch, WARM_UP_SECONDS);
  return run(send, batch, seconds);
}

async function run(send: Sender['send'], batch: number, seconds: number): Promise<Rate> {
  const times: number[] = [];
  const started = performance.now();
  const ends = started + seconds * 1000;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const happened = visits();
      while (performance.now() < ends) {
        const events = Array.from({ length: batch }, () => happened.next().value);
        const begun = performance.now();
        await send(events);
        times.push(performance.now() - begun);
      }
    }),
  );
  return { perSecond: (times.length * batch * 1000) / (performance.now() - started), times };
}

/** The events of one visit after another, each with the ids that a device would give it now. */
function* visits(): Generator<RawEvent, never> {
  for (;;) {
    const attendanceId = uuidv7();
    for (const event of new Visit().whole()) yield { ...event, id: uuidv7(), attendanceId };
  }
}

function uuidv7(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  const chance = randomBytes(10).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-8${chance.slice(3, 6)}-${chance.slice(6, 18)}`;
}

/** What a program without rules would do, with the same driver on the same table: no ids, no projections, no jobs. */
function bareInserts({ rows }: GatewayDatabase, partnerId: string): Sender {
  return {
    send: async (events) => {
      await rows
        .insertInto('events')
        .values(
          events.map((event) => ({
            id: event.id,
            partner_id: partnerId,
            attendance_id: event.attendanceId,
            sequence: event.sequence,
            type: event.type,
            occurred_at: event.occurredAt,
            received_at: new Date(),
            content_hash: 'f'.repeat(64),
            body: JSON.stringify(event),
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
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

async function timeIndicators(address: string, secretKey: string) {
  const rows = [];
  for (const query of INDICATORS) {
    const times: number[] = [];
    for (let round = 0; round < INDICATOR_RUNS; round += 1) {
      const begun = performance.now();
      const headers = { authorization: `Bearer ${secretKey}` };
      const response = await fetch(`${address}/v1/indicators${query}`, { headers });
      await response.text();
      times.push(performance.now() - begun);
    }
    rows.push({
      route: `/v1/indicators${query}`,
      median: `${percentile(times, 50).toFixed(0)} ms`,
      slowest: `${percentile(times, 100).toFixed(0)} ms`,
    });
  }
  return rows;
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 24 * 3_600_000).toISOString().slice(0, 10);
}

/** A sample a minute, and this many of a short run. */
const FEWEST_SAMPLES = 8;
const MEMORY_BATCH = 10;

interface MemorySample {
  readonly minute: number;
  /** Since the sample before. */
  readonly 'events/s': number;
  readonly 'heap, MiB': number;
  readonly 'resident, MiB': number;
}

/** Heap and resident memory of the gateway at even intervals under load. */
async function watchMemory(address: string, secretKey: string, minutes: number): Promise<readonly MemorySample[]> {
  const samples: MemorySample[] = [];
  const count = Math.max(FEWEST_SAMPLES, Math.round(minutes));
  for (let sample = 1; sample <= count; sample += 1) {
    // With a token for each: none lasts for an hour.
    const { send } = await gatewaySender(address, secretKey);
    const { perSecond } = await run(send, MEMORY_BATCH, (minutes * 60) / count);
    const response = await fetch(`${address}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
    const text = await response.text();
    const megabytes = (name: string) =>
      Number((Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]) / 2 ** 20).toFixed(1));
    samples.push({
      minute: Number(((sample * minutes) / count).toFixed(2)),
      'events/s': Math.round(perSecond),
      'heap, MiB': megabytes('nodejs_heap_size_used_bytes'),
      'resident, MiB': megabytes('process_resident_memory_bytes'),
    });
  }
  return samples;
}

/** The slope of the straight line that fits best, once the program has warmed up. */
function growthOf(samples: readonly MemorySample[]) {
  const warm = samples.slice(Math.ceil(samples.length / 4));
  const slope = (column: 'heap, MiB' | 'resident, MiB') => {
    const mean = (valueOf: (sample: MemorySample) => number) =>
      warm.reduce((sum, sample) => sum + valueOf(sample), 0) / warm.length;
    const [minute, value] = [mean((sample) => sample.minute), mean((sample) => sample[column])];
    const covariance = mean((sample) => (sample.minute - minute) * (sample[column] - value));
    return Number(((60 * covariance) / mean((sample) => (sample.minute - minute) ** 2)).toFixed(1));
  };
  return { 'heap, MiB an hour': slope('heap, MiB'), 'resident, MiB an hour': slope('resident, MiB') };
}
