/** Ciphertext with its nonce. Buffers, not Blobs: WebKit refuses Blobs in IndexedDB in private sessions. */
export interface Sealed {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const ALGORITHM = 'AES-GCM';

/** Encrypts what people said with the device's key. */
export class Vault {
  readonly #key: CryptoKey;

  constructor(key: CryptoKey) {
    this.#key = key;
  }

  /** A key for a new vault: it can be used, and never be read out of the browser. */
  static generateKey(): Promise<CryptoKey> {
    return crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt']);
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
