import { importDeviceKey } from '../account/wrapped-key.js';

/** A database as it was: its stores, and what was in them that cannot be fetched again. */
export interface DatabaseDump {
  readonly version: number;
  readonly stores: readonly StoreDump[];
}

export interface StoreDump {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[]; readonly unique: boolean }[];
  /** Keys and values; buffers as `{ bytes }` in base64, the device's key as `{ key }`. */
  readonly records: readonly (readonly [key: unknown, value: unknown])[];
}

/** Stands for the device's key in a dump: the browser does not give that out. */
export const DUMPED_KEY = new Uint8Array(32).fill(7);
const FETCHED_AGAIN: readonly string[] = ['profiles', 'content'];

/** What a request ends with. */
export function ended<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(request.error?.message));
  });
}

/** Reads a whole database. */
export async function dump(name: string): Promise<DatabaseDump> {
  const database = await ended(indexedDB.open(name));
  const stores: StoreDump[] = [];
  for (const storeName of database.objectStoreNames) {
    const store = database.transaction(storeName).objectStore(storeName);
    const indexes = [...store.indexNames].map((indexName) => {
      const { keyPath, unique } = store.index(indexName);
      return { name: indexName, keyPath, unique };
    });
    const [keys, values] = await Promise.all([
      ended(store.getAllKeys()),
      ended(store.getAll() as IDBRequest<unknown[]>),
    ]);
    const records = FETCHED_AGAIN.includes(storeName) ? [] : keys.map((key, at) => [key, asText(values[at])] as const);
    stores.push({ name: storeName, keyPath: store.keyPath, indexes, records });
  }
  database.close();
  return { version: database.version, stores };
}

/** Makes a database with plain calls, as the program of that time left it. */
export async function restore(name: string, { version, stores }: DatabaseDump): Promise<void> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const { name: storeName, keyPath, indexes } of stores) {
      const store = request.result.createObjectStore(storeName, { keyPath });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique });
    }
  };
  const database = await ended(request);
  for (const { name: storeName, keyPath, records } of stores) {
    for (const [key, text] of records) {
      const value = await fromText(text);
      const store = database.transaction(storeName, 'readwrite').objectStore(storeName);
      await ended(keyPath === null ? store.put(value, key as IDBValidKey) : store.put(value));
    }
  }
  database.close();
}

function asText(value: unknown): unknown {
  if (value instanceof CryptoKey) return { key: true };
  if (value instanceof ArrayBuffer) return { bytes: btoa(String.fromCharCode(...new Uint8Array(value))) };
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, asText(part)]));
}

async function fromText(text: unknown): Promise<unknown> {
  if (typeof text !== 'object' || text === null) return text;
  if ('key' in text && text.key === true) return importDeviceKey(DUMPED_KEY);
  if ('bytes' in text) return Uint8Array.from(atob(String(text.bytes)), (character) => character.charCodeAt(0)).buffer;
  const parts = Object.entries(text).map(async ([name, part]) => [name, await fromText(part)] as const);
  return Object.fromEntries(await Promise.all(parts));
}
