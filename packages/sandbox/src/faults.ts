import { SasError } from './errors.js';

/**
 * What can be made to go wrong.
 *
 * - `drop-before-commit`: the connection dies and nothing was written.
 * - `drop-after-commit`: the write is in the ledger and the connection dies
 *   before the answer.
 * - `unavailable`: HTTP 503.
 * - `maintenance-html`: HTTP 200 with an HTML page, as a gateway in
 *   maintenance answers.
 * - `try-again`: the transient business error, code 19.
 * - `slow`: the call waits before it is carried out, and is carried out even
 *   if the caller has gone.
 */
export const faultKinds = [
  'drop-before-commit',
  'drop-after-commit',
  'unavailable',
  'maintenance-html',
  'try-again',
  'slow',
] as const;

/** Name of a fault. */
export type FaultKind = (typeof faultKinds)[number];

/** A fault in the queue. */
export interface Fault {
  /** Controller and method (`Atendimento/Incluir`), or `*` for any. */
  readonly method: string;
  readonly fault: FaultKind;
  /** How many calls it still hits. @default 1 */
  readonly times: number;
  /** Delay of `slow`, in milliseconds. @default 12000 */
  readonly delayMs: number;
}

/** Longer than the ten seconds that clients were seen to wait. [CODE] */
const defaultDelayMs = 12_000;

const longestDelayMs = 600_000;

/** Faults waiting for the calls they will hit, first in, first out for each method. */
export class FaultQueue {
  #faults: Fault[] = [];

  /** Adds a fault at the end. */
  add(fault: Fault): void {
    this.#faults.push(fault);
  }

  /** Takes the first fault that matches a call, once. */
  take(method: string): Fault | undefined {
    const index = this.#faults.findIndex((fault) => fault.method === method || fault.method === '*');
    const fault = this.#faults[index];
    if (fault === undefined) return undefined;
    const rest = fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
    this.#faults.splice(index, 1, ...rest);
    return fault;
  }

  /** Forgets all. */
  clear(): void {
    this.#faults = [];
  }

  /** The faults still waiting. */
  list(): readonly Fault[] {
    return this.#faults;
  }
}

/**
 * Reads the body of `POST /__sandbox/faults`.
 *
 * @param methods - the methods that exist; a misspelt one must not pass silently
 * @throws SasError `faultInvalid`
 */
export function parseFault(body: object, methods: readonly string[]): Fault {
  const { method, fault, times = 1, delayMs = defaultDelayMs } = body as Record<keyof Fault, unknown>;
  if (typeof method !== 'string' || !(method === '*' || methods.includes(method))) {
    throw invalid(`method deve ser "*" ou um de ${methods.join(', ')}`);
  }
  const kind = faultKinds.find((candidate) => candidate === fault);
  if (kind === undefined) throw invalid(`fault deve ser um de ${faultKinds.join(', ')}`);
  if (!isWholeBetween(times, 1, Number.MAX_SAFE_INTEGER)) throw invalid('times deve ser um inteiro a partir de 1');
  if (!isWholeBetween(delayMs, 0, longestDelayMs)) {
    throw invalid(`delayMs deve ser um inteiro de 0 a ${longestDelayMs}`);
  }
  return { method, fault: kind, times, delayMs };
}

function isWholeBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most;
}

function invalid(motivo: string): SasError {
  return new SasError('faultInvalid', { motivo });
}
