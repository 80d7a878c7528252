/** One line of the log. Never holds personal data: no body, address, query, document or name. */
export interface LogEntry {
    readonly level: 'info' | 'error';
    readonly event: string;
    readonly [field: string]: string | number | undefined;
}
/** Where the lines of the log go; a host passes its own to keep them with its others. */
export type Log = (entry: LogEntry) => void;
/** Writes JSON lines to the standard error output. */
export declare function jsonLog(now: () => Date): Log;
/** An error as far as it can be told without its message, which may quote data. */
export declare function describeError(error: unknown): {
    error: string;
    at?: string;
};
//# sourceMappingURL=log.d.ts.map