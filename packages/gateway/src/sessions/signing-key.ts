import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import type { Rows } from '../store/database.js';
import { settingOrMake } from '../store/settings.js';

const SETTING = 'session-signing-key';
export const SIGNING_ALGORITHM = 'ES256';

export interface SigningKeys {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** The keys that sign and check session tokens: as configured, or made once and kept in the database. */
export async function loadSigningKeys(rows: Rows, configured: JWK | undefined): Promise<SigningKeys> {
  const privateJwk = configured ?? ((await settingOrMake(rows, SETTING, makePrivateJwk)) as JWK);
  const { d: _secret, key_ops: _uses, ...publicJwk } = privateJwk;
  return { privateKey: await importKey(privateJwk), publicKey: await importKey(publicJwk) };
}

async function makePrivateJwk(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
  return exportJWK(privateKey);
}

async function importKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, SIGNING_ALGORITHM);
  if (key instanceof Uint8Array) throw new TypeError('The signing key must be an elliptic-curve key (P-256).');
  return key;
}
