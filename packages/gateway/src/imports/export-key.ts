import { exportKeySchema, type ExportKey } from '@atendimento-ativo/domain';
import type { ExportKeyPair } from '@atendimento-ativo/domain/export-file';
import type { JWK } from 'jose';
import type { Rows } from '../store/database.js';
import { settingOrMake } from '../store/settings.js';

const SETTING = 'export-key';
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

/** What opens the files of exported records, and its public half as devices get it. */
export interface ExportKeys {
  readonly pair: ExportKeyPair;
  readonly published: ExportKey;
}

/** The keys of exported records: as configured, or made once and kept in the database. */
export async function loadExportKeys(rows: Rows, configured: JWK | undefined): Promise<ExportKeys> {
  const jwk = configured ?? ((await settingOrMake(rows, SETTING, makePrivateJwk)) as JWK);
  const published = exportKeySchema.parse(jwk);
  const { crv, x, y } = published;
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.importKey('jwk', { kty: 'EC', crv, x, y, d: jwk.d ?? '' }, CURVE, false, ['deriveBits']),
    crypto.subtle.importKey('jwk', { kty: 'EC', crv, x, y }, CURVE, true, []),
  ]);
  return { pair: { privateKey, publicKey }, published };
}

async function makePrivateJwk(): Promise<object> {
  const { privateKey } = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const { kty, crv, x, y, d } = await crypto.subtle.exportKey('jwk', privateKey);
  return { kty, crv, x, y, d };
}
