import { sessionClaimsSchema, type SessionClaims } from '@atendimento-ativo/domain';
import type { Environment } from '../environment.js';
import { SessionUnavailableError } from '../errors.js';
import type { DeviceStorage } from '../storage/device-storage.js';

/** Where the last known session is remembered, so that a visit can start without signal. */
export type SessionMemory = Pick<DeviceStorage, 'recall' | 'keep'>;

/** A token is renewed this long before it ends, so that it does not end on the way. */
const RENEW_BEFORE_MS = 30_000;
const LONGEST_ANSWER_MS = 10_000;

/** Whoever gives tokens, and how long that may take. */
export type TokenSource = (() => Promise<string>) & { readonly longestAnswerMs?: number };

/** A token with what it says. */
export interface Credentials {
  readonly token: string;
  readonly claims: SessionClaims;
}

/** Who attends. */
export interface Identity {
  readonly claims: SessionClaims;
  /** Why there is no token for them: they are remembered from before. */
  readonly failure?: unknown;
}

/** Keeps the records of several partners and agents on one device apart. */
export function accountOf({ partner, sub }: Pick<SessionClaims, 'partner' | 'sub'>): string {
  return `${partner}:${sub}`;
}

/** Holds the current token in memory and asks the partner's page for the next one. */
export class Session {
  readonly #getToken: TokenSource;
  readonly #memory: SessionMemory;
  readonly #environment: Environment;
  #current: (Credentials & { readonly endsAt: number }) | undefined;
  #renewal: Promise<Credentials> | undefined;

  constructor(getToken: TokenSource, memory: SessionMemory, environment: Environment) {
    this.#getToken = getToken;
    this.#memory = memory;
    this.#environment = environment;
  }

  /**
   * Who attends: whoever the partner's page says is signed in; as last known when it cannot say.
   * Throws `SessionUnavailableError` when nobody ever signed in on this device.
   */
  async identify(): Promise<Identity> {
    try {
      const { claims } = await this.credentials();
      return { claims };
    } catch (failure) {
      const claims = this.#current?.claims ?? (await this.#remembered());
      if (claims) return { claims, failure };
      throw failure;
    }
  }

  /** Who attends; see `identify`. */
  async claims(): Promise<SessionClaims> {
    return (await this.identify()).claims;
  }

  /** Whose the records are that are made now. */
  async account(): Promise<string> {
    return accountOf(await this.claims());
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
      const getToken = this.#getToken;
      const cancel = this.#environment.later(getToken.longestAnswerMs ?? LONGEST_ANSWER_MS, () =>
        reject(new Error('getSessionToken did not answer.')),
      );
      getToken().then(resolve, reject).finally(cancel);
    });
  }

  async #remembered(): Promise<SessionClaims | undefined> {
    const kept = await this.#memory.recall('sessions', 'last').catch(() => undefined);
    return sessionClaimsSchema.safeParse(kept).data;
  }

  async #ask(): Promise<Credentials> {
    try {
      const token = await this.#answerInTime();
      const claims = sessionClaimsSchema.parse(readPayload(token));
      // Best effort: a full device does not keep the agent from sending.
      await this.#memory.keep('sessions', 'last', claims).catch(() => undefined);
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
