import type { AttendanceEvent, IngestResult } from '@atendimento-ativo/domain';
import { MAX_EVENTS_PER_REQUEST } from '@atendimento-ativo/domain';
import type { SyncState } from '../client.js';
import type { Channel, Environment } from '../environment.js';
import { AtendimentoAtivoError } from '../errors.js';
import { notify } from '../notify.js';
import type { GatewayTransport } from '../transport/gateway-transport.js';
import { accountOf, type Identity, type Session } from '../transport/session.js';
import { classify } from './classification.js';
import type { Outbox, OutboxCounts } from './outbox.js';

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;
/** A clock that is off by less disturbs nobody. */
const WORTH_SETTING_MS = 3_600_000;
/** Attendances that may break the gateway in one pass before the pass ends. */
const MOST_ISOLATED = 3;

/** Why something stays on the device. */
interface Hindrance {
  readonly code: string;
  /** Milliseconds that the gateway asks to wait. */
  readonly retryAfter: number;
  /** Nothing else would get through now either. */
  readonly endsPass: boolean;
}

export interface SenderParts {
  /** Names the lock and the channel of those who share the records. */
  readonly name: string;
  readonly outbox: Outbox;
  readonly transport: GatewayTransport;
  readonly session: Session;
  readonly environment: Environment;
  /** Ends sending and listening. */
  readonly signal: AbortSignal;
}

/**
 * Sends what waits, in order per attendance, one tab at a time. Tries on load, when the network or the tab comes back,
 * after a record, and after a growing delay with full jitter where nothing got through.
 */
export class Sender {
  readonly #parts: SenderParts;
  readonly #listeners = new Set<(state: SyncState) => void>();
  readonly #settledListeners = new Set<(attendanceIds: readonly string[]) => void>();
  readonly #channel: Channel;
  #state: SyncState = { pending: 0, rejected: 0, sending: false };
  /** Who attends, asked once for each try: a page that cannot say is not asked again until the next one. */
  #identity: Promise<Identity> | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  /** Attendances of which something stayed in this pass: what comes after it stays too, in order. */
  readonly #held = new Set<string>();
  #failures = 0;
  /** The last try got nothing through, and the next one is due. */
  #isBackingOff = false;
  readonly #stopWaiting: () => void;
  #cancelRetry: () => void = () => undefined;

  constructor(parts: SenderParts) {
    this.#parts = parts;
    const { environment, name, signal } = parts;
    this.#channel = environment.join(`${name}:sync`, (attendanceIds) => {
      notify(this.#settledListeners, attendanceIds as readonly string[]);
      void this.#refresh();
    });
    this.#stopWaiting = environment.whenBack(() => void this.run());
    signal.addEventListener('abort', () => this.#stop());
    if (signal.aborted) this.#stop();
  }

  get state(): SyncState {
    return this.#state;
  }

