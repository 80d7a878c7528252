import { exportJWK, generateKeyPair, importJWK } from 'jose';
import { settingOrMake } from '../store/settings.js';
const SETTING = 'session-signing-key';
export const SIGNING_ALGORITHM = 'ES256';
/** The keys that sign and check session tokens: as configured, or made once and kept in the database. */
export async function loadSigningKeys(rows, configured) {
    const privateJwk = configured ?? (await settingOrMake(rows, SETTING, makePrivateJwk));
    const { d: _secret, key_ops: _uses, ...publicJwk } = privateJwk;
    return { privateKey: await importKey(privateJwk), publicKey: await importKey(publicJwk) };
}
async function makePrivateJwk() {
    const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
    return exportJWK(privateKey);
}
async function importKey(jwk) {
    const key = await importJWK(jwk, SIGNING_ALGORITHM);
    if (key instanceof Uint8Array)
        throw new TypeError('The signing key must be an elliptic-curve key (P-256).');
    return key;
}
//# sourceMappingURL=signing-key.js.map