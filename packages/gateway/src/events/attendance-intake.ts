import type { ContentLibrary } from '@atendimento-ativo/content';
import {
  consentReceipts,
  eventTime,
  foldAttendance,
  mayFollowTheEnd,
  type Attendance,
  notOffered,
  type AttendanceEvent,
  type ClientDocument,
  type Cpf,
  type FieldProblem,
  type SessionClaims,
} from '@atendimento-ativo/domain';
import { isOf, type AttendanceRow } from '../attendances/attendance-store.js';
import { projectScoreChange } from '../attendances/score-change.js';
import type { ClientIds } from '../clients/client-store.js';
import { shownTerm } from '../consent/consent-terms.js';
import { standingConsent } from '../consent/standing-consent.js';
import { profileAt } from '../content/published.js';
import type { Partner } from '../partners/partner-directory.js';
import type { PartnerStore } from '../store/partner-store.js';
import { checkConclusion } from './conclusion-rules.js';
import { checkContent } from './content-rules.js';
import { SELF_SERVICE } from '../self-service/self-service.js';
import { asHeard } from './device-clock.js';
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

/** After these a chain of consent may lack an act: a new one, or those of a client who is known only now. */
const CHANGES_CONSENT: ReadonlySet<string> = new Set([
  'client.identified',
  'consent.recorded',
  'consent.revoked',
  'attendance.amended',
]);

const CHANGES_PROJECTION: ReadonlySet<string> = new Set([
  'attendance.started',
  'nps.answered',
  ...CHANGES_CONSENT,
  ...ENDS,
]);

/** Takes the events of one attendance, in order of their sequence, inside the transaction of one request. */
export class AttendanceIntake {
  readonly id: string;
  readonly accepted: IncomingEvent[] = [];
  readonly #context: IntakeContext;
  readonly #stored: readonly StoredEvent[];
  readonly #sequences: Set<number>;
  #row: AttendanceRow | undefined;
  #isClosed: boolean;
  /** As `foldAnew` left them. */
  #events: readonly AttendanceEvent[] = [];
  #attendance: Attendance | undefined;

  constructor(id: string, row: AttendanceRow | undefined, stored: readonly StoredEvent[], context: IntakeContext) {
    this.id = id;
    this.#row = row;
    this.#isClosed = row !== undefined && row.status !== 'open';
    this.#context = context;
    this.#stored = stored;
    this.#sequences = new Set(stored.map(({ sequence }) => sequence));
  }

