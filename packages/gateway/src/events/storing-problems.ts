import { isRefusedValue } from '../store/refused-value.js';
import type { IncomingEvent } from './incoming-event.js';

/** Ids that are free for this partner's eyes and taken all the same: by another partner, or by a request beside this one. */
export class EventIdsTakenError extends Error {
  override readonly name = 'EventIdsTakenError';
  readonly ids: readonly string[];

  constructor(ids: readonly string[]) {
    super('Event ids are taken.');
    this.ids = ids;
  }
}

/** The database refused a value of one of these events: their schemas let through what it cannot hold. */
export class UnstorableEventsError extends Error {
  override readonly name = 'UnstorableEventsError';
  readonly events: readonly IncomingEvent[];

  constructor(events: readonly IncomingEvent[]) {
    super('The database refused a value.');
    this.events = events;
  }
}

/**
 * Does what writes these events.
 *
 * @throws UnstorableEventsError in place of the database's refusal of a value
 */
export async function writing<Result>(events: readonly IncomingEvent[], write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    throw isRefusedValue(error) ? new UnstorableEventsError(events) : error;
  }
}
