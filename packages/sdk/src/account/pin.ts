import type { Environment } from '../environment.js';
import { PinRequiredError } from '../errors.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import { PinInvalidError, PinRefusedError } from './account-errors.js';
import { keyOf, type KeyRing } from './key-ring.js';
import { unwrap, wrap, WRAPPING, WRAPPING_USAGES, type PinLock, type WrappedKey } from './wrapped-key.js';

/** Whose PIN, and where and when it is given. */
export interface PinPlace {
  readonly storage: DeviceStorage;
  readonly account: string;
  readonly environment: Pick<Environment, 'now' | 'pinRounds'>;
}

const SHORTEST_PIN = 6;
const SALT_BYTES = 16;
/** Wrong PINs before the first wait. */
const FREE_FAILURES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;

/** Whether an account has a PIN, and whether its records are open here. */
export async function pinState({ storage, account }: PinPlace, keys: KeyRing): Promise<'none' | 'locked' | 'open'> {
  const { pin } = await keyOf(storage, account, await storage.deviceKey());
  if (!pin) return 'none';
  return (await keys.isOpen(account)) ? 'open' : 'locked';
}

/** The account's key, of its PIN. */
export async function openWithPin(place: PinPlace, pin: string): Promise<CryptoKey> {
  return (await openKey(place, pin, 'seal')).key;
}

/** Locks the account's key with a new PIN. @param current the one that it has, if any */
export async function setPin(place: PinPlace, pin: string, current: string | undefined): Promise<void> {
  if (pin.length < SHORTEST_PIN) throw new PinInvalidError(SHORTEST_PIN);
  const opened = await openKey(place, current, 'wrap');
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES)).buffer;
  const lock = { salt, rounds: place.environment.pinRounds, failures: 0, retryAt: 0 };
  await replaceKey(place, opened, { wrapped: await wrap(opened.key, await pinKey(pin, lock)), pin: lock });
}

export async function removePin(place: PinPlace, current: string): Promise<void> {
  const opened = await openKey(place, current, 'wrap');
  await replaceKey(place, opened, { wrapped: await wrap(opened.key, await place.storage.deviceKey()) });
}

interface OpenedKey {
  readonly key: CryptoKey;
  /** As it was kept. */
  readonly wrapped: ArrayBuffer;
}

async function openKey(place: PinPlace, pin: string | undefined, use: 'seal' | 'wrap'): Promise<OpenedKey> {
  const { storage, account } = place;
  const deviceKey = await storage.deviceKey();
  const kept = await keyOf(storage, account, deviceKey);
  if (!kept.pin) return { key: await unwrap(kept.wrapped, deviceKey, use), wrapped: kept.wrapped };
  if (pin === undefined) throw new PinRequiredError();
  return openLocked(place, pin, use);
}

/** Another tab may have wrapped the key otherwise meanwhile, or begun with another one: that one stays. */
function replaceKey({ storage, account }: PinPlace, { wrapped }: OpenedKey, key: WrappedKey): Promise<void> {
  return storage.reviseKey(account, (kept) => {
    if (!kept || textOf(kept.wrapped) !== textOf(wrapped)) throw new PinRequiredError();
    return key;
  });
}

function textOf(bytes: ArrayBuffer): string {
  return new Uint8Array(bytes).join();
}

/** A try counts before it is made: nobody gets one more by ending the program in the middle of it. */
async function openLocked(place: PinPlace, pin: string, use: 'seal' | 'wrap'): Promise<OpenedKey> {
  const { wrapped, lock } = await countTry(place);
  const key = await unwrap(wrapped, await pinKey(pin, lock), use).catch(() => undefined);
  if (!key) throw new PinRefusedError('pin_wrong', attemptsLeft(lock), lock.retryAt);
  await place.storage.reviseKey(place.account, (kept) => withLock(kept, { failures: 0, retryAt: 0 }));
  return { key, wrapped };
}

/** The locked key, with this try among the failures. */
async function countTry({ storage, account, environment }: PinPlace): Promise<{ wrapped: ArrayBuffer; lock: PinLock }> {
  let tried: { wrapped: ArrayBuffer; lock: PinLock } | undefined;
  let waiting: PinLock | undefined;
  await storage.reviseKey(account, (kept) => {
    if (!kept?.pin) return kept;
    const { pin, wrapped } = kept;
    const at = environment.now();
    // A clock that was set back does not make the wait longer.
    const retryAt = Math.min(pin.retryAt, at + waitAfter(pin.failures));
    if (retryAt > at) {
      waiting = { ...pin, retryAt };
      return withLock(kept, waiting);
    }
    const failures = pin.failures + 1;
    const lock = { ...pin, failures, retryAt: failures < FREE_FAILURES ? 0 : at + waitAfter(failures) };
    tried = { wrapped, lock };
    return withLock(kept, lock);
  });
  if (tried) return tried;
  // Removed in another tab meanwhile, unless it has to wait.
  throw waiting ? new PinRefusedError('pin_wait', attemptsLeft(waiting), waiting.retryAt) : new PinRequiredError();
}

/** A key that wraps, of a PIN: each guess costs as many rounds as this. */
async function pinKey(pin: string, { salt, rounds }: Pick<PinLock, 'salt' | 'rounds'>): Promise<CryptoKey> {
  const text = new TextEncoder().encode(pin.normalize('NFKC'));
  const secret = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey']);
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(way, secret, { name: WRAPPING, length: 256 }, false, WRAPPING_USAGES);
}

function attemptsLeft({ failures }: PinLock): number {
  return Math.max(0, FREE_FAILURES - failures);
}

/** Doubles with each failure. */
function waitAfter(failures: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - FREE_FAILURES));
}

function withLock(kept: WrappedKey | undefined, changes: Partial<PinLock>): WrappedKey | undefined {
  return kept?.pin ? { ...kept, pin: { ...kept.pin, ...changes } } : kept;
}
