import type { IncomingMessage } from 'node:http';
import { SasError } from './errors.js';
import type { StormSettings } from './fault-storm.js';
import { faultKinds, type Fault, type FaultKind } from './faults.js';

/** The header by which a single call asks for its own fault: `drop-after-commit`, `slow; delayMs=500`. */
const faultHeader = 'x-sandbox-fault';

/** Longer than the ten seconds that clients were seen to wait. [CODE] */
const defaultDelayMs = 12_000;

const longestDelayMs = 600_000;

const longestRetryAfterSeconds = 86_400;

/**
 * Reads the body of `POST /__sandbox/faults`: a fault, or a storm when it has a `seed`.
 *
 * @param methods - the methods that exist; a misspelt one must not pass silently
 * @throws SasError `faultInvalid`
 */
export function parseFault(body: object, methods: readonly string[]): Fault | StormSettings {
  const { method, fault, times = 1, seed, share, faults, ...values } = body as Record<string, unknown>;
  if (typeof method !== 'string' || !(method === '*' || methods.includes(method))) {
    throw invalid(`method deve ser "*" ou um de ${methods.join(', ')}`);
  }
  const common = { method, ...readValues(values) };
  if (seed === undefined) return { ...common, fault: readKind(fault), times: readTimes(times) };
  if (!isWholeBetween(seed, 0, Number.MAX_SAFE_INTEGER)) throw invalid('seed deve ser um inteiro a partir de 0');
  if (typeof share !== 'number' || !(share >= 0 && share <= 1)) throw invalid('share deve ser um número de 0 a 1');
  if (!Array.isArray(faults) || faults.length === 0) throw invalid('faults deve ser uma lista de falhas');
  return { ...common, seed, share, faults: faults.map(readKind) };
}

/**
 * The fault that a call asks for itself, in its header.
 *
 * @throws SasError `faultInvalid`
 */
export function readFault({ headers }: IncomingMessage): Fault | undefined {
  const header = headers[faultHeader];
  if (typeof header !== 'string') return undefined;
  const [kind = '', ...settings] = header.split(';').map((part) => part.trim());
  const values = settings.map((setting) => {
    const [, name = setting, digits] = /^(\w+)=(\d+)$/.exec(setting) ?? [];
    return [name, Number(digits)] as const;
  });
  return { method: '*', fault: readKind(kind), times: 1, ...readValues(Object.fromEntries(values)) };
}

function readKind(value: unknown): FaultKind {
  const kind = faultKinds.find((candidate) => candidate === value);
  if (kind === undefined) throw invalid(`fault deve ser um de ${faultKinds.join(', ')}`);
  return kind;
}

function readTimes(times: unknown): number {
  if (!isWholeBetween(times, 1, Number.MAX_SAFE_INTEGER)) throw invalid('times deve ser um inteiro a partir de 1');
  return times;
}

function readValues(values: Readonly<Record<string, unknown>>): Pick<Fault, 'delayMs' | 'retryAfterSeconds'> {
  const { delayMs = defaultDelayMs, retryAfterSeconds = 1, ...unknown } = values;
  const [name] = Object.keys(unknown);
  if (name !== undefined) throw invalid(`campo desconhecido: ${name}`);
  if (!isWholeBetween(delayMs, 0, longestDelayMs)) {
    throw invalid(`delayMs deve ser um inteiro de 0 a ${longestDelayMs}`);
  }
  if (!isWholeBetween(retryAfterSeconds, 0, longestRetryAfterSeconds)) {
    throw invalid(`retryAfterSeconds deve ser um inteiro de 0 a ${longestRetryAfterSeconds}`);
  }
  return { delayMs, retryAfterSeconds };
}

function isWholeBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most;
}

function invalid(motivo: string): SasError {
  return new SasError('faultInvalid', { motivo });
}
