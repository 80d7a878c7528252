/** One call, as `LogWS` would keep it [DB]: who asked for what is left out, so that no document is logged. */
export interface LoggedCall {
  /** When it ended, ISO with zone. */
  readonly at: string;
  /** HTTP verb. */
  readonly method: string;
  /** Path without the query string. */
  readonly path: string;
  /** HTTP status; 0 when the connection was dropped. */
  readonly status: number;
  readonly ms: number;
}

const capacity = 1000;

/** The last calls, newest last. */
export class CallLog {
  readonly #calls: LoggedCall[] = [];

  /** Adds a call; the oldest leaves when there are too many. */
  add(call: LoggedCall): void {
    this.#calls.push(call);
    if (this.#calls.length > capacity) this.#calls.shift();
  }

  /** The calls kept. */
  list(): readonly LoggedCall[] {
    return this.#calls;
  }
}
