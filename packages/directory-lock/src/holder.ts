import { readFileSync, readlinkSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { isAnswered } from './life-sign.js';

/** Who holds a directory, and where that process number means something. */
export interface Holder {
  readonly host: string;
  /** Which run of the machine; `null` where the system does not say. */
  readonly boot: string | null;
  /** Another container has its own process 1; `null` where the system has no such thing. */
  readonly pidNamespace: string | null;
  /** Of the directory: containers that mount one file system each by itself do not see each other's sockets in it. */
  readonly device: number;
  readonly pid: number;
  /** When that process began, in the system's ticks: tells a process from a later one with its number. */
  readonly started: string | null;
  readonly token: string;
}

/** This process, as the holder of a lock file. */
export async function currentHolder(file: string, token: string): Promise<Holder> {
  const { pid } = process;
  return {
    host: hostname(),
    boot: read(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    pidNamespace: read(() => readlinkSync('/proc/self/ns/pid')),
    device: (await stat(path.dirname(file))).dev,
    pid,
    started: startOf(pid),
    token,
  };
}

/** Who wrote a lock; `undefined` when it was never finished. */
export function parseHolder(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Partial<Holder> | null;
    return typeof holder?.token === 'string' && typeof holder.pid === 'number' ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a holder lives; `undefined` when that cannot be seen from here. */
export async function isAlive(holder: Holder, here: Holder, lifeSign: string): Promise<boolean | undefined> {
  const isSameHost = holder.host === here.host;
  if (holder.boot !== here.boot) return isSameHost ? false : undefined;
  if (here.boot === null && !isSameHost) return undefined;
  if (holder.pidNamespace === here.pidNamespace) return isRunning(holder);
  return holder.device === here.device ? isAnswered(lifeSign) : undefined;
}

function isRunning({ pid, started }: Holder): boolean {
  if (pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const startedNow = startOf(pid);
  return started === null || startedNow === null || started === startedNow;
}

/** Field 22 of `/proc/<pid>/stat`; `null` where there is no such file. */
function startOf(pid: number): string | null {
  return read(() => {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  });
}

function read(from: () => string | null): string | null {
  try {
    return from();
  } catch {
    return null;
  }
}
