import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Lie } from '../storm/harm.js';
import { Exchange } from './exchange.js';
import { lies, type Means } from './lies.js';

/** What the proxy asks of the storm, and tells it. */
export interface Weatherman extends Pick<Means, 'killGateway'> {
  /** Where the gateway is; waits while it comes back, as a load balancer does. */
  gateway(): Promise<string>;
  /** What becomes of the next `POST /v1/events`; nothing: it passes. */
  nextLie(): Lie | undefined;
  told(lie: Lie): void;
  /** Called at the steps of a request that only the network sees; whether the browser is killed there. */
  killsAt(point: 'mid-send' | 'after-server-commit'): Promise<boolean>;
  /** Called with the text of each body that came from a page. */
  saw(body: string): void;
}

/** Requests that pass before a postponed one follows them. */
const POSTPONED_BY = 3;

/** Sits between page and gateway and lies about `POST /v1/events` as the storm wants it. */
export class LyingProxy {
  readonly #weather: Weatherman;
  readonly #server: Server;
  readonly #postponed: { exchange: Exchange; passes: number }[] = [];

  constructor(weather: Weatherman) {
    this.#weather = weather;
    this.#server = createServer((request, response) => {
      // What a cut connection or a gateway that is down leads to looks the same to the page.
      this.#pass(request, response).catch(() => void response.destroy());
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Late is not never: what was postponed arrives after everything else. */
  async release(): Promise<void> {
    for (const { exchange } of this.#postponed.splice(0)) await this.#arriveLate(exchange);
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isSending = request.method === 'POST' && request.url === '/v1/events';
    // The body waits in the socket: what of it left the device before the kill is chance, as it is in the field.
    if (isSending) await this.#weather.killsAt('mid-send');
    const body = await buffer(request);
    const exchange = new Exchange(request, response, body, () => this.#weather.gateway());
    if (!isSending) return exchange.reply(await exchange.forward());
    this.#weather.saw(body.toString());
    await this.#deliver(exchange);
    await this.#letPostponedFollow();
  }

  async #deliver(exchange: Exchange): Promise<void> {
    const lie = this.#weather.nextLie();
    if (lie) {
      const { killGateway } = this.#weather;
      const postpone = (late: Exchange): void => void this.#postponed.push({ exchange: late, passes: 0 });
      await lies[lie](exchange, { killGateway, postpone });
      // What was only postponed has happened when it arrives.
      if (lie !== 'request-reordered') this.#weather.told(lie);
      return;
    }
    const answer = await exchange.forward();
    if (await this.#weather.killsAt('after-server-commit')) return exchange.hangUp();
    exchange.reply(answer);
  }

  async #letPostponedFollow(): Promise<void> {
    for (const late of this.#postponed) late.passes += 1;
    while ((this.#postponed[0]?.passes ?? 0) > POSTPONED_BY) {
      const late = this.#postponed.shift();
      if (late) await this.#arriveLate(late.exchange);
    }
  }

  async #arriveLate(exchange: Exchange): Promise<void> {
    const { status } = await exchange.forward();
    if (status === 200) this.#weather.told('request-reordered');
  }
}
