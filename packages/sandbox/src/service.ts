import type { IncomingMessage } from 'node:http';
import { checkAccess, keyHeader } from './access.js';
import type { CallContext } from './call-context.js';
import type { AccessKey, SandboxConfiguration } from './configuration.js';
import { toLocalDateTime, writeDates } from './dates.js';
import { resolveError, SasError, type ErrorBody, type ErrorName } from './errors.js';
import type { FaultQueue } from './fault-queue.js';
import { readFault } from './fault-requests.js';
import { Fields } from './fields.js';
import { json, parseJsonObject, readBody, type Answer, type JsonAnswer } from './http.js';
import type { Ledger } from './ledger.js';
import { pathOf, routes, type ReadRoute, type Route, type WriteRoute } from './routes.js';
import { suffer, type FaultVoice } from './suffering.js';

/** What the emulated service works with. */
export interface ServiceDependencies {
  readonly configuration: SandboxConfiguration;
  readonly ledger: Ledger;
  readonly faults: FaultQueue;
  readonly now: () => Date;
  /** Aborted when the server closes. */
  readonly closing: AbortSignal;
}

const routesByPath: ReadonlyMap<string, Route> = new Map(routes.map((route) => [pathOf(route), route]));

/**
 * Answers one call of the emulated service: path, key, body, fault, rules,
 * ledger, in this order.
 */
export async function answerCall(request: IncomingMessage, url: URL, service: ServiceDependencies): Promise<Answer> {
  const { configuration, now } = service;
  try {
    const route = routesByPath.get(url.pathname);
    if (route === undefined) throw new SasError('pathUnknown');
    if (request.method !== route.verb) return refuseVerb([route.verb], configuration);
    const localNow = toLocalDateTime(now(), configuration.utcOffsetMinutes);
    const { service: webApp, method } = route;
    const caller = checkAccess(configuration.keys, { key: readKey(request), service: webApp, method }, localNow);
    const body = await readBody(request, service.closing);
    const fault = readFault(request) ?? service.faults.take([method]);
    const carryOutCall = () => carryOut(route, { url, body, caller }, service);
    return await suffer(fault, carryOutCall, voiceOf(route, configuration), service.closing);
  } catch (error) {
    if (!(error instanceof SasError)) throw error;
    return answerError(error, request.method, configuration);
  }
}

/** The answer for a row of the error table. */
export function answerError(
  error: SasError,
  verb: string | undefined,
  configuration: SandboxConfiguration,
): JsonAnswer {
  const { kind, status, CodErro, Mensagem } = resolveError(error, configuration.errors);
  const body: ErrorBody = { CodErro, Mensagem };
  const isRefusedWrite = kind === 'business' && verb === 'POST';
  return json(isRefusedWrite && configuration.businessErrorStatus === 200 ? 200 : status, body);
}

/** The answer to a verb that a path does not take. */
export function refuseVerb(allowed: readonly string[], configuration: SandboxConfiguration): JsonAnswer {
  const allow = allowed.join(', ');
  const answer = answerError(new SasError('verbRefused', { verbo: allow }), undefined, configuration);
  return { ...answer, headers: { Allow: allow } };
}

function readKey(request: IncomingMessage): string | undefined {
  const value = request.headers[keyHeader];
  return Array.isArray(value) ? value[0] : value;
}

/** How SAS tells its faults. */
function voiceOf({ verb }: Route, configuration: SandboxConfiguration): FaultVoice {
  const refusal =
    (error: ErrorName, details = {}) =>
    () =>
      answerError(new SasError(error, details), verb, configuration);
  return {
    refuse: {
      unavailable: refusal('serviceUnavailable'),
      'rate-limit': refusal('rateLimited'),
      'try-again': refusal('tryAgain'),
      'expired-key': refusal('keyExpired'),
      'month-closed': refusal('monthClosed', { mes: 'do atendimento' }),
    },
    duplicate: (body) => (Array.isArray(body) ? body.flatMap((row: unknown) => [row, row]) : body),
  };
}

interface ReceivedCall {
  readonly url: URL;
  readonly body: Buffer;
  readonly caller: AccessKey;
}

async function carryOut(route: Route, call: ReceivedCall, service: ServiceDependencies): Promise<Answer> {
  const { configuration, ledger } = service;
  const values = route.verb === 'GET' ? firstValues(call.url.searchParams) : parseJsonObject(call.body);
  const context: CallContext = {
    fields: new Fields(values),
    state: ledger.state,
    configuration,
    codSebrae: call.caller.codSebrae,
    now: toLocalDateTime(service.now(), configuration.utcOffsetMinutes),
  };
  try {
    context.fields.requireAll(configuration.mandatoryFields[route.method] ?? []);
    return route.verb === 'GET' ? read(route, context) : await write(route, context, ledger);
  } catch (error) {
    if (!(error instanceof SasError)) throw error;
    return answerError(error, route.verb, configuration);
  } finally {
    // An answer, even a refusal, may rest on a row whose line is still on its way to the disk.
    await ledger.settled();
  }
}

function read(route: ReadRoute, context: CallContext): Answer {
  const rows = route.read(context);
  const { notFoundAnswer, dateStyle } = context.configuration;
  if (rows.length === 0 && notFoundAnswer === 'not-found') throw new SasError('recordNotFound');
  if (rows.length === 0 && notFoundAnswer === 'null') return json(200, null);
  return json(200, writeDates(rows, dateStyle));
}

async function write(route: WriteRoute, context: CallContext, ledger: Ledger): Promise<Answer> {
  const { mutation, answer } = route.write(context);
  await ledger.commit(mutation);
  return json(200, { CodErro: 0, ...answer });
}

function firstValues(parameters: URLSearchParams): object {
  return Object.fromEntries([...parameters].reverse());
}
