import { createHash, randomBytes } from 'node:crypto';
/** Every `KeyKind`, for whoever reads one from outside. */
export const keyKinds = ['secret', 'publishable'];
const PREFIXES = { secret: 'aa_sk_', publishable: 'aa_pk_' };
/** A new key: 256 random bits behind a prefix that scanners for leaked keys can look for. */
export function makeKey(kind) {
    return PREFIXES[kind] + randomBytes(32).toString('base64url');
}
/** Whether a text wants to be a secret key. */
export function looksLikeSecretKey(text) {
    return text.startsWith(PREFIXES.secret);
}
/** How a key is kept. A plain hash is enough: nobody guesses 256 bits. */
export function hashKey(key) {
    return createHash('sha256').update(key).digest('hex');
}
/** Names a key where it must not be shown; whoever has the key finds it out, nobody the other way round. */
export function keyId(hash) {
    return `key_${hash.slice(0, 12)}`;
}
//# sourceMappingURL=partner-key.js.map