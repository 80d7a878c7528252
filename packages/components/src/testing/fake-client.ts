import {
  applyEvent,
  emptyAttendance,
  eventSchema,
  missingParts,
  type Attendance,
  type AttendanceEvent,
  type AttendanceEventType,
  type AttendanceStatus,
  type ClientDocument,
  type ClientHistory,
  type ClientLookup,
  type EventPayload,
  type SessionClaims,
} from '@atendimento-ativo/domain';
import {
  AttendanceIncompleteError,
  type ActiveAttendance,
  type Client,
  type LoadedProfile,
  type RejectedRecord,
  type StartDetails,
  type SyncState,
} from '@atendimento-ativo/sdk';
import { sampleLoadedProfile, sampleQuestionnaire, sampleSession } from './sample-content.js';

/** An attendance in memory that folds its events with the domain's own code. */
export class FakeAttendance implements ActiveAttendance {
  readonly id: string;
  state: Attendance;
  readonly recorded: AttendanceEvent[] = [];
  /** Thrown by the next step instead of recording it. */
  nextError: unknown;
  readonly #profile: LoadedProfile;
  readonly #drafts = new Map<string, unknown>();
  readonly #listeners = new Set<() => void>();

  constructor(id: string, details: StartDetails, profile: LoadedProfile = sampleLoadedProfile) {
    this.id = id;
    this.#profile = profile;
    this.state = emptyAttendance(id);
    const { network, state, unit: unitId } = sampleSession;
    this.#append('attendance.started', { ...details, network, state, unitId });
  }

  get missing() {
    const { profile, consentTerm, questionnaire } = this.#profile;
    const purposes = consentTerm.purposes.map(({ id }) => id);
    return missingParts(this.state, { audience: profile.audience, purposes, questionnaire });
  }

  async identifyClient(client: EventPayload<'client.identified'>): Promise<void> {
    this.#record('client.identified', client);
  }

