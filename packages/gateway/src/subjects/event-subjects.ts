import type { AttendanceEvent, Cpf, EventPayload } from '@atendimento-ativo/domain';

/** Whom an event names as the client. */
export function clientIn(event: AttendanceEvent): EventPayload<'client.identified'> | undefined {
  if (event.type === 'client.identified') return event.payload;
  return event.type === 'attendance.amended' ? event.payload.client : undefined;
}

/**
 * The events of one attendance that are one person's, whoever the attendance is with in the end: those that name the
 * person, and their acts of consent. Whose those are follows `consentReceipts`: identifying another person leaves them
 * behind, an amendment says who it was all along. All other events are the attendance's.
 *
 * @returns the CPF by the event's id
 */
export function eventSubjects(events: Iterable<AttendanceEvent>): ReadonlyMap<string, Cpf> {
  const subjects = new Map<string, Cpf>();
  let acts: string[] = [];
  let present: Cpf | undefined;
  for (const event of [...events].sort((left, right) => left.sequence - right.sequence)) {
    const named = clientIn(event)?.person.cpf;
    if (event.type === 'client.identified' && present !== undefined && present !== named) acts = [];
    if (event.type === 'consent.recorded' || event.type === 'consent.revoked') acts.push(event.id);
    if (named !== undefined) subjects.set(event.id, named);
    present = named ?? present;
    if (present !== undefined) for (const act of acts) subjects.set(act, present);
  }
  return subjects;
}
