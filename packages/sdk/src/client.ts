import type {
  Anamnesis,
  Attendance,
  AttendanceEvent,
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
  ImportResponse,
  IndicatorQuery,
  IndicatorsResponse,
  Journeys,
  KeywordIndex,
  Locale,
  MissingPart,
  ProfileResponse,
  PurposeConsent,
  PurposeDecision,
  Questionnaire,
  Registration,
  RegistrationRecord,
  SessionClaims,
  StateProfile,
} from '@atendimento-ativo/domain';
import type { PhoneLinkState, PhoneQuestion } from '@atendimento-ativo/domain/phone-links';
import type { DeviceStorage, StorageRoom } from './storage/device-storage.js';

/** What a client needs to know. */
export interface ClientOptions {
  /** Address of the gateway: `https://atendimento.exemplo.org`. */
  readonly gateway: string;
  /**
   * Gives a session token that the partner's server asked the gateway for (`POST /v1/session-tokens`).
   * Called when there is none or the last one ended; may fail while offline.
   */
  readonly getSessionToken: SessionTokenSource;
  /**
   * Id of the state profile that the page was made for. Where the gateway serves another one, whatever needs the profile
   * throws `ProfileMismatchError`: a page of one state does not record by the rules of another.
   *
   * @default whichever the gateway serves
   * @example 'perfil-se'
   */
  readonly profile?: string | undefined;
  /**
   * Language of questionnaire, tools, journeys and consent term; each event of consent says in which one the term was
   * shown. What the gateway does not publish in it comes in Portuguese.
   *
   * @default 'pt-BR'
   */
  readonly locale?: Locale | undefined;
  /**
   * Where this device keeps its records; the client closes it. In Node, `fileStorage` of
   * `@atendimento-ativo/sdk/node`.
   *
   * @default indexedDbStorage()
   */
  readonly storage?: DeviceStorage;
}

/** Gives session tokens. Any function does; that of `selfService` knows more. */
export interface SessionTokenSource {
  (): Promise<string>;
  /** After how many milliseconds an answer is given up. @default 10000 */
  readonly longestAnswerMs?: number;
  /**
   * Called before an attendance is begun or looked for, where a session is for one attendance alone.
   *
   * @param sender sends what was recorded in the session that ends
   * @param session of which the next token is wanted
   */
  readonly beforeAttendance?: (
    step: 'start' | 'resume',
    sender: { readonly run: () => Promise<void>; readonly state: SyncState },
    session: { readonly renew: () => Promise<unknown>; readonly credentials: () => Promise<unknown> },
  ) => Promise<void>;
}

/** Last parameter of every call that can wait. */
export interface CallOptions {
  /**
   * Ends the waiting: the call rejects with the signal's reason. Nothing is recorded by a step that was
   * aborted before its turn came; one that is being written resolves all the same.
   */
  readonly signal?: AbortSignal | undefined;
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
  /**
   * Milliseconds that the gateway's clock is ahead (below zero: behind), once the device's is wrong by more than an
   * hour: ask the agent to set it. What is recorded meanwhile is not refused; each event says how wrong the clock was.
   */
  readonly clockOffset?: number;
}

/** How the agent leaves this device. */
export interface LogoutOptions extends CallOptions {
  /**
   * What becomes of records that could not be sent: `keep` leaves them here, for this agent alone, until the agent signs
   * in again; `discard` removes them for good, and a PIN that nobody remembers with them. Without it `logout` throws
   * `UnsentRecordsError` when there are any: ask the agent, and call it again.
   */
  readonly unsent?: 'keep' | 'discard' | undefined;
}

