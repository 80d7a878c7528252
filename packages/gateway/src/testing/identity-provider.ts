import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

interface KeyPair {
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export interface TokenChange {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly expiresAt?: number;
}

/** An identity provider on a port of its own, as far as a gateway speaks to it. */
export class IdentityProvider {
  /** How often its keys were asked for. */
  keysAsked = 0;
  /** What it says instead of its keys and description. */
  status = 200;
  issuer = '';
  /** Bytes that it sends beside its description, and beside its keys. */
  readonly ballast = { description: 0, keys: 0 };
  readonly #server: Server;
  readonly #now: () => Date;
  #keys = new Map<string, KeyPair>();
  #next = 0;

  constructor(now: () => Date) {
    this.#now = now;
    this.#server = createServer((request, response) => {
      const isKeys = request.url === '/keys';
      if (isKeys) this.keysAsked += 1;
      const body = isKeys
        ? { keys: this.#published(), ballast: 'x'.repeat(this.ballast.keys) }
        : { issuer: this.issuer, jwks_uri: `${this.issuer}/keys`, ballast: 'x'.repeat(this.ballast.description) };
      response.writeHead(this.status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.issuer = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    await this.addKey('ES256');
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Signs with a new key from now on. */
  async addKey(algorithm: string): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
    this.#next += 1;
    const kid = `key-${this.#next}`;
    const publicJwk = { ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' };
    this.#keys.set(kid, { privateKey, publicJwk });
  }

  /** Takes back every key but the newest. */
  retireOldKeys(): void {
    this.#keys = new Map([...this.#keys].slice(-1));
  }

  async sign(audience: string, { claims, expiresAt }: TokenChange = {}): Promise<string> {
    const [kid, key] = [...this.#keys].at(-1) ?? [];
    if (!kid || !key) throw new Error('The provider has no key.');
    const issuedAt = Math.floor(this.#now().getTime() / 1000);
    return new SignJWT({ iss: this.issuer, sub: 'ana.souza', name: 'Ana Souza', ...claims })
      .setProtectedHeader({ alg: key.publicJwk.alg ?? '', kid })
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt ?? issuedAt + 300)
      .sign(key.privateKey);
  }

  #published(): JWK[] {
    return [...this.#keys.values()].map(({ publicJwk }) => publicJwk);
  }
}
