import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
/** A file changed this shortly before it was synced may have changed again within the clock's grain. */
const CLOCK_GRAIN_MS = 1000;
/** The disk that the system offers. */
export const systemDisk = { syncFile, syncNames };
/**
 * Makes PGlite's commits survive a loss of power.
 *
 * PGlite runs without `fsync` (and makes no such system call even when told to), so a commit that it
 * reports has only reached the system's memory: safe when the process is killed, lost when the power
 * fails. PostgreSQL can rebuild every commit from its write-ahead log, so it is enough to sync the
 * log's files before the gateway acknowledges. One sync serves all callers that came before it began.
 */
export class DurableLog {
    #directory;
    #disk;
    /** Time of change of each file when it was last synced and known to be whole. */
    #synced = new Map();
    #running;
    #next;
    /** @param directory PGlite's data directory */
    constructor(directory, disk = systemDisk) {
        this.#disk = disk;
        this.#directory = path.join(directory, 'pg_wal');
    }
    /** Resolves when everything written before the call is on the disk. */
    sync() {
        if (!this.#running)
            return this.#start();
        this.#next ??= this.#running.then(() => this.#startNext(), () => this.#startNext());
        return this.#next;
    }
    #startNext() {
        this.#next = undefined;
        return this.#start();
    }
    #start() {
        const run = this.#syncFiles().finally(() => {
            if (this.#running === run)
                this.#running = undefined;
        });
        this.#running = run;
        return run;
    }
    async #syncFiles() {
        const segments = (await readdir(this.#directory)).filter((name) => /^[0-9A-F]{24}$/.test(name));
        const isNew = segments.some((name) => !this.#synced.has(name));
        for (const name of segments)
            await this.#syncSegment(name);
        if (isNew)
            await this.#disk.syncNames(this.#directory);
    }
    async #syncSegment(name) {
        const file = path.join(this.#directory, name);
        const { mtimeMs } = await stat(file);
        if (this.#synced.get(name) === mtimeMs)
            return;
        await this.#disk.syncFile(file);
        const isSettled = Math.abs(Date.now() - mtimeMs) > CLOCK_GRAIN_MS;
        this.#synced.set(name, isSettled ? mtimeMs : Number.NaN);
    }
}
/** Syncs every file below a directory, and the directories: after the log was folded into the data. */
export async function syncDirectory(directory, disk = systemDisk) {
    for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
        const file = path.join(entry.parentPath, entry.name);
        if (entry.isFile())
            await disk.syncFile(file);
        if (entry.isDirectory())
            await disk.syncNames(file);
    }
    await disk.syncNames(directory);
}
async function syncFile(file) {
    const handle = await open(file, 'r+');
    try {
        await handle.datasync();
    }
    finally {
        await handle.close();
    }
}
/** Makes the names in a directory durable. Windows cannot, and does not need to, open a directory for this. */
async function syncNames(directory) {
    if (process.platform === 'win32')
        return;
    const handle = await open(directory, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
//# sourceMappingURL=durable-log.js.map