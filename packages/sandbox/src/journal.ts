import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Thrown when a ledger file cannot be read back. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  readonly code = 'journal-corrupt';
}

/** What a journal needs of its file. */
export type JournalFile = Pick<FileHandle, 'appendFile' | 'close' | 'readFile' | 'sync' | 'truncate'>;

/** A journal and the entries its file already held. */
export interface OpenedJournal {
  readonly journal: Journal;
  readonly entries: readonly unknown[];
}

/**
 * An append-only file of JSON lines. An entry is kept once the promise of
 * {@link append} resolves: it has been written and synced. Entries that arrive
 * while a sync is under way share the next one.
 */
export class Journal {
  readonly #file: JournalFile;
  #waiting: string[] = [];
  #nextFlush: Promise<void> | undefined;
  #lastFlush: Promise<void> = Promise.resolve();

  private constructor(file: JournalFile) {
    this.#file = file;
  }

  /**
   * Opens a journal and reads back what it holds. A last line without its line
   * break was torn by a crash before anybody was told it was kept: it is cut off.
   *
   * @throws JournalError when an earlier line is damaged
   */
  static async open(file: JournalFile): Promise<OpenedJournal> {
    const content = await file.readFile();
    const wholeLength = content.lastIndexOf('\n') + 1;
    if (wholeLength < content.length) {
      await file.truncate(wholeLength);
      await file.sync();
    }
    const lines = content.subarray(0, wholeLength).toString('utf8').split('\n').slice(0, -1);
    return { journal: new Journal(file), entries: lines.map(parseLine) };
  }

  /**
   * Adds an entry. Resolves when it is on the disk. Once a write has failed,
   * every later one fails too: what the file holds is then uncertain.
   */
  append(entry: object): Promise<void> {
    this.#waiting.push(`${JSON.stringify(entry)}\n`);
    if (this.#nextFlush === undefined) {
      this.#nextFlush = this.#lastFlush.then(() => this.#flush());
      // Rejections reach whoever awaits append() or settled().
      this.#nextFlush.catch(() => undefined);
    }
    return this.#nextFlush;
  }

  /** Resolves when everything appended so far is on the disk. */
  settled(): Promise<void> {
    return this.#nextFlush ?? this.#lastFlush;
  }

  /** Waits for the last entries and closes the file. */
  async close(): Promise<void> {
    await this.settled().catch(() => undefined);
    await this.#file.close();
  }

  async #flush(): Promise<void> {
    const lines = this.#waiting.join('');
    this.#waiting = [];
    this.#lastFlush = this.#nextFlush ?? this.#lastFlush;
    this.#nextFlush = undefined;
    await this.#file.appendFile(lines);
    await this.#file.sync();
  }
}

/**
 * Opens the journal of a path, making its folder and the file where missing.
 *
 * @throws JournalError when a line other than the last is damaged
 */
export async function openJournal(path: string): Promise<OpenedJournal> {
  const folder = dirname(resolve(path));
  await mkdir(folder, { recursive: true });
  const file = await open(path, 'a+');
  try {
    await syncFolder(folder);
    return await Journal.open(file);
  } catch (error) {
    await file.close();
    if (!(error instanceof JournalError)) throw error;
    throw new JournalError(`${path}: ${error.message}`, { cause: error });
  }
}

/** A new file survives a crash only when its folder entry is synced too. Not every system can. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folders; there the file system keeps the entry itself.
  }
}

function parseLine(line: string, index: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new JournalError(`a linha ${index + 1} está danificada`, { cause });
  }
}
