import { createHmac } from 'node:crypto';
/** @param key as `loadDigestKey` gives it */
export function documentDigest(key) {
    return (partnerId, { kind, number }) => createHmac('sha256', key)
        .update(JSON.stringify([partnerId, kind, number]))
        .digest('hex');
}
//# sourceMappingURL=document-digest.js.map