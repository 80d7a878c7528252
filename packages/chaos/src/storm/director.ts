import type { Weather } from '../page/words.js';
import { ALL_HARM, CLOCK_JUMP, type Harm, type KillPoint, type Lie } from './harm.js';
import { Schedule, type Life, type Storm } from './storm.js';

/** Carries out a storm as the run comes to its occasions, and counts what really happened. */
export class Director {
  readonly #storm: Storm;
  readonly #lies: Schedule<Lie>;
  readonly #storageFaults: Schedule<NonNullable<Weather['storageFault']>>;
  readonly #clockJumps: Schedule<number>;
  readonly #happened = new Map<Harm, number>(ALL_HARM.map((harm) => [harm, 0]));
  #life: Life | undefined;
  #recordsOfLife = 0;
  #lives = 0;

  constructor(storm: Storm) {
    this.#storm = storm;
    this.#lies = new Schedule(storm.lies);
    this.#storageFaults = new Schedule(storm.storageFaults);
    this.#clockJumps = new Schedule(storm.clockJumps);
  }

  /** How often each harm really happened. */
  get happened(): ReadonlyMap<Harm, number> {
    return this.#happened;
  }

  get lives(): number {
    return this.#lives;
  }

  /** What has not happened yet. */
  get missing(): readonly Harm[] {
    return [...this.#happened].filter(([, times]) => times === 0).map(([harm]) => harm);
  }

  beginLife(): Life {
    this.#life = this.#storm.lives.next().value;
    this.#recordsOfLife = 0;
    this.#lives += 1;
    return this.#life;
  }

  /** From now on nothing goes wrong. */
  endStorm(): void {
    this.#life = undefined;
  }

  /** The weather for the next record of a tab. */
  forRecord(): Weather {
    if (!this.#life) return {};
    this.#recordsOfLife += 1;
    const storageFault = this.#storageFaults.occasion();
    const clockOffset = this.#clockJumps.occasion();
    if (clockOffset !== undefined) this.count(CLOCK_JUMP);
    return {
      ...(storageFault && { storageFault }),
      ...(clockOffset !== undefined && { clockOffset }),
      ...(this.#isDying(this.#life) && { killAt: this.#life.kill.point }),
    };
  }

  /** What becomes of the next request that carries records. */
  forRequest(): Lie | undefined {
    return this.#life && this.#lies.occasion();
  }

  /** Whether the browser dies here and now. */
  diesAt(point: KillPoint): boolean {
    const life = this.#life;
    if (life?.kill.point !== point || !this.#isDying(life)) return false;
    this.#life = undefined;
    this.count(point);
    return true;
  }

  count(harm: Harm): void {
    this.#happened.set(harm, (this.#happened.get(harm) ?? 0) + 1);
  }

  #isDying({ kill }: Life): boolean {
    return this.#recordsOfLife >= kill.afterRecords;
  }
}
