import {
  applyEvent,
  eventSchema,
  fieldProblems,
  foldAttendance,
  isClientAct,
  isSelfService,
  mayFollowTheEnd,
  missingParts,
  notOffered,
  purposesToAsk,
  answerSchema,
  type Answer,
  type Attendance,
  type AttendanceEvent,
  type AttendanceEventType,
  type ClientAct,
  type ConsentReceipt,
  type EventPayload,
  type FieldProblem,
  type MissingPart,
  type PurposeConsent,
} from '@atendimento-ativo/domain';
import type {
  ActiveAttendance,
  CallOptions,
  CompletedDiagnostic,
  ConsentToRecord,
  HeardNote,
  ReferralDetails,
  StartDetails,
} from '../client.js';
import { localTimestamp } from '../environment.js';
import { AttendanceClosedError, AttendanceIncompleteError, EventInvalidError } from '../errors.js';
import { later } from '../later.js';
import { ENDS, SequenceTakenError, type StoredAttendance } from '../outbox/outbox.js';
import { notify } from '../notify.js';
import { accountOf } from '../transport/session.js';
import { untilAborted } from '../until-aborted.js';
import { uuidv7 } from '../uuidv7.js';
import { SDK_VERSION } from '../version.js';
import type { RecordingContext } from './recording-context.js';

/** Name of the draft that holds the answers given so far; an interruption takes them along. */
export const DIAGNOSTIC_DRAFT = 'diagnostic';

