/** The key that seals an account's records, wrapped: by the device's key, or by one that is made of a PIN. */
export interface WrappedKey {
  readonly wrapped: ArrayBuffer;
  readonly pin?: PinLock | undefined;
}

/** How the key is made of the PIN, and how often that was tried in vain. */
export interface PinLock {
  readonly salt: ArrayBuffer;
  readonly rounds: number;
  /** Wrong PINs since the last right one. */
  readonly failures: number;
  /** No PIN is tried before this moment, in Unix milliseconds. */
  readonly retryAt: number;
}

/** What device keys and keys made of a PIN are for. */
export const WRAPPING = 'AES-KW';
const SEALING = 'AES-GCM';
export const WRAPPING_USAGES = ['wrapKey', 'unwrapKey'] as const;
const SEALING_USAGES = ['encrypt', 'decrypt'] as const;

/** A key that wraps the others: it can be used, and never be read out of the program. */
export function generateDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: WRAPPING, length: 256 }, false, WRAPPING_USAGES);
}

/** The same, of 32 random bytes that are kept elsewhere. */
export function importDeviceKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, WRAPPING, false, WRAPPING_USAGES);
}

/** A new key for records, which can be wrapped. */
export function generateSealingKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: SEALING, length: 256 }, true, SEALING_USAGES);
}

export function wrap(key: CryptoKey, by: CryptoKey): Promise<ArrayBuffer> {
  return crypto.subtle.wrapKey('raw', key, by, WRAPPING);
}

/** Rejects when it was another key that wrapped. */
export function unwrap(wrapped: ArrayBuffer, by: CryptoKey, use: 'seal' | 'wrap'): Promise<CryptoKey> {
  return crypto.subtle.unwrapKey('raw', wrapped, by, WRAPPING, SEALING, use === 'wrap', SEALING_USAGES);
}
