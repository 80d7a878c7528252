import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Records for an element, one step at a time, and keeps what went wrong with the last one. */
export class Recorder implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #isBusy = false;
  #failure: unknown;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** A step is being recorded. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** What the last step threw; `undefined` when it was recorded. */
  get failure(): unknown {
    return this.#failure;
  }

  hostConnected(): void {}

  /** Says whether the step was recorded; one that comes while another is under way is not. */
  async record(step: () => Promise<unknown>): Promise<boolean> {
    if (this.#isBusy) return false;
    this.#isBusy = true;
    this.forget();
    try {
      await step();
      return true;
    } catch (error) {
      this.#failure = error ?? new Error('unknown');
      return false;
    } finally {
      this.#isBusy = false;
      this.#host.requestUpdate();
    }
  }

  /** Drops the failure: something else is being done. */
  forget(): void {
    this.#failure = undefined;
    this.#host.requestUpdate();
  }
}
