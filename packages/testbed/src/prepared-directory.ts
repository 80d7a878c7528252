import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/atendimento-ativo/', import.meta.url));

/**
 * A copy of a directory that takes seconds to make and comes out the same each time: it is made once on this machine.
 *
 * @param name says everything that what is made depends on, versions above all
 * @param make makes the directory, which does not exist yet
 * @param to where the copy goes; does not exist yet
 */
export async function copyPrepared(
  name: string,
  make: (directory: string) => Promise<void> | void,
  to: string,
): Promise<void> {
  const prepared = path.join(CACHE, name);
  if (!existsSync(prepared)) await prepare(prepared, make);
  await cp(prepared, to, { recursive: true });
}

/** Appears as a whole, also where several processes make it at once: the first one's counts. */
async function prepare(prepared: string, make: (directory: string) => Promise<void> | void): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const own = mkdtempSync(`${prepared}-`);
  try {
    const made = path.join(own, 'made');
    await make(made);
    renameSync(made, prepared);
  } catch (error) {
    if (!existsSync(prepared)) throw error;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
