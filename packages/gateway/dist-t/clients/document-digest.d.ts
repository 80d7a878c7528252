import type { ClientDocument } from '@atendimento-ativo/domain';
/** Names a document without holding it: equal for equal documents of one partner, meaningless without the key. */
export type DocumentDigest = (partnerId: string, document: ClientDocument) => string;
/** @param key as `loadDigestKey` gives it */
export declare function documentDigest(key: string): DocumentDigest;
//# sourceMappingURL=document-digest.d.ts.map