/** What the SDK takes from the machine it runs on; tests give their own. */
export interface Environment {
  /** Milliseconds since 1970. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  fetch(input: Request): Promise<Response>;
  /** Runs `task` after `milliseconds`; returns the way to cancel. */
  later(milliseconds: number, task: () => void): () => void;
}

export const systemEnvironment: Environment = {
  now: () => Date.now(),
  random: () => Math.random(),
  fetch: (input) => fetch(input),
  later: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** `2026-03-04T10:20:30.456-03:00`: the moment with the device's offset, so that local time is kept. */
export function localTimestamp(milliseconds: number): string {
  const offset = -new Date(milliseconds).getTimezoneOffset();
  const local = new Date(milliseconds + offset * 60_000).toISOString().slice(0, -1);
  const pad = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
