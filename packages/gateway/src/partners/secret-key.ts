import { createHash, randomBytes } from 'node:crypto';

/** A new secret key: 256 random bits behind a prefix that scanners for leaked keys can look for. */
export function makeSecretKey(): string {
  return `aa_sk_${randomBytes(32).toString('base64url')}`;
}

/** How a key is kept. A plain hash is enough: nobody guesses 256 bits. */
export function hashSecretKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
