import { systemEnvironment, type Environment } from '../environment.js';

/** Where a test's clock and chance begin. */
export interface TestEnvironmentOptions {
  /** What the clock shows at first: milliseconds since 1970. @default 2026-03-10T12:00:00Z */
  readonly now?: number;
  /** Equal seeds give equal identifiers and delays. Give each device of one test its own. @default 1 */
  readonly seed?: number;
  /** @default the system's own */
  readonly fetch?: Environment['fetch'];
}

/** An environment whose clock stands still until the test moves it, and whose chance is decided by a seed. */
export interface TestEnvironment extends Environment {
  /** Moves the clock; whatever becomes due on the way runs at its time, in order. */
  advance(milliseconds: number): void;
  /** Milliseconds until each task that waits is due, soonest first. */
  readonly waiting: readonly number[];
}

/** @example createClient(options, createTestEnvironment({ now: Date.UTC(2026, 2, 10), seed: 7 })) */
export function createTestEnvironment(options: TestEnvironmentOptions = {}): TestEnvironment {
  return new SteppedEnvironment(options);
}

interface Task {
  readonly at: number;
  readonly run: () => void;
}

class SteppedEnvironment implements TestEnvironment {
  readonly fetch: Environment['fetch'];
  /** Guessing is no danger here, and waiting is. */
  readonly pinRounds = 1_000;
  readonly exclusively = systemEnvironment.exclusively;
  readonly join = systemEnvironment.join;
  readonly whenBack = systemEnvironment.whenBack;
  readonly #random: () => number;
  readonly #tasks = new Set<Task>();
  #now: number;

  constructor({ now = Date.UTC(2026, 2, 10, 12), seed = 1, fetch = systemEnvironment.fetch }: TestEnvironmentOptions) {
    this.fetch = fetch;
    this.#now = now;
    this.#random = seededRandom(seed);
  }

  get waiting(): readonly number[] {
    return [...this.#tasks].map(({ at }) => at - this.#now).sort((left, right) => left - right);
  }

  now(): number {
    return this.#now;
  }

  random(): number {
    return this.#random();
  }

  randomBytes(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from({ length: 16 }, () => Math.floor(this.#random() * 256));
  }

  later(milliseconds: number, run: () => void): () => void {
    const task = { at: this.#now + milliseconds, run };
    this.#tasks.add(task);
    return () => this.#tasks.delete(task);
  }

  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (let next = this.#next(); next && next.at <= end; next = this.#next()) {
      this.#tasks.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
    }
    this.#now = end;
  }

  #next(): Task | undefined {
    return [...this.#tasks].sort((left, right) => left.at - right.at)[0];
  }
}

/** Numbers in [0, 1), the same ones for the same seed. Source: mulberry32 (Tommy Ettinger, public domain). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
