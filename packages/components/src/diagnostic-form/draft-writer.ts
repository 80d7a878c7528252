export interface DraftWriterOptions {
  /** Writes what there is to keep at the time of the call. */
  readonly write: () => Promise<void>;
  /** Called after a save that failed, and after the one that mended it. */
  readonly changed: () => void;
}

/** One write after the other: an older draft never overtakes a newer one. */
export class DraftWriter {
  readonly #options: DraftWriterOptions;
  #failure: unknown;
  /** The save under way; a second one waits for it. */
  #saving: Promise<void> | undefined;
  #stale = false;

  constructor(options: DraftWriterOptions) {
    this.#options = options;
  }

  /** Why the last save failed; `undefined` once everything is on the device. */
  get failure(): unknown {
    return this.#failure;
  }

  /** Resolves when the newest draft is on the device, or when that failed. */
  save(): Promise<void> {
    this.#stale = true;
    this.#saving ??= this.#saveUntilFresh().finally(() => (this.#saving = undefined));
    return this.#saving;
  }

  /** Resolves when no save is under way. */
  async settled(): Promise<void> {
    await this.#saving;
  }

  async #saveUntilFresh(): Promise<void> {
    const failedBefore = this.#failure !== undefined;
    while (this.#stale) {
      this.#stale = false;
      try {
        await this.#options.write();
        this.#failure = undefined;
      } catch (error) {
        this.#failure = error;
      }
    }
    if (failedBefore || this.#failure !== undefined) this.#options.changed();
  }
}
