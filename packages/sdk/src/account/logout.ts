import type { LogoutOptions } from '../client.js';
import type { Sender } from '../outbox/sender.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import type { Session } from '../transport/session.js';
import { UnsentRecordsError } from './account-errors.js';
import type { KeyRing } from './key-ring.js';

export interface Leaving {
  readonly storage: DeviceStorage;
  readonly session: Session;
  readonly sender: Sender;
  readonly keys: KeyRing;
}

/** Lets an agent leave the device. Throws `UnsentRecordsError` when nobody said what becomes of what was not sent. */
export async function leave(
  { storage, session, sender, keys }: Leaving,
  unsent: LogoutOptions['unsent'],
): Promise<void> {
  const account = await session.account();
  if (unsent !== 'discard') await sender.run();
  if (unsent !== 'keep') await removeRecords(account, storage, keys, unsent);
  keys.lock(account);
  await storage.keep('sessions', 'last', {});
}

/** With discarded records that a PIN locks, which nobody could ever read, goes the PIN. */
async function removeRecords(
  account: string,
  storage: DeviceStorage,
  keys: KeyRing,
  unsent: 'discard' | undefined,
): Promise<void> {
  const isLocked = !(await keys.isOpen(account));
  await storage.discard(account, (left) => {
    const isEmpty = Object.values(left).every((count) => count === 0);
    if (!isEmpty && unsent !== 'discard') throw new UnsentRecordsError(left);
    return isLocked && unsent === 'discard' ? 'records-and-key' : 'records';
  });
}
