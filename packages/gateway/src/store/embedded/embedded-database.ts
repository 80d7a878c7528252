import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { lockDirectory } from '@atendimento-ativo/directory-lock';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { fromPglite } from 'pg-boss';
import type { GatewayDatabase } from '../database.js';
import { migrate } from '../migrations.js';
import type { Tables } from '../tables.js';
import { DurableLog, syncDirectory, systemDisk, type Disk } from './durable-log.js';

/**
 * Opens the PostgreSQL that runs inside this process, and brings it to the newest shape.
 *
 * @param directory made when it does not exist; one process at a time
 * @param disk where tests look on
 * @throws DirectoryInUseError
 */
export async function openEmbeddedDatabase(directory: string, disk: Disk = systemDisk): Promise<GatewayDatabase> {
  await mkdir(directory, { recursive: true });
  // PGlite lets two processes open one directory, and neither sees what the other commits.
  const unlock = await lockDirectory(directory, 'gateway.lock');
  try {
    return await openLocked(path.join(directory, 'database'), disk, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function openLocked(dataDirectory: string, disk: Disk, unlock: () => Promise<void>): Promise<GatewayDatabase> {
  const pglite = await PGlite.create(dataDirectory);
  const rows = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  const log = new DurableLog(dataDirectory, disk);
  const running = new Set<string>();
  try {
    await migrate(rows);
    // What was recovered from the log, or just created, is in data files that nothing has synced yet.
    await syncDirectory(dataDirectory, disk);
  } catch (error) {
    await pglite.close();
    throw error;
  }
  return {
    kind: 'embedded',
    rows,
    replica: rows,
    queueConnection: { db: fromPglite(pglite), backend: 'pglite' },
    makeDurable: () => log.sync(),
    exclusively: async (names, work) => {
      if (names.some((name) => running.has(name))) return undefined;
      for (const name of names) running.add(name);
      try {
        return await work();
      } finally {
        for (const name of names) running.delete(name);
      }
    },
    close: async () => {
      await pglite.close();
      await syncDirectory(dataDirectory, disk);
      await unlock();
    },
  };
}
