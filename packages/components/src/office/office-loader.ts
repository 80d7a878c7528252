import type { Client, Office } from '@atendimento-ativo/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { errorCode } from '../foundation/localized-element.js';

/** Where a question to the office stands. What was shown stays while the same client asks again. */
export type OfficeAnswer<Value> =
  | { readonly status: 'loading'; readonly before: Value | undefined }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed'; readonly failure: OfficeFailure; readonly error: unknown };

/** Why there is no answer, as far as it matters to what is done next. */
export type OfficeFailure = 'denied' | 'offline' | 'session' | 'other';

const failureByCode: Readonly<Record<string, OfficeFailure>> = {
  scope_missing: 'denied',
  origin_not_allowed: 'denied',
  gateway_unreachable: 'offline',
  session_unavailable: 'session',
  token_expired: 'session',
  token_invalid: 'session',
};

export function officeFailureOf(error: unknown): OfficeFailure {
  return failureByCode[errorCode(error)] ?? 'other';
}

type Ask<Value> = (office: Office, signal: AbortSignal) => Promise<Value>;

/**
 * Asks the office for an element, once for each client of the SDK and whenever it is told to; the answer to an older
 * question never takes the place of a newer one.
 */
export class OfficeLoader<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #client: () => Client | undefined;
  readonly #ask: Ask<Value>;
  readonly #clientChanged: () => void;
  #answer: OfficeAnswer<Value> = { status: 'loading', before: undefined };
  #askedFor: Client | undefined;
  #asking: AbortController | undefined;

  /**
   * @param client that of the visit, once there is one
   * @param clientChanged called when another client is asked: what the element has belongs to the one before
   */
  constructor(
    host: ReactiveControllerHost,
    client: () => Client | undefined,
    ask: Ask<Value>,
    clientChanged: () => void = () => {},
  ) {
    this.#host = host;
    this.#client = client;
    this.#ask = ask;
    this.#clientChanged = clientChanged;
    host.addController(this);
  }

  get answer(): OfficeAnswer<Value> {
    return this.#answer;
  }

  /** What is there to be shown: the answer, or the one before while another is awaited. */
  get value(): Value | undefined {
    if (this.#answer.status === 'failed') return undefined;
    return this.#answer.status === 'ready' ? this.#answer.value : this.#answer.before;
  }

  hostUpdate(): void {
    if (this.#client() !== this.#askedFor) void this.load();
  }

  hostDisconnected(): void {
    this.#asking?.abort();
  }

  /** Asks now; nothing without a client. */
  async load(): Promise<void> {
    const client = this.#client();
    if (!client) return;
    const isSame = client === this.#askedFor;
    this.#askedFor = client;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#become({ status: 'loading', before: isSame ? this.value : undefined });
    if (!isSame) this.#clientChanged();
    try {
      const value = await this.#ask(await client.office({ signal: asking.signal }), asking.signal);
      if (!asking.signal.aborted) this.#become({ status: 'ready', value });
    } catch (error) {
      if (!asking.signal.aborted) this.#become({ status: 'failed', failure: officeFailureOf(error), error });
    }
  }

  #become(answer: OfficeAnswer<Value>): void {
    this.#answer = answer;
    this.#host.requestUpdate();
  }
}