  /** @param isHeldUp whether an earlier event of the attendance was refused for now */
  async take(incoming: IncomingEvent, isHeldUp: boolean): Promise<Verdict> {
    const { event, contentHash } = incoming;
    const { known, partner, session, content, store, receivedAt } = this.#context;

    const stranger = checkActor(event, session);
    if (stranger.length > 0) return rejected(stranger);
    if (!this.#isOwn(event)) return rejected([ATTENDANCE_UNKNOWN]);
    const before = known.get(event.id);
    if (before?.contentHash === contentHash) return { status: 'duplicate', receivedAt: before.receivedAt };

    const conflict = this.#findConflict(event);
    if (conflict) return rejected([conflict]);
    const profile = profileAt(content, partner.state, this.#row?.started_at ?? new Date(eventTime(event)));
    const errors = [
      ...checkStart(event, partner),
      ...(profile ? notOffered(event, profile) : []),
      ...checkContent(event, content),
    ];
    if (errors.length > 0) return rejected(errors);
    if (event.type === 'attendance.concluded') {
      const attendance = this.#fold(this.#eventsWith(event));
      const earlier = session.sid === undefined ? store : undefined;
      const consent = await standingConsent(attendance, partner.state, { content, store: earlier, at: receivedAt });
      const missing = checkConclusion(attendance, consent, profile, content);
      if (missing.length > 0) return rejected([ATTENDANCE_INCOMPLETE, ...missing]);
    }
    // Behind an accepted end, what waits could never be taken.
    if (isHeldUp && ENDS.has(event.type)) return rejected([EARLIER_EVENT_WAITS]);

    if (!this.#row) this.#row = await this.#open(event);
    if (!this.#row) return rejected([ATTENDANCE_UNKNOWN]);
    this.accepted.push(incoming);
    known.set(event.id, { contentHash, receivedAt });
    this.#sequences.add(event.sequence);
    this.#isClosed ||= ENDS.has(event.type);
    return { status: 'accepted' };
  }

  /** Adds the attendance up again with its accepted events; gives the clients that it is with. */
  foldAnew(): readonly ClientDocument[] {
    if (!this.#isChangedBy(CHANGES_PROJECTION)) return [];
    this.#events = this.#eventsWith();
    this.#attendance = this.#fold(this.#events);
    return documentsOf(this.#attendance.client);
  }

  /**
   * Writes what `foldAnew` found.
   *
   * @returns whether the attendance came to its end in this request, with an identified person to register
   */
  async project(clientIds: ClientIds): Promise<boolean> {
    const attendance = this.#attendance;
    if (!attendance) return false;
    const [personId, companyId = null] = documentsOf(attendance.client).map(clientIds);
    await this.#context.store.attendances.project(attendance, personId ? { personId, companyId } : {});
    if (!attendance.client || !personId) return false;
    if (attendance.status === 'concluded') {
      await projectScoreChange(this.id, this.#context.store, this.#context.content);
    }
    if (this.#isChangedBy(CHANGES_CONSENT)) await this.#linkConsent(personId, attendance.client.person.cpf);
    return this.#isChangedBy(ENDS);
  }

  async #linkConsent(personId: string, cpf: Cpf): Promise<void> {
    const { store, content, partner, known, receivedAt } = this.#context;
    const row = this.#row;
    if (!row) return;
    const receipts = await consentReceipts(this.#events, {
      subject: store.clients.reference(cpf),
      termOf: (hash) => shownTerm(content, hash),
      partner,
      agent: { id: row.agent_id, name: row.agent_name },
    });
    const received = receipts.map((receipt) => ({
      receipt,
      receivedAt: known.get(receipt.recordId)?.receivedAt ?? receivedAt,
    }));
    await store.consent.append(personId, this.id, received);
  }

  #isChangedBy(types: ReadonlySet<string>): boolean {
    return this.accepted.some(({ event }) => types.has(event.type));
  }

  /** A missing attendance and one of another agent, visit or partner look the same. */
  #isOwn(event: AttendanceEvent): boolean {
    return this.#row ? isOf(this.#row, this.#context.session) : event.type === 'attendance.started';
  }

  #findConflict(event: AttendanceEvent): FieldProblem | undefined {
    if (this.#context.known.has(event.id) || this.#context.taken.has(event.id)) return EVENT_ID_REUSED;
    if (this.#sequences.has(event.sequence)) return SEQUENCE_CONFLICT;
    return this.#isClosed && !mayFollowTheEnd(event.type) ? ATTENDANCE_CLOSED : undefined;
  }

  async #open(event: AttendanceEvent): Promise<AttendanceRow | undefined> {
    if (event.type !== 'attendance.started') return undefined;
    const { store, session } = this.#context;
    const { agents, attendances } = store;
    if (session.sid !== undefined) return attendances.open(this.id, SELF_SERVICE, event.occurredAt, session.sid);
    // The partner's server says what its agents are called; the event has what the browser says.
    const agent = { id: event.actor.id, name: (await agents.find(event.actor.id))?.name ?? event.actor.name };
    return attendances.open(this.id, agent, eventTime(asHeard(event, this.#context.receivedAt)));
  }

  #fold(events: readonly AttendanceEvent[]): Attendance {
    const { known, receivedAt } = this.#context;
    return foldAttendance(
      this.id,
      events.map((event) => asHeard(event, known.get(event.id)?.receivedAt ?? receivedAt)),
    );
  }

  #eventsWith(...more: readonly AttendanceEvent[]): readonly AttendanceEvent[] {
    const events = [...this.#stored.map(({ body }) => body), ...this.accepted.map(({ event }) => event), ...more];
    return events.sort((left, right) => left.sequence - right.sequence);
  }
}

/** The person first. */
function documentsOf(client: Attendance['client']): readonly ClientDocument[] {
  if (!client) return [];
  const { person, company } = client;
  return [{ kind: 'cpf', number: person.cpf }, ...(company ? [{ kind: 'cnpj', number: company.cnpj } as const] : [])];
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

const EARLIER_EVENT_WAITS: FieldProblem = {
  pointer: '/sequence',
  code: 'earlier_event_waits',
  message: 'An earlier event of this attendance may be accepted later, and its end only after that: send both again.',
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
