import { FaultStorm, type StormSettings } from './fault-storm.js';
import type { Fault } from './faults.js';

/** Faults waiting for the calls they will hit, first in, first out for each method; then the storms. */
export class FaultQueue {
  #faults: Fault[] = [];
  #storms: FaultStorm[] = [];

  /** Adds a fault at the end. */
  add(fault: Fault): void {
    this.#faults.push(fault);
  }

  /** Begins a storm. */
  begin(settings: StormSettings): void {
    this.#storms.push(new FaultStorm(settings));
  }

  /**
   * Takes the first fault that matches a call, once.
   *
   * @param methods - the names that the call goes by
   */
  take(methods: readonly string[]): Fault | undefined {
    const matches = (method: string): boolean => method === '*' || methods.includes(method);
    const index = this.#faults.findIndex(({ method }) => matches(method));
    const fault = this.#faults[index];
    if (fault === undefined) {
      return this.#storms.find(({ settings }) => matches(settings.method))?.draw();
    }
    const rest = fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
    this.#faults.splice(index, 1, ...rest);
    return fault;
  }

  /** Forgets all. */
  clear(): void {
    this.#faults = [];
    this.#storms = [];
  }

  /** The faults still waiting, and the storms. */
  list(): readonly (Fault | StormSettings)[] {
    return [...this.#faults, ...this.#storms.map(({ settings }) => settings)];
  }
}
