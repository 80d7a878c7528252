import { KILL_POINTS, LIES, STORAGE_FAULTS, type KillPoint, type Lie, type StorageFault } from './harm.js';
import { Random } from './random.js';

/** One life of the browser: how many tabs it has, where and when it dies, and whether its store dies with it. */
export interface Life {
  readonly tabs: number;
  readonly kill: { readonly point: KillPoint; readonly afterRecords: number };
  readonly losesStore: boolean;
}

/** Something that happens at the n-th next occasion. */
export interface Planned<What> {
  readonly after: number;
  readonly what: What;
}

/** Tells, occasion by occasion, when the next planned thing is due. */
export class Schedule<What> {
  readonly #plan: Iterator<Planned<What>, never>;
  #next: Planned<What>;
  #passed = 0;

  constructor(plan: Iterator<Planned<What>, never>) {
    this.#plan = plan;
    this.#next = plan.next().value;
  }

  /** What happens at this occasion, if anything. */
  occasion(): What | undefined {
    this.#passed += 1;
    if (this.#passed < this.#next.after) return undefined;
    const { what } = this.#next;
    this.#next = this.#plan.next().value;
    this.#passed = 0;
    return what;
  }
}

/** Everything that a seed decides, without end: a run takes as much of it as it needs. */
export interface Storm {
  readonly lives: Iterator<Life, never>;
  /** Counted in requests to `POST /v1/events`. */
  readonly lies: Iterator<Planned<Lie>, never>;
  /** Counted in records. */
  readonly storageFaults: Iterator<Planned<StorageFault>, never>;
  /** Milliseconds that a device's clock is ahead from then on, or behind; counted in records. */
  readonly clockJumps: Iterator<Planned<number>, never>;
  /** What the agents do. */
  readonly agents: Random;
}

const MINUTE = 60_000;
const FURTHEST = 30 * 24 * 60 * MINUTE;

/** @param recordsPerLife about how many records are made before each kill */
export function planStorm(seed: number, recordsPerLife: number): Storm {
  const random = new Random(seed);
  return {
    lives: planLives(random.branch(), recordsPerLife),
    lies: planLies(random.branch(), Math.max(2, Math.round(recordsPerLife / 15))),
    storageFaults: planStorageFaults(random.branch()),
    clockJumps: planClockJumps(random.branch()),
    agents: random.branch(),
  };
}

function* planLives(random: Random, recordsPerLife: number): Generator<Life, never> {
  const points = deal(KILL_POINTS, random);
  const losses = deal([true, false, false, false], random);
  for (;;) {
    const afterRecords = random.integer(Math.ceil(recordsPerLife / 2), recordsPerLife);
    yield {
      tabs: random.integer(2, 5),
      kill: { point: points.next().value, afterRecords },
      losesStore: losses.next().value,
    };
  }
}

/** @param longest requests from one lie to the next, at most */
function* planLies(random: Random, longest: number): Generator<Planned<Lie>, never> {
  const lies = deal(LIES, random);
  for (;;) yield { after: random.integer(1, longest), what: lies.next().value };
}

function* planStorageFaults(random: Random): Generator<Planned<StorageFault>, never> {
  const faults = deal(STORAGE_FAULTS, random);
  for (;;) yield { after: random.integer(5, 25), what: faults.next().value };
}

function* planClockJumps(random: Random): Generator<Planned<number>, never> {
  for (;;) {
    // Far and near, as likely.
    const size = Math.round(MINUTE * (FURTHEST / MINUTE) ** random.next());
    yield { after: random.integer(10, 40), what: random.chance(0.2) ? size : -size };
  }
}

/** Every card once before any comes again: the whole deck is seen soon. */
function* deal<Card>(deck: readonly Card[], random: Random): Generator<Card, never> {
  for (;;) yield* random.shuffle(deck);
}