/** Something that endangers what is recorded on this device, or keeps the next visit from beginning. */
export type StorageWarning =
  /** Four fifths of the room are used. */
  | { readonly code: 'storage_nearly_full'; readonly usage: number; readonly quota: number }
  /** There is no room for another visit: `attendances.start` refuses it. */
  | { readonly code: 'storage_full'; readonly usage: number; readonly quota: number }
  /** The browser may remove the records when the device becomes full: send what waits soon. */
  | { readonly code: 'storage_not_persistent' }
  /** Records wait for more than five days; some browsers remove what a page keeps that is not opened for seven. */
  | { readonly code: 'sync_overdue'; readonly since: Date }
  /** An older version of this page is open in another tab and holds on to the records: close it. */
  | { readonly code: 'storage_blocked' }
  /** A newer version of this page is open in another tab: load this one again. Nothing can be recorded here. */
  | { readonly code: 'storage_outdated' };

/** How safe the records on this device are. */
export interface StorageState extends StorageRoom {
  readonly warnings: readonly StorageWarning[];
}

/** Looks after the records on this device. */
export interface StorageHealth {
  /** As last looked at: when the client opens, begins a visit, and after each try to send, at most once a minute. */
  readonly state: StorageState;
  /** Calls `listener` after each change of `state`; returns the way to stop. */
  subscribe(listener: (state: StorageState) => void): () => void;
  /** Looks now. */
  check(options?: CallOptions): Promise<StorageState>;
  /** Throws `StorageFullError` when there is no room for another visit: ask before the agent types. */
  requireRoom(options?: CallOptions): Promise<void>;
}

/** A record that the gateway refused and this device keeps. */
export interface RejectedRecord {
  readonly id: string;
  readonly attendanceId: string;
  readonly type: AttendanceEventType;
  /** What it says; empty for `record_unreadable`. */
  readonly payload: AttendanceEvent['payload'];
  /** Why, stable: `cpf_invalid`; `record_unreadable` when the device itself cannot read it any more. */
  readonly code: string;
  /** What to mend, with JSON pointers into the event: `/payload/person/cpf`. */
  readonly errors: readonly FieldProblem[];
}

