import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { clientAddress } from '../http/client-address.js';
/** Time that requests get to finish when the server closes. */
const CLOSE_MILLISECONDS = 3000;
/** Time that a slow sender gets for a whole request: a phone on a weak signal, not an attack. */
const REQUEST_MILLISECONDS = 60_000;
/** Serves a fetch handler over HTTP/1.1. */
export class HttpServer {
    #server;
    /** @param trustedProxies how many proxies of ours stand in front, and say where a request came from */
    constructor(handler, trustedProxies = 0) {
        const listener = getRequestListener((request, { incoming }) => {
            const forwarded = request.headers.get('x-forwarded-for');
            return handler(request, clientAddress(forwarded, incoming.socket.remoteAddress, trustedProxies));
        });
        this.#server = createServer({ requestTimeout: REQUEST_MILLISECONDS }, (request, response) => {
            void listener(request, response);
        });
    }
    /** @returns the address, with the port that the system chose when it was 0 */
    listen(port, host) {
        return new Promise((resolve, reject) => {
            this.#server.once('error', reject);
            this.#server.listen(port, host, () => {
                this.#server.off('error', reject);
                const address = this.#server.address();
                const bound = typeof address === 'object' && address !== null ? address.port : port;
                resolve(`http://${host.includes(':') ? `[${host}]` : host}:${bound}`);
            });
        });
    }
    /** Accepts nothing new and waits for what runs, for a while. */
    close() {
        if (!this.#server.listening)
            return Promise.resolve();
        return new Promise((resolve) => {
            const impatience = setTimeout(() => this.#server.closeAllConnections(), CLOSE_MILLISECONDS);
            this.#server.close(() => {
                clearTimeout(impatience);
                resolve();
            });
            this.#server.closeIdleConnections();
        });
    }
}
//# sourceMappingURL=http-server.js.map