export { canonicalJson, contentHash } from '#content-hash';
