import type { ContentLibrary } from '@atendimento-ativo/content';
import {
  consentReceipts,
  eventTime,
  foldAttendance,
  isSelfService,
  mayFollowTheEnd,
  type Attendance,
  notOffered,
  standsBeforeTheEnd,
  type AttendanceEvent,
  type ClientDocument,
  type FieldProblem,
  type SessionClaims,
  type StateProfile,
} from '@atendimento-ativo/domain';
import { isOf, type KnownAttendance, type Projection } from '../attendances/attendance-store.js';
import type { EnsuredClients } from '../clients/client-store.js';
import type { ClientReceipts } from '../consent/consent-store.js';
import { shownTerm, termOfAttendance } from '../consent/consent-terms.js';
import { standingConsent } from '../consent/standing-consent.js';
import { profileAt } from '../content/published.js';
import type { Partner } from '../partners/partner-directory.js';
import { checkPhoneEvidence } from '../phone-links/phone-evidence.js';
import type { PartnerStore } from '../store/partner-store.js';
import { eventSubjects } from '../subjects/event-subjects.js';
import type { SubjectKey, SubjectVault, WrappedKey } from '../subjects/subject-vault.js';
import {
  ATTENDANCE_CLOSED,
  ATTENDANCE_ERASED,
  ATTENDANCE_INCOMPLETE,
  ATTENDANCE_UNKNOWN,
  CORRECTS_ACCEPTED,
  EARLIER_EVENT_WAITS,
  EVENT_ID_REUSED,
  SEQUENCE_CONFLICT,
  VISIT_USED,
} from './attendance-problems.js';
import { checkConclusion } from './conclusion-rules.js';
import { checkContent } from './content-rules.js';
import { answersFinding, DeliveryGround } from './delivery-ground.js';
import { SELF_SERVICE } from '../self-service/self-service.js';
import { asHeard } from './device-clock.js';
import type { KnownEvent } from './event-store.js';
import type { IncomingEvent } from './incoming-event.js';
import { checkActor, checkExplanation, checkStart } from './session-rules.js';

export type Verdict =
  | { readonly status: 'accepted' }
  | { readonly status: 'duplicate'; readonly receivedAt: Date }
  | {
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
  readonly visit: { attendanceId?: string | undefined };
  /** What the partner's server calls the agent. */
  readonly agentName: string | undefined;
}

type OpenAttendance = Pick<KnownAttendance, 'agent_id' | 'agent_name' | 'session_id' | 'started_at'>;

const ENDS: ReadonlySet<string> = new Set(['attendance.concluded', 'attendance.interrupted']);

const CONSENT_ACTS: ReadonlySet<string> = new Set(['consent.recorded', 'consent.revoked']);

/** After these a chain of consent may lack an act: a new one, or those of a client who is known only now. */
const CHANGES_CONSENT: ReadonlySet<string> = new Set([
  'client.identified',
  'consent.recorded',
  'consent.revoked',
  'attendance.amended',
]);

/** After these the attendance is written anew. */
const CHANGES_PROJECTION: ReadonlySet<string> = new Set([
  'attendance.started',
  'client.identified',
  'nps.answered',
  'attendance.amended',
  ...ENDS,
]);

/** Whether an event cannot be taken without what those before it say. */
export function needsHistory(event: AttendanceEvent): boolean {
  return changesWhole(event) || answersFinding(event);
}

/** Whether the attendance is added up anew after an event. */
function changesWhole({ type, corrects }: AttendanceEvent): boolean {
  return CHANGES_PROJECTION.has(type) || CHANGES_CONSENT.has(type) || corrects !== undefined;
}

/** Takes the events of one attendance, in order of their sequence, inside the transaction of one request. */
export class AttendanceIntake {
  readonly id: string;
  readonly accepted: IncomingEvent[] = [];
  readonly #context: IntakeContext;
  readonly #stored: readonly KnownEvent[];
  readonly #sequences: Set<number>;
  readonly #ground: DeliveryGround;
  #row: OpenAttendance | undefined;
  #profile: StateProfile | undefined;
  #isClosed: boolean;
  readonly #isErased: boolean;
  /** What is not one person's own is kept with it. */
  readonly #key: WrappedKey | null;
  /** What is corrected after the end changes what was made of the attendance then. */
  readonly #wasClosed: boolean;
  /** As `foldAnew` left them. */
  #events: readonly AttendanceEvent[] = [];
  /** Where the event that was accepted last concluded it, already as `foldAnew` leaves it. */
  #attendance: Attendance | undefined;
  #subjects: ReturnType<typeof eventSubjects> = new Map();

  constructor(id: string, row: KnownAttendance | undefined, stored: readonly KnownEvent[], context: IntakeContext) {
    this.id = id;
    this.#row = row;
    this.#isErased = row !== undefined && row.erased_at !== null;
    this.#key = row?.key ?? null;
    this.#wasClosed = row !== undefined && row.status !== 'open';
    this.#isClosed = this.#wasClosed;
    this.#context = context;
    this.#stored = stored;
    this.#sequences = new Set(stored.map(({ sequence }) => sequence));
    this.#ground = new DeliveryGround(stored);
  }

