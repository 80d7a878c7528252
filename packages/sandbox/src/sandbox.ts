import { once, setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CallLog } from './call-log.js';
import { defaultConfiguration, type SandboxConfiguration } from './configuration.js';
import { answerControl, controlPrefix, type ControlDependencies } from './control.js';
import { SasError } from './errors.js';
import { FaultQueue } from './fault-queue.js';
import { focoPrefix, FocoService } from './foco/foco-service.js';
import { send, type Answer } from './http.js';
import { Ledger } from './ledger.js';
import { buildSeed } from './seed.js';
import { answerCall, answerError } from './service.js';

/** Options of {@link createSandbox}. */
export interface SandboxOptions {
  /** How the emulated service behaves. @default defaultConfiguration */
  readonly configuration?: SandboxConfiguration;
  /**
   * JSON-lines file that keeps the ledger across restarts. One running
   * sandbox per file. @default none: the ledger lives in memory
   */
  readonly ledgerFile?: string;
  /** The clock. @default the system's */
  readonly now?: () => Date;
}

/** A running or stopped emulator. */
export interface Sandbox {
  /**
   * Starts listening and opens the ledger.
   *
   * @param port - 0 lets the system choose one
   * @param host - @default '127.0.0.1'
   * @returns the address, e.g. `http://127.0.0.1:8090`
   * @throws the system's error (`EADDRINUSE`), or `JournalError` for a damaged ledger file
   */
  listen(port: number, host?: string): Promise<string>;
  /** Stops for good: takes no more calls, finishes those being carried out, closes the ledger. */
  close(): Promise<void>;
}

/**
 * Makes an emulator of the SAS and FOCO web services.
 *
 * @throws SeedError when a configured person, company or link is not valid
 * @example
 * const sandbox = createSandbox({ ledgerFile: '.data/sandbox-ledger.jsonl' });
 * const address = await sandbox.listen(8090);
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  return new HttpSandbox(options);
}

class HttpSandbox implements Sandbox {
  readonly #configuration: SandboxConfiguration;
  readonly #now: () => Date;
  readonly #server: Server;
  readonly #faults = new FaultQueue();
  readonly #calls = new CallLog();
  readonly #foco: FocoService;
  readonly #closing = new AbortController();
  readonly #openAnswers = new Set<Promise<void>>();
  readonly #openLedger: () => Promise<Ledger>;
  #ledger: Promise<Ledger> | undefined;
  #closed: Promise<void> | undefined;

  constructor({ configuration = defaultConfiguration, ledgerFile, now = () => new Date() }: SandboxOptions) {
    this.#configuration = configuration;
    this.#now = now;
    this.#foco = new FocoService(configuration.foco);
    const seed = buildSeed(configuration, now());
    this.#openLedger = () => Ledger.open(ledgerFile, seed);
    // One listener per call being read or delayed: no leak.
    setMaxListeners(0, this.#closing.signal);
    this.#server = createServer((request, response) => {
      const answer = this.#serve(request, response)
        .catch(() => void response.destroy())
        .finally(() => this.#openAnswers.delete(answer));
      this.#openAnswers.add(answer);
    });
  }

  async listen(port: number, host = '127.0.0.1'): Promise<string> {
    this.#server.listen(port, host);
    await once(this.#server, 'listening');
    // After the port: a second process that finds it taken must not touch the first one's file.
    this.#ledger = this.#openLedger();
    try {
      await this.#ledger;
    } catch (error) {
      this.#ledger = undefined;
      await this.close();
      throw error;
    }
    const { address, family, port: actualPort } = this.#server.address() as AddressInfo;
    return `http://${family === 'IPv6' ? `[${address}]` : address}:${actualPort}`;
  }

  close(): Promise<void> {
    this.#closed ??= this.#shutDown();
    return this.#closed;
  }

  async #shutDown(): Promise<void> {
    this.#closing.abort();
    if (this.#server.listening) {
      const closed = once(this.#server, 'close');
      this.#server.close();
      await Promise.allSettled(this.#openAnswers);
      this.#server.closeAllConnections();
      await closed;
    }
    await (await this.#ledger)?.close();
    this.#ledger = undefined;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = performance.now();
    const url = readUrl(request);
    const isControl = url?.pathname.startsWith(controlPrefix) ?? false;
    const answer = await this.#answer(request, url);
    if (answer.kind === 'dropped') {
      response.destroy();
      await answer.afterwards?.();
    }
    if (!isControl) {
      this.#calls.add({
        at: this.#now().toISOString(),
        method: request.method ?? '',
        path: url?.pathname ?? '',
        status: answer.kind === 'dropped' ? 0 : answer.status,
        ms: Math.round(performance.now() - startedAt),
      });
    }
    await send(response, answer, this.#closing.signal);
  }

  async #answer(request: IncomingMessage, url: URL | undefined): Promise<Answer> {
    if (this.#closing.signal.aborted) return { kind: 'dropped' };
    try {
      if (url === undefined) throw new SasError('pathUnknown');
      if (this.#ledger === undefined) throw new SasError('serviceUnavailable');
      const sandbox: ControlDependencies = {
        configuration: this.#configuration,
        ledger: await this.#ledger,
        faults: this.#faults,
        calls: this.#calls,
        foco: this.#foco,
        now: this.#now,
        closing: this.#closing.signal,
      };
      if (url.pathname.startsWith(controlPrefix)) return await answerControl(request, url, sandbox);
      return url.pathname.startsWith(focoPrefix)
        ? await this.#foco.answer(request, url, { ...sandbox, ...this.#configuration })
        : await answerCall(request, url, sandbox);
    } catch (error) {
      if (this.#closing.signal.aborted || (request.destroyed && !request.complete)) return { kind: 'dropped' };
      const known = error instanceof SasError ? error : new SasError('internalFailure');
      return answerError(known, request.method, this.#configuration);
    }
  }
}

function readUrl(request: IncomingMessage): URL | undefined {
  const target = request.url ?? '';
  return target.startsWith('/') && URL.canParse(target, 'http://sandbox')
    ? new URL(target, 'http://sandbox')
    : undefined;
}
