import type { AttendanceEvent, AttendanceEventType } from '@atendimento-ativo/domain';
import type { Rows } from '../store/database.js';
import type { SealedEvent, SubjectVault } from '../subjects/subject-vault.js';
/** What is kept of an event. */
export interface KnownEvent {
    readonly id: string;
    readonly attendanceId: string;
    readonly sequence: number;
    /** As it is stored: see `EventDigest.ofStored`. */
    readonly digest: string;
    readonly receivedAt: Date;
    /** Missing where it was not asked for, or its person was erased. */
    readonly body?: AttendanceEvent;
}
export interface NewEvent {
    readonly event: AttendanceEvent;
    readonly digest: string;
    readonly stored: SealedEvent;
}
/** An event of a shape that is not written any more: its digest has no key, and it may be in clear. */
export interface FormerEvent {
    readonly id: string;
    readonly attendanceId: string;
    readonly sequence: number;
    readonly digest: string;
    readonly isInClear: boolean;
}
/** The log of one partner: appended to, never changed. */
export declare class EventStore {
    #private;
    constructor(rows: Rows, partnerId: string, vault: SubjectVault);
    /** Everything that is stored of attendances; of what an erased person said, that it was there. */
    ofAttendances(attendanceIds: readonly string[]): Promise<readonly KnownEvent[]>;
    withoutBodies(attendanceIds: readonly string[]): Promise<readonly KnownEvent[]>;
    /** Those of attendances that have a former shape. */
    former(attendanceIds: readonly string[]): Promise<readonly FormerEvent[]>;
    /** Bodies of the events of attendances, optionally of some types alone; those of erased persons are left out. */
    bodies(attendanceIds: readonly string[], types?: readonly AttendanceEventType[]): Promise<readonly AttendanceEvent[]>;
    /** Appends; gives the ids that were stored, which leaves out those that somebody already used. */
    append(events: readonly NewEvent[], receivedAt: Date): Promise<ReadonlySet<string>>;
}
//# sourceMappingURL=event-store.d.ts.map