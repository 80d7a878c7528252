import { closeSync, openSync, writeSync } from 'node:fs';
import type { Report } from '../page/words.js';
import type { KillPoint } from '../storm/harm.js';
import type { JournalLine } from './journal.js';

/** Whether a record that is being saved where the browser dies has been committed. */
const IS_COMMITTED: Partial<Record<KillPoint, boolean>> = {
  'before-write': false,
  'between-write-and-commit': false,
  'after-commit': true,
};

/** Writes down what the tabs tell, one call after the other in each, for a process that outlives the browser. */
export class Testimony {
  readonly #journal: number;
  /** The call of each tab that has not ended. */
  readonly #open = new Map<string, string>();
  #saved = 0;

  /** @param path the journal, a new file */
  constructor(path: string) {
    this.#journal = openSync(path, 'ax');
  }

  /** How many records agents have seen as saved. */
  get saved(): number {
    return this.#saved;
  }

  hear(tab: string, { ended, begun }: Report): void {
    if (ended) {
      this.#write({ ...ended, call: `${tab}.${ended.call}` });
      this.#open.delete(tab);
      if (ended.kind === 'saved') this.#saved += 1;
    }
    if (begun) {
      const call = `${tab}.${begun.call}`;
      this.#write({ ...begun, call });
      this.#open.set(tab, call);
    }
  }

  /**
   * The browser dies while a tab is at this point. When its store dies too, a record that was committed and that nobody
   * saw as saved may have been in that store alone.
   */
  killed(tab: string, point: KillPoint, losesStore: boolean): void {
    const call = this.#open.get(tab);
    const isCommitted = IS_COMMITTED[point];
    if (isCommitted && losesStore) return;
    if (call !== undefined && isCommitted !== undefined) this.#write({ kind: 'killed', call, isCommitted });
  }

  close(): void {
    closeSync(this.#journal);
  }

  #write(line: JournalLine): void {
    writeSync(this.#journal, `${JSON.stringify(line)}\n`);
  }
}
