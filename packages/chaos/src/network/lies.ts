import { setTimeout as wait } from 'node:timers/promises';
import type { Lie, MadeUp } from '../storm/harm.js';
import type { Exchange } from './exchange.js';

/** What the liar can do beside the exchange itself. */
export interface Means {
  /** SIGKILL; the gateway comes back by itself. */
  readonly killGateway: () => Promise<void>;
  /** Forwards an exchange once later requests have passed it. */
  readonly postpone: (exchange: Exchange) => void;
}

/** Longer than a few records take, shorter than anybody's patience. */
const DELAY_MS = 300;

type Telling = (exchange: Exchange, means: Means) => Promise<void>;

/** How each lie is told. One that fails because the gateway is down has not been told. */
export const lies = {
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
  ...madeUp('html-200', 'text/html', '<html><p>Aceite os termos do Wi-Fi</p></html>'),
  ...madeUp('status-408', 'text/plain', 'Request Timeout'),
  ...madeUp('status-409', 'text/plain', 'Conflict'),
  ...madeUp('status-413', 'text/html', '<html>Request Entity Too Large</html>'),
  ...madeUp('status-422', 'text/html', '<html>Unprocessable Content</html>'),
  ...madeUp('status-429', 'text/plain', 'Too Many Requests', { 'retry-after': '1' }),
  ...madeUp('status-500', 'text/html', '<html>Internal Server Error</html>'),
  ...madeUp('status-500-problem', 'application/problem+json', gatewayProblem()),
  ...madeUp('status-502', 'text/html', '<html>Bad Gateway</html>'),
  ...madeUp('status-503', 'text/html', '<html>Service Unavailable</html>', { 'retry-after': '1' }),
} satisfies Readonly<Record<Lie, Telling>>;

/** An answer that the gateway did not give, readable by a page of another origin. */
function madeUp<Name extends MadeUp>(
  name: Name,
  type: string,
  text: string,
  headers: Readonly<Record<string, string>> = {},
) {
  const reply = (exchange: Exchange): void => {
    const readable = {
      'access-control-allow-origin': exchange.origin ?? '*',
      'access-control-expose-headers': 'retry-after',
    };
    exchange.reply({
      status: Number(/\d+/.exec(name)?.[0]),
      headers: { ...readable, ...headers, 'content-type': type },
      body: Buffer.from(text),
    });
  };
  const stored: Telling = async (exchange) => {
    await exchange.forward();
    reply(exchange);
  };
  const unstored: Telling = async (exchange) => reply(exchange);
  return { [`${name}-stored`]: stored, [`${name}-unstored`]: unstored } as Record<
    `${Name}-${'stored' | 'unstored'}`,
    Telling
  >;
}

/** What the gateway itself says when something in it broke. */
function gatewayProblem(): string {
  const code = 'internal_error';
  return JSON.stringify({ type: code, title: code, status: 500, code, requestId: 'storm', docUrl: code });
}
