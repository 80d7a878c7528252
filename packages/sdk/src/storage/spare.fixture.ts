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

/** Does `work` while there is room for so many more writes to the second copies. */
export async function withRoomInSpare(writes: number, work: () => Promise<void>): Promise<void> {
  const prototype = IDBDatabase.prototype;
  const original = prototype.transaction;
  let left = writes;
  prototype.transaction = function (this: IDBDatabase, ...details: Parameters<typeof original>) {
    const isWrite = this.name.endsWith(':spare') && details[1] === 'readwrite';
    if (isWrite && --left < 0) throw new DOMException('No room.', 'QuotaExceededError');
    return original.apply(this, details);
  };
  try {
    await work();
  } finally {
    prototype.transaction = original;
  }
}
