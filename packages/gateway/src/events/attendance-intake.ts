import type { ContentLibrary } from '@atendimento-ativo/content';
import {
  foldAttendance,
  mayFollowTheEnd,
  notOffered,
  type AttendanceEvent,
  type FieldProblem,
  type SessionClaims,
} from '@atendimento-ativo/domain';
import type { AttendanceRow } from '../attendances/attendance-store.js';
import { projectScoreChange } from '../attendances/score-change.js';
import { profileAt } from '../content/published.js';
import type { Partner } from '../partners/partner-directory.js';
import type { PartnerStore } from '../store/partner-store.js';
import { checkConclusion } from './conclusion-rules.js';
import { checkContent } from './content-rules.js';
import type { StoredEvent } from './event-store.js';
import type { IncomingEvent } from './incoming-event.js';
import { checkActor, checkStart } from './session-rules.js';

export type Verdict =
  | { readonly status: 'accepted' }
  | { readonly status: 'duplicate'; readonly receivedAt: Date }
  | {
      readonly status: 'rejected';
      readonly errors: readonly FieldProblem[];
      /** Rejected only for want of another event of the request, whose own rejection is retryable. */
      readonly waits?: boolean;
    };

export interface IntakeContext {
  readonly session: SessionClaims;
  readonly partner: Partner;
  readonly content: ContentLibrary;
  readonly store: PartnerStore;
  readonly receivedAt: Date;
  /** Known events by id: stored ones, and those of this request as they are accepted. */
  readonly known: Map<string, Pick<StoredEvent, 'contentHash' | 'receivedAt'>>;
  /** Ids that the log refused because somebody else has used them. */
  readonly taken: ReadonlySet<string>;
}

const ENDS: ReadonlySet<string> = new Set(['attendance.concluded', 'attendance.interrupted']);

const CHANGES_PROJECTION: ReadonlySet<string> = new Set([
  'attendance.started',
  'client.identified',
  'attendance.amended',
  'nps.answered',
  ...ENDS,
]);

/** Takes the events of one attendance, in order of their sequence, inside the transaction of one request. */
export class AttendanceIntake {
  readonly id: string;
  readonly accepted: IncomingEvent[] = [];
  readonly #context: IntakeContext;
  readonly #sequences: Map<number, string>;
  #row: AttendanceRow | undefined;
  #isClosed: boolean;

  constructor(id: string, row: AttendanceRow | undefined, stored: readonly StoredEvent[], context: IntakeContext) {
    this.id = id;
    this.#row = row;
    this.#isClosed = row !== undefined && row.status !== 'open';
    this.#context = context;
    this.#sequences = new Map(stored.map((event) => [event.sequence, event.id]));
  }

  async take(incoming: IncomingEvent): Promise<Verdict> {
    const { event, contentHash } = incoming;
    const { known, partner, session, content, receivedAt } = this.#context;

    const stranger = checkActor(event, session);
    if (stranger.length > 0) return rejected(stranger);
    if (!this.#isOwn(event)) return rejected([ATTENDANCE_UNKNOWN]);
    const before = known.get(event.id);
    if (before?.contentHash === contentHash) return { status: 'duplicate', receivedAt: before.receivedAt };

    const conflict = this.#findConflict(event);
    if (conflict) return rejected([conflict]);
    const profile = profileAt(content, partner.state, this.#row?.started_at ?? new Date(event.occurredAt));
    const errors = [
      ...checkStart(event, partner),
      ...(profile ? notOffered(event, profile) : []),
      ...checkContent(event, content),
    ];
    if (errors.length > 0) return rejected(errors);
    if (event.type === 'attendance.concluded') {
      const missing = checkConclusion(await this.#foldUpTo(event), profile, content);
      if (missing.length > 0) return rejected([ATTENDANCE_INCOMPLETE, ...missing]);
    }

    if (!this.#row) this.#row = await this.#open(event);
    if (!this.#row) return rejected([ATTENDANCE_UNKNOWN]);
    this.accepted.push(incoming);
    known.set(event.id, { contentHash, receivedAt });
    this.#sequences.set(event.sequence, event.id);
    this.#isClosed ||= ENDS.has(event.type);
    return { status: 'accepted' };
  }

  /**
   * Writes what the attendance now adds up to, once the log has its accepted events.
   *
   * @returns whether it came to its end in this request, with an identified person to register
   */
  async project(): Promise<boolean> {
    if (!this.accepted.some(({ event }) => CHANGES_PROJECTION.has(event.type))) return false;
    const { store } = this.#context;
    const attendance = foldAttendance(this.id, await store.events.bodies([this.id]));
    const { client } = attendance;
    const personId = client && (await store.clients.ensure({ kind: 'cpf', number: client.person.cpf }));
    const companyId = client?.company && (await store.clients.ensure({ kind: 'cnpj', number: client.company.cnpj }));
    await store.attendances.project(attendance, client && personId ? { personId, companyId: companyId ?? null } : {});
    if (attendance.status === 'concluded') await projectScoreChange(this.id, store, this.#context.content);
    return this.accepted.some(({ event }) => ENDS.has(event.type)) && client !== undefined;
  }

  /** A missing attendance and one of another agent or partner look the same. */
  #isOwn(event: AttendanceEvent): boolean {
    return this.#row ? this.#row.agent_id === this.#context.session.sub : event.type === 'attendance.started';
  }

  #findConflict(event: AttendanceEvent): FieldProblem | undefined {
    if (this.#context.known.has(event.id) || this.#context.taken.has(event.id)) return EVENT_ID_REUSED;
    if (this.#sequences.has(event.sequence)) return SEQUENCE_CONFLICT;
    return this.#isClosed && !mayFollowTheEnd(event.type) ? ATTENDANCE_CLOSED : undefined;
  }

  async #open(event: AttendanceEvent): Promise<AttendanceRow | undefined> {
    if (event.type !== 'attendance.started') return undefined;
    const { agents, attendances } = this.#context.store;
    // The partner's server says what its agents are called; the event has what the browser says.
    const agent = { id: event.actor.id, name: (await agents.find(event.actor.id))?.name ?? event.actor.name };
    return attendances.open(this.id, agent, event.occurredAt);
  }

  async #foldUpTo(last: AttendanceEvent) {
    const stored = await this.#context.store.events.bodies([this.id]);
    return foldAttendance(this.id, [...stored, ...this.accepted.map(({ event }) => event), last]);
  }
}

function rejected(errors: readonly FieldProblem[]): Verdict {
  return { status: 'rejected', errors };
}

const ATTENDANCE_UNKNOWN: FieldProblem = {
  pointer: '/attendanceId',
  code: 'attendance_unknown',
  message: 'This agent has no such attendance. It begins with attendance.started, sent first and accepted.',
};

const ATTENDANCE_CLOSED: FieldProblem = {
  pointer: '/attendanceId',
  code: 'attendance_closed',
  message: 'This attendance was concluded or interrupted: nothing can be added to it. Start a new one.',
};

const ATTENDANCE_INCOMPLETE: FieldProblem = {
  pointer: '',
  code: 'attendance_incomplete',
  message: 'The attendance cannot conclude yet: each missing part is named beside this problem.',
};

const EVENT_ID_REUSED: FieldProblem = {
  pointer: '/id',
  code: 'event_id_reused',
  message: 'This id belongs to another event. Make a new UUIDv7 for each event, once.',
};

const SEQUENCE_CONFLICT: FieldProblem = {
  pointer: '/sequence',
  code: 'sequence_conflict',
  message: 'Another event holds this place in the attendance. Each sequence is used once.',
};
