import { sessionClaimsSchema, type SessionClaims } from '@atendimento-ativo/domain';
import type { Environment } from '../environment.js';
import { SessionUnavailableError } from '../errors.js';

/** Where the last known session is remembered, so that a visit can start without signal. */
export interface SessionMemory {
  loadSession(): Promise<SessionClaims | undefined>;
  /** Best effort: a full device must not keep the agent from sending. */
  saveSession(claims: SessionClaims): Promise<void>;
}

/** A token is renewed this long before it ends, so that it does not end on the way. */
const RENEW_BEFORE_MS = 30_000;
const LONGEST_ANSWER_MS = 10_000;

/** A token with what it says. */
export interface Credentials {
  readonly token: string;
  readonly claims: SessionClaims;
}

/** Keeps the records of several partners and agents on one device apart. */
export function accountOf({ partner, sub }: Pick<SessionClaims, 'partner' | 'sub'>): string {
  return `${partner}:${sub}`;
}

/** Holds the current token in memory and asks the partner's page for the next one. */
export class Session {
  readonly #getToken: () => Promise<string>;
  readonly #memory: SessionMemory;
  readonly #environment: Environment;
  #current: (Credentials & { readonly endsAt: number }) | undefined;
  #renewal: Promise<Credentials> | undefined;

  constructor(getToken: () => Promise<string>, memory: SessionMemory, environment: Environment) {
    this.#getToken = getToken;
    this.#memory = memory;
    this.#environment = environment;
  }

  /**
   * Who attends: whoever the partner's page says is signed in; as last known when it cannot say.
   * Throws `SessionUnavailableError` when nobody ever signed in on this device.
   */
  async claims(): Promise<SessionClaims> {
    try {
      return (await this.credentials()).claims;
    } catch (error) {
      const known = this.#current?.claims ?? (await this.#memory.loadSession());
      if (known) return known;
      throw error;
    }
  }

  /** A token that has not ended, and whose it is; throws `SessionUnavailableError`. */
  async credentials(): Promise<Credentials> {
    const current = this.#current;
    return current && this.#environment.now() < current.endsAt ? current : this.renew();
  }

  /** A new token, one request at a time however many ask. */
  renew(): Promise<Credentials> {
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

  async #ask(): Promise<Credentials> {
    try {
      const token = await this.#answerInTime();
      const claims = sessionClaimsSchema.parse(readPayload(token));
      await this.#memory.saveSession(claims);
      const lifetime = (claims.exp - claims.iat) * 1000;
      this.#current = { token, claims, endsAt: this.#environment.now() + lifetime - RENEW_BEFORE_MS };
      return this.#current;
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
