import type { IncomingEvent } from './incoming-event.js';
/** Ids that are free for this partner's eyes and taken all the same: by another partner, or by a request beside this one. */
export declare class EventIdsTakenError extends Error {
    readonly name = "EventIdsTakenError";
    readonly ids: readonly string[];
    constructor(ids: readonly string[]);
}
/** The database refused a value of one of these events: their schemas let through what it cannot hold. */
export declare class UnstorableEventsError extends Error {
    readonly name = "UnstorableEventsError";
    readonly events: readonly IncomingEvent[];
    constructor(events: readonly IncomingEvent[]);
}
/**
 * Does what writes these events.
 *
 * @throws UnstorableEventsError in place of the database's refusal of a value
 */
export declare function writing<Result>(events: readonly IncomingEvent[], write: () => Promise<Result>): Promise<Result>;
//# sourceMappingURL=storing-problems.d.ts.map