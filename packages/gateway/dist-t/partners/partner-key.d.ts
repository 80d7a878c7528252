/** `secret`: of the partner's server alone. `publishable`: stands in public pages, where it opens self-service only. */
export type KeyKind = 'secret' | 'publishable';
/** Every `KeyKind`, for whoever reads one from outside. */
export declare const keyKinds: readonly KeyKind[];
/** A new key: 256 random bits behind a prefix that scanners for leaked keys can look for. */
export declare function makeKey(kind: KeyKind): string;
/** Whether a text wants to be a secret key. */
export declare function looksLikeSecretKey(text: string): boolean;
/** How a key is kept. A plain hash is enough: nobody guesses 256 bits. */
export declare function hashKey(key: string): string;
/** Names a key where it must not be shown; whoever has the key finds it out, nobody the other way round. */
export declare function keyId(hash: string): string;
//# sourceMappingURL=partner-key.d.ts.map