import type { ClientDocument, ClientLookup } from '@atendimento-ativo/domain';
import type { Client } from '@atendimento-ativo/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Asks the registry about one document at a time; a newer question makes the older one void. */
export class LookupController implements ReactiveController {
  /** Document number of the last question. */
  number: string | undefined;
  /** Answer to the last question; `undefined` while it is on its way, or when nothing was asked. */
  answer: ClientLookup | undefined;
  readonly #host: ReactiveControllerHost;
  #request: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#request?.abort();
  }

  get looking(): boolean {
    return this.number !== undefined && this.answer === undefined;
  }

  /** Resolves with the answer, or `undefined` when it came too late. A failure is answered with `unavailable`. */
  async look(client: Client, document: ClientDocument): Promise<ClientLookup | undefined> {
    this.forget();
    const request = new AbortController();
    this.#request = request;
    this.number = document.number;
    const answer = await client.clients
      .find(document, { signal: request.signal })
      .catch((): ClientLookup => ({ status: 'unavailable' }));
    if (request.signal.aborted) return undefined;
    this.answer = answer;
    this.#host.requestUpdate();
    return answer;
  }

  forget(): void {
    this.#request?.abort();
    this.number = undefined;
    this.answer = undefined;
    this.#host.requestUpdate();
  }
}
