import type { IncomingMessage } from 'node:http';
import type { CallLog } from './call-log.js';
import { SasError } from './errors.js';
import { parseFault } from './fault-requests.js';
import { focoMethods, type FocoService } from './foco/foco-service.js';
import { json, parseJsonObject, readBody, type Answer } from './http.js';
import { routes } from './routes.js';
import { buildSeed } from './seed.js';
import { answerError, refuseVerb, type ServiceDependencies } from './service.js';

/** Paths that belong to the sandbox itself, not to the service it emulates. They take no key. */
export const controlPrefix = '/__sandbox/';

/** What the controls work with. */
export interface ControlDependencies extends ServiceDependencies {
  readonly calls: CallLog;
  readonly foco: FocoService;
}

type Control = (request: IncomingMessage, sandbox: ControlDependencies) => Promise<Answer>;

const verbs = ['GET', 'POST', 'DELETE'];

const methods = [...routes.map((route) => route.method), ...focoMethods];

/** Verb and name of each control. */
const controls: ReadonlyMap<string, Control> = new Map<string, Control>([
  ['GET ledger', showLedger],
  ['POST reset', reset],
  ['GET calls', (_request, { calls }) => Promise.resolve(json(200, calls.list()))],
  ['GET faults', (_request, { faults }) => Promise.resolve(json(200, faults.list()))],
  ['POST faults', addFault],
  ['DELETE faults', clearFaults],
  ['DELETE tokens', revokeTokens],
]);

/** Answers a call to `/__sandbox/…`. */
export async function answerControl(request: IncomingMessage, url: URL, sandbox: ControlDependencies): Promise<Answer> {
  try {
    const name = url.pathname.slice(controlPrefix.length);
    const control = controls.get(`${request.method} ${name}`);
    if (control !== undefined) return await control(request, sandbox);
    const allowed = verbs.filter((verb) => controls.has(`${verb} ${name}`));
    if (allowed.length === 0) throw new SasError('pathUnknown');
    return refuseVerb(allowed, sandbox.configuration);
  } catch (error) {
    if (!(error instanceof SasError)) throw error;
    return answerError(error, request.method, sandbox.configuration);
  }
}

async function showLedger(_request: IncomingMessage, { ledger }: ControlDependencies): Promise<Answer> {
  const snapshot = ledger.state.snapshot();
  await ledger.settled();
  return json(200, snapshot);
}

async function reset(_request: IncomingMessage, sandbox: ControlDependencies): Promise<Answer> {
  const { configuration, ledger, now } = sandbox;
  await ledger.reset(buildSeed(configuration, now()));
  return { kind: 'empty', status: 204 };
}

async function addFault(request: IncomingMessage, { faults, closing }: ControlDependencies): Promise<Answer> {
  const fault = parseFault(parseJsonObject(await readBody(request, closing)), methods);
  if ('seed' in fault) faults.begin(fault);
  else faults.add(fault);
  return json(201, fault);
}

function clearFaults(_request: IncomingMessage, { faults }: ControlDependencies): Promise<Answer> {
  faults.clear();
  return Promise.resolve({ kind: 'empty', status: 204 });
}

/** FOCO forgets every token that it gave. */
function revokeTokens(_request: IncomingMessage, { foco }: ControlDependencies): Promise<Answer> {
  foco.tokens.revokeAll();
  return Promise.resolve({ kind: 'empty', status: 204 });
}
