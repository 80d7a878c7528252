import { mkdir, readFile, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { lockDirectory, type DirectoryInUseError } from '@atendimento-ativo/directory-lock';
import { importDeviceKey } from '../account/wrapped-key.js';
import { DeviceRecords } from './device-records.js';
import type { DeviceStorage, StorageRoom } from './device-storage.js';
import { writeDurably, type OpenFile } from './durable-files.node.js';
import { FileLog } from './file-log.node.js';
import { LoggedStorage, type OpenLog } from './logged-storage.js';
import { StorageDamagedError, StorageInUseError } from './storage-errors.node.js';

const KEY_BYTES = 32;

/**
 * Keeps the records in a directory, for Node: an append-only log, written to the disk before a step
 * resolves, and the key that seals it (`device.key`, readable by its owner alone). One client at a time
 * has the directory; the records are in memory while it is open.
 *
 * Throws on use, by code: `storage_in_use`, `storage_damaged`; `storage_failed` with the system's own error.
 *
 * @param directory made when it is not there
 *
 * @example
 * const client = createClient({ gateway, getSessionToken, storage: fileStorage('/var/lib/atendimento') });
 */
export function fileStorage(directory: string): DeviceStorage {
  const folder = path.resolve(directory);
  return new LoggedStorage(folder, () => openDirectory(folder));
}

/** Opens the records of a directory, and holds it. @param openFile opens the log's file; tests give one that fails */
export async function openDirectory(directory: string, openFile?: OpenFile): Promise<OpenLog> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const unlock = await lockDirectory(directory).catch((error: Error & Partial<DirectoryInUseError>) => {
    throw error.code === 'directory_in_use' ? new StorageInUseError(error as DirectoryInUseError) : error;
  });
  try {
    const file = path.join(directory, 'records.log');
    await rm(`${file}.new`, { force: true });
    const records = new DeviceRecords();
    const opened = await FileLog.open(file, openFile);
    for (const changes of opened?.writes ?? []) records.apply(changes);
    // The key first: a log without its key could not be read.
    const deviceKey = await readKey(path.join(directory, 'device.key'), opened !== undefined);
    const log = opened?.log ?? (await FileLog.create(file, openFile));
    return {
      records,
      log: {
        deviceKey,
        append: (changes, before) => log.append(changes, before),
        room: () => roomFor(file),
        close: async () => {
          await log.close();
          await unlock();
        },
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** What the log may grow to: all that is free on its disk. */
async function roomFor(file: string): Promise<StorageRoom> {
  const [{ size }, { bavail, bsize }] = await Promise.all([stat(file), statfs(file)]);
  return { usage: size, quota: size + bavail * bsize, isPersistent: true };
}

async function readKey(file: string, isExpected: boolean): Promise<CryptoKey> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && !isExpected) return undefined;
    throw error.code === 'ENOENT' ? new StorageDamagedError(`The key of the records, ${file}, is missing.`) : error;
  });
  if (bytes && bytes.length !== KEY_BYTES) throw new StorageDamagedError(`${file} is not a key.`);
  if (bytes) return importDeviceKey(new Uint8Array(bytes));
  const fresh = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  await writeDurably(file, [fresh]);
  return importDeviceKey(fresh);
}
