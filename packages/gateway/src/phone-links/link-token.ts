import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits. */
export function makeLinkToken(): string {
  return randomBytes(32).toString('base64url');
}

/** How a token is kept: it is as good as random, so a plain hash tells nothing of it. */
export function hashLinkToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
