import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto';
import { deriveKey } from '../clients/digest-key.js';

/** Characters of a bare SHA-256, as rows were stored before digests had a key. */
export const FORMER_LENGTH = 64;

/**
 * What an event that is sent again is recognised by. It is there for ever, also when the person of the event is erased:
 * without the key, nobody can try what they may have answered against it.
 */
export class EventDigest {
  readonly #key: KeyObject;

  /** @param secret as `loadDigestKey` gives it */
  constructor(secret: string) {
    this.#key = createSecretKey(deriveKey(secret, 'event'));
  }

  /** @param json the event as canonical JSON */
  of(json: string): string {
    return this.#under(hash('sha256', json));
  }

  /** Of what is stored with an event, which may be the bare hash of a former row. */
  ofStored(stored: string): string {
    return stored.length === FORMER_LENGTH ? this.#under(stored) : stored;
  }

  #under(bare: string): string {
    return createHmac('sha256', this.#key).update(bare).digest('base64url');
  }
}
