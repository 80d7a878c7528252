import { setTimeout as wait } from 'node:timers/promises';
import type { Lie } from '../storm/harm.js';
import type { Exchange } from './exchange.js';

/** What the liar can do beside the exchange itself. */
export interface Means {
  /** Whether the gateway gets the request before a made-up answer is told. */
  readonly afterGateway: boolean;
  /** SIGKILL; the gateway comes back by itself. */
  readonly killGateway: () => Promise<void>;
  /** Forwards an exchange once later requests have passed it. */
  readonly postpone: (exchange: Exchange) => void;
}

/** Longer than a few records take, shorter than anybody's patience. */
const DELAY_MS = 300;

/** How each lie is told. One that fails because the gateway is down has not been told. */
export const lies: Readonly<Record<Lie, (exchange: Exchange, means: Means) => Promise<void>>> = {
  'request-dropped': async (exchange) => exchange.hangUp(),
  'request-duplicated': async (exchange) => {
    const [, second] = await Promise.all([exchange.forward(), exchange.forward()]);
    exchange.reply(second);
  },
  'request-reordered': async (exchange, { postpone }) => {
    postpone(exchange);
    exchange.hangUp();
  },
  'answer-dropped': async (exchange) => {
    await exchange.forward();
    exchange.hangUp();
  },
  'answer-truncated': async (exchange) => exchange.truncate(await exchange.forward()),
  'answer-cut-short': async (exchange) => {
    const answer = await exchange.forward();
    exchange.reply({ ...answer, body: answer.body.subarray(0, answer.body.length / 2) });
  },
  'answer-delayed': async (exchange) => {
    const answer = await exchange.forward();
    await wait(DELAY_MS);
    exchange.reply(answer);
  },
  'html-200': pretend(200, 'text/html', '<html><p>Aceite os termos do Wi-Fi</p></html>'),
  'status-408': pretend(408, 'text/plain', 'Request Timeout'),
  'status-409': pretend(409, 'text/plain', 'Conflict'),
  'status-413': pretend(413, 'text/html', '<html>Request Entity Too Large</html>'),
  'status-422': pretend(422, 'text/html', '<html>Unprocessable Content</html>'),
  'status-429': pretend(429, 'text/plain', 'Too Many Requests', { 'retry-after': '1' }),
  'status-500': pretend(500, 'text/html', '<html>Internal Server Error</html>'),
  'status-500-problem': pretend(500, 'application/problem+json', gatewayProblem()),
  'status-502': pretend(502, 'text/html', '<html>Bad Gateway</html>'),
  'status-503': pretend(503, 'text/html', '<html>Service Unavailable</html>', { 'retry-after': '1' }),
  'gateway-killed-before-answer': async (exchange, { killGateway }) => {
    const answer = exchange.forward();
    answer.catch(() => undefined);
    await killGateway();
    exchange.hangUp();
  },
  'gateway-killed-after-commit': async (exchange, { killGateway }) => {
    await exchange.forward();
    await killGateway();
    exchange.hangUp();
  },
};

/** An answer that the gateway did not give, readable by a page of another origin. */
function pretend(status: number, type: string, body: string, headers: Readonly<Record<string, string>> = {}) {
  return async (exchange: Exchange, { afterGateway }: Means): Promise<void> => {
    if (afterGateway) await exchange.forward();
    const readable = {
      'access-control-allow-origin': exchange.origin ?? '*',
      'access-control-expose-headers': 'retry-after',
    };
    exchange.reply({ status, headers: { ...readable, ...headers, 'content-type': type }, body: Buffer.from(body) });
  };
}

/** What the gateway itself says when something in it broke. */
function gatewayProblem(): string {
  const code = 'internal_error';
  return JSON.stringify({ type: code, title: code, status: 500, code, requestId: 'storm', docUrl: code });
}
