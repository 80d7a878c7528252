import { eventSchema, fieldProblems, mayFollowTheEnd, type AttendanceEvent } from '@atendimento-ativo/domain';
import type { RejectedRecord } from '../client.js';
import type { Environment } from '../environment.js';
import { EventInvalidError } from '../errors.js';
import type { AttendanceEntry, OutboxEntry, Revision } from '../storage/device-storage.js';
import { uuidv7 } from '../uuidv7.js';
import { RecordNotCorrectableError } from './correction-errors.js';
import { ENDS, UNREADABLE, withState, type Outbox } from './outbox.js';

/** What the gateway refused and this device keeps, with what cannot be read any more. */
export async function rejectedRecords(outbox: Outbox, account: string): Promise<readonly RejectedRecord[]> {
  return (await outbox.list(account, 'rejected')).map(({ entry, event }) => ({
    id: entry.id,
    attendanceId: entry.attendanceId,
    type: entry.type,
    payload: event?.payload ?? {},
    code: event ? (entry.rejection?.code ?? 'event_invalid') : UNREADABLE,
    errors: entry.rejection?.errors ?? [],
  }));
}

/**
 * Says a refused record right: a new event in its place, of the same moment, that names it. What was refused behind it
 * is sent again with it, since its refusal may have followed from that one.
 *
 * @returns the attendance's id
 */
export async function correctRecord(
  outbox: Outbox,
  account: string,
  id: string,
  payload: AttendanceEvent['payload'],
  environment: Environment,
): Promise<string> {
  const refused = (await outbox.list(account, 'rejected')).find(({ entry }) => entry.id === id)?.event;
  if (!refused || ENDS.has(refused.type)) throw new RecordNotCorrectableError();
  const result = eventSchema.safeParse({ ...refused, id: uuidv7(environment), corrects: id, payload });
  if (!result.success) throw new EventInvalidError(fieldProblems(result.error.issues));
  const entry = await outbox.entry(account, result.data);
  const { attendanceId, sequence } = entry;
  await outbox.revise([attendanceId], ({ attendance, entries }) => {
    const standing = entries.filter((other) => other.sequence >= sequence);
    const [corrected, ...behind] = standing.filter(({ state }) => state === 'rejected');
    if (corrected?.id !== id) throw new RecordNotCorrectableError();
    const { entries: again = [], ...rest } = sentAgain(attendance, behind, entries);
    return { ...rest, gone: [corrected], entries: [entry, ...again] };
  });
  return attendanceId;
}

/** Lets an attendance's refused events be sent again, unchanged. */
export function retryRecords(outbox: Outbox, attendanceId: string): Promise<void> {
  return outbox.revise([attendanceId], ({ attendance, entries }) => {
    const refused = entries.filter(({ state }) => state === 'rejected');
    return sentAgain(attendance, refused, entries);
  });
}

/**
 * Refused entries wait again. An end among them ends the attendance here too, as it did when it was made; unless the
 * visit went on after it was refused: then it stays, until another end is made in its place.
 *
 * @param all entries of the attendance
 */
function sentAgain(
  attendance: AttendanceEntry | undefined,
  refused: readonly OutboxEntry[],
  all: readonly OutboxEntry[],
): Revision {
  const wentOn = (end: OutboxEntry): boolean =>
    all.some(({ sequence, type }) => sequence > end.sequence && !mayFollowTheEnd(type));
  const again = refused.filter((entry) => !ENDS.has(entry.type) || !wentOn(entry));
  const status = again.map(({ type }) => ENDS.get(type)).find((end) => end !== undefined);
  return {
    entries: again.map((entry) => withState(entry, 'pending')),
    ...(attendance && status && { attendance: { ...attendance, status } }),
  };
}
