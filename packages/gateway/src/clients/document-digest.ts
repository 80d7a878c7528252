import { createHmac } from 'node:crypto';
import type { ClientDocument } from '@atendimento-ativo/domain';

/** Names a document without holding it: equal for equal documents of one partner, meaningless without the key. */
export type DocumentDigest = (partnerId: string, document: ClientDocument) => string;

/** @param key as `loadDigestKey` gives it */
export function documentDigest(key: string): DocumentDigest {
  return (partnerId, { kind, number }) =>
    createHmac('sha256', key)
      .update(JSON.stringify([partnerId, kind, number]))
      .digest('hex');
}
