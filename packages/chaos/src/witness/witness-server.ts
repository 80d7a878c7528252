import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Drained, Report, TabPlan, Weather } from '../page/words.js';
import type { KillPoint } from '../storm/harm.js';

/** What happens when a page speaks to the witness. */
export interface Listener {
  plan(tab: string): TabPlan;
  /** The gateway's answer to a request for a session token; empty while it is down. */
  token(): Promise<object>;
  client(): Readonly<Record<'cpf' | 'cnpj', string>>;
  report(tab: string, report: Report): Weather;
  /** The page waits for an answer that never comes. */
  reached(tab: string, point: KillPoint): Promise<void>;
  drained(drained: Drained): void;
  failed(message: string): void;
}

/** Serves the agent's page and hears what it says. */
export class WitnessServer {
  readonly #script: string;
  readonly #listener: Listener;
  readonly #server: Server;

  constructor(script: string, listener: Listener) {
    this.#script = script;
    this.#listener = listener;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        response.destroy();
        // A page that is killed while it speaks is no failure.
        if (!request.destroyed) listener.failed(String(error));
      });
    });
  }

  /** @returns the page's address */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const listener = this.#listener;
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://witness');
    const tab = searchParams.get('tab') ?? '';
    const told = async <Told>() => JSON.parse(await text(request)) as Told;
    switch (pathname) {
      case '/':
        return send(response, 'text/html', '<!doctype html><script type="module" src="/agent.js"></script>');
      case '/agent.js':
        return send(response, 'text/javascript', this.#script);
      case '/plan':
        return sendJson(response, listener.plan(tab));
      case '/session':
        return sendJson(response, await listener.token());
      case '/client':
        return sendJson(response, listener.client());
      case '/report':
        return sendJson(response, listener.report(tab, await told<Report>()));
      case '/reached':
        await listener.reached(tab, (await told<{ point: KillPoint }>()).point);
        // Another tab may have got there first: the browser dies all the same.
        return;
      case '/drained':
        listener.drained(await told<Drained>());
        return sendJson(response, {});
      case '/failed':
        listener.failed((await told<{ message: string }>()).message);
        return sendJson(response, {});
      default:
        response.writeHead(404).end();
    }
  }
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 'application/json', JSON.stringify(value));
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);
}
