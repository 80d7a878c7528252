import { parseArgs } from 'node:util';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { percentile } from '../measure.js';
import { fill } from './fill.js';
import { CONNECTIONS, sendFor, type Rate } from './send.js';
import { onStage, type Print, type Sender, type Stage } from './stage.js';

type Rows = Stage['database']['rows'];
type Tables = Rows extends Kysely<infer Shape> ? Shape : never;

const BATCHES = [1, 10, 100];
const WARM_UP_SECONDS = 1;
const PROCESSOR_TIME = 'process_cpu_seconds_total';

/**
 * `npm run benchmark -- load [--events N,N] [--seconds N]`: bare inserts and the gateway side by side on one
 * PostgreSQL, at each number of stored events.
 */
export async function runLoad(words: string[], print: Print): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: { events: { type: 'string', default: '10000,5000000' }, seconds: { type: 'string', default: '5' } },
  });
  await onStage(async (stage) => {
    // As a user whom no policy keeps from any row, which spares each insert its checks.
    const pool = new pg.Pool({ connectionString: stage.connectionString, max: CONNECTIONS });
    const rows = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    try {
      for (const stored of values.events.split(',').map(Number)) {
        const started = performance.now();
        await fill(stage.database.owner, stage.partnerId, stored);
        const seconds = ((performance.now() - started) / 1000).toFixed(0);
        const bare = bareInserts(rows, stage.partnerId);
        const compared = await compare(bare, stage, Number(values.seconds));
        print(`${stored} stored events (filled in ${seconds} s)`, compared);
      }
    } finally {
      await rows.destroy();
    }
  });
}

async function compare(bare: Sender, stage: Stage, seconds: number) {
  const gateway = await stage.sender();
  const rows = [];
  for (const batch of BATCHES) {
    // In turns, so that whatever else the machine does meets both.
    const first = await rateOf(bare, batch, seconds / 2);
    await sendFor(gateway.send, batch, WARM_UP_SECONDS);
    const before = await stage.metric(PROCESSOR_TIME);
    const ours = await sendFor(gateway.send, batch, seconds);
    const spent = (await stage.metric(PROCESSOR_TIME)) - before;
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
      'processor of the gateway, ms/event': Number(((spent * 1000) / (ours.times.length * batch)).toFixed(3)),
    });
  }
  return rows;
}

async function rateOf({ send }: Sender, batch: number, seconds: number): Promise<Rate> {
  await sendFor(send, batch, WARM_UP_SECONDS);
  return sendFor(send, batch, seconds);
}

/** What a program without rules would do, with the same driver on the same table: no ids, no projections, no jobs. */
function bareInserts(rows: Kysely<Tables>, partnerId: string): Sender {
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
            content_hash: 'f'.repeat(43),
            body: JSON.stringify(event),
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
