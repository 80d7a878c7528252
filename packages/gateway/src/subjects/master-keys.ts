import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import * as z from 'zod/mini';
import { ConfigurationError } from '../configuration/configuration-error.js';
import type { GatewayDatabase, Rows } from '../store/database.js';
import { anyBytes } from '../store/any-bytes.js';
import { readSetting, settingOrMake } from '../store/settings.js';

export const MASTER_KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SETTING = 'master-key';
const settingSchema = z.object({ key: z.string() });

/** AES-256-GCM: nonce, ciphertext and tag in one. @param place what it belongs to; opened only in the same place */
export function sealBytes(key: Buffer, place: string, bytes: Buffer): Buffer {
  const nonce = anyBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** @throws when the key or the place is another one, or the bytes were changed */
export function openBytes(key: Buffer, place: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}

/** The keys under which the keys of persons are kept. The newest wraps; the ones before still open. */
export class MasterKeys {
  readonly #keys: ReadonlyMap<string, Buffer>;
  /** Names the newest one. */
  readonly newest: string;

  /** @param keys 32 bytes each, the newest first */
  constructor(keys: readonly Buffer[]) {
    const named = keys.map((key) => [nameOf(key), key] as const);
    const [first] = named;
    if (!first) throw new Error('There is no master key.');
    this.newest = first[0];
    this.#keys = new Map(named);
  }

  /**
   * @param configured from the environment, the newest first. Without any, one is made and kept in the database, where
   * it protects nothing from whoever reads that; what it wrapped can still be opened once one is configured.
   */
  static async load(rows: Rows, configured: readonly Buffer[]): Promise<MasterKeys> {
    const make = () => Promise.resolve({ key: randomBytes(MASTER_KEY_BYTES).toString('base64url') });
    const kept = configured.length === 0 ? await settingOrMake(rows, SETTING, make) : await readSetting(rows, SETTING);
    const own = kept === undefined ? [] : [Buffer.from(settingSchema.parse(kept).key, 'base64url')];
    return new MasterKeys([...configured, ...own]);
  }

  /**
   * Refuses a database that holds keys under a master key which is not among these. Found out only when somebody is
   * read, it would let a gateway take new visits and fail at all others.
   *
   * @throws ConfigurationError
   */
  async requireAll({ administration }: GatewayDatabase): Promise<void> {
    // From one name to the next along the index: there are millions of keys, and two or three names.
    const { rows } = await sql<{ name: string }>`
      with recursive used (name) as (
        select min(master_id) from subject_keys
        union all
        select (select min(master_id) from subject_keys where master_id > name) from used where name is not null
      ) select name from used where name is not null`.execute(administration);
    const missing = rows.map(({ name }) => name).filter((name) => !this.#keys.has(name));
    if (missing.length === 0) return;
    throw new ConfigurationError(
      `MASTER_KEYS lacks ${missing.join(', ')}: keys of persons are kept under it. Put it after the newest one.`,
    );
  }

  wrap(id: string, secret: Buffer): Buffer {
    return sealBytes(this.#keyOf(this.newest), id, secret);
  }

  unwrap(id: string, wrapped: Buffer, master: string): Buffer {
    return openBytes(this.#keyOf(master), id, wrapped);
  }

  #keyOf(name: string): Buffer {
    const key = this.#keys.get(name);
    if (!key) throw new Error(`The master key ${name} is not configured any more, and something is wrapped with it.`);
    return key;
  }
}

/** Tells keys apart, and nothing of them. */
function nameOf(key: Buffer): string {
  return createHash('sha256').update('master-key').update(key).digest('hex').slice(0, 16);
}
