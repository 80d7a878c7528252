import type { AttendanceEvent, IngestResult } from '@atendimento-ativo/domain';
import { MAX_EVENTS_PER_REQUEST } from '@atendimento-ativo/domain';
import type { SyncState } from '../client.js';
import type { Environment } from '../environment.js';
import { AtendimentoAtivoError, GatewayUnreachableError } from '../errors.js';
import type { GatewayTransport } from '../transport/gateway-transport.js';
import type { Session } from '../transport/session.js';
import { classify } from './classification.js';
import type { Outbox, OutboxCounts } from './outbox.js';

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;

/** What one try came to: everything sent, or why not and how long the gateway asks to wait. */
type Outcome = { readonly done: true } | { readonly done: false; readonly code: string; readonly retryAfter: number };

/**
 * Sends what waits, in order per attendance, one tab at a time. Tries after every record, on load, when
 * the network or the tab comes back, and after a growing delay with full jitter.
 */
export class Sender {
  readonly #outbox: Outbox;
  readonly #transport: GatewayTransport;
  readonly #session: Session;
  readonly #environment: Environment;
  readonly #listeners = new Set<(state: SyncState) => void>();
  readonly #settledListeners = new Set<(attendanceIds: readonly string[]) => void>();
  readonly #channel: BroadcastChannel;
  readonly #lockName: string;
  readonly #stopped = new AbortController();
  #state: SyncState = { pending: 0, rejected: 0, sending: false };
  #running: Promise<void> | undefined;
  #again = false;
  #failures = 0;
  #cancelRetry: () => void = () => undefined;

  constructor(name: string, outbox: Outbox, transport: GatewayTransport, session: Session, environment: Environment) {
    this.#outbox = outbox;
    this.#transport = transport;
    this.#session = session;
    this.#environment = environment;
    this.#lockName = `${name}:sender`;
    this.#channel = new BroadcastChannel(`${name}:sync`);
    this.#channel.addEventListener('message', (message: MessageEvent<readonly string[]>) => {
      this.#announceSettled(message.data);
      void this.#refresh();
    });
    const options = { signal: this.#stopped.signal };
    globalThis.addEventListener('online', () => void this.run(), options);
    globalThis.document?.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'visible' && void this.run(),
      options,
    );
  }

  get state(): SyncState {
    return this.#state;
  }

  subscribe(listener: (state: SyncState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls `listener` with the attendances whose records the gateway decided on, in any tab. */
  onSettled(listener: (attendanceIds: readonly string[]) => void): () => void {
    this.#settledListeners.add(listener);
    return () => this.#settledListeners.delete(listener);
  }

  /** Tries now; a call during a try makes it look once more at the end. */
  run(): Promise<void> {
    if (this.#stopped.signal.aborted) return Promise.resolve();
    if (this.#running) this.#again = true;
    this.#running ??= this.#runLocked().finally(() => (this.#running = undefined));
    return this.#running;
  }

  stop(): void {
    this.#stopped.abort();
    this.#cancelRetry();
    this.#channel.close();
    this.#listeners.clear();
    this.#settledListeners.clear();
  }

  async #runLocked(): Promise<void> {
    this.#cancelRetry();
    await this.#refresh({ sending: true });
    let outcome: Outcome;
    do {
      this.#again = false;
      outcome = await navigator.locks.request(this.#lockName, () => this.#drain());
    } while (outcome.done && this.#again && !this.#stopped.signal.aborted);
    if (this.#stopped.signal.aborted) return;
    if (outcome.done) {
      this.#failures = 0;
      await this.#refresh({ sending: false });
      return;
    }
    this.#scheduleRetry(outcome.retryAfter);
    await this.#refresh({ sending: false, lastError: outcome.code });
  }

  /** Sends batch after batch until nothing waits or something stands in the way. */
  async #drain(): Promise<Outcome> {
    try {
      const account = accountOf(await this.#session.claims());
      while (!this.#stopped.signal.aborted) {
        const events = await this.#outbox.nextPending(account, MAX_EVENTS_PER_REQUEST);
        if (events.length === 0) break;
        const outcome = await this.#send(events);
        if (!outcome.done) return outcome;
      }
      return { done: true };
    } catch (error) {
      return {
        done: false,
        code: error instanceof AtendimentoAtivoError ? error.code : 'storage_failed',
        retryAfter: 0,
      };
    }
  }

  async #send(events: readonly AttendanceEvent[]): Promise<Outcome> {
    const answer = await this.#transport.exchange({ method: 'POST', path: 'v1/events', json: { events } });
    const verdict = classify(answer);
    switch (verdict.action) {
      case 'settle':
        return this.#settle(events, verdict.results);
      case 'split': {
        const half = Math.ceil(events.length / 2);
        if (events.length === 1)
          return this.#settle(
            events,
            events.map((event) => refused(event, verdict.code)),
          );
        const first = await this.#send(events.slice(0, half));
        return first.done ? this.#send(events.slice(half)) : first;
      }
      case 'retry':
      case 'wait-for-login':
        return { done: false, code: verdict.code, retryAfter: answer.retryAfter ?? 0 };
    }
  }

  async #settle(events: readonly AttendanceEvent[], results: readonly IngestResult[]): Promise<Outcome> {
    const sent = new Set(events.map((event) => event.id));
    const named = results.filter((result) => sent.has(result.id));
    const attendanceIds = await this.#outbox.settle(named);
    this.#announceSettled(attendanceIds);
    this.#channel.postMessage(attendanceIds);
    await this.#refresh();
    // An answer that leaves some unnamed would be asked again at once and for ever.
    return named.length === sent.size
      ? { done: true }
      : { done: false, code: new GatewayUnreachableError().code, retryAfter: 0 };
  }

  /** Full jitter: anywhere between now and the growing bound, so that offices do not return in step. */
  #scheduleRetry(retryAfter: number): void {
    const bound = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** this.#failures);
    this.#failures += 1;
    const delay = Math.max(retryAfter, this.#environment.random() * bound);
    this.#cancelRetry = this.#environment.later(delay, () => void this.run());
  }

  async #refresh(change: { sending?: boolean; lastError?: string } = {}): Promise<void> {
    const counts = await this.#counts();
    if (!counts) return;
    this.#state = { sending: this.#state.sending, ...counts, ...change };
    for (const listener of this.#listeners) listener(this.#state);
  }

  /** What waits; nothing once the client was closed, and its database with it. */
  async #counts(): Promise<OutboxCounts | undefined> {
    const claims = await this.#session.claims().catch(() => undefined);
    if (!claims) return { pending: 0, rejected: 0 };
    try {
      return await this.#outbox.counts(accountOf(claims));
    } catch (error) {
      if (this.#stopped.signal.aborted) return undefined;
      throw error;
    }
  }

  #announceSettled(attendanceIds: readonly string[]): void {
    for (const listener of this.#settledListeners) listener(attendanceIds);
  }
}

/** Keeps the records of several partners and agents on one device apart. */
export function accountOf({ partner, sub }: { readonly partner: string; readonly sub: string }): string {
  return `${partner}:${sub}`;
}

function refused(event: AttendanceEvent, code: string): IngestResult {
  return { id: event.id, status: 'rejected', code, errors: [] };
}
