import { openJournal, type Journal } from './journal.js';
import { LedgerState, type Mutation, type Seed } from './ledger-state.js';

/**
 * The memory of the emulated services: rows in memory, every change in an
 * append-only file. Rules read {@link state} and call {@link commit} in the
 * same turn of the event loop, so that no two calls can pass the same check.
 */
export class Ledger {
  readonly state: LedgerState;
  readonly #journal: Journal | undefined;

  private constructor(state: LedgerState, journal: Journal | undefined) {
    this.state = state;
    this.#journal = journal;
  }

  /**
   * Opens a ledger. A new file gets the seed as its first line; a file with
   * content is replayed and the seed is not used.
   *
   * @param path - JSON-lines file; absent = memory only
   */
  static async open(path: string | undefined, seed: Seed): Promise<Ledger> {
    const state = new LedgerState();
    if (path === undefined) {
      state.apply({ kind: 'seeded', seed });
      return new Ledger(state, undefined);
    }
    const { journal, entries } = await openJournal(path);
    const ledger = new Ledger(state, journal);
    // The file is written by this class alone.
    for (const entry of entries) state.apply(entry as Mutation);
    if (entries.length === 0) await ledger.commit({ kind: 'seeded', seed });
    return ledger;
  }

  /** Makes a change. The rows change at once; the promise resolves when the change is on the disk. */
  commit(mutation: Mutation): Promise<void> {
    this.state.apply(mutation);
    return this.#journal?.append(mutation) ?? Promise.resolve();
  }

  /** Resolves when all that a reader can see by now is on the disk. Rejects after a failed write. */
  settled(): Promise<void> {
    return this.#journal?.settled() ?? Promise.resolve();
  }

  /** Forgets everything but the seed. */
  reset(seed: Seed): Promise<void> {
    return this.commit({ kind: 'seeded', seed });
  }

  /** Waits for the last change and closes the file. */
  async close(): Promise<void> {
    await this.#journal?.close();
  }
}
