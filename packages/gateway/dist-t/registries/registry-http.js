import ky, {} from 'ky';
/**
 * Requests to one registry. Every answer is read, whatever its status; nothing is repeated, since only the
 * registration knows what may be; each call brings its own end; and a redirection is not followed, so that no key
 * reaches another host.
 */
export function registryHttp({ baseUrl, fetch }) {
    return ky.create({
        prefixUrl: baseUrl,
        headers: { accept: 'application/json' },
        retry: 0,
        timeout: false,
        throwHttpErrors: false,
        redirect: 'manual',
        fetch,
    });
}
//# sourceMappingURL=registry-http.js.map