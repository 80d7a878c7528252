import { type AttendanceEvent, type FieldProblem } from '@atendimento-ativo/domain';
import type { EventDigest } from './event-digest.js';
/** An event of a request that passed its schema. */
export interface IncomingEvent {
    /** Place in the request. */
    readonly index: number;
    readonly event: AttendanceEvent;
    /** The event as canonical JSON: what is stored. */
    readonly json: string;
    /** Tells a repetition from another event under its id. */
    readonly digest: string;
}
/** What a rule says about one event; empty when it has nothing against it. Pointers begin at the event. */
export type RuleResult = readonly FieldProblem[];
/** Reads one entry of a request: an event, or what is wrong with it. */
export declare function readEvent(raw: unknown, index: number, digest: EventDigest): IncomingEvent | readonly FieldProblem[];
//# sourceMappingURL=incoming-event.d.ts.map