import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { copyPrepared } from './prepared-directory.js';

/**
 * Puts an empty embedded database where a gateway of this data directory looks for it, which then only has to make its
 * tables: to make the database itself takes more than two seconds.
 */
export async function prepareEmbeddedDatabase(dataDirectory: string): Promise<void> {
  await mkdir(dataDirectory, { recursive: true });
  await copyPrepared(`embedded-${versionOfPglite()}`, makeDatabase, path.join(dataDirectory, 'database'));
}

async function makeDatabase(directory: string): Promise<void> {
  const database = await PGlite.create(directory);
  await database.close();
}

function versionOfPglite(): string {
  const manifest = new URL('../package.json', import.meta.resolve('@electric-sql/pglite'));
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
