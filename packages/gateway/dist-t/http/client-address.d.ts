/**
 * The address that a request came from. Only what a proxy of ours appended to `X-Forwarded-For` counts: everything
 * before it is what the caller says.
 *
 * @param peer the other end of the connection
 * @param trustedProxies how many proxies stand in front
 */
export declare function clientAddress(forwarded: string | null, peer: string | undefined, trustedProxies: number): string;
//# sourceMappingURL=client-address.d.ts.map