import { type Log } from '../http/log.js';
import type { GatewayDatabase } from '../store/database.js';
export interface EventPartitionsParts {
    readonly database: GatewayDatabase;
    readonly log: Log;
    readonly now: () => Date;
}
/**
 * Keeps a partition of `events` for each month to come. The months are those that the UUIDv7 of the attendance was
 * made in, so that all events of one attendance lie together and no two can take one place in it. Months without a
 * partition, which a device with a wrong clock may name, share `events_of_other_months`: no event is ever refused for
 * want of a partition. Every gateway of a database does this; the first one makes what is missing.
 */
export declare class EventPartitions {
    #private;
    constructor(parts: EventPartitionsParts);
    start(): Promise<void>;
    stop(): void;
    /** Makes what is missing. What cannot be made now is tried again later: there is time until its month. */
    keep(): Promise<void>;
}
//# sourceMappingURL=event-partitions.d.ts.map