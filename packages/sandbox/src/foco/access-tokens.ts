import { createHash, randomBytes } from 'node:crypto';
import { json, type JsonAnswer } from '../http.js';
import type { FocoConfiguration } from './foco-configuration.js';

/** Tokens of satellite systems, by the client credentials flow of OAuth 2.0. */
export class AccessTokens {
  readonly #configuration: FocoConfiguration;
  /** Token → when it ends. */
  readonly #tokens = new Map<string, number>();

  constructor(configuration: FocoConfiguration) {
    this.#configuration = configuration;
  }

  /** Answers a request for a token: a new one, or the error that OAuth has for it. */
  answer(parameters: URLSearchParams, address: string, now: Date): JsonAnswer {
    if (parameters.get('grant_type') !== 'client_credentials') {
      return refuse('unsupported_grant_type', 'grant type not supported');
    }
    const client = this.#configuration.clients.find(({ clientId }) => clientId === parameters.get('client_id'));
    if (!client) return refuse('invalid_client_id', 'client identifier invalid');
    if (client.clientSecret !== parameters.get('client_secret')) {
      return refuse('invalid_client', 'invalid client credentials');
    }
    if (client.status !== 'active') return refuse('inactive_user', 'user is inactive');
    const token = `00D000000000001!${randomBytes(32).toString('base64url')}`;
    this.#tokens.set(token, now.getTime() + this.#configuration.tokenLifetimeSeconds * 1000);
    return json(200, {
      access_token: token,
      instance_url: address,
      id: `${address}/id/00D000000000001EAA/005000000000001AAA`,
      token_type: 'Bearer',
      issued_at: String(now.getTime()),
      signature: createHash('sha256').update(token).digest('base64'),
    });
  }

  /** Whether a token opens the service. */
  isValid(token: string, now: Date): boolean {
    return now.getTime() < (this.#tokens.get(token) ?? 0);
  }

  revoke(token: string): void {
    this.#tokens.delete(token);
  }

  revokeAll(): void {
    this.#tokens.clear();
  }
}

function refuse(error: string, description: string): JsonAnswer {
  return json(400, { error, error_description: description });
}
