import type { Leftovers } from '../storage/device-storage.js';
import { UnsentRecordsError } from './account-errors.js';
import type { KeyRing } from './key-ring.js';
import type { PinPlace } from './pin.js';

/**
 * Removes what an account has on this device; what was not sent only when it is to be discarded. With records that a
 * PIN locks, which nobody could ever read, goes the PIN. Throws `UnsentRecordsError`.
 */
export async function removeRecords(
  { storage, account }: Pick<PinPlace, 'storage' | 'account'>,
  keys: KeyRing,
  unsent: 'discard' | undefined,
): Promise<void> {
  const isLocked = !(await keys.isOpen(account));
  let refusal: UnsentRecordsError | undefined;
  await storage.discard(account, (left: Leftovers) => {
    const isEmpty = Object.values(left).every((count) => count === 0);
    refusal = isEmpty || unsent === 'discard' ? undefined : new UnsentRecordsError(left);
    return !refusal;
  });
  if (refusal) throw refusal;
  if (isLocked && unsent === 'discard') await storage.reviseKey(account, () => undefined);
}