  async recordConsent(decisions: EventPayload<'consent.recorded'>['decisions']): Promise<void> {
    const { id, version, locale } = this.#profile.consentTerm;
    const term = { id, version, locale, hash: this.#profile.hashes.consentTerm };
    this.#record('consent.recorded', { term, decisions, method: 'tap' });
  }

  async completeDiagnostic(diagnostic: Pick<EventPayload<'diagnostic.completed'>, 'answers' | 'round'>): Promise<void> {
    const { id, version } = this.#profile.questionnaire;
    this.#record('diagnostic.completed', { ...diagnostic, questionnaire: { id, version } });
  }

  async noteListening(note: Pick<EventPayload<'listening.noted'>, 'text' | 'themes'>): Promise<string> {
    const noteId = `0193a000-0000-7000-8000-00000000000${this.state.notes.length}`;
    this.#record('listening.noted', { ...note, noteId });
    return noteId;
  }

  async deliverTool(delivery: Pick<EventPayload<'tool.delivered'>, 'toolId' | 'basis'>): Promise<void> {
    const { id, version } = this.#profile.catalogue;
    this.#record('tool.delivered', { ...delivery, catalogue: { id, version } });
  }

  async referToJourney(journeyId: string): Promise<void> {
    const { id, version } = this.#profile.journeys;
    this.#record('journey.referred', { journeyId, journeys: { id, version } });
  }

  async declineReferral(reason?: string): Promise<void> {
    this.#record('journey.declined', reason === undefined ? {} : { reason });
  }

  async scheduleFollowUp(followUp: EventPayload<'followup.scheduled'>): Promise<void> {
    this.#record('followup.scheduled', followUp);
  }

  async conclude(): Promise<void> {
    if (this.missing.length > 0) throw new AttendanceIncompleteError(this.missing);
    this.#record('attendance.concluded', {});
  }

  async interrupt(interruption: Omit<EventPayload<'attendance.interrupted'>, 'answers'>): Promise<void> {
    this.#record('attendance.interrupted', { ...interruption, answers: [] });
  }

  async saveDraft(name: string, value: unknown): Promise<void> {
    if (value === undefined) this.#drafts.delete(name);
    else this.#drafts.set(name, structuredClone(value));
  }

  async loadDraft(name: string): Promise<unknown> {
    return structuredClone(this.#drafts.get(name));
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #record<Type extends AttendanceEventType>(type: Type, payload: EventPayload<Type>): void {
    if (this.nextError !== undefined) {
      const error = this.nextError;
      this.nextError = undefined;
      throw error;
    }
    this.#append(type, payload);
    for (const listener of this.#listeners) listener();
  }

  #append<Type extends AttendanceEventType>(type: Type, payload: EventPayload<Type>): void {
    const actor =
      type === 'consent.recorded'
        ? { kind: 'client' }
        : { kind: 'agent', id: sampleSession.sub, name: sampleSession.name };
    const event = eventSchema.parse({
      id: `0193a000-0000-7000-9000-${String(this.recorded.length).padStart(12, '0')}`,
      attendanceId: this.id,
      sequence: this.state.sequence + 1,
      version: 1,
      occurredAt: '2026-11-03T14:32:00-03:00',
      source: { name: 'test', version: '1' },
      type,
      actor,
      payload,
    });
    this.recorded.push(event);
    this.state = applyEvent(this.state, event);
  }
}

/** A `Client` without network or storage; a test sets what it answers. */
export class FakeClient implements Client {
  loadedProfile: LoadedProfile = sampleLoadedProfile;
  claims: SessionClaims = sampleSession;
  /** Thrown by `session` or `profile` while set. */
  sessionError: unknown;
  profileError: unknown;
  /** By document number; `unavailable` for the others. */
  readonly lookups = new Map<string, ClientLookup>();
  readonly histories = new Map<string, readonly ClientHistory['attendances'][number][]>();
  readonly questionnaires = new Map([[sampleLoadedProfile.hashes.questionnaire, sampleQuestionnaire]]);
  statuses: readonly AttendanceStatus[] = [];
  /** Found on the device by `resume`. */
  open: FakeAttendance | undefined;
  readonly started: FakeAttendance[] = [];
  readonly lookedUp: ClientDocument[] = [];
  /** What the gateway refused, and the attendances that were told to try again. */
  rejectedRecords: readonly RejectedRecord[] = [];
  readonly retried: string[] = [];
  closed = false;
  readonly #syncListeners = new Set<(state: SyncState) => void>();

  async session(): Promise<SessionClaims> {
    if (this.sessionError !== undefined) throw this.sessionError;
    return this.claims;
  }

  async profile(): Promise<LoadedProfile> {
    if (this.profileError !== undefined) throw this.profileError;
    return this.loadedProfile;
  }

  readonly attendances = {
    start: async (details: StartDetails): Promise<FakeAttendance> => {
      const number = String(this.started.length + 1).padStart(12, '0');
      const attendance = new FakeAttendance(`0193a000-0000-7000-8000-${number}`, details, this.loadedProfile);
      this.started.push(attendance);
      return attendance;
    },
    resume: async (): Promise<FakeAttendance | undefined> => this.open,
  };

  readonly clients = {
    find: async (document: ClientDocument): Promise<ClientLookup> => {
      this.lookedUp.push(document);
      return this.lookups.get(document.number) ?? { status: 'unavailable' };
    },
    history: async (clientId: string): Promise<ClientHistory['attendances']> => [
      ...(this.histories.get(clientId) ?? []),
    ],
    questionnaire: async (hash: string) => {
      const questionnaire = this.questionnaires.get(hash);
      if (!questionnaire) throw new Error(`No questionnaire ${hash} in this test.`);
      return questionnaire;
    },
  };

  readonly registrations = {
    watch: async (_attendanceId: string, listener: (status: AttendanceStatus) => void): Promise<void> => {
      for (const status of this.statuses) listener(status);
    },
  };

  readonly sync = {
    state: { pending: 0, rejected: 0, sending: false } as SyncState,
    subscribe: (listener: (state: SyncState) => void): (() => void) => {
      this.#syncListeners.add(listener);
      return () => this.#syncListeners.delete(listener);
    },
    now: async (): Promise<void> => {},
    rejected: async () => this.rejectedRecords,
    retry: async (attendanceId: string): Promise<void> => {
      this.retried.push(attendanceId);
    },
  };

  /** Reports another sync state, as the outbox would. */
  setSync(state: SyncState): void {
    this.sync.state = state;
    for (const listener of this.#syncListeners) listener(state);
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}