  /** @param isHeldUp whether an earlier event of the attendance was refused for now */
  async take(incoming: IncomingEvent, isHeldUp: boolean): Promise<Verdict> {
    const { event, digest } = incoming;
    const { known, session, content, receivedAt, partner } = this.#context;

    const stranger = checkActor(event, session);
    if (stranger.length > 0) return rejected(stranger);
    if (event.type === 'attendance.started' && this.#isSecondOfVisit()) return rejected([VISIT_USED]);
    if (!this.#isOwn(event)) return rejected([ATTENDANCE_UNKNOWN]);
    const before = known.get(event.id);
    if (before?.digest === digest) return { status: 'duplicate', receivedAt: before.receivedAt };

    const conflict = this.#findConflict(event);
    if (conflict) return rejected([conflict]);
    const profile = this.#profileAt(event);
    const errors = [
      ...checkStart(event, partner),
      ...checkExplanation(event, session),
      ...(profile ? notOffered(event, profile) : []),
      ...checkContent(event, content),
    ];
    if (errors.length > 0) return rejected(errors);
    const ungrounded = this.#ground.check(event);
    if (ungrounded.length > 0) return rejected(ungrounded);
    const unproven = await checkPhoneEvidence(event, this.#context.store.phoneLinks, () => this.#eventsWith());
    if (unproven.length > 0) return rejected(unproven);
    const concluded = event.type === 'attendance.concluded' ? this.#fold(this.#eventsWith(event)) : undefined;
    if (concluded) {
      const missing = await this.#missingParts(concluded, profile);
      if (missing.length > 0) return rejected([ATTENDANCE_INCOMPLETE, ...missing]);
    }
    // Behind an accepted end, what waits could never be taken.
    if (isHeldUp && ENDS.has(event.type)) return rejected([EARLIER_EVENT_WAITS]);

    this.#row ??= this.#open(event);
    if (!this.#row) return rejected([ATTENDANCE_UNKNOWN]);
    this.accepted.push(incoming);
    this.#attendance = concluded;
    this.#ground.add(event);
    known.set(event.id, { digest, receivedAt });
    this.#sequences.add(event.sequence);
    this.#isClosed ||= ENDS.has(event.type);
    return { status: 'accepted' };
  }

  /** Adds the attendance up again with its accepted events; gives the clients that it is with, or was. */
  foldAnew(): readonly ClientDocument[] {
    if (!this.accepted.some(({ event }) => changesWhole(event))) return [];
    this.#events = this.#eventsWith();
    this.#attendance ??= this.#fold(this.#events);
    this.#subjects = eventSubjects(this.#events);
    return [
      ...documentsOf(this.#attendance.client),
      ...this.accepted.flatMap(({ event }) => this.#subjectOf(event) ?? []),
    ];
  }

  /** The key of the person whose own an accepted event is, or that of the attendance; `undefined` while it has none. */
  keyFor(event: AttendanceEvent, { keyOf }: EnsuredClients, vault: SubjectVault): SubjectKey | undefined {
    const person = this.#subjectOf(event);
    if (person) return keyOf(person);
    return this.#key === null ? undefined : vault.unwrap(this.#key);
  }

  /** What `foldAnew` found, where it is another than before. */
  projection({ idOf }: EnsuredClients): Projection | undefined {
    if (!this.#attendance || !this.#row || !this.#isChangedBy(CHANGES_PROJECTION)) return undefined;
    const [personId = null, companyId = null] = documentsOf(this.#attendance.client).map(idOf);
    const agent = { id: this.#row.agent_id, name: this.#row.agent_name };
    return { attendance: this.#attendance, agent, sessionId: this.#row.session_id, client: { personId, companyId } };
  }

  /** The client's receipts, when one of them may be new. */
  async receipts({ idOf }: EnsuredClients): Promise<ClientReceipts | undefined> {
    const { content, partner, known, receivedAt } = this.#context;
    const [person] = documentsOf(this.#attendance?.client);
    if (person?.kind !== 'cpf' || !this.#row || !this.#isChangedBy(CHANGES_CONSENT)) return undefined;
    const receipts = await consentReceipts(this.#events, {
      // Nothing that could be worked out from the CPF: the receipts of an erased person are nobody's.
      subject: idOf(person),
      termOf: (hash) => shownTerm(content, hash),
      partner,
      agent: this.#row.session_id === null ? { id: this.#row.agent_id, name: this.#row.agent_name } : undefined,
    });
    return {
      clientId: idOf(person),
      attendanceId: this.id,
      received: receipts.map((receipt) => ({
        receipt,
        receivedAt: known.get(receipt.recordId)?.receivedAt ?? receivedAt,
      })),
    };
  }

  /** Whether the attendance came to its end in this request, with an identified person to register. */
  get isToRegister(): boolean {
    return !this.#wasClosed && this.#attendance?.client !== undefined && this.#isChangedBy(ENDS);
  }

  /** Whether something was added after the end that the registries have to hear; they keep no answers to the survey. */
  get isToRenew(): boolean {
    return (
      this.#wasClosed &&
      this.#attendance?.client !== undefined &&
      this.accepted.some(({ event }) => event.type !== 'nps.answered')
    );
  }

  /** Whose word on their data is new while the attendance goes on. */
  consentingPerson({ idOf }: EnsuredClients): string | undefined {
    const [person] = documentsOf(this.#attendance?.client);
    return person && !this.#isClosed && this.#isChangedBy(CONSENT_ACTS) ? idOf(person) : undefined;
  }

  #subjectOf({ id }: AttendanceEvent): ClientDocument | undefined {
    const number = this.#subjects.get(id);
    return number === undefined ? undefined : { kind: 'cpf', number };
  }

  /** What keeps it from concluding. Earlier attendances are only asked for consent that this one lacks. */
  async #missingParts(attendance: Attendance, profile: StateProfile | undefined): Promise<readonly FieldProblem[]> {
    const { content, store, partner, receivedAt } = this.#context;
    const term = termOfAttendance(attendance, content, partner.state);
    const missing = checkConclusion(attendance, term && { term, purposes: [] }, profile, content);
    // Whoever only claims to be somebody must not find out from it what they consented to.
    if (isSelfService(this.#context.session) || !missing.some(({ code }) => code === 'missing_consent')) return missing;
    const consent = await standingConsent(attendance, partner.state, { content, store, at: receivedAt });
    return checkConclusion(attendance, consent, profile, content);
  }

  /** Found once for an attendance that has begun: nothing says any more when it did. */
  #profileAt(event: AttendanceEvent): StateProfile | undefined {
    const { content, partner } = this.#context;
    if (!this.#row) return profileAt(content, partner.state, new Date(eventTime(event)));
    this.#profile ??= profileAt(content, partner.state, this.#row.started_at);
    return this.#profile;
  }

  #isChangedBy(types: ReadonlySet<string>): boolean {
    return this.accepted.some(
      ({ event }) => types.has(event.type) || (this.#wasClosed && event.corrects !== undefined),
    );
  }

  /** A missing attendance and one of another agent, visit or partner look the same. */
  #isOwn(event: AttendanceEvent): boolean {
    const { session } = this.#context;
    if (!this.#row) return event.type === 'attendance.started';
    return session.attendances === 'all' || isOf(this.#row, session);
  }

  /** Says something of the caller's own visit alone: whose else the attendance may be does not matter to it. */
  #isSecondOfVisit(): boolean {
    const { session, visit } = this.#context;
    return isSelfService(session) && visit.attendanceId !== undefined && visit.attendanceId !== this.id;
  }

  #findConflict(event: AttendanceEvent): FieldProblem | undefined {
    const { known, taken } = this.#context;
    if (known.has(event.id) || taken.has(event.id)) return EVENT_ID_REUSED;
    if (this.#isErased) return ATTENDANCE_ERASED;
    if (this.#sequences.has(event.sequence)) return SEQUENCE_CONFLICT;
    if (event.corrects !== undefined && this.#context.known.has(event.corrects)) return CORRECTS_ACCEPTED;
    return this.#isClosed && !this.#mayStillCome(event) ? ATTENDANCE_CLOSED : undefined;
  }

  #mayStillCome(event: AttendanceEvent): boolean {
    const end = this.#eventsWith().find(({ type }) => ENDS.has(type));
    return mayFollowTheEnd(event.type) || standsBeforeTheEnd(event, end?.sequence ?? 0);
  }

  #open(event: AttendanceEvent): OpenAttendance | undefined {
    const { takenAttendances, agentName, receivedAt, session, visit } = this.#context;
    const { type, actor } = event;
    if (type !== 'attendance.started' || actor.kind !== 'agent' || takenAttendances.has(this.id)) return undefined;
    // The partner's server says what its agents are called; the event has what the browser says.
    const started_at = new Date(eventTime(asHeard(event, receivedAt)));
    const session_id = session.sid ?? null;
    if (session_id === null) return { agent_id: actor.id, agent_name: agentName ?? actor.name, session_id, started_at };
    visit.attendanceId ??= this.id;
    return { agent_id: SELF_SERVICE.id, agent_name: SELF_SERVICE.name, session_id, started_at };
  }

  #fold(events: readonly AttendanceEvent[]): Attendance {
    const { known, receivedAt } = this.#context;
    return foldAttendance(
      this.id,
      events.map((event) => asHeard(event, known.get(event.id)?.receivedAt ?? receivedAt)),
    );
  }

  #eventsWith(...more: readonly AttendanceEvent[]): readonly AttendanceEvent[] {
    const events = [
      ...this.#stored.flatMap(({ body }) => body ?? []),
      ...this.accepted.map(({ event }) => event),
      ...more,
    ];
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