/** An attendance whose every step is an event in the outbox. */
export class RecordedAttendance implements ActiveAttendance {
  readonly id: string;
  readonly #context: RecordingContext;
  readonly #listeners = new Set<() => void>();
  /** What `#state` adds up. */
  #events: readonly AttendanceEvent[];
  #state: Attendance;
  #recalled: { readonly cpf: string | undefined; readonly purposes: readonly PurposeConsent[] } | undefined;
  /** Highest sequence that the device ever gave, refused and departed events included: none is used twice. */
  #lastSequence: number;
  /** An end that the gateway refused: the next one stands for it. */
  #refusedEnd: string | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(id: string, stored: StoredAttendance, context: RecordingContext) {
    this.id = id;
    this.#context = context;
    this.#events = countedEvents(stored);
    this.#state = foldAttendance(id, this.#events);
    this.#lastSequence = stored.lastSequence;
    this.#refusedEnd = refusedEnd(stored);
  }

  static async start(
    details: StartDetails,
    context: RecordingContext,
    options?: CallOptions,
  ): Promise<RecordedAttendance> {
    const attendance = new RecordedAttendance(uuidv7(context.environment), NOTHING_STORED, context);
    const { network, state, unit } = context.claims;
    await attendance.#record('attendance.started', { ...details, network, state, unitId: unit }, options);
    return attendance;
  }

  static async resume(id: string, context: RecordingContext): Promise<RecordedAttendance> {
    return new RecordedAttendance(id, await context.outbox.attendance(id), context);
  }

  get state(): Attendance {
    return this.#state;
  }

  get missing(): readonly MissingPart[] {
    const { profile, consentTerm, questionnaire, journeys } = this.#context.profile;
    return missingParts(this.#state, {
      audience: profile.audience,
      requiredFields: profile.requiredFields,
      purposes: purposesToAsk(consentTerm, this.standing),
      questionnaire,
      journeys: [journeys],
    });
  }

  identifyClient(client: EventPayload<'client.identified'>, options?: CallOptions): Promise<void> {
    return this.#record('client.identified', client, options);
  }

  get standing(): readonly PurposeConsent[] {
    // What another person decided does not speak for this one.
    return this.#recalled?.cpf === this.#state.client?.person.cpf ? (this.#recalled?.purposes ?? []) : [];
  }

  async recallConsent(clientId: string, options?: CallOptions): Promise<void> {
    const cpf = this.#state.client?.person.cpf;
    const { term, purposes } = await this.#context.consentOf(clientId, options);
    const { id, version } = this.#context.profile.consentTerm;
    if (term.id !== id || term.version !== version) return;
    this.#recalled = { cpf, purposes };
    notify(this.#listeners);
  }

  async recordConsent({ decisions, acknowledged, act }: ConsentToRecord, options?: CallOptions): Promise<void> {
    const { agentExplained = false, clientUnderstood } = acknowledged;
    const byAgent = !isSelfService(this.#context.claims) && { byAgent: agentExplained };
    const payload = {
      term: this.#shownTerm(),
      decisions: [...decisions],
      acknowledged: { ...byAgent, byClient: clientUnderstood },
      act: act ?? TAP,
    };
    await this.#record('consent.recorded', payload, options);
  }

  async revokeConsent(purposes: readonly string[], act: ClientAct = TAP, options?: CallOptions): Promise<void> {
    await this.#record('consent.revoked', { term: this.#shownTerm(), purposes: [...purposes], act }, options);
  }

  receipts(options?: CallOptions): Promise<readonly ConsentReceipt[]> {
    return untilAborted(
      this.#queue.then(() => this.#receipts()),
      options?.signal,
    );
  }

  async completeDiagnostic(diagnostic: CompletedDiagnostic, options?: CallOptions): Promise<void> {
    const { id, version } = this.#context.profile.questionnaire;
    const { mode = 'structured', priorities = [], round, answers } = diagnostic;
    const payload = { mode, questionnaire: { id, version }, round, answers, priorities };
    await this.#record('diagnostic.completed', payload, options);
    // Recorded it is; a draft that could not be removed is overwritten or purged later.
    await this.saveDraft(DIAGNOSTIC_DRAFT, undefined).catch(() => undefined);
  }

  async noteListening({ promptId, ...note }: HeardNote, options?: CallOptions): Promise<string> {
    const noteId = uuidv7(this.#context.environment);
    const { id, version } = this.#context.profile.anamnesis;
    const prompt = promptId === undefined ? {} : { prompt: { anamnesis: { id, version }, promptId } };
    await this.#record('listening.noted', { ...note, ...prompt, noteId }, options);
    return noteId;
  }

  deliverTool(
    delivery: Pick<EventPayload<'tool.delivered'>, 'toolId' | 'basis'>,
    options?: CallOptions,
  ): Promise<void> {
    const { id, version } = this.#context.profile.catalogue;
    return this.#record('tool.delivered', { ...delivery, catalogue: { id, version } }, options);
  }

  giveGuidance(points: EventPayload<'guidance.given'>['points'], options?: CallOptions): Promise<void> {
    const { id, version } = this.#context.profile.guidance;
    return this.#record('guidance.given', { guidance: { id, version }, points }, options);
  }

  referToJourney(journeyId: string, details: ReferralDetails = {}, options?: CallOptions): Promise<void> {
    const { id, version } = this.#context.profile.journeys;
    return this.#record('journey.referred', { ...details, journeyId, journeys: { id, version } }, options);
  }

  declineReferral(reason?: string, options?: CallOptions): Promise<void> {
    return this.#record('journey.declined', reason === undefined ? {} : { reason }, options);
  }

  scheduleFollowUp(followUp: EventPayload<'followup.scheduled'>, options?: CallOptions): Promise<void> {
    return this.#record('followup.scheduled', followUp, options);
  }

  conclude(options?: CallOptions): Promise<void> {
    return this.#record('attendance.concluded', {}, options);
  }

  async interrupt(
    interruption: Omit<EventPayload<'attendance.interrupted'>, 'answered'>,
    options?: CallOptions,
  ): Promise<void> {
    const draft = await this.loadDraft(DIAGNOSTIC_DRAFT);
    const answers = Array.isArray(draft)
      ? draft.filter((entry): entry is Answer => answerSchema.safeParse(entry).success)
      : [];
    const { id, version } = this.#context.profile.questionnaire;
    const answered = answers.length > 0 ? { answered: { questionnaire: { id, version }, answers } } : {};
    await this.#record('attendance.interrupted', { ...interruption, ...answered }, options);
  }

  answerSurvey(answer: EventPayload<'nps.answered'>, options?: CallOptions): Promise<void> {
    return this.#record('nps.answered', answer, options);
  }

  amend(amendment: EventPayload<'attendance.amended'>, options?: CallOptions): Promise<void> {
    return this.#record('attendance.amended', amendment, options);
  }

  async saveDraft(name: string, value: unknown, { signal }: CallOptions = {}): Promise<void> {
    signal?.throwIfAborted();
    return this.#context.outbox.saveDraft(accountOf(this.#context.claims), this.id, name, value);
  }

  loadDraft(name: string, { signal }: CallOptions = {}): Promise<unknown> {
    return untilAborted(this.#context.outbox.loadDraft(accountOf(this.#context.claims), this.id, name), signal);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads the device again, after the steps under way: the gateway decided, or another tab recorded. */
  reload(): Promise<void> {
    const reading = this.#queue.then(() => this.#reload());
    this.#queue = reading.catch(() => undefined);
    return reading;
  }

  async #reload(): Promise<void> {
    const stored = await this.#context.outbox.attendance(this.id);
    // Events that were acknowledged after the end have left the device: what is shown of them stays.
    if (stored.events.some(({ event }) => event.type === 'attendance.started')) {
      this.#events = countedEvents(stored);
      this.#state = foldAttendance(this.id, this.#events);
    } else {
      this.#state = { ...this.#state, status: stored.end ?? this.#state.status };
    }
    this.#lastSequence = Math.max(this.#lastSequence, stored.lastSequence);
    this.#refusedEnd = refusedEnd(stored);
    notify(this.#listeners);
  }

  /** One step after the other, however they are called: the order of the calls is the order of the events. */
  #record<Type extends AttendanceEventType>(
    type: Type,
    payload: EventPayload<Type>,
    { signal }: CallOptions = {},
  ): Promise<void> {
    const step = this.#queue.then(() => {
      signal?.throwIfAborted();
      return this.#append(type, payload);
    });
    this.#queue = step.catch(() => undefined);
    return step;
  }

  async #append<Type extends AttendanceEventType>(type: Type, payload: EventPayload<Type>): Promise<void> {
    if (this.#state.status !== 'open' && !mayFollowTheEnd(type)) throw new AttendanceClosedError();
    // Here, because this is asked again when another tab turns out to have recorded meanwhile.
    if (type === 'attendance.concluded' && this.missing.length > 0) throw new AttendanceIncompleteError(this.missing);
    const { rules, profile } = this.#context;
    const event = this.#build(type, payload);
    refuse(rules?.recordingProblems(event, this.#state, profile) ?? []);
    try {
      await this.#context.outbox.append(accountOf(this.#context.claims), event);
    } catch (error) {
      if (!(error instanceof SequenceTakenError)) throw error;
      await this.#reload();
      return this.#append(type, payload);
    }
    this.#lastSequence = event.sequence;
    this.#events = [...this.#events, event];
    this.#state = applyEvent(this.#state, event);
    this.#context.recorded();
    notify(this.#listeners);
  }

  async #receipts(): Promise<readonly ConsentReceipt[]> {
    const { client } = this.#state;
    if (!client) return [];
    const { receiptsOf } = await later.receipts();
    return receiptsOf(this.#events, client.person.cpf, this.#context);
  }

  #shownTerm(): EventPayload<'consent.recorded'>['term'] {
    const { consentTerm, hashes } = this.#context.profile;
    const { id, version, locale } = consentTerm;
    return { id, version, locale, hash: hashes.consentTerm };
  }

  #build(type: AttendanceEventType, payload: unknown): AttendanceEvent {
    const { claims, profile, environment, clock } = this.#context;
    const now = environment.now();
    const result = eventSchema.safeParse({
      id: uuidv7(environment),
      attendanceId: this.id,
      sequence: this.#lastSequence + 1,
      version: 1,
      occurredAt: localTimestamp(now),
      clockOffset: clock.offset,
      corrects: ENDS.has(type) ? this.#refusedEnd : undefined,
      source: { name: '@atendimento-ativo/sdk', version: SDK_VERSION },
      type,
      actor: isClientAct(type) ? { kind: 'client' } : { kind: 'agent', id: claims.sub, name: claims.name },
      payload,
    });
    if (!result.success) throw new EventInvalidError(fieldProblems(result.error.issues));
    refuse(notOffered(result.data, profile.profile));
    return result.data;
  }
}

const NOTHING_STORED: StoredAttendance = { events: [], end: undefined, lastSequence: 0 };

const TAP: ClientAct = { method: 'tap' };

function refuse(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new EventInvalidError(problems);
}

/** Refused events stay on the device and do not count: their part is missing again. */
function countedEvents({ events }: StoredAttendance): readonly AttendanceEvent[] {
  return events.filter(({ state }) => state !== 'rejected').map(({ event }) => event);
}

function refusedEnd({ events }: StoredAttendance): string | undefined {
  return events.find(({ event, state }) => state === 'rejected' && ENDS.has(event.type))?.event.id;
}
