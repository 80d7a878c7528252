import type { DeviceDatabase } from './database.js';

/** Ciphertext with its nonce. Buffers, not Blobs: WebKit refuses Blobs in IndexedDB in private sessions. */
export interface Sealed {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const ALGORITHM = 'AES-GCM';

/** Encrypts what people said with a key that never leaves the browser and cannot be read out of it. */
export class Vault {
  readonly #key: CryptoKey;

  private constructor(key: CryptoKey) {
    this.#key = key;
  }

  static async open(database: DeviceDatabase): Promise<Vault> {
    const fresh = await crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt']);
    // One transaction decides between tabs that open at the same moment: the first key stored wins.
    const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' });
    const stored = await transaction.store.get('device');
    if (!stored) await transaction.store.put(fresh, 'device');
    await transaction.done;
    return new Vault(stored ?? fresh);
  }

  async seal(value: unknown): Promise<Sealed> {
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(value));
    return { nonce, data: await crypto.subtle.encrypt({ name: ALGORITHM, iv: nonce }, this.#key, text) };
  }

  async unseal(sealed: Sealed): Promise<unknown> {
    const text = await crypto.subtle.decrypt({ name: ALGORITHM, iv: sealed.nonce }, this.#key, sealed.data);
    return JSON.parse(new TextDecoder().decode(text));
  }
}
