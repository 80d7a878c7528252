import {
  applyEvent,
  eventSchema,
  fieldProblems,
  foldAttendance,
  missingParts,
  answerSchema,
  type Answer,
  type Attendance,
  type AttendanceEvent,
  type AttendanceEventType,
  type EventPayload,
  type MissingPart,
  type SessionClaims,
} from '@atendimento-ativo/domain';
import type { ActiveAttendance, CallOptions, LoadedProfile, StartDetails } from '../client.js';
import { localTimestamp, type Environment } from '../environment.js';
import { AttendanceClosedError, AttendanceIncompleteError, EventInvalidError } from '../errors.js';
import { SequenceTakenError, type Outbox, type StoredAttendance } from '../outbox/outbox.js';
import { notify } from '../notify.js';
import { accountOf } from '../transport/session.js';
import { untilAborted } from '../until-aborted.js';
import { uuidv7 } from '../uuidv7.js';
import { SDK_VERSION } from '../version.js';

/** Name of the draft that holds the answers given so far; an interruption takes them along. */
export const DIAGNOSTIC_DRAFT = 'diagnostic';

export interface RecordingContext {
  readonly outbox: Outbox;
  readonly claims: SessionClaims;
  readonly profile: LoadedProfile;
  readonly environment: Environment;
  /** Called after each durable record. */
  readonly recorded: () => void;
}

/** An attendance whose every step is an event in the outbox. */
export class RecordedAttendance implements ActiveAttendance {
  readonly id: string;
  readonly #context: RecordingContext;
  readonly #listeners = new Set<() => void>();
  #state: Attendance;
  /** Highest sequence on the device, refused events included: a sequence is never used twice. */
  #lastSequence: number;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(id: string, stored: StoredAttendance, context: RecordingContext) {
    this.id = id;
    this.#context = context;
    this.#state = foldStored(id, stored);
    this.#lastSequence = stored.events.at(-1)?.event.sequence ?? 0;
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
    const { profile, consentTerm, questionnaire } = this.#context.profile;
    return missingParts(this.#state, {
      audience: profile.audience,
      purposes: consentTerm.purposes.map(({ id }) => id),
      questionnaire,
    });
  }

  identifyClient(client: EventPayload<'client.identified'>, options?: CallOptions): Promise<void> {
    return this.#record('client.identified', client, options);
  }

  recordConsent(decisions: EventPayload<'consent.recorded'>['decisions'], options?: CallOptions): Promise<void> {
    const { consentTerm, hashes } = this.#context.profile;
    const { id, version, locale } = consentTerm;
    const term = { id, version, locale, hash: hashes.consentTerm };
    return this.#record('consent.recorded', { term, decisions, method: 'tap' }, options);
  }

  async completeDiagnostic(
    diagnostic: Pick<EventPayload<'diagnostic.completed'>, 'answers' | 'round'>,
    options?: CallOptions,
  ): Promise<void> {
    const { id, version } = this.#context.profile.questionnaire;
    await this.#record('diagnostic.completed', { ...diagnostic, questionnaire: { id, version } }, options);
    // Recorded it is; a draft that could not be removed is overwritten or purged later.
    await this.saveDraft(DIAGNOSTIC_DRAFT, undefined).catch(() => undefined);
  }

  async noteListening(
    note: Pick<EventPayload<'listening.noted'>, 'text' | 'themes'>,
    options?: CallOptions,
  ): Promise<string> {
    const noteId = uuidv7(this.#context.environment);
    await this.#record('listening.noted', { ...note, noteId }, options);
    return noteId;
  }

  deliverTool(
    delivery: Pick<EventPayload<'tool.delivered'>, 'toolId' | 'basis'>,
    options?: CallOptions,
  ): Promise<void> {
    const { id, version } = this.#context.profile.catalogue;
    return this.#record('tool.delivered', { ...delivery, catalogue: { id, version } }, options);
  }

  referToJourney(journeyId: string, options?: CallOptions): Promise<void> {
    const { id, version } = this.#context.profile.journeys;
    return this.#record('journey.referred', { journeyId, journeys: { id, version } }, options);
  }

  declineReferral(reason?: string, options?: CallOptions): Promise<void> {
    return this.#record('journey.declined', reason === undefined ? {} : { reason }, options);
  }

  scheduleFollowUp(followUp: EventPayload<'followup.scheduled'>, options?: CallOptions): Promise<void> {
    return this.#record('followup.scheduled', followUp, options);
  }

  async conclude(options?: CallOptions): Promise<void> {
    await this.#queue;
    if (this.#state.status === 'open' && this.missing.length > 0) throw new AttendanceIncompleteError(this.missing);
    await this.#record('attendance.concluded', {}, options);
  }

  async interrupt(
    interruption: Omit<EventPayload<'attendance.interrupted'>, 'answers'>,
    options?: CallOptions,
  ): Promise<void> {
    const draft = await this.loadDraft(DIAGNOSTIC_DRAFT);
    const answers = Array.isArray(draft)
      ? draft.filter((entry): entry is Answer => answerSchema.safeParse(entry).success)
      : [];
    await this.#record('attendance.interrupted', { ...interruption, answers }, options);
  }

  async saveDraft(name: string, value: unknown, { signal }: CallOptions = {}): Promise<void> {
    signal?.throwIfAborted();
    return this.#context.outbox.saveDraft(this.id, name, value);
  }

  loadDraft(name: string, { signal }: CallOptions = {}): Promise<unknown> {
    return untilAborted(this.#context.outbox.loadDraft(this.id, name), signal);
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
    const last = stored.events.at(-1)?.event.sequence ?? 0;
    // Events that were acknowledged after the end have left the device: what is shown of them stays.
    this.#state = stored.events.some(({ event }) => event.type === 'attendance.started')
      ? foldStored(this.id, stored)
      : { ...this.#state, status: stored.end ?? this.#state.status };
    this.#lastSequence = Math.max(this.#lastSequence, last);
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
    if (this.#state.status !== 'open') throw new AttendanceClosedError();
    const event = this.#build(type, payload);
    try {
      await this.#context.outbox.append(accountOf(this.#context.claims), event);
    } catch (error) {
      if (!(error instanceof SequenceTakenError)) throw error;
      await this.#reload();
      return this.#append(type, payload);
    }
    this.#lastSequence = event.sequence;
    this.#state = applyEvent(this.#state, event);
    this.#context.recorded();
    notify(this.#listeners);
  }

  #build(type: AttendanceEventType, payload: unknown): AttendanceEvent {
    const { claims, environment } = this.#context;
    const now = environment.now();
    const result = eventSchema.safeParse({
      id: uuidv7(environment),
      attendanceId: this.id,
      sequence: this.#lastSequence + 1,
      version: 1,
      occurredAt: localTimestamp(now),
      source: { name: '@atendimento-ativo/sdk', version: SDK_VERSION },
      type,
      actor: type === 'consent.recorded' ? { kind: 'client' } : { kind: 'agent', id: claims.sub, name: claims.name },
      payload,
    });
    if (!result.success) throw new EventInvalidError(fieldProblems(result.error.issues));
    return result.data;
  }
}

const NOTHING_STORED: StoredAttendance = { events: [], end: undefined };

/** Refused events stay on the device and do not count: their part is missing again. */
function foldStored(id: string, { events }: StoredAttendance): Attendance {
  return foldAttendance(
    id,
    events.filter(({ state }) => state !== 'rejected').map(({ event }) => event),
  );
}
