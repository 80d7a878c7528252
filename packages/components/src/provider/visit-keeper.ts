import type { Attendance, SessionClaims } from '@atendimento-ativo/domain';
import type { ActiveAttendance, Client, LoadedProfile, StartDetails, StorageWarning } from '@atendimento-ativo/sdk';
import type { PastVisit, Visit } from '../foundation/visit-context.js';

export interface VisitKeeperOptions {
  readonly client: Client;
  readonly session: SessionClaims;
  readonly profile: LoadedProfile;
  /** What an attendance starts with when the caller of `begin` says nothing else; read at each start. */
  readonly startDetails: () => StartDetails;
  /** Called with a new `Visit` after every change. */
  readonly provide: (visit: Visit) => void;
  /** Called once for each attendance that begins here. */
  readonly started?: (attendance: ActiveAttendance) => void;
  /** Called once when the attendance in hand is concluded or interrupted. */
  readonly ended?: (state: Attendance) => void;
  /** Called with what endangers the records on the device, when that changes. */
  readonly warned?: (warnings: readonly StorageWarning[]) => void;
  /** Called when the device has no room for the next attendance. */
  readonly refused?: (error: unknown) => void;
}

/** Holds the attendance in hand and tells every change of it, of the client's history and of the outbox. */
export class VisitKeeper {
  readonly #options: VisitKeeperOptions;
  readonly #stopSync: () => void;
  readonly #stopStorage: () => void;
  #attendance: ActiveAttendance | undefined;
  #stopAttendance: (() => void) | undefined;
  #beginning: Promise<ActiveAttendance> | undefined;
  #history: readonly PastVisit[] = [];
  #historyRequest: AbortController | undefined;
  #clientId: string | undefined;
  /** For which attendance, person and client the consent was recalled last. */
  #recalled: string | undefined;

  constructor(options: VisitKeeperOptions) {
    this.#options = options;
    const { sync, storage } = options.client;
    this.#stopSync = sync.subscribe(() => this.#provide());
    this.#stopStorage = storage.subscribe(({ warnings }) => {
      this.#provide();
      options.warned?.(warnings);
    });
  }

  /** The visit as it stands. */
  get visit(): Visit {
    const { client, session, profile } = this.#options;
    return {
      client,
      session,
      profile,
      attendance: this.#attendance,
      state: this.#attendance?.state,
      sync: client.sync.state,
      history: this.#history,
      round: 1 + Math.max(0, ...this.#history.map((past) => past.diagnostic?.round ?? 0)),
      startDetails: this.#options.startDetails(),
      begin: (details) => this.begin(details),
      recognise: (clientId) => this.recognise(clientId),
      newAttendance: () => this.newAttendance(),
    };
  }

  /** Takes an attendance that is already open on the device. */
  adopt(attendance: ActiveAttendance): void {
    this.#follow(attendance);
    void this.#recogniseAgain(attendance.state);
  }

  begin(details: Partial<StartDetails> = {}): Promise<ActiveAttendance> {
    if (this.#attendance) return Promise.resolve(this.#attendance);
    this.#beginning ??= this.#start(details).finally(() => (this.#beginning = undefined));
    return this.#beginning;
  }

  async recognise(clientId: string | undefined): Promise<void> {
    this.#clientId = clientId;
    this.#recallConsent();
    this.#historyRequest?.abort();
    const request = new AbortController();
    this.#historyRequest = request;
    const history = clientId === undefined ? [] : await this.#fetchHistory(clientId, request.signal);
    if (request.signal.aborted) return;
    this.#history = history;
    this.#provide();
  }

  newAttendance(): void {
    this.#historyRequest?.abort();
    this.#stopAttendance?.();
    this.#stopAttendance = undefined;
    this.#attendance = undefined;
    this.#clientId = undefined;
    this.#history = [];
    this.#provide();
    // Before anybody types what the next one begins with.
    this.#options.client.storage.requireRoom().catch((error: unknown) => this.#options.refused?.(error));
  }

  close(): void {
    this.#historyRequest?.abort();
    this.#stopAttendance?.();
    this.#stopSync();
    this.#stopStorage();
  }

  async #start(details: Partial<StartDetails>): Promise<ActiveAttendance> {
    const attendance = await this.#options.client.attendances.start({ ...this.#options.startDetails(), ...details });
    this.#follow(attendance);
    this.#options.started?.(attendance);
    return attendance;
  }

  #follow(attendance: ActiveAttendance): void {
    this.#attendance = attendance;
    let open = attendance.state.status === 'open';
    this.#stopAttendance = attendance.subscribe(() => {
      this.#recallConsent();
      this.#provide();
      if (!open || attendance.state.status === 'open') return;
      open = false;
      this.#options.ended?.(attendance.state);
    });
    this.#provide();
  }

  /** Once the person is identified. Without signal everything is asked, which is always right. */
  #recallConsent(): void {
    const attendance = this.#attendance;
    const cpf = attendance?.state.client?.person.cpf;
    if (!attendance || cpf === undefined || this.#clientId === undefined) return;
    const wanted = `${attendance.id} ${cpf} ${this.#clientId}`;
    if (this.#recalled === wanted) return;
    this.#recalled = wanted;
    attendance.recallConsent(this.#clientId).catch(() => {
      // Once more with the next step.
      if (this.#recalled === wanted) this.#recalled = undefined;
    });
  }

  /** A missing history only means that there is nothing to compare with. */
  async #fetchHistory(clientId: string, signal: AbortSignal): Promise<readonly PastVisit[]> {
    try {
      return await this.#options.client.clients.history(clientId, { signal });
    } catch {
      return [];
    }
  }

  async #recogniseAgain({ client }: Attendance): Promise<void> {
    if (!client) return;
    try {
      const { clientId } = await this.#options.client.clients.find({ kind: 'cpf', number: client.person.cpf });
      if (clientId !== undefined) await this.recognise(clientId);
    } catch {
      // Without signal the visit goes on without its history.
    }
  }

  #provide(): void {
    this.#options.provide(this.visit);
  }
}
