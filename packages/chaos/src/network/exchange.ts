import { request as send, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What a server answered, whole. */
export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** One request of the page and what becomes of it, in the hands of whoever sits in the middle. */
export class Exchange {
  readonly origin: string | undefined;
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #body: Buffer;
  readonly #gateway: () => Promise<string>;

  constructor(request: IncomingMessage, response: ServerResponse, body: Buffer, gateway: () => Promise<string>) {
    this.origin = request.headers.origin;
    this.#request = request;
    this.#response = response;
    this.#body = body;
    this.#gateway = gateway;
  }

  /** Hands the request to the gateway, as often as it is called; fails when the gateway does not answer. */
  async forward(): Promise<Answer> {
    const { method, headers, url = '/' } = this.#request;
    const gateway = await this.#gateway();
    return new Promise((resolve, reject) => {
      const outgoing = send(new URL(url, gateway), { method, headers });
      outgoing.on('error', reject);
      outgoing.on('response', (incoming) => {
        buffer(incoming).then(
          (body) => resolve({ status: incoming.statusCode ?? 0, headers: withoutFraming(incoming.headers), body }),
          reject,
        );
      });
      outgoing.end(this.#body);
    });
  }

  reply({ status, headers, body }: Answer): void {
    this.#response.writeHead(status, { ...headers, 'content-length': body.length });
    this.#response.end(body);
  }

  /** Promises the whole answer, gives half of it and hangs up. */
  truncate({ status, headers, body }: Answer): void {
    this.#response.writeHead(status, { ...headers, 'content-length': body.length });
    this.#response.write(body.subarray(0, body.length / 2), () => this.hangUp());
  }

  hangUp(): void {
    this.#response.destroy();
  }
}

/** Those of one connection say nothing about the next one. */
function withoutFraming(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const { connection: _connection, 'keep-alive': _keepAlive, 'transfer-encoding': _encoding, ...rest } = headers;
  return rest;
}
