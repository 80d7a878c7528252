import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { StorageInUseError } from './storage-errors.node.js';

interface Holder {
  /** A process number means something on one machine, and in one container, only. */
  readonly host: string;
  readonly pid: number;
  /** When the process began, where the system says so: tells it from a later one with its number. */
  readonly started: string | null;
  readonly token: string;
}

/** Directories held by this very process, whose own number in a lock file otherwise means "left behind". */
const heldHere = new Set<string>();

/**
 * Holds a directory for one client: two that append to one log would write over each other. A lock
 * that a dead process left is taken over; one from another machine stays until a person removes it.
 *
 * @returns the way to let go
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const file = path.join(path.resolve(directory), 'lock');
  if (heldHere.has(file)) throw new StorageInUseError(directory, 'another client of this process');
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

/** Written aside and linked in place, so that nobody ever reads half a lock. */
async function tryCreate(file: string): Promise<boolean> {
  const { pid } = process;
  const holder: Holder = { host: hostname(), pid, started: startOf(pid), token: randomUUID() };
  const draft = `${file}.${holder.token}`;
  await writeFile(draft, JSON.stringify(holder), { flag: 'wx' });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft);
  }
}

/** Takes a dead process's lock away; throws when the process lives. */
async function removeStale(file: string, directory: string): Promise<void> {
  const seen = await readHolder(file);
  if (!seen) return;
  if (seen.host !== hostname()) {
    const elsewhere = `process ${seen.pid} on ${seen.host} (if it is gone, remove ${file})`;
    throw new StorageInUseError(directory, elsewhere);
  }
  if (isAlive(seen)) throw new StorageInUseError(directory, `process ${seen.pid}`);
  const aside = `${file}.stale-${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = await readHolder(aside);
  // Somebody else was faster, and what was moved is their new lock: put it back.
  if (moved && moved.token !== seen.token) await link(aside, file).catch(() => undefined);
  await rm(aside);
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  if (pid === process.pid) return false;
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
