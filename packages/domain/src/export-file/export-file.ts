import * as z from '#schema';
import type { ExportKey } from '../contract/profile.js';
import { ExportFileError } from './export-file-error.js';

/** What a device could not send yet, on its way to the gateway in a file. */
export const exportedRecordsSchema = z.object({
  /** Whose records they are: partner and agent. */
  partner: z.string(),
  agentId: z.string(),
  /** By the device's clock, ISO 8601. */
  exportedAt: z.string(),
  /** As `POST /v1/events` takes them. */
  events: z.array(z.looseObject({ id: z.uuidv7() })),
});
export type ExportedRecords = z.infer<typeof exportedRecordsSchema>;

/** Largest file that is written or read: each is held in memory as a whole. */
export const MAX_EXPORT_FILE_BYTES = 33_554_432;

/*
 * A file is a header and one ciphertext. The header: eight bytes of name, one of version, the SHA-256 of the gateway's
 * public key, and the public half of a key pair that was made for this file (both keys uncompressed points of P-256).
 * ECDH of the two gives the secret; HKDF-SHA-256 with the header as salt gives key and nonce of AES-256-GCM, which
 * authenticates the header too. Cut off or changed anywhere, a file does not open.
 */
const NAME = new TextEncoder().encode('AAEXPORT');
const VERSION = 1;
const VERSION_AT = NAME.length;
const KEY_ID_AT = VERSION_AT + 1;
const KEY_ID_BYTES = 32;
const POINT_AT = KEY_ID_AT + KEY_ID_BYTES;
const POINT_BYTES = 65;
const HEADER_BYTES = POINT_AT + POINT_BYTES;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const INFO = new TextEncoder().encode('atendimento-ativo exported records');

type Bytes = Uint8Array<ArrayBuffer>;
type Key = Parameters<typeof crypto.subtle.deriveBits>[1];

/** A key pair of P-256 whose private half may be used for `deriveBits`. */
export interface ExportKeyPair {
  readonly privateKey: Key;
  readonly publicKey: Key;
}

/** Seals records so that only whoever has the private half of `key` can read them. */
export async function sealExport(records: ExportedRecords, key: ExportKey): Promise<Bytes> {
  const recipient = await crypto.subtle.importKey('jwk', { ...key }, CURVE, true, []);
  const own = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const header = new Uint8Array(HEADER_BYTES);
  header.set(NAME);
  header[VERSION_AT] = VERSION;
  header.set(await keyIdOf(recipient), KEY_ID_AT);
  header.set(await pointOf(own.publicKey), POINT_AT);
  const { secret, parameters } = await agree(own.privateKey, recipient, header, 'encrypt');
  const text = new TextEncoder().encode(JSON.stringify(records));
  const ciphertext = await crypto.subtle.encrypt(parameters, secret, text);
  const file = new Uint8Array(HEADER_BYTES + ciphertext.byteLength);
  file.set(header);
  file.set(new Uint8Array(ciphertext), HEADER_BYTES);
  return file;
}

/**
 * Reads a file as a whole, or not at all.
 *
 * @throws ExportFileError
 */
export async function openExport(file: Bytes, pair: ExportKeyPair): Promise<ExportedRecords> {
  if (!NAME.every((byte, index) => file[index] === byte)) throw new ExportFileError('export_malformed');
  if (file[VERSION_AT] !== VERSION) throw new ExportFileError('export_version_unknown');
  if (file.length < HEADER_BYTES + TAG_BYTES) throw new ExportFileError('export_damaged');
  const header = file.slice(0, HEADER_BYTES);
  const keyId = await keyIdOf(pair.publicKey);
  if (!keyId.every((byte, index) => header[KEY_ID_AT + index] === byte))
    throw new ExportFileError('export_key_unknown');
  const text = await decrypt(file, header, pair.privateKey);
  const records = exportedRecordsSchema.safeParse(JSON.parse(new TextDecoder().decode(text)));
  if (!records.success) throw new ExportFileError('export_malformed');
  return records.data;
}

async function decrypt(file: Bytes, header: Bytes, privateKey: Key): Promise<ArrayBuffer> {
  try {
    const sender = await crypto.subtle.importKey('raw', header.slice(POINT_AT), CURVE, false, []);
    const { secret, parameters } = await agree(privateKey, sender, header, 'decrypt');
    return await crypto.subtle.decrypt(parameters, secret, file.subarray(HEADER_BYTES));
  } catch {
    throw new ExportFileError('export_damaged');
  }
}

/** The secret of two keys, for one file: a nonce that is derived with the key is used once, as the key is. */
async function agree(privateKey: Key, publicKey: Key, header: Bytes, use: 'encrypt' | 'decrypt') {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256);
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: header, info: INFO };
  const bits = await crypto.subtle.deriveBits(derivation, material, (KEY_BYTES + NONCE_BYTES) * 8);
  const secret = await crypto.subtle.importKey('raw', bits.slice(0, KEY_BYTES), 'AES-GCM', false, [use]);
  return { secret, parameters: { name: 'AES-GCM', iv: bits.slice(KEY_BYTES), additionalData: header } };
}

async function keyIdOf(publicKey: Key): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', await pointOf(publicKey)));
}

async function pointOf(publicKey: Key): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
}
