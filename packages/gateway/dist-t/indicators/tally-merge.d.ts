import { type Log } from '../http/log.js';
import type { GatewayDatabase, Rows } from '../store/database.js';
/** Adds up what was appended to the sums of the indicators, so that they are answered from few rows. */
export declare function mergeAttendanceChanges(rows: Rows): Promise<void>;
/** Merges every few seconds, in one of the gateways of a database at a time. Nothing is counted wrong without it. */
export declare class TallyMerge {
    #private;
    constructor({ database, log }: {
        readonly database: GatewayDatabase;
        readonly log: Log;
    });
    start(): void;
    stop(): void;
}
//# sourceMappingURL=tally-merge.d.ts.map