import { RegistryError } from '../registry-error.js';
import { firstOf, isRow, numberOf, rowsOf, textOf, type SasRow } from './sas-answer.js';
import type { SasConfiguration } from './sas-configuration.js';

export interface SasClientOptions {
  readonly baseUrl: string;
  /** Sent in the header `x-req`. */
  readonly apiKey: string;
  readonly configuration: SasConfiguration;
  readonly fetch?: typeof globalThis.fetch;
}

interface Received {
  readonly status: number;
  /** Parsed JSON; `undefined` when the answer was something else. */
  readonly body: unknown;
}

type Verb = 'GET' | 'POST';

/** Failures before anything was sent: the write certainly did not happen. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];

/** Speaks the wire of SAS: reads are GET with a query, writes are POST with JSON. Nothing of a body is ever logged. */
export class SasClient {
  readonly #options: SasClientOptions;
  readonly #fetch: typeof globalThis.fetch;

  constructor(options: SasClientOptions) {
    this.#options = options;
    this.#fetch = options.fetch ?? globalThis.fetch;
  }

  /** Rows that a read finds. `[]`, `null` and 404 all mean none; a bare object means one. */
  async read(path: string, query: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<readonly SasRow[]> {
    const received = await this.#send('GET', `${path}?${new URLSearchParams(query).toString()}`, undefined, signal);
    const failure = this.#failureOf('GET', received);
    if (failure?.kind === 'not-found') return [];
    if (failure) throw failure;
    return rowsOf(received.body);
  }

  /** The answer of a write: an object, the first of a list, or a scalar under the name `value`. */
  async write(path: string, body: SasRow): Promise<SasRow> {
    const received = await this.#send('POST', path, body);
    const failure = this.#failureOf('POST', received);
    if (failure) throw failure;
    const first: unknown = Array.isArray(received.body) ? received.body[0] : received.body;
    return isRow(first) ? first : { value: first };
  }

  async #send(verb: Verb, pathAndQuery: string, body?: SasRow, signal?: AbortSignal): Promise<Received> {
    const { baseUrl, apiKey, configuration } = this.#options;
    const timeout = AbortSignal.timeout(configuration.timeoutMilliseconds);
    try {
      const response = await this.#fetch(`${baseUrl.replace(/\/+$/, '')}${pathAndQuery}`, {
        method: verb,
        headers: { 'x-req': apiKey, accept: 'application/json', 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        // The key must not follow a redirection to another host.
        redirect: 'manual',
        signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
      });
      return { status: response.status, body: parseJson(await response.text(), response.status) };
    } catch (cause) {
      throw unreachable(verb, cause);
    }
  }

  #failureOf(verb: Verb, { status, body }: Received): RegistryError | undefined {
    if (status === 401 || status === 403) return denied(status);
    if (status >= 300 && status < 400) return misconfigured(status);
    if (body === undefined) return unreadable(verb, status);
    const { answers, errors } = this.#options.configuration;
    const row = rowsOf(body)[0] ?? {};
    const code = numberOf(firstOf(row, answers.errorCode)) ?? 0;
    const said = textOf(firstOf(row, answers.errorMessage)) ?? 'sem explicação';
    if (errors.transient.includes(code)) {
      return new RegistryError('transient', 'registry_busy', `O SAS pediu para tentar mais tarde: ${said}`);
    }
    if (errors.configuration.includes(code)) return misconfigured(status);
    if (errors.duplicate.includes(code)) {
      return new RegistryError('duplicate', 'registry_duplicate', `O SAS já tem este registro: ${said}`);
    }
    if (errors.notFound.includes(code)) {
      return new RegistryError('not-found', 'registry_not_found', `O SAS não encontrou: ${said}`);
    }
    if (status === 429) return new RegistryError('transient', 'registry_busy', 'O SAS pediu para esperar (HTTP 429).');
    if (status >= 500) return unreadable(verb, status);
    if (status === 404) {
      return verb === 'GET'
        ? new RegistryError('not-found', 'registry_not_found', 'O SAS não encontrou (HTTP 404).')
        : misconfigured(status);
    }
    if (code === 0 && status < 400) return undefined;
    return new RegistryError(
      'final',
      'registry_refused',
      `O SAS recusou (código ${code || `HTTP ${status}`}): ${said}`,
    );
  }
}

function parseJson(text: string, status: number): unknown {
  // An empty answer says nothing beyond its status.
  if (text.trim() === '') return status < 400 || status === 404 ? null : {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreachable(verb: Verb, cause: unknown): RegistryError {
  const isHarmless = verb === 'GET' || NEVER_SENT.includes(codeOf(cause) ?? '');
  return isHarmless
    ? new RegistryError('transient', 'registry_unavailable', 'O SAS não respondeu. Nova tentativa automática.', {
        cause,
      })
    : new RegistryError('doubtful', 'registry_silent', 'O SAS recebeu o registro e não respondeu. Será conferido.', {
        cause,
      });
}

function unreadable(verb: Verb, status: number): RegistryError {
  return verb === 'GET'
    ? new RegistryError('transient', 'registry_unavailable', `O SAS está fora do ar (HTTP ${status}).`)
    : new RegistryError('doubtful', 'registry_silent', `O SAS falhou ao gravar (HTTP ${status}). Será conferido.`);
}

function denied(status: number): RegistryError {
  return new RegistryError(
    'configuration',
    'registry_access_denied',
    `O SAS recusou a chave de acesso desta instalação (HTTP ${status}).`,
  );
}

function misconfigured(status: number): RegistryError {
  return new RegistryError(
    'configuration',
    'registry_misconfigured',
    `O SAS não oferece o serviço configurado nesta instalação (HTTP ${status}).`,
  );
}

/** The system's code of a network failure, which `fetch` hides below its own error. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}
