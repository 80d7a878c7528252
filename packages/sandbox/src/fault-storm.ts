import type { Fault, FaultKind } from './faults.js';

/** Faults that hit a share of all calls, the same ones for the same seed and order of calls. */
export interface StormSettings extends Pick<Fault, 'method' | 'delayMs' | 'retryAfterSeconds'> {
  readonly seed: number;
  /** Share of the calls that suffer, 0 to 1. */
  readonly share: number;
  /** Each as likely as the others. */
  readonly faults: readonly FaultKind[];
}

/** Draws the faults of a storm. */
export class FaultStorm {
  readonly settings: StormSettings;
  #state: number;

  constructor(settings: StormSettings) {
    this.settings = settings;
    this.#state = settings.seed;
  }

  /** The fault of the next call, if it suffers one. */
  draw(): Fault | undefined {
    const { share, faults, method, delayMs, retryAfterSeconds } = this.settings;
    const isHit = this.#next() < share;
    const fault = faults[Math.floor(this.#next() * faults.length)];
    return isHit && fault !== undefined ? { method, fault, times: 1, delayMs, retryAfterSeconds } : undefined;
  }

  /** The next number from 0 to 1 (mulberry32). */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
