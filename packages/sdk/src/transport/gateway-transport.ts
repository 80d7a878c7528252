import { GATEWAY_TIME_HEADER, problemSchema, type Problem } from '@atendimento-ativo/domain';
import type { Environment } from '../environment.js';
import { AccountChangedError, GatewayError, GatewayUnreachableError } from '../errors.js';
import type { AnswerReader } from './answers.js';
import { GatewayClock } from './gateway-clock.js';
import { accountOf, type Credentials, type Session } from './session.js';

export interface GatewayAnswer {
  readonly status: number;
  /** Parsed JSON; `undefined` when the answer was not JSON. */
  readonly body: unknown;
  /** Milliseconds that the gateway asks to wait. */
  readonly retryAfter: number | undefined;
}

export interface GatewayRequest {
  readonly path: string;
  /** What the request brings. One that brings something is a POST, every other a GET. */
  readonly json?: unknown;
  /** Sent as it is, in place of JSON. */
  readonly file?: Uint8Array<ArrayBuffer>;
  readonly signal?: AbortSignal | undefined;
  /** Whose records these are: nobody else's token may carry them. */
  readonly account?: string;
}

/** How long the gateway may take, beside what the way takes. */
const PATIENCE_MS = 20_000;
/** Characters or bytes that leave a device on a bad line in a millisecond: 256 kbit/s. */
const SLOWEST_LINE = 32;

/** Speaks to the gateway, with the session's token. Does not repeat anything: that is the outbox's work. */
export class GatewayTransport {
  /** Its address, with a slash at the end. */
  readonly gateway: string;
  readonly clock = new GatewayClock();
  /** Resolves when something answered for the first time. */
  readonly answered: Promise<void>;
  #tellAnswered: () => void = () => undefined;
  readonly #session: Session;
  readonly #environment: Environment;
  readonly #closed: AbortSignal;

  /** @param closed ends every exchange that is under way */
  constructor(gateway: string, session: Session, environment: Environment, closed: AbortSignal) {
    this.#session = session;
    this.#environment = environment;
    this.#closed = closed;
    this.gateway = gateway.replace(/\/*$/, '/');
    this.answered = new Promise((resolve) => (this.#tellAnswered = resolve));
  }

  /**
   * One exchange; a refused token is renewed once. Throws when nothing answered, nobody is signed in, or
   * somebody else is than the request is for.
   */
  async exchange(request: GatewayRequest): Promise<GatewayAnswer> {
    const answer = await this.#exchangeWith(await this.#session.credentials(), request);
    if (answer.status !== 401) return answer;
    return this.#exchangeWith(await this.#session.renew(), request);
  }

  /** The answer of a read. Throws `GatewayError` for a problem. */
  async read<T>(reader: AnswerReader<T>, request: GatewayRequest): Promise<T> {
    const answer = await this.exchange(request);
    const result = answer.status < 300 ? reader.safeParse(answer.body) : undefined;
    if (result?.success) return result.data;
    const problem = readProblem(answer);
    // Without a problem it was not the gateway that answered: a captive portal, a proxy's page.
    throw problem ? new GatewayError(problem) : new GatewayUnreachableError();
  }

  async #exchangeWith({ token, claims }: Credentials, request: GatewayRequest): Promise<GatewayAnswer> {
    const { path, json, file, signal, account } = request;
    if (account !== undefined && accountOf(claims) !== account) throw new AccountChangedError();
    const limit = new AbortController();
    const end = (): void => limit.abort();
    const body = file ?? (json === undefined ? null : JSON.stringify(json));
    const cancel = this.#environment.later(PATIENCE_MS + (body?.length ?? 0) / SLOWEST_LINE, end);
    for (const source of [signal, this.#closed]) source?.addEventListener('abort', end);
    try {
      signal?.throwIfAborted();
      const headers = new Headers({ authorization: `Bearer ${token}` });
      if (file) headers.set('content-type', 'application/octet-stream');
      else if (json !== undefined) headers.set('content-type', 'application/json');
      const method = body === null ? 'GET' : 'POST';
      const options = { method, headers, body, cache: 'no-store', signal: limit.signal } as const;
      const sentAt = this.#environment.now();
      const response = await this.#environment.fetch(new Request(this.gateway + path, options));
      const answeredAt = this.#environment.now();
      this.#tellAnswered();
      this.clock.hear(response.headers.get(GATEWAY_TIME_HEADER), sentAt, answeredAt);
      const retryAfter = readRetryAfter(response.headers.get('retry-after'), answeredAt);
      return { status: response.status, body: parseJson(await response.text()), retryAfter };
    } catch (error) {
      signal?.throwIfAborted();
      throw new GatewayUnreachableError(error);
    } finally {
      cancel();
      for (const source of [signal, this.#closed]) source?.removeEventListener('abort', end);
    }
  }
}

/** The problem that an answer carries, if the gateway wrote it. */
export function readProblem(answer: GatewayAnswer): Problem | undefined {
  const result = problemSchema.safeParse(answer.body);
  return result.success ? result.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Milliseconds of a `Retry-After` in seconds or as a date (RFC 9110 §10.2.3). */
function readRetryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const milliseconds = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}
