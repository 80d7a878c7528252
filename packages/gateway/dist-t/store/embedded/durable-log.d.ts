/** The two calls that make what was written survive a loss of power. */
export interface Disk {
    /** Resolves when the content of a file is on the disk. */
    syncFile(file: string): Promise<void>;
    /** Resolves when the names in a directory are. */
    syncNames(directory: string): Promise<void>;
}
/** The disk that the system offers. */
export declare const systemDisk: Disk;
/**
 * Makes PGlite's commits survive a loss of power.
 *
 * PGlite runs without `fsync` (and makes no such system call even when told to), so a commit that it
 * reports has only reached the system's memory: safe when the process is killed, lost when the power
 * fails. PostgreSQL can rebuild every commit from its write-ahead log, so it is enough to sync the
 * log's files before the gateway acknowledges. One sync serves all callers that came before it began.
 */
export declare class DurableLog {
    #private;
    /** @param directory PGlite's data directory */
    constructor(directory: string, disk?: Disk);
    /** Resolves when everything written before the call is on the disk. */
    sync(): Promise<void>;
}
/** Syncs every file below a directory, and the directories: after the log was folded into the data. */
export declare function syncDirectory(directory: string, disk?: Disk): Promise<void>;
//# sourceMappingURL=durable-log.d.ts.map