import { type KyInstance } from 'ky';
export interface RegistryHttpOptions {
    readonly baseUrl: string;
    readonly fetch: typeof globalThis.fetch;
}
/**
 * Requests to one registry. Every answer is read, whatever its status; nothing is repeated, since only the
 * registration knows what may be; each call brings its own end; and a redirection is not followed, so that no key
 * reaches another host.
 */
export declare function registryHttp({ baseUrl, fetch }: RegistryHttpOptions): KyInstance;
//# sourceMappingURL=registry-http.d.ts.map