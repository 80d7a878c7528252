import type { AttendanceEvent } from '@atendimento-ativo/domain';
import type { Environment } from '../environment.js';
import { problemAnswer } from './problems.js';

/**
 * What happens to a request on its way to the gateway and to the answer on its way back. `answer` lets
 * the gateway do its work; a fault that throws is a network that fails.
 */
export type Fault = (
  request: Request,
  answer: () => Promise<Response>,
  environment: Pick<Environment, 'later'>,
) => Promise<Response>;

const networkFailed = (): TypeError => new TypeError('Failed to fetch');

/** The codes that the gateway itself gives with these statuses. */
const CODES: Readonly<Record<number, string>> = {
  401: 'token_expired',
  413: 'body_too_large',
  500: 'internal_error',
  503: 'not_ready',
};

/** Faults to switch on with `gateway.fault = …`, until the next assignment. */
export const faults = {
  /** No network. The partner's page cannot be asked for a session token either. */
  offline: (async () => {
    throw networkFailed();
  }) as Fault,

  /** The gateway stores what was sent, and its answer is lost. */
  dropAnswerAfterStoring: (async (_request, answer) => {
    await answer();
    throw networkFailed();
  }) as Fault,

  /** The answer begins and never ends. */
  stalled: (async (request) => new Response(endlessBody(request.signal))) as Fault,

  /** Something else than the gateway answers, with a page: a captive portal, a proxy. */
  html:
    (status = 200): Fault =>
    async () =>
      new Response('<!doctype html><title>Wi-Fi</title>', { status, headers: { 'content-type': 'text/html' } }),

  /** The gateway does nothing but answer with this status and a problem. @param retryAfter in seconds */
  status:
    (status: number, { code = CODES[status] ?? `status_${status}`, retryAfter }: StatusDetails = {}): Fault =>
    async () =>
      problemAnswer(status, code, {}, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),

  /** Answers as it should, after this time on the gateway's clock. */
  slow:
    (milliseconds: number): Fault =>
    async (_request, answer, environment) => {
      await new Promise<void>((resolve) => environment.later(milliseconds, resolve));
      return answer();
    },

  /** Answers with success and names no event. */
  forgetful: (async () => Response.json({ results: [] })) as Fault,

  /** Another fault for the paths that begin so: `faults.on('/v1/events', faults.html())`. */
  on:
    (path: string, fault: Fault): Fault =>
    async (request, answer, environment) =>
      new URL(request.url).pathname.startsWith(path) ? fault(request, answer, environment) : answer(),

  /** Another fault for requests that carry such events. */
  whenEvents:
    (matches: (events: readonly AttendanceEvent[]) => boolean, fault: Fault): Fault =>
    async (request, answer, environment) =>
      matches(await eventsOf(request)) ? fault(request, answer, environment) : answer(),
} as const;

/** What stands in an answer that is a problem. */
export interface StatusDetails {
  /** @default the gateway's own code with that status */
  readonly code?: string;
  /** Seconds. */
  readonly retryAfter?: number;
}

async function eventsOf(request: Request): Promise<readonly AttendanceEvent[]> {
  if (!request.url.endsWith('/v1/events')) return [];
  return ((await request.clone().json()) as { events: readonly AttendanceEvent[] }).events;
}

/** A body that never comes, until whoever reads it gives up. */
function endlessBody(signal: AbortSignal): ReadableStream {
  return new ReadableStream({
    start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason)),
  });
}
