import type { Attendance, SessionClaims } from '@atendimento-ativo/domain';
import { type Selectable } from 'kysely';
import type { Rows } from '../store/database.js';
import type { Tables } from '../store/tables.js';
import type { WrappedKey } from '../subjects/subject-vault.js';
export type AttendanceRow = Selectable<Tables['attendances']>;
/** An attendance with its key; none where it was not needed yet. */
export interface KnownAttendance extends AttendanceRow {
    readonly key: WrappedKey | null;
}
/** Whether an attendance is of this agent, or of this visit of self-service, within the partner. */
export declare function isOf(row: Pick<AttendanceRow, 'agent_id' | 'session_id'>, { sub, sid }: Pick<SessionClaims, 'sub' | 'sid'>): boolean;
/** Who was attended, as opaque ids. */
export interface AttendedClient {
    readonly personId: string | null;
    readonly companyId: string | null;
}
/** An attendance as its events add up, with whom it is with. */
export interface Projection {
    readonly attendance: Attendance;
    /** With the name that the partner's server gave. */
    readonly agent: {
        readonly id: string;
        readonly name: string;
    };
    /** Of self-service: the one session that it belongs to. */
    readonly sessionId: string | null;
    readonly client: AttendedClient;
}
/** Its client was erased since it was read: done again, the work finds that out. */
export declare class AttendanceErasedError extends Error {
    readonly name = "AttendanceErasedError";
    /** `serialization_failure`. */
    readonly code = "40001";
}
/** The attendances of one partner. */
export declare class AttendanceStore {
    #private;
    constructor(rows: Rows, partnerId: string);
    find(id: string): Promise<AttendanceRow | undefined>;
    /** The attendances of these ids, and which of the ids are somebody else's. */
    findAll(ids: readonly string[]): Promise<{
        readonly rows: readonly KnownAttendance[];
        readonly taken: ReadonlySet<string>;
    }>;
    /** Writes what attendances now add up to. */
    save(projections: readonly Projection[]): Promise<void>;
    /** Ids in their order, from the one after this one on. */
    idsAfter(id: string, most: number): Promise<readonly string[]>;
    /** Those of attendances whose client was erased. */
    erasedOf(ids: readonly string[]): Promise<ReadonlySet<string>>;
    /** The one attendance of a session of self-service, if it has opened one. */
    idOfSession(sessionId: string): Promise<string | undefined>;
    /** Concluded attendances of a person or company, newest first. */
    concludedOf(kind: 'cpf' | 'cnpj', clientId: string, limit: number): Promise<readonly AttendanceRow[]>;
    /** Concluded attendances of a client around a moment: those before it, newest first, and the first one after it. */
    neighbours(kind: 'cpf' | 'cnpj', clientId: string, { id, startedAt }: {
        readonly id: string;
        readonly startedAt: string;
    }, limit: number): Promise<{
        readonly earlier: readonly AttendanceRow[];
        readonly next: AttendanceRow | undefined;
    }>;
    /** Those of concluded attendances that may have a round before or after them, or had one. */
    withRounds(ids: readonly string[]): Promise<readonly string[]>;
    setScoreChange(id: string, change: number | undefined): Promise<void>;
}
//# sourceMappingURL=attendance-store.d.ts.map