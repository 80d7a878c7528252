import type {
  Anamnesis,
  Attendance,
  AttendanceEventType,
  AttendanceStatus,
  Catalogue,
  ClientAct,
  ClientConsent,
  ClientDocument,
  ClientHistory,
  ClientLookup,
  ConsentReceipt,
  ConsentTerm,
  EventPayload,
  FieldProblem,
  Guidance,
  Journeys,
  KeywordIndex,
  MissingPart,
  ProfileResponse,
  PurposeConsent,
  PurposeDecision,
  Questionnaire,
  SessionClaims,
  StateProfile,
} from '@atendimento-ativo/domain';

export interface ClientOptions {
  /** Address of the gateway: `https://atendimento.exemplo.org`. */
  readonly gateway: string;
  /**
   * Gives a session token that the partner's server asked the gateway for (`POST /v1/session-tokens`).
   * Called when there is none or the last one ended; may fail while offline.
   */
  readonly getSessionToken: () => Promise<string>;
  /** Name of the IndexedDB database. @default 'atendimento-ativo' */
  readonly storageName?: string;
}

/** The state's profile with the content it refers to, ready to use and kept for offline. */
export interface LoadedProfile {
  readonly profile: StateProfile;
  readonly questionnaire: Questionnaire;
  readonly catalogue: Catalogue;
  readonly journeys: Journeys;
  readonly guidance: Guidance;
  readonly consentTerm: ConsentTerm;
  /** Suggests themes for what was heard: `suggestTags(text, keywordIndex)`. */
  readonly keywordIndex: KeywordIndex;
  /** The prompts of a guided history. */
  readonly anamnesis: Anamnesis;
  /** SHA-256 of each document, as served. */
  readonly hashes: ProfileResponse['content'];
}

/** What waits on this device. */
export interface SyncState {
  /** Saved on the device and not yet acknowledged. */
  readonly pending: number;
  /** Refused by the gateway and kept here; see `sync.rejected`. */
  readonly rejected: number;
  readonly sending: boolean;
  /** Why the last try failed: `gateway_unreachable`, `session_unavailable`, a problem's code. */
  readonly lastError?: string;
}

/** A record that the gateway refused and this device keeps. */
export interface RejectedRecord {
  readonly id: string;
  readonly attendanceId: string;
  readonly type: AttendanceEventType;
  /** Why, stable: `cpf_invalid`. */
  readonly code: string;
  /** What to mend, with JSON pointers into the request. */
  readonly errors: readonly FieldProblem[];
}

/** A diagnostic to record. `mode` is `structured` and `priorities` are none unless given. */
export interface CompletedDiagnostic
  extends
    Pick<EventPayload<'diagnostic.completed'>, 'answers' | 'round'>,
    Partial<Pick<EventPayload<'diagnostic.completed'>, 'mode' | 'priorities'>> {}

/** What was heard, in the client's words, with the themes that the agent tagged. */
export interface HeardNote extends Pick<EventPayload<'listening.noted'>, 'text' | 'themes'> {
  /** The prompt of the profile's anamnesis that the client answered, if any. */
  readonly promptId?: string | undefined;
}

/** How the client wants to be reached: one of the forms that the journey offers. */
export interface ReferralDetails extends Pick<EventPayload<'journey.referred'>, 'contactForm'> {}

export interface StartDetails extends Pick<EventPayload<'attendance.started'>, 'channel' | 'approach'> {}

/** The client's decisions on the term in force, to be recorded. */
export interface ConsentToRecord {
  /** One for each purpose that was asked; `explicit` for a purpose that was asked apart from the others. */
  readonly decisions: readonly PurposeDecision[];
  /**
   * What each side said, by a control of its own on the screen that nothing had set beforehand. Hand over the state of
   * the two controls, not constants: the receipt is proof of them. Unless both are true, nothing is recorded
   * (`event_invalid`).
   */
  readonly acknowledged: {
    /** The agent said: "I explained to the client what the data are for, and that a no changes nothing else." */
    readonly agentExplained: boolean;
    /** The client said: "I understood it." */
    readonly clientUnderstood: boolean;
  };
  /** How the client acted. @default a tap on this device */
  readonly act?: ClientAct;
}

