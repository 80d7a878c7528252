import type { ContentLibrary } from '@atendimento-ativo/content';
import { type AttendanceEvent, type ClientDocument, type FieldProblem, type SessionClaims } from '@atendimento-ativo/domain';
import { type KnownAttendance, type Projection } from '../attendances/attendance-store.js';
import type { EnsuredClients } from '../clients/client-store.js';
import type { ClientReceipts } from '../consent/consent-store.js';
import type { Partner } from '../partners/partner-directory.js';
import type { PartnerStore } from '../store/partner-store.js';
import type { SubjectKey, SubjectVault } from '../subjects/subject-vault.js';
import type { KnownEvent } from './event-store.js';
import type { IncomingEvent } from './incoming-event.js';
export type Verdict = {
    readonly status: 'accepted';
} | {
    readonly status: 'duplicate';
    readonly receivedAt: Date;
} | {
    readonly status: 'rejected';
    readonly errors: readonly FieldProblem[];
    /** Rejected only for want of another event of the request, whose own rejection is retryable. */
    readonly waits?: boolean;
};
/** Whose events arrive. */
export interface Sender extends Pick<SessionClaims, 'sub' | 'name' | 'sid'> {
    /** What an agent may add to; the office may add to what all agents of its partner began. */
    readonly attendances: 'own' | 'all';
}
export interface IntakeContext {
    readonly session: Sender;
    readonly partner: Partner;
    readonly content: ContentLibrary;
    readonly store: PartnerStore;
    readonly receivedAt: Date;
    /** Known events by id: stored ones, and those of this request as they are accepted. */
    readonly known: Map<string, Pick<KnownEvent, 'digest' | 'receivedAt'>>;
    /** Ids that the log refused because somebody else has used them. */
    readonly taken: ReadonlySet<string>;
    /** Attendances that are somebody else's. */
    readonly takenAttendances: ReadonlySet<string>;
    /** Of self-service: the one attendance that the session has, once it has one. */
    readonly visit: {
        attendanceId?: string | undefined;
    };
    /** What the partner's server calls the agent. */
    readonly agentName: string | undefined;
}
/** Whether an event cannot be taken without what those before it say. */
export declare function needsHistory({ type, corrects }: AttendanceEvent): boolean;
/** Takes the events of one attendance, in order of their sequence, inside the transaction of one request. */
export declare class AttendanceIntake {
    #private;
    readonly id: string;
    readonly accepted: IncomingEvent[];
    constructor(id: string, row: KnownAttendance | undefined, stored: readonly KnownEvent[], context: IntakeContext);
    /** @param isHeldUp whether an earlier event of the attendance was refused for now */
    take(incoming: IncomingEvent, isHeldUp: boolean): Promise<Verdict>;
    /** Adds the attendance up again with its accepted events; gives the clients that it is with, or was. */
    foldAnew(): readonly ClientDocument[];
    /** The key of the person whose own an accepted event is, or that of the attendance; `undefined` while it has none. */
    keyFor(event: AttendanceEvent, { keyOf }: EnsuredClients, vault: SubjectVault): SubjectKey | undefined;
    /** What `foldAnew` found, where it is another than before. */
    projection({ idOf }: EnsuredClients): Projection | undefined;
    /** The client's receipts, when one of them may be new. */
    receipts({ idOf }: EnsuredClients): Promise<ClientReceipts | undefined>;
    /** Whether the attendance came to its end in this request, with an identified person to register. */
    get isToRegister(): boolean;
    /** Whether something was added after the end that the registries have to hear; they keep no answers to the survey. */
    get isToRenew(): boolean;
    /** Whose word on their data is new while the attendance goes on. */
    consentingPerson({ idOf }: EnsuredClients): string | undefined;
}
//# sourceMappingURL=attendance-intake.d.ts.map