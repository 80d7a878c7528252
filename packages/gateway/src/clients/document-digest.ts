import { createHmac, randomBytes } from 'node:crypto';
import type { ClientDocument } from '@atendimento-ativo/domain';
import * as z from 'zod/mini';
import type { Rows } from '../store/database.js';
import { settingOrMake } from '../store/settings.js';

const SETTING = 'document-digest-key';
const keySchema = z.object({ key: z.string() });

/** Names a document without holding it: equal for equal documents of one partner, meaningless without the key. */
export type DocumentDigest = (partnerId: string, document: ClientDocument) => string;

/**
 * @param configuredKey from the environment; made once and kept in the database when absent
 */
export async function createDocumentDigest(rows: Rows, configuredKey: string | undefined): Promise<DocumentDigest> {
  const key = configuredKey ?? (await storedKey(rows));
  return (partnerId, { kind, number }) =>
    createHmac('sha256', key)
      .update(JSON.stringify([partnerId, kind, number]))
      .digest('hex');
}

async function storedKey(rows: Rows): Promise<string> {
  const make = () => Promise.resolve({ key: randomBytes(32).toString('base64url') });
  return keySchema.parse(await settingOrMake(rows, SETTING, make)).key;
}
