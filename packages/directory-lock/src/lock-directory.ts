import { randomUUID } from 'node:crypto';
import { link, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { currentHolder, isAlive, parseHolder, type Holder } from './holder.js';
import { giveLifeSign } from './life-sign.js';

/** The directory belongs to a running process. Code `directory_in_use`. */
export class DirectoryInUseError extends Error {
  override readonly name = 'DirectoryInUseError';
  readonly code = 'directory_in_use';
  readonly directory: string;
  /** Who has it, in words. */
  readonly holder: string;

  constructor(directory: string, holder: string) {
    super(`${directory} is in use by ${holder}.`);
    this.directory = directory;
    this.holder = holder;
  }
}

/** Locks held by this very process, whose own number in a lock file otherwise means "left behind". */
const heldHere = new Set<string>();

/**
 * Holds a directory for this process. What a dead process left is taken over; where nobody can see whether
 * a process lives, its lock stays until a person removes it.
 *
 * @param directory has to exist
 * @param name of the lock's file in it
 * @returns the way to let go
 * @throws DirectoryInUseError
 */
export async function lockDirectory(directory: string, name = 'lock'): Promise<() => Promise<void>> {
  const file = path.join(await realpath(directory), name);
  if (heldHere.has(file)) throw new DirectoryInUseError(directory, 'this process');
  heldHere.add(file);
  const token = randomUUID();
  const stopLifeSign = await giveLifeSign(lifeSignOf(file, token));
  const letGo = async (): Promise<void> => {
    await stopLifeSign();
    heldHere.delete(file);
  };
  try {
    const holder = await currentHolder(file, token);
    while (!(await tryCreate(file, holder))) await removeStale(file, holder, directory);
  } catch (error) {
    await letGo();
    throw error;
  }
  return async () => {
    await rm(file, { force: true });
    await letGo();
  };
}

/** Written aside and linked in place, so that nobody ever reads half a lock. */
async function tryCreate(file: string, holder: Holder): Promise<boolean> {
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

/** Takes a dead process's lock away; throws when the process lives, or may live. */
async function removeStale(file: string, here: Holder, directory: string): Promise<void> {
  const text = await readLock(file);
  if (text === undefined) return;
  const seen = parseHolder(text);
  if (seen) {
    const lifeSign = lifeSignOf(file, seen.token);
    const lives = await isAlive(seen, here, lifeSign);
    if (lives === undefined) throw new DirectoryInUseError(directory, outOfSight(seen, file));
    if (lives) throw new DirectoryInUseError(directory, `process ${seen.pid}`);
    await rm(lifeSign, { force: true });
  }
  const aside = `${file}.stale-${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  // Somebody else was faster, and what was moved is their new lock: put it back.
  if ((await readLock(aside)) !== text) await link(aside, file).catch(() => undefined);
  await rm(aside);
}

function outOfSight({ pid, host }: Holder, file: string): string {
  return `process ${pid} on ${host}, in another container or on another machine; if it is gone, remove ${file} by hand`;
}

function lifeSignOf(file: string, token: string): string {
  return `${file}.${token}.socket`;
}

async function readLock(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