/** Records in a file that only the gateway can read. */
export interface ExportedFile {
  /** Proposed: `20260310120000-1.aaexport`. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly records: number;
}

/** A diagnostic to record. `mode` is `structured` and `priorities` are none unless given. */
export interface CompletedDiagnostic
  extends
    Pick<EventPayload<'diagnostic.completed'>, 'answers' | 'round'>,
    Partial<Pick<EventPayload<'diagnostic.completed'>, 'mode' | 'priorities'>> {}

/** What was heard, in the client's words, with the themes and practices that the agent tagged. */
export interface HeardNote extends Pick<EventPayload<'listening.noted'>, 'text' | 'themes' | 'practices'> {
  /** The prompt of the profile's anamnesis that the client answered, if any. */
  readonly promptId?: string | undefined;
}

/** How the client wants to be reached: one of the forms that the journey offers. */
export interface ReferralDetails extends Pick<EventPayload<'journey.referred'>, 'contactForm'> {}

/** How the client is met; network, state and unit come from the session. */
export interface StartDetails extends Pick<EventPayload<'attendance.started'>, 'channel' | 'approach'> {}

/** The client's decisions on the term in force, to be recorded. */
export interface ConsentToRecord {
  /** One for each purpose that was asked; `explicit` for a purpose that was asked apart from the others. */
  readonly decisions: readonly PurposeDecision[];
  /**
   * What each side said, by a control of its own on the screen that nothing had set beforehand. Hand over the state of
   * the two controls, not constants: the receipt is proof of them. Unless both are true, nothing is recorded
   * (`event_invalid`). In self-service there is one side: only `clientUnderstood` is asked and recorded.
   */
  readonly acknowledged: {
    /** The agent said: "I explained to the client what the data are for, and that a no changes nothing else." */
    readonly agentExplained?: boolean;
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
  /** Who is attended: the person and, with a company, the company and what the person is in it. */
  identifyClient(client: EventPayload<'client.identified'>, options?: CallOptions): Promise<void>;
  /** What the client decided in earlier attendances and still stands; empty until `recallConsent`. */
  readonly standing: readonly PurposeConsent[];
  /**
   * Asks the gateway what the identified client decided before, so that it need not be asked again (`standing`). Needs
   * the network; without it, or under another version of the term, everything is asked, which is always right.
   *
   * @param clientId as a look-up gave it
   */
  recallConsent(clientId: string, options?: CallOptions): Promise<void>;
  /** The client decides on the purposes that were asked; `purposesToAsk(consentTerm, standing)` says which. */
  recordConsent(consent: ConsentToRecord, options?: CallOptions): Promise<void>;
  /** The client takes consent back; also after the end of the attendance. @param act a tap unless given */
  revokeConsent(purposes: readonly string[], act?: ClientAct, options?: CallOptions): Promise<void>;
  /**
   * A receipt for each act of consent in this attendance, in order, to show at once. The gateway makes the same ones
   * under an opaque reference of the client; these name them by their masked CPF.
   */
  receipts(options?: CallOptions): Promise<readonly ConsentReceipt[]>;
  /** All answers of a diagnostic, to the questionnaire in force; its draft is removed. */
  completeDiagnostic(diagnostic: CompletedDiagnostic, options?: CallOptions): Promise<void>;
  /** Resolves with the note's id, which a delivery can be tied to. */
  noteListening(note: HeardNote, options?: CallOptions): Promise<string>;
  /** A tool of the catalogue was given, for a finding or a listening note of this attendance. */
  deliverTool(delivery: Pick<EventPayload<'tool.delivered'>, 'toolId' | 'basis'>, options?: CallOptions): Promise<void>;
  /** What came out of the first-level guidance; some journeys can only be referred to after it. */
  giveGuidance(points: EventPayload<'guidance.given'>['points'], options?: CallOptions): Promise<void>;
  /** The client chose a journey. */
  referToJourney(journeyId: string, details?: ReferralDetails, options?: CallOptions): Promise<void>;
  /** The client's explicit "not now". */
  declineReferral(reason?: string, options?: CallOptions): Promise<void>;
  /** The next contact that was agreed. */
  scheduleFollowUp(followUp: EventPayload<'followup.scheduled'>, options?: CallOptions): Promise<void>;
  /** Throws `AttendanceIncompleteError` naming every missing part. */
  conclude(options?: CallOptions): Promise<void>;
  /** Ends the visit early; answers given so far (the draft `DIAGNOSTIC_DRAFT`) are taken along. */
  interrupt(
    interruption: Omit<EventPayload<'attendance.interrupted'>, 'answered'>,
    options?: CallOptions,
  ): Promise<void>;
  /** The client's own answer to "would you recommend …"; also after the end. */
  answerSurvey(answer: EventPayload<'nps.answered'>, options?: CallOptions): Promise<void>;
  /** Corrects or adds to what was recorded; also after the end. What was recorded stays. */
  amend(amendment: EventPayload<'attendance.amended'>, options?: CallOptions): Promise<void>;
  /** Keeps unfinished input (JSON) of this attendance on the device; `undefined` removes it. */
  saveDraft(name: string, value: unknown, options?: CallOptions): Promise<void>;
  /** What was last saved under this name; `undefined` when there is nothing. */
  loadDraft(name: string, options?: CallOptions): Promise<unknown>;
  /** Calls `listener` after each step; returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

/** A link on which the client answers once, on their own phone. */
export interface PhoneLink {
  /** Names the confirmation in what is recorded: `act: { method: 'phone', confirmationId: link.id }`. */
  readonly id: string;
  /** What the client opens, from a QR code or a message. Whoever has it can answer: show it to nobody else. */
  readonly url: string;
  /** Half an hour after it was made, by the gateway's clock. */
  readonly expiresAt: Date;
  /**
   * Waits until the client has answered or the link has ended, asking the gateway every few seconds; what cannot be
   * asked now is asked later. Rejects with the signal's reason, and when the client is closed.
   */
  settled(options?: CallOptions): Promise<Exclude<PhoneLinkState, { status: 'waiting' }>>;
  /** Lets nobody answer any more; resolves with `answered` when somebody was faster. */
  close(options?: CallOptions): Promise<PhoneLinkState>;
}

/** Names one registration: an attendance's way into one registry. */
export type RegistrationKey = Pick<RegistrationRecord, 'attendanceId' | 'registry'>;

/**
 * A partner's office, in the name of whom the session token names. Each call needs the network and throws `GatewayError`
 * (`scope_missing` for a token that is not for `management`) or `GatewayUnreachableError`.
 */
export interface Office {
  /** The partner's registrations of a status, the longest unchanged first, at most 200. */
  registrations(status: Registration['status'], options?: CallOptions): Promise<readonly RegistrationRecord[]>;
  /** Puts a failed registration back in line. */
  retry(registration: RegistrationKey, options?: CallOptions): Promise<RegistrationRecord>;
  /** Says that the registry holds the attendance as it is now. */
  settle(registration: RegistrationKey, settlement?: Settlement, options?: CallOptions): Promise<RegistrationRecord>;
  /** Corrects an attendance that ended, whoever attended; its registries are told. */
  amend(attendanceId: string, amendment: EventPayload<'attendance.amended'>, options?: CallOptions): Promise<void>;
  /** What managers look at. */
  indicators(query?: IndicatorQuery, options?: CallOptions): Promise<IndicatorsResponse>;
}

/** What a person did in the registry itself. */
export interface Settlement {
  /** The registry's own number, where a person wrote the attendance. */
  readonly protocol?: string | undefined;
}

/** One gateway, seen from one device. Every method waits by itself until the device's records are open. */
export interface Client {
  /** Who attends; remembered for offline. */
  session(options?: CallOptions): Promise<SessionClaims>;
  /** The state's profile and content: the newest one, or without signal the one last seen. */
  profile(options?: CallOptions): Promise<LoadedProfile>;
  readonly attendances: {
    /** Begins a visit; it is recorded when this resolves. Throws `StorageFullError` when there is no room for one. */
    start(details: StartDetails, options?: CallOptions): Promise<ActiveAttendance>;
    /** The agent's open attendance on this device, newest first, if any. */
    resume(options?: CallOptions): Promise<ActiveAttendance | undefined>;
  };
  readonly clients: {
    /** What the registry knows of a CPF or CNPJ. Offline it answers `unavailable`. */
    find(document: ClientDocument, options?: CallOptions): Promise<ClientLookup>;
    /** Earlier attendances, newest first. */
    history(clientId: string, options?: CallOptions): Promise<ClientHistory['attendances']>;
    /** What a person decided about their data, with the proof of it. */
    consent(clientId: string, options?: CallOptions): Promise<ClientConsent>;
    /** The questionnaire behind an earlier diagnostic. */
    questionnaire(hash: string, options?: CallOptions): Promise<Questionnaire>;
  };
  readonly registrations: {
    /**
     * Reports the registration until it is registered or failed everywhere, or the attendance was interrupted before a
     * client was identified: then there is none. Rejects when the client is closed, and with `records_refused` when the
     * gateway refused records of the attendance and does not have its end.
     */
    watch(attendanceId: string, listener: (status: AttendanceStatus) => void, options?: CallOptions): Promise<void>;
  };
  /**
   * Asks the client on their own phone, in an open attendance; for a score after its end too. Sends what waits first;
   * needs the network. The answer is not recorded by itself: hand a decision to `recordConsent` with the link's id, once
   * both have seen it, and a score to `answerSurvey`, which nobody has to see.
   *
   * Throws `GatewayError`: `attendance_unknown`, `attendance_closed`, `too_many_requests`, `term_hash_mismatch` when the
   * text is not the published one, or `survey_refused` when the client has not agreed to surveys;
   * `GatewayUnreachableError`.
   *
   * @example
   * const link = await client.askPhone(attendance.id, { kind: 'consent', term, purposes: ['offers'] });
   * const state = await link.settled({ signal });
   */
  askPhone(attendanceId: string, question: PhoneQuestion, options?: CallOptions): Promise<PhoneLink>;
  /**
   * What the partner's office does about all of its attendances: see to failed registrations, read indicators. Needs the
   * network and a session token for `management`.
   */
  office(options?: CallOptions): Promise<Office>;
  readonly sync: {
    readonly state: SyncState;
    /** Calls `listener` after each change of `state`; returns the way to stop. */
    subscribe(listener: (state: SyncState) => void): () => void;
    /** Tries at once; resolves when this try is over. */
    now(options?: CallOptions): Promise<void>;
    /** What the gateway refused; nothing of it is lost. */
    rejected(options?: CallOptions): Promise<readonly RejectedRecord[]>;
    /** Sends an attendance's refused records again, once what stood in their way was mended. */
    retry(attendanceId: string, options?: CallOptions): Promise<void>;
    /**
     * Says a refused record right and sends it: a new event in the place and of the moment of the refused one, which it
     * names and which leaves the device with this. An end is not corrected but made again, by `conclude` or `interrupt`,
     * which name the refused one by themselves.
     *
     * Throws `EventInvalidError`, `RecordNotCorrectableError`.
     *
     * @param payload as the record has it, with what was wrong put right
     */
    correct(recordId: string, payload: AttendanceEvent['payload'], options?: CallOptions): Promise<void>;
    /**
     * Everything of the agent's that the gateway has not taken, in files that only the gateway can read: a way out for a
     * device that does not get a network any more. None when nothing waits; rarely more than one, each of at most
     * 32 MiB. The records stay on the device until the gateway acknowledges them; nothing counts twice. What cannot be
     * read any more is in a file of its own (`…-unreadable.json`), as it is kept.
     *
     * Works without signal once a profile was loaded; throws `GatewayUnreachableError` before.
     */
    exportPending(options?: CallOptions): Promise<readonly ExportedFile[]>;
    /**
     * Hands a file over to the gateway, from whatever device its agent is signed in on. Needs the network; several
     * files in the order in which they were exported.
     *
     * Throws `GatewayError`: `export_malformed`, `export_version_unknown`, `export_key_unknown`, `export_damaged`,
     * `export_owner_mismatch`. Nothing of the file was stored then.
     */
    importRecords(file: Uint8Array<ArrayBuffer>, options?: CallOptions): Promise<ImportResponse>;
  };
  readonly storage: StorageHealth;
  /** Locks what the agent records here, on devices that several people use. Optional; each agent has a PIN of their own. */
  readonly pin: {
    /** `none`, or whether it was given since this page was loaded, and not locked again. */
    state(options?: CallOptions): Promise<'none' | 'locked' | 'open'>;
    /**
     * Gives the agent a PIN of at least six characters, or another one. Takes about a second on a cheap phone, as each
     * call here with a PIN does.
     *
     * Throws `PinInvalidError`; `PinRefusedError` for a wrong `current`.
     */
    set(pin: string, options?: CallOptions & { readonly current?: string | undefined }): Promise<void>;
    /** Removes the PIN. Throws `PinRefusedError`. */
    remove(current: string, options?: CallOptions): Promise<void>;
    /**
     * Opens the agent's records: until then each call that needs them throws `PinRequiredError`, and nothing is sent.
     *
     * Throws `PinRefusedError`: after five wrong PINs each further one makes the next wait longer, from half a minute up to
     * an hour. Nothing is ever removed for it.
     */
    unlock(pin: string, options?: CallOptions): Promise<void>;
    /** Locks the records again, in every tab; without a PIN they open by themselves. What is on the screen stays there. */
    lock(options?: CallOptions): Promise<void>;
  };
  /**
   * The agent leaves this device: sends what can be sent, removes what was acknowledged, forgets who was signed in, and
   * closes the client. Never removes what was not sent unless told so.
   *
   * Throws `UnsentRecordsError`.
   */
  logout(options?: LogoutOptions): Promise<void>;
  /** Stops sending and listening; what waits stays on the device. Resolves when the storage is free for others. */
  close(): Promise<void>;
}
