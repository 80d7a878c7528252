import type { AttendanceEvent } from './events.js';

/**
 * When an event happened: the device's time, moved to the gateway's clock as far as the device knew it, and still with
 * the device's offset from UTC.
 */
export function eventTime({
  occurredAt,
  clockOffset = 0,
}: Pick<AttendanceEvent, 'occurredAt' | 'clockOffset'>): string {
  return clockOffset === 0 ? occurredAt : timeLike(occurredAt, Date.parse(occurredAt) + clockOffset);
}

/**
 * Another moment, written as `example` is: with its offset from UTC. `example` itself when no calendar has the moment.
 *
 * @param moment milliseconds since 1970
 */
export function timeLike(example: string, moment: number): string {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(example) ?? [];
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  const local = new Date(moment + offset * 60_000);
  // A clock that is centuries wrong tells nothing: what was recorded stays.
  if (!(local.getTime() > 0 && local.getUTCFullYear() < 10_000)) return example;
  return local.toISOString().slice(0, -1) + (sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`);
}
