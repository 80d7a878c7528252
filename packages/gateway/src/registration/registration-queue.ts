import { sql } from 'kysely';
import { fromKysely, PgBoss, type ConstructorOptions, type Queue } from 'pg-boss';
import type { Log } from '../http/log.js';
import type { GatewayDatabase, Rows } from '../store/database.js';
import type { PartnerStore } from '../store/partner-store.js';
import type { RegistrationSettings } from './registration-settings.js';

/** One attendance on its way into one registry. */
export interface RegistrationJob {
  readonly partnerId: string;
  readonly attendanceId: string;
  readonly registry: string;
}

export interface RegistrationQueueParts {
  readonly database: GatewayDatabase;
  /** Registries that every attendance goes into. */
  readonly registries: readonly string[];
  readonly settings: RegistrationSettings;
  readonly isWorker: boolean;
  readonly log: Log;
  readonly now: () => Date;
}

const QUEUE = 'registration';
const WORK_OPTIONS = { pollingIntervalSeconds: 0.5, batchSize: 1 };
/** A worker that is alive says so this often at least; one that does not loses its job. */
const HEARTBEAT_SECONDS = 10;
const SUPERVISE_SECONDS = 5;
/** Longer than any run: each call to a registry has its own limit. */
const EXPIRE_SECONDS = 600;
const RETENTION_SECONDS = 30 * 24 * 3600;
/** The horizon ends the tries, not their number. */
const RETRY_LIMIT = 1_000_000;
/** A registration that is cut short goes on in the next process. */
const STOP_MILLISECONDS = 4000;
const SWEEP_PAGE = 500;

/** The line of registrations that wait, in the same database as what they register. */
export class RegistrationQueue {
  readonly #parts: RegistrationQueueParts;
  readonly #boss: PgBoss;

  constructor(parts: RegistrationQueueParts) {
    this.#parts = parts;
    const options: ConstructorOptions = {
      ...parts.database.queueConnection,
      schedule: false,
      registerInstance: false,
      supervise: parts.isWorker,
      superviseIntervalSeconds: SUPERVISE_SECONDS,
      monitorIntervalSeconds: SUPERVISE_SECONDS,
      openTelemetry: { enabled: false },
    };
    this.#boss = new PgBoss(options);
    this.#boss.on('error', (error) => parts.log({ level: 'error', event: 'queue', error: error.name }));
  }

  async start(): Promise<void> {
    const { settings } = this.#parts;
    await this.#boss.start();
    const queue: Omit<Queue, 'name'> = {
      policy: 'exclusive',
      retryLimit: RETRY_LIMIT,
      retryBackoff: true,
      retryDelay: settings.firstDelaySeconds,
      retryDelayMax: settings.longestDelaySeconds,
      expireInSeconds: EXPIRE_SECONDS,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      retentionSeconds: RETENTION_SECONDS,
      deleteAfterSeconds: 3600,
    };
    await this.#boss.createQueue(QUEUE, queue);
    const { policy: _fixed, ...changeable } = queue;
    await this.#boss.updateQueue(QUEUE, changeable);
    // Has the queue's description read now: inside a transaction the embedded database could not read it.
    await this.#boss.findJobs(QUEUE, { limit: 1 });
  }

  /** Puts an attendance that came to its end in line, in the transaction that ends it. */
  async add(transaction: Rows, store: PartnerStore, ended: Omit<RegistrationJob, 'registry'>): Promise<void> {
    for (const registry of this.#parts.registries) {
      await store.registrations.create(ended.attendanceId, registry, this.#parts.now());
      await this.enqueue({ ...ended, registry }, transaction);
    }
  }

  /** Puts a registration in line, once: when it is there already, nothing happens. */
  async enqueue(job: RegistrationJob, rows: Rows): Promise<void> {
    await this.#boss.send(QUEUE, job, { singletonKey: keyOf(job), db: fromKysely(rows) });
  }

  /** Runs the jobs of the line; a handler that throws is called again later. */
  async work(run: (job: RegistrationJob) => Promise<void>): Promise<void> {
    for (let started = 0; started < this.#parts.settings.concurrency; started += 1) {
      const worker: Promise<string> = this.#boss.work<RegistrationJob>(QUEUE, WORK_OPTIONS, async (jobs) => {
        try {
          for (const { data } of jobs) await run(data);
        } finally {
          // Where there was one job there may be more: look at once, and rest only when there is none.
          this.#boss.notifyWorker(await worker);
        }
      });
      await worker;
    }
  }

  /**
   * Frees the jobs that a dead process held. On the embedded database this process is the only one,
   * so whatever is active at its start belongs to nobody; elsewhere the missing heartbeat frees them.
   */
  async releaseAbandoned(): Promise<void> {
    if (this.#parts.database.kind !== 'embedded') return;
    const active = await sql<{ id: string }>`
      select id from pgboss.job where name = ${QUEUE} and state = 'active'`.execute(this.#parts.database.rows);
    const ids = active.rows.map(({ id }) => id);
    if (ids.length > 0) await this.#boss.deleteJob(QUEUE, ids);
  }

  /** Puts every pending registration that no job stands for back in line. */
  async sweep(changedBefore: Date): Promise<void> {
    const { rows } = this.#parts.database;
    for (;;) {
      const stray = await sql<{ partner_id: string; attendance_id: string; registry: string }>`
        select partner_id, attendance_id, registry from registrations
        where status = 'pending' and updated_at <= ${changedBefore} and not exists (
          select 1 from pgboss.job
          where job.name = ${QUEUE} and job.state < 'completed'
            and job.singleton_key = registrations.attendance_id::text || ':' || registrations.registry
        )
        order by updated_at limit ${SWEEP_PAGE}`.execute(rows);
      for (const row of stray.rows) {
        const { partner_id: partnerId, attendance_id: attendanceId, registry } = row;
        await this.enqueue({ partnerId, attendanceId, registry }, rows);
      }
      if (stray.rows.length < SWEEP_PAGE) return;
    }
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: STOP_MILLISECONDS });
  }
}

function keyOf({ attendanceId, registry }: RegistrationJob): string {
  return `${attendanceId}:${registry}`;
}
