/** What the SDK takes from the machine it runs on: a page, a worker or Node. Tests give their own. */
export interface Environment {
  /** Milliseconds since 1970. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** For identifiers: 16 bytes that nobody else gets. */
  randomBytes(): Uint8Array<ArrayBuffer>;
  /** As the global one; rejects when nothing answers. */
  fetch(input: Request): Promise<Response>;
  /** Rounds of PBKDF2 with which a key is made of a new PIN. */
  readonly pinRounds: number;
  /** Runs `task` after `milliseconds`; returns the way to cancel. */
  later(milliseconds: number, task: () => void): () => void;
  /** Runs `task` while nobody else on this device, in any tab, runs one under the same name. */
  exclusively<Result>(name: string, task: () => Promise<Result>): Promise<Result>;
  /** Joins those on this device who use the same name; `heard` gets what the others say. */
  join(name: string, heard: (message: unknown) => void): Channel;
  /** Calls `task` when the network or the page comes back; returns the way to stop. */
  whenBack(task: () => void): () => void;
}

/** Speaks to the other tabs. */
export interface Channel {
  /** The others hear it, whoever says it does not. */
  say(message: unknown): void;
  /** Hears and says nothing any more. */
  leave(): void;
}

export const systemEnvironment: Environment = {
  now: () => Date.now(),
  random: () => Math.random(),
  randomBytes: () => crypto.getRandomValues(new Uint8Array(16)),
  fetch: (input) => fetch(input),
  // OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA256.
  pinRounds: 600_000,
  later: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
  exclusively: (name, task) => globalThis.navigator?.locks?.request(name, task) ?? inTurn(name, task),
  join: (name, heard) => {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => heard(data);
    // In Node a channel would keep the program from ending.
    (channel as { unref?(): void }).unref?.();
    return { say: (message) => channel.postMessage(message), leave: () => channel.close() };
  },
  whenBack: (task) => {
    const stop = new AbortController();
    const { signal } = stop;
    globalThis.addEventListener?.('online', task, { signal });
    globalThis.document?.addEventListener('visibilitychange', () => document.hidden || task(), { signal });
    return () => stop.abort();
  },
};

const turns = new Map<string, Promise<unknown>>();

/** Where the system has no locks there are no tabs either: those who wait are in this program. */
function inTurn<Result>(name: string, task: () => Promise<Result>): Promise<Result> {
  const turn = (turns.get(name) ?? Promise.resolve()).then(task, task);
  turns.set(name, turn);
  return turn;
}

/** `2026-03-04T10:20:30.456-03:00`: the moment with the device's offset, so that local time is kept. */
export function localTimestamp(milliseconds: number): string {
  const offset = -new Date(milliseconds).getTimezoneOffset();
  const local = new Date(milliseconds + offset * 60_000).toISOString().slice(0, -1);
  const pad = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
