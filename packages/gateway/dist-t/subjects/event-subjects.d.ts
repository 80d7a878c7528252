import type { AttendanceEvent, Cpf, EventPayload } from '@atendimento-ativo/domain';
/** Whom an event names as the client. */
export declare function clientIn(event: AttendanceEvent): EventPayload<'client.identified'> | undefined;
/**
 * The events of one attendance that are one person's, whoever the attendance is with in the end: those that name the
 * person, and their acts of consent. Whose those are follows `consentReceipts`: identifying another person leaves them
 * behind, an amendment says who it was all along. All other events are the attendance's.
 *
 * @returns the CPF by the event's id
 */
export declare function eventSubjects(events: Iterable<AttendanceEvent>): ReadonlyMap<string, Cpf>;
//# sourceMappingURL=event-subjects.d.ts.map