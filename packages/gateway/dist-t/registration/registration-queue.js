import { sql } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import { orderedId } from '../store/ordered-id.js';
import { registryNames } from '../registries/registry-names.js';
import { openQueue } from '../store/row-security.js';
import { RegistryLine } from './registry-line.js';
/** Before the name of the registry whose jobs stand in the queue. */
const QUEUE_PREFIX = 'registration-';
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
/**
 * The registrations that wait, one line for each registry, in the same database as what they register.
 * A registry that is slow or down keeps nobody waiting but its own.
 */
export class RegistrationQueue {
    #parts;
    #boss;
    #lines = [];
    constructor(parts) {
        this.#parts = parts;
        const options = {
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
    async start() {
        const { settings } = this.#parts;
        await this.#boss.start();
        const queue = {
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
        const { policy: _fixed, ...changeable } = queue;
        // Of every registry: another process may work for one that this one only takes attendances for.
        for (const name of registryNames.map(queueOf)) {
            await this.#boss.createQueue(name, queue);
            await this.#boss.updateQueue(name, changeable);
            // Has the queue's description read now: inside a transaction the embedded database could not read it.
            await this.#boss.findJobs(name, { limit: 1 });
        }
        await openQueue(this.#parts.database.owner);
    }
    /** Puts attendances that came to their end in line for each registry of their partner, in the transaction that ends them. */
    async add(transaction, store, partner, attendanceIds) {
        if (attendanceIds.length === 0)
            return;
        for (const registry of partner.registries) {
            const created = await store.registrations.create(attendanceIds, registry, this.#parts.now());
            await this.#insert(registry, created, transaction);
        }
    }
    /**
     * Puts attendances back in line whose registries have something new to hear, in the transaction that stores it: those
     * that were registered, and those that could not be before, for want of a client.
     */
    async renew(transaction, store, partner, attendanceIds) {
        const renewed = await store.registrations.renew(attendanceIds, this.#parts.now());
        for (const registry of new Set(renewed.map((row) => row.registry))) {
            const rows = renewed.filter((row) => row.registry === registry);
            await this.#insert(registry, rows, transaction);
        }
        const known = new Set(renewed.map((row) => row.attendance_id));
        const unknown = attendanceIds.filter((id) => !known.has(id));
        await this.add(transaction, store, partner, unknown);
    }
    /** Puts a version of a registration in line, once: when it is there already, nothing happens. */
    async enqueue(registration, rows) {
        await this.#insert(registration.registry, [registration], rows);
    }
    /** Runs the jobs of a registry's line; a handler that throws is called again later. */
    async work(registry, circuit, run) {
        const { settings, log } = this.#parts;
        const { concurrency } = settings;
        const line = new RegistryLine({
            boss: this.#boss,
            queue: queueOf(registry),
            registry,
            circuit,
            concurrency,
            run,
            log,
        });
        this.#lines.push(line);
        await line.start();
    }
    /**
     * Frees the jobs that a dead process held. On the embedded database this process is the only one,
     * so whatever is active at its start belongs to nobody; elsewhere the missing heartbeat frees them.
     */
    async releaseAbandoned() {
        if (this.#parts.database.kind !== 'embedded')
            return;
        const active = await sql `
      select id, name from pgboss.job where name = any(${registryNames.map(queueOf)}) and state = 'active'`.execute(this.#parts.database.rows);
        for (const { id, name } of active.rows)
            await this.#boss.deleteJob(name, id);
    }
    /** Puts every pending registration that no job stands for back in line. */
    async sweep(changedBefore) {
        const { supervision } = this.#parts.database;
        for (;;) {
            const stray = await sql `
        select partner_id, attendance_id, registry, version from registrations
        where status = 'pending' and updated_at <= ${changedBefore} and not exists (
          select 1 from pgboss.job
          where job.name = ${QUEUE_PREFIX} || registrations.registry and job.state < 'completed'
            and job.singleton_key = registrations.attendance_id || ':' || registrations.version
        )
        order by updated_at limit ${SWEEP_PAGE}`.execute(supervision);
            for (const row of stray.rows)
                await this.enqueue(row, this.#parts.database.ofPartner(row.partner_id));
            if (stray.rows.length < SWEEP_PAGE)
                return;
        }
    }
    /** The job of an earlier version may still be ending: it does not stand for this one. */
    async #insert(registry, registrations, rows) {
        if (registrations.length === 0)
            return;
        const inserts = registrations.map(({ partner_id: partnerId, attendance_id: attendanceId, version }) => ({
            id: orderedId(),
            data: { partnerId, attendanceId, registry },
            singletonKey: `${attendanceId}:${version}`,
        }));
        await this.#boss.insert(queueOf(registry), inserts, { db: fromKysely(rows) });
    }
    async stop() {
        for (const line of this.#lines)
            line.stop();
        await this.#boss.stop({ graceful: true, timeout: STOP_MILLISECONDS });
    }
}
function queueOf(registry) {
    return QUEUE_PREFIX + registry;
}
//# sourceMappingURL=registration-queue.js.map