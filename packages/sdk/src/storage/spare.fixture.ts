import { ended } from './database-dump.fixture.js';
import { spareFactory } from './spare.js';

/** What the browser does when it loses the second copy of the records. */
export async function deleteSpare(name: string): Promise<void> {
  await ended((await spareFactory()).deleteDatabase(`${name}:spare`));
}

/** What the browser does when it loses the records, under whoever has them open. */
export async function deleteMain(name: string): Promise<void> {
  await ended(indexedDB.deleteDatabase(name));
}
