import { generateDeviceKey } from '../account/wrapped-key.js';
import { DeviceRecords } from './device-records.js';
import type { DeviceStorage, StorageRoom } from './device-storage.js';
import { LoggedStorage } from './logged-storage.js';

/** What the device of a test is like. */
export interface MemoryStorageOptions {
  /** How much room the device says that it has, asked each time. @default it does not say */
  readonly room?: () => StorageRoom;
}

/**
 * Keeps the records in memory, for tests: they end with the program. Closing it keeps them, so that
 * another client opened on the same storage finds what the one before has left, as on a real device.
 */
export function memoryStorage({ room = () => ({}) }: MemoryStorageOptions = {}): DeviceStorage {
  return new MemoryStorage(`memory-${crypto.randomUUID()}`, async () => ({
    records: new DeviceRecords(),
    log: {
      deviceKey: await generateDeviceKey(),
      append: async () => {},
      room: async () => room(),
      close: async () => {},
    },
  }));
}

class MemoryStorage extends LoggedStorage {
  override async close(): Promise<void> {}
}
