/** When a registry that fails is left alone, and for how long. */
export interface CircuitSettings {
  /** Failures in a row, of whatever attendances, after which its line rests. @default 5 */
  readonly failuresBeforeRest: number;
  /** Seconds of the first rest; doubled with each probe that fails. @default 5 */
  readonly shortestRestSeconds: number;
  /** @default 300 */
  readonly longestRestSeconds: number;
}

/**
 * What a process has lately seen of one registry. Each process sees for itself and remembers nothing
 * when it ends: a few failures tell it anew, and the broken network of one is not the rest of all.
 */
export class RegistryCircuit {
  readonly #settings: CircuitSettings;
  readonly #now: () => number;
  #failures = 0;
  #restsUntil = 0;

  /** @param now milliseconds of a clock that never goes back */
  constructor(settings: CircuitSettings, now: () => number) {
    this.#settings = settings;
    this.#now = now;
  }

  /** Milliseconds for which nothing should be sent; 0 when something may be. */
  get rest(): number {
    return Math.max(this.#restsUntil - this.#now(), 0);
  }

  /** Whether the registry has failed so often that one call must show first that it is back. */
  get isInDoubt(): boolean {
    return this.#failures >= this.#settings.failuresBeforeRest;
  }

  /** The registry answered, be it by a refusal. */
  answered(): void {
    this.#failures = 0;
  }

  /** The registry did not answer, or asked to be called later. */
  failed(retryAfterSeconds = 0): void {
    // Calls that were on their way when the rest began tell nothing new.
    if (this.rest === 0) this.#failures += 1;
    const seconds = Math.max(this.#restSeconds(), retryAfterSeconds);
    if (seconds > 0) this.#restsUntil = Math.max(this.#restsUntil, this.#now() + seconds * 1000);
  }

  #restSeconds(): number {
    const { failuresBeforeRest, shortestRestSeconds, longestRestSeconds } = this.#settings;
    if (!this.isInDoubt || this.rest > 0) return 0;
    return Math.min(shortestRestSeconds * 2 ** (this.#failures - failuresBeforeRest), longestRestSeconds);
  }
}
