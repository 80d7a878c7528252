import {
  applyEvent,
  consentReceipts,
  emptyAttendance,
  eventSchema,
  isClientAct,
  maskCpf,
  missingParts,
  purposesToAsk,
  type Attendance,
  type AttendanceEvent,
  type AttendanceEventType,
  type AttendanceStatus,
  type ClientAct,
  type ClientConsent,
  type ClientDocument,
  type ClientHistory,
  type ClientLookup,
  type ConsentReceipt,
  type EventPayload,
  type IndicatorQuery,
  type IndicatorsResponse,
  type PurposeConsent,
  type Registration,
  type RegistrationRecord,
  type SessionClaims,
} from '@atendimento-ativo/domain';
import type { PhoneQuestion } from '@atendimento-ativo/domain/phone-links';
import {
  AttendanceIncompleteError,
  GatewayUnreachableError,
  StorageFullError,
  type ActiveAttendance,
  type Client,
  type CompletedDiagnostic,
  type ConsentToRecord,
  type ExportedFile,
  type HeardNote,
  type LoadedProfile,
  type Office,
  type ReferralDetails,
  type RegistrationKey,
  type RejectedRecord,
  type Settlement,
  type StartDetails,
  type StorageState,
  type SyncState,
} from '@atendimento-ativo/sdk';
import { FakePhoneLink } from './fake-phone-link.js';
import { sampleLoadedProfile, sampleQuestionnaire, sampleSession } from './sample-content.js';

