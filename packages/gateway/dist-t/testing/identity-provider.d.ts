export interface TokenChange {
    readonly claims?: Readonly<Record<string, unknown>>;
    readonly expiresAt?: number;
}
/** An identity provider on a port of its own, as far as a gateway speaks to it. */
export declare class IdentityProvider {
    #private;
    /** How often its keys were asked for. */
    keysAsked: number;
    /** What it says instead of its keys and description. */
    status: number;
    issuer: string;
    constructor(now: () => Date);
    listen(): Promise<this>;
    close(): Promise<void>;
    /** Signs with a new key from now on. */
    addKey(algorithm: string): Promise<void>;
    /** Takes back every key but the newest. */
    retireOldKeys(): void;
    sign(audience: string, { claims, expiresAt }?: TokenChange): Promise<string>;
}
//# sourceMappingURL=identity-provider.d.ts.map