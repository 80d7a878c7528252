import { resultOf, type Connection } from './connection.js';
import type { Store } from './device-schema.js';

/** What is copied at once. */
const MOST_AT_ONCE = 100;
/**
 * The device's key, the accounts' keys that it wraps, and the mark of the database that they belong to. Where one is
 * without the others, nothing can be sealed any more: copied in one write, before what they have sealed.
 */
const KEYS: readonly Store[] = ['keys', 'accounts', 'sessions'];

/** Of each key, as JSON, what tells its value from an earlier one. */
type Marks = ReadonlyMap<string, unknown>;

/**
 * Brings the second copy of the records to the state of the first: a new one is filled, and what a killed browser or a
 * full disk kept from being written twice is made up for. What is recorded meanwhile is written to both as always.
 */
export async function repairSpare(main: Connection, spare: Connection): Promise<void> {
  const stores = await main.use(async (database) => [...database.objectStoreNames] as Store[]);
  await copyKeys(main, spare);
  for (const store of stores) if (!KEYS.includes(store)) await repairStore(store, main, spare);
}

async function copyKeys(main: Connection, spare: Connection): Promise<void> {
  const found = await main.use((database) => {
    const transaction = database.transaction(KEYS);
    return Promise.all(
      KEYS.map(async (name) => {
        const store = transaction.objectStore(name);
        const [keys, values] = await Promise.all([resultOf(store.getAllKeys()), resultOf<unknown[]>(store.getAll())]);
        return { name, keys, values };
      }),
    );
  });
  await spare.write(KEYS, 'relaxed', (writing) => {
    for (const { name, keys, values } of found) {
      writing.take((transaction) => transaction.objectStore(name).clear());
      for (const [place, key] of keys.entries()) writing.put(name, values[place] as never, key);
    }
  });
}

async function repairStore(store: Store, main: Connection, spare: Connection): Promise<void> {
  // The spare first: what it has was in the first copy before, so that what is not there any more was removed.
  const copied = await marksIn(spare, store);
  const kept = await marksIn(main, store);
  const surplus = [...copied.keys()].filter((key) => !kept.has(key));
  // Few and small, and wrong in a way that cannot be seen from their keys.
  const isEachTime = store === 'drafts';
  const wanted = [...kept].filter(([key, mark]) => isEachTime || copied.get(key) !== mark).map(([key]) => key);
  for (const keys of inParts(surplus)) {
    await spare.write([store], 'relaxed', (writing) => keys.forEach((key) => writing.remove(store, keyOf(key))));
  }
  for (const keys of inParts(wanted)) {
    const values = await valuesIn(main, store, keys.map(keyOf));
    await spare.write([store], 'relaxed', (writing) => {
      for (const [key, value] of values) {
        // Removed meanwhile.
        if (value !== undefined) writing.put(store, value as never, key);
      }
    });
  }
}

async function valuesIn(
  connection: Connection,
  name: Store,
  keys: readonly IDBValidKey[],
): Promise<readonly (readonly [key: IDBValidKey | undefined, value: unknown])[]> {
  return connection.use((database) => {
    const store = database.transaction(name).objectStore(name);
    return Promise.all(
      keys.map(async (key) => [store.keyPath ? undefined : key, await resultOf<unknown>(store.get(key))] as const),
    );
  });
}

function marksIn(connection: Connection, name: Store): Promise<Marks> {
  return connection.use(async (database) => {
    const store = database.transaction(name).objectStore(name);
    if (name === 'entries') return states(store.index('by-state'));
    const keys = (await resultOf(store.getAllKeys())).map((key) => JSON.stringify(key));
    if (name !== 'attendances') return new Map(keys.map((key) => [key, '']));
    const rows = await resultOf<unknown[]>(store.getAll());
    return new Map(keys.map((key, place) => [key, JSON.stringify(rows[place])]));
  });
}

/** The states of the entries, without what they say. */
function states(index: IDBIndex): Promise<Marks> {
  return new Promise((resolve, reject) => {
    const found = new Map<string, unknown>();
    const request = index.openKeyCursor();
    request.onerror = () => reject(request.error ?? new Error());
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve(found);
      found.set(JSON.stringify(cursor.primaryKey), (cursor.key as readonly string[])[1]);
      cursor.continue();
    };
  });
}

function keyOf(text: string): IDBValidKey {
  return JSON.parse(text) as IDBValidKey;
}

function inParts<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  const parts = Math.ceil(values.length / MOST_AT_ONCE);
  return Array.from({ length: parts }, (_, part) => values.slice(part * MOST_AT_ONCE, (part + 1) * MOST_AT_ONCE));
}
