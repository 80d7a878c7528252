import { isRefusedValue } from '../store/refused-value.js';
/** Ids that are free for this partner's eyes and taken all the same: by another partner, or by a request beside this one. */
export class EventIdsTakenError extends Error {
    name = 'EventIdsTakenError';
    ids;
    constructor(ids) {
        super('Event ids are taken.');
        this.ids = ids;
    }
}
/** The database refused a value of one of these events: their schemas let through what it cannot hold. */
export class UnstorableEventsError extends Error {
    name = 'UnstorableEventsError';
    events;
    constructor(events) {
        super('The database refused a value.');
        this.events = events;
    }
}
/**
 * Does what writes these events.
 *
 * @throws UnstorableEventsError in place of the database's refusal of a value
 */
export async function writing(events, write) {
    try {
        return await write();
    }
    catch (error) {
        throw isRefusedValue(error) ? new UnstorableEventsError(events) : error;
    }
}
//# sourceMappingURL=storing-problems.js.map