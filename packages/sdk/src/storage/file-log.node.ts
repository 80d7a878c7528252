import { open, readFile, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Change, DeviceRecords } from './device-records.js';
import { syncNames, writeDurably, type OpenFile } from './durable-files.node.js';
import { decodeLog, encodeLine, FORMAT } from './log-lines.node.js';
import { StorageDamagedError } from './storage-errors.node.js';

/** Below this a log is not worth rewriting. */
const SMALLEST_REWRITE_BYTES = 1_048_576;

/** A file that writes are appended to, each on the disk before the next begins. */
export class FileLog {
  readonly #file: string;
  readonly #openFile: OpenFile;
  #handle: FileHandle;
  /** Bytes of whole writes. */
  #length: number;
  /** Length at which most of the log is probably outdated. */
  #rewriteAt: number;
  /** Why nothing can be appended any more. */
  #failure: unknown;

  private constructor(file: string, openFile: OpenFile, handle: FileHandle, length: number) {
    this.#file = file;
    this.#openFile = openFile;
    this.#handle = handle;
    this.#length = length;
    this.#rewriteAt = rewriteLength(length);
  }

  /** An empty log. */
  static async create(file: string, openFile: OpenFile = open): Promise<FileLog> {
    await writeDurably(file, [`${FORMAT}\n`], openFile);
    return new FileLog(file, openFile, await openFile(file, 'r+'), FORMAT.length + 1);
  }

  /**
   * The log in a file, with its writes; `undefined` when there is no such file. A write that was cut off
   * by the end of its process is discarded.
   */
  static async open(
    file: string,
    openFile: OpenFile = open,
  ): Promise<{ log: FileLog; writes: readonly (readonly Change[])[] } | undefined> {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!bytes) return undefined;
    const { writes, length, isDamaged } = decodeLog(bytes);
    if (isDamaged) throw new StorageDamagedError(`${file} is damaged behind byte ${length}.`);
    const handle = await openFile(file, 'r+');
    if (length < bytes.length) {
      await handle.truncate(length);
      await handle.sync();
    }
    return { log: new FileLog(file, openFile, handle, length), writes };
  }

  /** Resolves when the write is on the disk; rejects with nothing of it in the log. */
  async append(changes: readonly Change[], before: DeviceRecords): Promise<void> {
    if (this.#failure) throw new Error('An earlier write has failed.', { cause: this.#failure });
    if (this.#length > this.#rewriteAt) await this.#rewrite(before);
    const line = Buffer.from(encodeLine(changes));
    try {
      await writeAll(this.#handle, line, this.#length);
      await this.#handle.datasync();
    } catch (error) {
      await this.#cutOff(error);
      throw error;
    }
    this.#length += line.length;
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  /** Replaces the log by a shorter one with the same records; where there is no room, it stays as it is. */
  async #rewrite(records: DeviceRecords): Promise<void> {
    this.#rewriteAt = rewriteLength(this.#length);
    try {
      await writeDurably(this.#file, linesOf(records), this.#openFile);
    } catch {
      await rm(`${this.#file}.new`, { force: true });
    }
    await this.#handle.close();
    try {
      // Whichever log the name leads to now, it has to be the one that it leads to after a loss of power.
      await syncNames(path.dirname(this.#file));
      this.#handle = await this.#openFile(this.#file, 'r+');
      this.#length = (await this.#handle.stat()).size;
      this.#rewriteAt = rewriteLength(this.#length);
    } catch (error) {
      this.#failure = error;
      throw error;
    }
  }

  /** Takes back what a failed write has left: a write after it would make the log look damaged. */
  async #cutOff(cause: unknown): Promise<void> {
    try {
      await this.#handle.truncate(this.#length);
      await this.#handle.datasync();
    } catch {
      this.#failure = cause;
    }
  }
}

function rewriteLength(length: number): number {
  return Math.max(SMALLEST_REWRITE_BYTES, 2 * length);
}

function* linesOf(records: DeviceRecords): Iterable<string> {
  yield `${FORMAT}\n`;
  for (const change of records.changes()) yield encodeLine([change]);
}

async function writeAll(handle: FileHandle, data: Buffer, position: number): Promise<void> {
  for (let written = 0; written < data.length;) {
    const { bytesWritten } = await handle.write(data, written, data.length - written, position + written);
    written += bytesWritten;
  }
}
