/** One line of the log. Never holds personal data: no body, address, query, document or name. */
export interface LogEntry {
  readonly level: 'info' | 'warning' | 'error';
  readonly event: string;
  readonly [field: string]: string | number | undefined;
}

/** Where the lines of the log go; a host passes its own to keep them with its others. */
export type Log = (entry: LogEntry) => void;

/** Writes JSON lines to the standard error output. */
export function jsonLog(now: () => Date): Log {
  return (entry) => void process.stderr.write(`${JSON.stringify({ time: now().toISOString(), ...entry })}\n`);
}

/** An error as far as it can be told without its message, which may quote data. */
export function describeError(error: unknown): { error: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    error: `${error.name}${code}`,
    at: frames
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' < '),
  };
}
