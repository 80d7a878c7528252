import { exportKeySchema } from '@atendimento-ativo/domain';
import { settingOrMake } from '../store/settings.js';
const SETTING = 'export-key';
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
/** The keys of exported records: as configured, or made once and kept in the database. */
export async function loadExportKeys(rows, configured) {
    const jwk = configured ?? (await settingOrMake(rows, SETTING, makePrivateJwk));
    const published = exportKeySchema.parse(jwk);
    const { crv, x, y } = published;
    const [privateKey, publicKey] = await Promise.all([
        crypto.subtle.importKey('jwk', { kty: 'EC', crv, x, y, d: jwk.d ?? '' }, CURVE, false, ['deriveBits']),
        crypto.subtle.importKey('jwk', { kty: 'EC', crv, x, y }, CURVE, true, []),
    ]);
    return { pair: { privateKey, publicKey }, published };
}
async function makePrivateJwk() {
    const { privateKey } = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
    const { kty, crv, x, y, d } = await crypto.subtle.exportKey('jwk', privateKey);
    return { kty, crv, x, y, d };
}
//# sourceMappingURL=export-key.js.map