  /** Whose records the last try was about. */
  async account(): Promise<string> {
    return accountOf((await this.#identify()).claims);
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

  /** Tries now; a call during a try makes it look once more at the end. Never rejects. */
  run(): Promise<void> {
    if (this.#parts.signal.aborted) return Promise.resolve();
    this.#again = true;
    this.#running ??= this.#runWhileCalled();
    return this.#running;
  }

  /**
   * Something was recorded: tries now. While nothing gets through and the next try is due, it waits for that one, so
   * that an agent without signal does not pay for a try with each record.
   */
  recorded(): void {
    if (this.#isBackingOff) void this.#refresh();
    else void this.run();
  }

  /** Resolves when nothing is under way any more. */
  async ended(): Promise<void> {
    await this.#running;
  }

  async #runWhileCalled(): Promise<void> {
    const { environment, name, signal } = this.#parts;
    this.#cancelRetry();
    this.#isBackingOff = false;
    this.#identity = undefined;
    await this.#refresh({ sending: true });
    let hindrance: Hindrance | undefined;
    while (this.#again && !hindrance && !signal.aborted) {
      this.#again = false;
      hindrance = await environment.exclusively(`${name}:sender`, () => this.#pass());
      // Inside the loop: what is recorded while this reads is still sent by this very run.
      await this.#refresh({ sending: false, ...(hindrance && { lastError: hindrance.code }) });
    }
    this.#running = undefined;
    if (signal.aborted) return;
    this.#isBackingOff = hindrance?.endsPass === true;
    if (hindrance) this.#scheduleRetry(hindrance.retryAfter);
    else this.#failures = 0;
  }

  /** Sends everything that waits, batch after batch, once. What stays does not keep the rest from going. */
  async #pass(): Promise<Hindrance | undefined> {
    const { outbox, signal } = this.#parts;
    let hindrance: Hindrance | undefined;
    let isolated = 0;
    this.#held.clear();
    try {
      const { claims, failure } = await this.#identify();
      const account = accountOf(claims);
      let last: AttendanceEvent | undefined;
      while (!signal.aborted) {
        const events = await outbox.nextPending(account, MAX_EVENTS_PER_REQUEST, last);
        if (events.length === 0) break;
        if (failure) throw failure as Error;
        last = events.at(-1);
        for (const batch of isolated > 0 ? byAttendance(events) : [events]) {
          const outcome = await this.#send(account, batch);
          if (!outcome) continue;
          hindrance = outcome;
          if (outcome.endsPass || (isolated += 1) > MOST_ISOLATED) return hindrance;
        }
      }
    } catch (error) {
      return {
        code: error instanceof AtendimentoAtivoError ? error.code : 'storage_failed',
        retryAfter: 0,
        endsPass: true,
      };
    }
    return hindrance;
  }

  async #send(account: string, waiting: readonly AttendanceEvent[]): Promise<Hindrance | undefined> {
    const events = waiting.filter(({ attendanceId }) => !this.#held.has(attendanceId));
    if (events.length === 0) return undefined;
    const request = { path: 'v1/events', json: { events }, account };
    const answer = await this.#parts.transport.exchange(request);
    const verdict = classify(answer);
    switch (verdict.action) {
      case 'settle':
        return this.#settle(events, verdict.results);
      case 'split':
        if (events.length > 1) return this.#sendParts(account, halves(events));
        if (!verdict.isFinal) return this.#hold(events, verdict.code);
        return this.#settle(
          events,
          events.map((event) => refused(event, verdict.code)),
        );
      case 'isolate': {
        const parts = byAttendance(events);
        return parts.length > 1 ? this.#sendParts(account, parts) : this.#hold(events, verdict.code);
      }
      case 'retry':
      case 'wait-for-login':
        return { code: verdict.code, retryAfter: answer.retryAfter ?? 0, endsPass: true };
    }
  }

  async #sendParts(account: string, parts: readonly (readonly AttendanceEvent[])[]): Promise<Hindrance | undefined> {
    let hindrance: Hindrance | undefined;
    for (const part of parts) {
      hindrance = (await this.#send(account, part)) ?? hindrance;
      if (hindrance?.endsPass) return hindrance;
    }
    return hindrance;
  }

  async #settle(events: readonly AttendanceEvent[], results: readonly IngestResult[]): Promise<Hindrance | undefined> {
    const sent = new Set(events.map((event) => event.id));
    const named = results.filter((result) => sent.has(result.id));
    const attendanceIds = await this.#parts.outbox.settle(events, named);
    notify(this.#settledListeners, attendanceIds);
    if (!this.#parts.signal.aborted) this.#channel.say(attendanceIds);
    const decided = new Map(named.map((result) => [result.id, result]));
    const kept = events.filter(({ id }) => isKept(decided.get(id)));
    const first = kept[0] && decided.get(kept[0].id);
    return kept.length === 0
      ? undefined
      : this.#hold(kept, first?.status === 'rejected' ? first.code : 'gateway_unreachable');
  }

  /** Events stay on the device; the other attendances go on. */
  #hold(events: readonly AttendanceEvent[], code: string): Hindrance {
    for (const { attendanceId } of events) this.#held.add(attendanceId);
    return { code, retryAfter: 0, endsPass: false };
  }

  /** Full jitter: anywhere between now and the growing bound, so that offices do not return in step. */
  #scheduleRetry(retryAfter: number): void {
    const { environment } = this.#parts;
    const bound = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** this.#failures);
    this.#failures += 1;
    const delay = Math.max(retryAfter, environment.random() * bound);
    this.#cancelRetry = environment.later(delay, () => void this.run());
  }

  async #refresh(change: { sending?: boolean; lastError?: string } = {}): Promise<void> {
    const counts = await this.#counts();
    if (this.#parts.signal.aborted) return;
    const { offset = 0 } = this.#parts.transport.clock;
    const clock = Math.abs(offset) > WORTH_SETTING_MS ? { clockOffset: offset } : {};
    this.#state = { sending: this.#state.sending, ...counts, ...clock, ...change };
    notify(this.#listeners, this.#state);
  }

  #identify(): Promise<Identity> {
    this.#identity ??= this.#parts.session.identify();
    return this.#identity;
  }

  /** What waits; as last counted when the device cannot be asked now. */
  async #counts(): Promise<OutboxCounts> {
    try {
      return await this.#parts.outbox.counts(await this.account());
    } catch {
      const { pending, rejected } = this.#state;
      return { pending, rejected };
    }
  }

  #stop(): void {
    this.#cancelRetry();
    this.#stopWaiting();
    this.#channel.leave();
    this.#listeners.clear();
    this.#settledListeners.clear();
  }
}

/** Not named by the gateway, or refused only for now. */
function isKept(result: IngestResult | undefined): boolean {
  return !result || (result.status === 'rejected' && result.retryable === true);
}

function halves(events: readonly AttendanceEvent[]): readonly (readonly AttendanceEvent[])[] {
  const middle = Math.ceil(events.length / 2);
  return [events.slice(0, middle), events.slice(middle)];
}

function byAttendance(events: readonly AttendanceEvent[]): readonly (readonly AttendanceEvent[])[] {
  const parts = new Map<string, AttendanceEvent[]>();
  for (const event of events) parts.set(event.attendanceId, [...(parts.get(event.attendanceId) ?? []), event]);
  return [...parts.values()];
}

function refused(event: AttendanceEvent, code: string): IngestResult {
  return { id: event.id, status: 'rejected', code, errors: [] };
}
