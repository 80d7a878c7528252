import { sql } from 'kysely';
import { describeError } from '../http/log.js';
/** Changes that one transaction adds up; more of them are added up by the next ones. */
const MOST_CHANGES = 20_000;
const MERGE_MILLISECONDS = 20_000;
/** Adds up what was appended to the sums of the indicators, so that they are answered from few rows. */
export async function mergeAttendanceChanges(rows) {
    for (;;) {
        const merged = await sql `
      select merge_attendance_changes(${sql.lit(MOST_CHANGES)}) as count`.execute(rows);
        if (Number(merged.rows[0]?.count) < MOST_CHANGES)
            return;
    }
}
/** Merges every few seconds, in one of the gateways of a database at a time. Nothing is counted wrong without it. */
export class TallyMerge {
    #database;
    #log;
    #timer;
    constructor({ database, log }) {
        this.#database = database;
        this.#log = log;
    }
    start() {
        this.#timer = setInterval(() => void this.#merge(), MERGE_MILLISECONDS);
        this.#timer.unref();
    }
    stop() {
        clearInterval(this.#timer);
    }
    async #merge() {
        try {
            await this.#database.exclusively(['indicators:merge'], () => mergeAttendanceChanges(this.#database.supervision));
        }
        catch (error) {
            this.#log({ level: 'error', event: 'indicators', ...describeError(error) });
        }
    }
}
//# sourceMappingURL=tally-merge.js.map