/** An attendance in memory that folds its events with the domain's own code. */
export class FakeAttendance implements ActiveAttendance {
  readonly id: string;
  state: Attendance;
  readonly recorded: AttendanceEvent[] = [];
  standing: readonly PurposeConsent[] = [];
  /** What the gateway would say that a client decided before, by client id; without it, there is no network. */
  readonly earlier = new Map<string, readonly PurposeConsent[]>();
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
    const { profile, consentTerm, questionnaire, journeys } = this.#profile;
    const { audience, requiredFields } = profile;
    const purposes = purposesToAsk(consentTerm, this.standing);
    return missingParts(this.state, { audience, requiredFields, purposes, questionnaire, journeys: [journeys] });
  }

  async identifyClient(client: EventPayload<'client.identified'>): Promise<void> {
    this.#record('client.identified', client);
  }

  async recallConsent(clientId: string): Promise<void> {
    const standing = this.earlier.get(clientId);
    if (!standing) throw new GatewayUnreachableError();
    this.standing = standing;
    this.#notify();
  }

  async recordConsent({ decisions, acknowledged, act = { method: 'tap' } }: ConsentToRecord): Promise<void> {
    this.#record('consent.recorded', {
      term: this.#shownTerm(),
      decisions: [...decisions],
      acknowledged: {
        ...(acknowledged.agentExplained === undefined ? {} : { byAgent: acknowledged.agentExplained }),
        byClient: acknowledged.clientUnderstood,
      },
      act,
    });
  }

  async revokeConsent(purposes: readonly string[], act: ClientAct = { method: 'tap' }): Promise<void> {
    this.#record('consent.revoked', { term: this.#shownTerm(), purposes: [...purposes], act });
  }

  async receipts(): Promise<readonly ConsentReceipt[]> {
    const { client } = this.state;
    if (!client) return [];
    return consentReceipts(this.recorded, {
      subject: maskCpf(client.person.cpf),
      termOf: async () => this.#profile.consentTerm,
      partner: { id: sampleSession.partner, name: sampleSession.partnerName },
      agent: { id: sampleSession.sub, name: sampleSession.name },
    });
  }

  async completeDiagnostic({
    mode = 'structured',
    priorities = [],
    ...diagnostic
  }: CompletedDiagnostic): Promise<void> {
    const { id, version } = this.#profile.questionnaire;
    this.#record('diagnostic.completed', { mode, priorities, ...diagnostic, questionnaire: { id, version } });
  }

  async noteListening({ promptId, ...note }: HeardNote): Promise<string> {
    const noteId = `0193a000-0000-7000-8000-00000000000${this.state.notes.length}`;
    const { id, version } = this.#profile.anamnesis;
    const prompt = promptId === undefined ? {} : { prompt: { anamnesis: { id, version }, promptId } };
    this.#record('listening.noted', { ...note, ...prompt, noteId });
    return noteId;
  }

  async deliverTool(delivery: Pick<EventPayload<'tool.delivered'>, 'toolId' | 'basis'>): Promise<void> {
    const { id, version } = this.#profile.catalogue;
    this.#record('tool.delivered', { ...delivery, catalogue: { id, version } });
  }

  async giveGuidance(points: EventPayload<'guidance.given'>['points']): Promise<void> {
    const { id, version } = this.#profile.guidance;
    this.#record('guidance.given', { guidance: { id, version }, points });
  }

  async referToJourney(journeyId: string, details: ReferralDetails = {}): Promise<void> {
    const { id, version } = this.#profile.journeys;
    this.#record('journey.referred', { ...details, journeyId, journeys: { id, version } });
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

  async interrupt(interruption: Omit<EventPayload<'attendance.interrupted'>, 'answered'>): Promise<void> {
    this.#record('attendance.interrupted', interruption);
  }

  async answerSurvey(answer: EventPayload<'nps.answered'>): Promise<void> {
    this.#record('nps.answered', answer);
  }

  async amend(amendment: EventPayload<'attendance.amended'>): Promise<void> {
    this.#record('attendance.amended', amendment);
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
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }

  #shownTerm(): EventPayload<'consent.recorded'>['term'] {
    const { id, version, locale } = this.#profile.consentTerm;
    return { id, version, locale, hash: this.#profile.hashes.consentTerm };
  }

  #append<Type extends AttendanceEventType>(type: Type, payload: EventPayload<Type>): void {
    const { sub: id, name } = sampleSession;
    const actor = isClientAct(type) ? { kind: 'client' } : { kind: 'agent', id, name };
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

/** A partner's office in memory; a test sets what it answers, or what it throws. */
export class FakeOffice implements Office {
  /** Thrown by every call while set. */
  error: unknown;
  failed: RegistrationRecord[] = [];
  indicatorsOf: (query: IndicatorQuery) => IndicatorsResponse = () => {
    throw new Error('No indicators in this test.');
  };
  readonly asked: IndicatorQuery[] = [];
  /** What was done, in order: `retry sas`, `settle foco 4711`, `amend …`. */
  readonly done: string[] = [];
  readonly amendments: EventPayload<'attendance.amended'>[] = [];

  async registrations(status: Registration['status']): Promise<readonly RegistrationRecord[]> {
    this.#refuse();
    return status === 'failed' ? this.failed : [];
  }

  async retry(registration: RegistrationKey): Promise<RegistrationRecord> {
    return this.#take(registration, `retry ${registration.registry}`);
  }

  async settle(registration: RegistrationKey, { protocol }: Settlement = {}): Promise<RegistrationRecord> {
    return this.#take(registration, `settle ${registration.registry} ${protocol ?? ''}`.trim());
  }

  async amend(attendanceId: string, amendment: EventPayload<'attendance.amended'>): Promise<void> {
    this.#refuse();
    this.amendments.push(amendment);
    this.failed = this.failed.filter((record) => record.attendanceId !== attendanceId);
  }

  async indicators(query: IndicatorQuery = {}): Promise<IndicatorsResponse> {
    this.#refuse();
    this.asked.push(query);
    return this.indicatorsOf(query);
  }

  #take({ attendanceId, registry }: RegistrationKey, act: string): RegistrationRecord {
    this.#refuse();
    const taken = this.failed.find((one) => one.attendanceId === attendanceId && one.registry === registry);
    if (!taken) throw new Error('No such failed registration in this test.');
    this.done.push(act);
    this.failed = this.failed.filter((one) => one !== taken);
    return { ...taken, status: 'pending' };
  }

  #refuse(): void {
    if (this.error !== undefined) throw this.error;
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
  readonly consents = new Map<string, ClientConsent>();
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
  readonly #storageListeners = new Set<(state: StorageState) => void>();
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
    consent: async (clientId: string): Promise<ClientConsent> => {
      const consent = this.consents.get(clientId);
      if (!consent) throw new Error(`No consent of ${clientId} in this test.`);
      return consent;
    },
    questionnaire: async (hash: string) => {
      const questionnaire = this.questionnaires.get(hash);
      if (!questionnaire) throw new Error(`No questionnaire ${hash} in this test.`);
      return questionnaire;
    },
  };

  /** What was asked on the client's phone, and the links that were made for it. */
  readonly askedOnPhone: PhoneQuestion[] = [];
  readonly phoneLinks: FakePhoneLink[] = [];
  /** Thrown by the next `askPhone` while set. */
  phoneError: unknown;

  async askPhone(_attendanceId: string, question: PhoneQuestion): Promise<FakePhoneLink> {
    if (this.phoneError !== undefined) throw this.phoneError;
    const link = new FakePhoneLink(this.phoneLinks.length);
    this.askedOnPhone.push(question);
    this.phoneLinks.push(link);
    return link;
  }

  readonly registrations = {
    watch: async (_attendanceId: string, listener: (status: AttendanceStatus) => void): Promise<void> => {
      for (const status of this.statuses) listener(status);
    },
  };

  /** What the office answers; a test sets what it needs. */
  readonly officeCalls = new FakeOffice();

  async office(): Promise<Office> {
    return this.officeCalls;
  }

  readonly sync = {
    state: { pending: 0, rejected: 0, sending: false } as SyncState,
    subscribe: (listener: (state: SyncState) => void): (() => void) => {
      this.#syncListeners.add(listener);
      return () => this.#syncListeners.delete(listener);
    },
    now: async (): Promise<void> => {},
    rejected: async () => this.rejectedRecords,
    correct: async () => undefined,
    exportPending: async (): Promise<readonly ExportedFile[]> => [],
    importRecords: async () => ({ accepted: 0, duplicate: 0, rejected: [] }),
    retry: async (attendanceId: string): Promise<void> => {
      this.retried.push(attendanceId);
    },
  };

  readonly storage = {
    state: { warnings: [] } as StorageState,
    subscribe: (listener: (state: StorageState) => void): (() => void) => {
      this.#storageListeners.add(listener);
      return () => this.#storageListeners.delete(listener);
    },
    check: async () => this.storage.state,
    requireRoom: async (): Promise<void> => {
      for (const warning of this.storage.state.warnings) {
        if (warning.code === 'storage_full') throw new StorageFullError(warning.usage, warning.quota);
      }
    },
  };

  readonly pin: Client['pin'] = {
    state: async () => 'none',
    set: async () => {},
    remove: async () => {},
    unlock: async () => {},
    lock: async () => {},
  };

  async logout(): Promise<void> {
    await this.close();
  }

  /** Reports another state of the storage, as the device would. */
  setStorage(state: StorageState): void {
    this.storage.state = state;
    for (const listener of this.#storageListeners) listener(state);
  }

  /** Reports another sync state, as the outbox would. */
  setSync(state: SyncState): void {
    this.sync.state = state;
    for (const listener of this.#syncListeners) listener(state);
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}
