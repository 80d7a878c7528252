import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, unlink } from 'node:fs/promises';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

/** The directory belongs to a running process. */
export class DirectoryInUseError extends Error {
  override readonly name = 'DirectoryInUseError';
  readonly code = 'directory_in_use';

  constructor(directory: string, holder: string) {
    super(`The database in ${directory} is in use by ${holder}.`);
  }
}

/** Where a process number means something: another container or machine has its own process 1. */
export interface ProcessPlace {
  readonly host: string;
  /** `null` where the system has no such thing. */
  readonly pidNamespace: string | null;
}

interface Holder extends ProcessPlace {
  readonly pid: number;
  /** When that process started, in the system's ticks: tells a process from a later one with its number. */
  readonly started: string | null;
  readonly token: string;
}

/** Where this process runs. */
export function currentPlace(): ProcessPlace {
  return { host: hostname(), pidNamespace: pidNamespace() };
}

/** Directories held by this very process, whose own number in a lock file otherwise means "left behind". */
const heldHere = new Set<string>();

/**
 * Holds a directory for this process. PGlite lets two processes open one directory and neither sees
 * what the other commits, so the gateway keeps its own lock. One left by a dead process is taken over;
 * whether a process elsewhere is dead cannot be seen from here, so its lock stays until a person removes it.
 *
 * @returns the way to let go
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const file = path.join(path.resolve(directory), 'gateway.lock');
  if (heldHere.has(file)) throw new DirectoryInUseError(directory, `process ${process.pid}`);
  heldHere.add(file);
  try {
    while (!(await tryCreate(file))) await removeStale(file, directory);
  } catch (error) {
    heldHere.delete(file);
    throw error;
  }
  return async () => {
    await rm(file, { force: true });
    heldHere.delete(file);
  };
}

async function tryCreate(file: string): Promise<boolean> {
  const holder: Holder = {
    ...currentPlace(),
    pid: process.pid,
    started: startOf(process.pid),
    token: randomUUID(),
  };
  // Written aside and linked in place, so that nobody ever reads half a lock.
  const draft = `${file}.${holder.token}`;
  const handle = await open(draft, 'wx');
  try {
    await handle.writeFile(JSON.stringify(holder));
    await handle.close();
    await link(draft, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

/** Takes a dead process's lock away; throws when the process lives. */
async function removeStale(file: string, directory: string): Promise<void> {
  const seen = await readHolder(file);
  if (!seen) return;
  if (isElsewhere(seen)) {
    const elsewhere = `a gateway in another container or on another machine (process ${seen.pid} on ${seen.host})`;
    throw new DirectoryInUseError(directory, `${elsewhere}; if it is gone, remove ${file} by hand`);
  }
  if (isAlive(seen)) throw new DirectoryInUseError(directory, `process ${seen.pid}`);
  const aside = `${file}.stale-${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = await readHolder(aside);
  // Another process was faster, and what was moved is its new lock: put it back.
  if (moved && moved.token !== seen.token) await link(aside, file).catch(() => undefined);
  await unlink(aside);
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    if (error instanceof SyntaxError) return { ...currentPlace(), pid: 0, started: null, token: '' };
    throw error;
  }
}

function isElsewhere({ host, pidNamespace }: Holder): boolean {
  const here = currentPlace();
  return host !== here.host || pidNamespace !== here.pidNamespace;
}

function isAlive({ pid, started }: Holder): boolean {
  if (pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isCode(error, 'EPERM')) return false;
  }
  const startedNow = startOf(pid);
  return started === null || startedNow === null || started === startedNow;
}

/** Field 22 of `/proc/<pid>/stat`; `null` where there is no such file. */
function startOf(pid: number): string | null {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function pidNamespace(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return null;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
