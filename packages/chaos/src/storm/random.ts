/** Numbers that look random and follow from a seed (mulberry32): the same seed tells the same story. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Choice>(choices: readonly [Choice, ...Choice[]]): Choice {
    return choices[this.integer(0, choices.length - 1)] ?? choices[0];
  }

  shuffle<Card>(cards: readonly Card[]): Card[] {
    return cards
      .map((card) => ({ card, place: this.next() }))
      .sort((left, right) => left.place - right.place)
      .map(({ card }) => card);
  }

  /** A generator of its own, so that what one part draws does not change what another gets. */
  branch(): Random {
    return new Random(this.integer(0, 0xffff_ffff));
  }
}
