import type { DiagnosticRound } from '@atendimento-ativo/domain';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PastVisit, Visit } from '../foundation/visit-context.js';

/** The client's diagnostic before this one, as far as it is at hand. */
export interface PreviousRound {
  readonly visit: PastVisit;
  readonly status: 'loading' | 'ready' | 'unavailable';
  readonly round: DiagnosticRound | undefined;
}

/**
 * Finds the diagnostic of the visit before and fetches the questionnaire it was answered on; tries
 * again when the device is back online.
 */
export class PreviousRoundLoader implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #client: Visit['client'] | undefined;
  #previous: PreviousRound | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get previous(): PreviousRound | undefined {
    return this.#previous;
  }

  hostConnected(): void {
    window.addEventListener('online', this.#retry);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#retry);
  }

  /** Looks into the history of `visit`; starts to load when there is another round than before. */
  follow({ client, history, attendance }: Visit): void {
    this.#client = client;
    const past = history.find(
      ({ attendanceId, diagnostic }) => diagnostic !== undefined && attendanceId !== attendance?.id,
    );
    if (past?.attendanceId === this.#previous?.visit.attendanceId) return;
    this.#previous = past && { visit: past, status: 'loading', round: undefined };
    void this.#load();
  }

  readonly #retry = (): void => {
    if (this.#previous?.status === 'unavailable') void this.#load();
  };

  async #load(): Promise<void> {
    const { visit } = this.#previous ?? {};
    if (!visit?.diagnostic || !this.#client) return;
    const { hash, answers } = visit.diagnostic;
    let loaded: PreviousRound = { visit, status: 'unavailable', round: undefined };
    try {
      const questionnaire = await this.#client.clients.questionnaire(hash);
      loaded = { visit, status: 'ready', round: { questionnaire, answers } };
    } catch {
      // Out of reach now: the report says so and does without.
    }
    if (this.#previous?.visit !== visit) return;
    this.#previous = loaded;
    this.#host.requestUpdate();
  }
}
