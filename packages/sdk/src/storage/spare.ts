import { resultOf } from './connection.js';

/** Everything in a database. */
export type Contents = readonly StoreContents[];

interface StoreContents {
  readonly name: string;
  readonly keys: readonly IDBValidKey[];
  readonly values: readonly unknown[];
}

/** Storage of the same site that is kept apart from the rest of it (W3C Storage Buckets). */
interface BucketManager {
  open(name: string): Promise<{ readonly indexedDB: IDBFactory }>;
}

/**
 * Where the second copy is kept. Chromium has one LevelDB for all databases of a site, and loses them together, unless
 * they are in buckets of their own. Where there are no buckets (Firefox, Safari), each database has its own file.
 */
export async function spareFactory(): Promise<IDBFactory> {
  const { storageBuckets } = navigator as { readonly storageBuckets?: BucketManager };
  try {
    return (await storageBuckets?.open('atendimento-ativo-spare'))?.indexedDB ?? indexedDB;
  } catch {
    return indexedDB;
  }
}

export function contentsOf(database: IDBDatabase): Promise<Contents> {
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  return Promise.all(
    names.map(async (name) => {
      const store = transaction.objectStore(name);
      const [keys, values] = await Promise.all([resultOf(store.getAllKeys()), resultOf<unknown[]>(store.getAll())]);
      return { name, keys, values };
    }),
  );
}

export function putContents(contents: Contents, transaction: IDBTransaction): void {
  for (const { name, keys, values } of contents) {
    const store = transaction.objectStore(name);
    for (const [place, value] of values.entries()) store.put(value, store.keyPath ? undefined : keys[place]);
  }
}
