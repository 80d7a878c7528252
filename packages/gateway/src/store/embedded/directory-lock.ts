import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, unlink } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The directory belongs to a running process. */
export class DirectoryInUseError extends Error {
  override readonly name = 'DirectoryInUseError';
  readonly code = 'directory_in_use';

  constructor(directory: string, pid: number) {
    super(`The database in ${directory} is in use by process ${pid}.`);
  }
}

interface Holder {
  readonly pid: number;
  /** When that process started, in the system's ticks: tells a process from a later one with its number. */
  readonly started: string | null;
  readonly token: string;
}

/** Directories held by this very process, whose own number in a lock file otherwise means "left behind". */
const heldHere = new Set<string>();

/**
 * Holds a directory for this process. PGlite lets two processes open one directory and neither sees
 * what the other commits, so the gateway keeps its own lock; one left by a dead process is taken over.
 *
 * @returns the way to let go
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const file = path.join(path.resolve(directory), 'gateway.lock');
  if (heldHere.has(file)) throw new DirectoryInUseError(directory, process.pid);
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
  const holder: Holder = { pid: process.pid, started: startOf(process.pid), token: randomUUID() };
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
  if (isAlive(seen)) throw new DirectoryInUseError(directory, seen.pid);
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
    if (error instanceof SyntaxError) return { pid: 0, started: null, token: '' };
    throw error;
  }
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

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
