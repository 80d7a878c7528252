/**
 * Ciphertext behind its nonce. A buffer, not a Blob: WebKit refuses Blobs in IndexedDB in private sessions.
 */
export type Sealed = ArrayBuffer;

const ALGORITHM = 'AES-GCM';
const NONCE_BYTES = 12;

/** Encrypts what people said with their agent's key. */
export class Vault {
  readonly #key: CryptoKey;

  constructor(key: CryptoKey) {
    this.#key = key;
  }

  async seal(value: unknown): Promise<Sealed> {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const text = new TextEncoder().encode(JSON.stringify(value));
    const ciphertext = await crypto.subtle.encrypt({ name: ALGORITHM, iv: nonce }, this.#key, text);
    const sealed = new Uint8Array(NONCE_BYTES + ciphertext.byteLength);
    sealed.set(nonce);
    sealed.set(new Uint8Array(ciphertext), NONCE_BYTES);
    return sealed.buffer;
  }

  async unseal(sealed: Sealed): Promise<unknown> {
    const iv = new Uint8Array(sealed, 0, NONCE_BYTES);
    const ciphertext = new Uint8Array(sealed, NONCE_BYTES);
    const text = await crypto.subtle.decrypt({ name: ALGORITHM, iv }, this.#key, ciphertext);
    return JSON.parse(new TextDecoder().decode(text));
  }
}
