import { eventTime, timeLike } from '@atendimento-ativo/domain';
const HOUR = 3_600_000;
/** Far longer than anything waits for a network; a device that never heard the gateway's clock says no more. */
const LONGEST_WAIT = 180 * 24 * HOUR;
/** The event as the gateway tells it: nothing happened after the gateway heard of it, whatever a device's clock said. */
export function asHeard(event, receivedAt) {
    if (Date.parse(eventTime(event)) <= receivedAt.getTime())
        return event;
    const { clockOffset: _known, ...rest } = event;
    return { ...rest, occurredAt: timeLike(event.occurredAt, receivedAt.getTime()) };
}
/**
 * Milliseconds by which the clock of the device that made an event is ahead, or, below zero, behind; 0 when it is right
 * to the hour, as far as that can be told.
 */
export function clockError({ occurredAt, clockOffset }, receivedAt) {
    const lead = Date.parse(occurredAt) - receivedAt.getTime();
    const guess = lead > 0 || lead < -LONGEST_WAIT ? lead : 0;
    const error = clockOffset === undefined ? guess : -clockOffset;
    return Math.abs(error) > HOUR ? error : 0;
}
//# sourceMappingURL=device-clock.js.map