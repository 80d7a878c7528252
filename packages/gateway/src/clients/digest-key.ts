import { hkdfSync, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { ConfigurationError } from '../configuration/configuration-error.js';
import type { Rows } from '../store/database.js';
import { readSetting, settingOrMake } from '../store/settings.js';

const SETTING = 'document-digest-key';
const CHECK = 'document-digest-key-check';
const DERIVED_BYTES = 32;
const keySchema = z.object({ key: z.string() });
const checkSchema = z.object({ check: z.string() });

/**
 * The secret under which documents and events are digested: as configured, or made once and kept in the database.
 *
 * @throws ConfigurationError when what is in the database was digested under another one: nobody would be recognised
 */
export async function loadDigestKey(rows: Rows, configured: string | undefined): Promise<string> {
  const key = configured ?? (await storedKey(rows));
  const check = checkOf(key);
  const kept = checkSchema.parse(await settingOrMake(rows, CHECK, () => Promise.resolve({ check })));
  if (kept.check === check) return key;
  throw new ConfigurationError(
    'DOCUMENT_DIGEST_KEY is not the key that this database was begun with: nobody in it would be recognised.',
  );
}

/**
 * The same for a command, which must not be the first to name a key.
 *
 * @throws ConfigurationError also when no gateway of this version ran on the database yet
 */
export async function requireDigestKey(rows: Rows, configured: string | undefined): Promise<string> {
  if ((await readSetting(rows, CHECK)) === undefined) {
    throw new ConfigurationError('Start a gateway of this version on the database first.');
  }
  return loadDigestKey(rows, configured);
}

/** A key of its own for another use of the secret: neither tells anything of the other (HKDF, RFC 5869). */
export function deriveKey(secret: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', use, DERIVED_BYTES));
}

async function storedKey(rows: Rows): Promise<string> {
  const make = () => Promise.resolve({ key: randomBytes(DERIVED_BYTES).toString('base64url') });
  return keySchema.parse(await settingOrMake(rows, SETTING, make)).key;
}

/** Tells secrets apart, and nothing of them. */
function checkOf(secret: string): string {
  return deriveKey(secret, 'check').toString('hex').slice(0, 16);
}
