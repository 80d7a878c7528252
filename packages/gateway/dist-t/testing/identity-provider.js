import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
/** An identity provider on a port of its own, as far as a gateway speaks to it. */
export class IdentityProvider {
    /** How often its keys were asked for. */
    keysAsked = 0;
    /** What it says instead of its keys and description. */
    status = 200;
    issuer = '';
    #server;
    #now;
    #keys = new Map();
    #next = 0;
    constructor(now) {
        this.#now = now;
        this.#server = createServer((request, response) => {
            const isKeys = request.url === '/keys';
            if (isKeys)
                this.keysAsked += 1;
            const body = isKeys ? { keys: this.#published() } : { issuer: this.issuer, jwks_uri: `${this.issuer}/keys` };
            response.writeHead(this.status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
        });
    }
    async listen() {
        await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
        this.issuer = `http://127.0.0.1:${this.#server.address().port}`;
        await this.addKey('ES256');
        return this;
    }
    async close() {
        this.#server.closeAllConnections();
        await new Promise((resolve) => this.#server.close(resolve));
    }
    /** Signs with a new key from now on. */
    async addKey(algorithm) {
        const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
        this.#next += 1;
        const kid = `key-${this.#next}`;
        const publicJwk = { ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' };
        this.#keys.set(kid, { privateKey, publicJwk });
    }
    /** Takes back every key but the newest. */
    retireOldKeys() {
        this.#keys = new Map([...this.#keys].slice(-1));
    }
    async sign(audience, { claims, expiresAt } = {}) {
        const [kid, key] = [...this.#keys].at(-1) ?? [];
        if (!kid || !key)
            throw new Error('The provider has no key.');
        const issuedAt = Math.floor(this.#now().getTime() / 1000);
        return new SignJWT({ iss: this.issuer, sub: 'ana.souza', name: 'Ana Souza', ...claims })
            .setProtectedHeader({ alg: key.publicJwk.alg ?? '', kid })
            .setAudience(audience)
            .setIssuedAt(issuedAt)
            .setExpirationTime(expiresAt ?? issuedAt + 300)
            .sign(key.privateKey);
    }
    #published() {
        return [...this.#keys.values()].map(({ publicJwk }) => publicJwk);
    }
}
//# sourceMappingURL=identity-provider.js.map