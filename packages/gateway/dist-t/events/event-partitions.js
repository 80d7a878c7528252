import { sql } from 'kysely';
import { describeError } from '../http/log.js';
import { closeTable } from '../store/row-security.js';
import { inTransaction } from '../store/transaction.js';
/** Months around the present one that have a partition of their own: late devices, and gateways that stay off for long. */
const MONTHS_BEFORE = 1;
const MONTHS_AHEAD = 3;
const KEEP_MILLISECONDS = 6 * 3_600_000;
/**
 * Keeps a partition of `events` for each month to come. The months are those that the UUIDv7 of the attendance was
 * made in, so that all events of one attendance lie together and no two can take one place in it. Months without a
 * partition, which a device with a wrong clock may name, share `events_of_other_months`: no event is ever refused for
 * want of a partition. Every gateway of a database does this; the first one makes what is missing.
 */
export class EventPartitions {
    #parts;
    #timer;
    constructor(parts) {
        this.#parts = parts;
    }
    async start() {
        await this.keep();
        this.#timer = setInterval(() => void this.keep(), KEEP_MILLISECONDS);
        this.#timer.unref();
    }
    stop() {
        clearInterval(this.#timer);
    }
    /** Makes what is missing. What cannot be made now is tried again later: there is time until its month. */
    async keep() {
        const { database, log, now } = this.#parts;
        const first = monthOf(now());
        for (let step = -MONTHS_BEFORE; step <= MONTHS_AHEAD; step += 1) {
            const month = addMonths(first, step);
            try {
                if (await exists(database.owner, month))
                    continue;
                await inTransaction(database.owner, (transaction) => makePartition(transaction, month));
            }
            catch (error) {
                log({ level: 'error', event: 'partition', partition: nameOf(month), ...describeError(error) });
            }
        }
    }
}
/**
 * Made beside the table and then attached, which keeps nobody from reading or writing the other months. Only what lies
 * among the other months waits a moment, while this month's part of it moves.
 */
async function makePartition(transaction, month) {
    await sql `select pg_advisory_xact_lock(hashtextextended('events:partitions', 0))`.execute(transaction);
    // Another gateway may have been faster.
    if (await exists(transaction, month))
        return;
    // A backup may read for hours; whoever queues behind this lock must not wait as long.
    await sql `set local lock_timeout = '3s'`.execute(transaction);
    const partition = sql.table(nameOf(month));
    const from = sql.lit(firstIdOf(month));
    const to = sql.lit(firstIdOf(addMonths(month, 1)));
    await sql `create table ${partition} (like events including all)`.execute(transaction);
    // Rows are hidden from the owner too, who for this moment, while nobody else gets in, has to see them.
    await sql `alter table events_of_other_months no force row level security`.execute(transaction);
    await sql `
    with moved as (
      delete from events_of_other_months where attendance_id >= ${from} and attendance_id < ${to} returning *
    ) insert into ${partition} select * from moved`.execute(transaction);
    for (const table of ['events_of_other_months', nameOf(month)])
        await sql.raw(closeTable(table)).execute(transaction);
    await sql `alter table events attach partition ${partition} for values from (${from}) to (${to})`.execute(transaction);
}
async function exists(rows, month) {
    const found = await sql `
    select from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = 'events'::regclass and relname = ${nameOf(month)}`.execute(rows);
    return found.rows.length > 0;
}
function nameOf(month) {
    return `events_${month.toISOString().slice(0, 7).replace('-', '_')}`;
}
/** The smallest UUIDv7 of a month: its first 48 bits are the milliseconds since 1970. */
function firstIdOf(month) {
    const digits = month.getTime().toString(16).padStart(12, '0');
    return `${digits.slice(0, 8)}-${digits.slice(8)}-0000-0000-000000000000`;
}
function monthOf(date) {
    return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth()));
}
function addMonths(month, count) {
    return new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + count));
}
//# sourceMappingURL=event-partitions.js.map