/** One attendance as it happens. Each step resolves once it is durably saved on the device. */
export interface ActiveAttendance {
  readonly id: string;
  /** The fold over what was recorded; a new object after each step. */
  readonly state: Attendance;
  /** Parts that still keep it from concluding. */
  readonly missing: readonly MissingPart[];
  identifyClient(client: EventPayload<'client.identified'>): Promise<void>;
  /** What the client decided in earlier attendances and still stands; empty until `recallConsent`. */
  readonly standing: readonly PurposeConsent[];
  /**
   * Asks the gateway what the identified client decided before, so that it need not be asked again (`standing`). Needs
   * the network; without it, or under another version of the term, everything is asked, which is always right.
   *
   * @param clientId as a look-up gave it
   */
  recallConsent(clientId: string): Promise<void>;
  /** The client decides on the purposes that were asked; `purposesToAsk(consentTerm, standing)` says which. */
  recordConsent(consent: ConsentToRecord): Promise<void>;
  /** The client takes consent back; also after the end of the attendance. @param act a tap unless given */
  revokeConsent(purposes: readonly string[], act?: ClientAct): Promise<void>;
  /**
   * A receipt for each act of consent in this attendance, in order, to show at once. The gateway makes the same ones
   * under an opaque reference of the client; these name them by their masked CPF.
   */
  receipts(): Promise<readonly ConsentReceipt[]>;
  completeDiagnostic(diagnostic: CompletedDiagnostic): Promise<void>;
  /** Resolves with the note's id, which a delivery can be tied to. */
  noteListening(note: HeardNote): Promise<string>;
  deliverTool(delivery: Pick<EventPayload<'tool.delivered'>, 'toolId' | 'basis'>): Promise<void>;
  /** What came out of the first-level guidance; some journeys can only be referred to after it. */
  giveGuidance(points: EventPayload<'guidance.given'>['points']): Promise<void>;
  referToJourney(journeyId: string, details?: ReferralDetails): Promise<void>;
  /** The client's explicit "not now". */
  declineReferral(reason?: string): Promise<void>;
  scheduleFollowUp(followUp: EventPayload<'followup.scheduled'>): Promise<void>;
  /** Throws `AttendanceIncompleteError` naming every missing part. */
  conclude(): Promise<void>;
  interrupt(interruption: Omit<EventPayload<'attendance.interrupted'>, 'answered'>): Promise<void>;
  /** The client's own answer to "would you recommend …"; also after the end. */
  answerSurvey(answer: EventPayload<'nps.answered'>): Promise<void>;
  /** Corrects or adds to what was recorded; also after the end. What was recorded stays. */
  amend(amendment: EventPayload<'attendance.amended'>): Promise<void>;
  /** Keeps unfinished input (JSON) of this attendance on the device; `undefined` removes it. */
  saveDraft(name: string, value: unknown): Promise<void>;
  loadDraft(name: string): Promise<unknown>;
  /** Calls `listener` after each step; returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

export interface Client {
  /** Who attends; remembered for offline. */
  session(): Promise<SessionClaims>;
  profile(): Promise<LoadedProfile>;
  readonly attendances: {
    start(details: StartDetails): Promise<ActiveAttendance>;
    /** The agent's open attendance on this device, newest first, if any. */
    resume(): Promise<ActiveAttendance | undefined>;
  };
  readonly clients: {
    /** What the registry knows of a CPF or CNPJ. Offline it answers `unavailable`. */
    find(document: ClientDocument, options?: { readonly signal?: AbortSignal }): Promise<ClientLookup>;
    /** Earlier attendances, newest first. */
    history(clientId: string, options?: { readonly signal?: AbortSignal }): Promise<ClientHistory['attendances']>;
    /** What a person decided about their data, with the proof of it. */
    consent(clientId: string, options?: { readonly signal?: AbortSignal }): Promise<ClientConsent>;
    /** The questionnaire behind an earlier diagnostic. */
    questionnaire(hash: string): Promise<Questionnaire>;
  };
  readonly registrations: {
    /** Reports the registration until it is registered or failed everywhere, or the signal aborts. */
    watch(
      attendanceId: string,
      listener: (status: AttendanceStatus) => void,
      options: { readonly signal: AbortSignal },
    ): Promise<void>;
  };
  readonly sync: {
    readonly state: SyncState;
    subscribe(listener: (state: SyncState) => void): () => void;
    /** Tries at once; resolves when this try is over. */
    now(): Promise<void>;
    /** What the gateway refused; nothing of it is lost. */
    rejected(): Promise<readonly RejectedRecord[]>;
    /** Sends an attendance's refused records again, once what stood in their way was mended. */
    retry(attendanceId: string): Promise<void>;
  };
  /** Stops sending and listening; what waits stays on the device. */
  close(): void;
}
