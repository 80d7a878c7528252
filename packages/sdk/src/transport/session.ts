import { sessionClaimsSchema, type SessionClaims } from '@atendimento-ativo/domain';
import type { Environment } from '../environment.js';
import { SessionUnavailableError } from '../errors.js';

/** Where the last known session is remembered, so that a visit can start without signal. */
export interface SessionMemory {
  loadSession(): Promise<SessionClaims | undefined>;
  saveSession(claims: SessionClaims): Promise<void>;
}

/** A token is renewed this long before it ends, so that it does not end on the way. */
const RENEW_BEFORE_MS = 30_000;
const LONGEST_ANSWER_MS = 10_000;

/** Holds the current token in memory and asks the partner's page for the next one. */
export class Session {
  readonly #getToken: () => Promise<string>;
  readonly #memory: SessionMemory;
  readonly #environment: Environment;
  #current: { token: string; claims: SessionClaims; endsAt: number } | undefined;
  #renewal: Promise<string> | undefined;

  constructor(getToken: () => Promise<string>, memory: SessionMemory, environment: Environment) {
    this.#getToken = getToken;
    this.#memory = memory;
    this.#environment = environment;
  }

  /**
   * Who attends: whoever the partner's page says is signed in; as last remembered when it cannot say.
   * Throws `SessionUnavailableError` when nobody ever signed in on this device.
   */
  async claims(): Promise<SessionClaims> {
    if (this.#current) return this.#current.claims;
    try {
      await this.renew();
    } catch (error) {
      const remembered = await this.#memory.loadSession();
      if (remembered) return remembered;
      throw error;
    }
    return this.claims();
  }

  /** A token that has not ended; throws `SessionUnavailableError`. */
  async token(): Promise<string> {
    const current = this.#current;
    if (current && this.#environment.now() < current.endsAt) return current.token;
    return this.renew();
  }

  /** A new token, one request at a time however many ask. */
  renew(): Promise<string> {
    this.#renewal ??= this.#ask().finally(() => (this.#renewal = undefined));
    return this.#renewal;
  }

  /** The page's answer, or a failure when a dead network keeps it waiting. */
  #answerInTime(): Promise<string> {
    return new Promise((resolve, reject) => {
      const cancel = this.#environment.later(LONGEST_ANSWER_MS, () =>
        reject(new Error('getSessionToken did not answer.')),
      );
      this.#getToken().then(resolve, reject).finally(cancel);
    });
  }

  async #ask(): Promise<string> {
    try {
      const token = await this.#answerInTime();
      const claims = sessionClaimsSchema.parse(readPayload(token));
      await this.#memory.saveSession(claims);
      const lifetime = (claims.exp - claims.iat) * 1000;
      this.#current = { token, claims, endsAt: this.#environment.now() + lifetime - RENEW_BEFORE_MS };
      return token;
    } catch (cause) {
      throw new SessionUnavailableError(cause);
    }
  }
}

/** Claims of a JWT, unverified: the gateway verifies, the device only shows who is signed in. */
function readPayload(token: string): unknown {
  const payload = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
  const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}
