import { sessionTokenRequestSchema, type SessionTokenRequest } from '@atendimento-ativo/domain';
import { createRemoteJWKSet, customFetch, decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import * as z from 'zod/mini';
import type { Partner, PartnerDirectory } from '../partners/partner-directory.js';
import { boundedFetch } from './bounded-fetch.js';

/** Signatures that count: those of a key pair. A shared secret would let whoever checks a token make one. */
const ALGORITHMS = ['ES256', 'ES384', 'EdDSA', 'PS256', 'RS256'];
const CLOCK_TOLERANCE_SECONDS = 5;
const TIMEOUT_MILLISECONDS = 5000;

/** How long the keys of an identity provider are relied on. */
export interface TokenIssuerSettings {
  /** After fetching an issuer's keys, an unknown key is not asked for again before this time. @default 30000 */
  readonly cooldownMilliseconds: number;
  /** An issuer's keys are fetched anew after this time, so that one it took back stops counting. @default 600000 */
  readonly keepMilliseconds: number;
}

export const defaultTokenIssuerSettings: TokenIssuerSettings = {
  cooldownMilliseconds: 30_000,
  keepMilliseconds: 600_000,
};

/** An agent as an identity provider names them. */
export interface Identity {
  readonly partner: Partner;
  readonly agent: SessionTokenRequest['agent'];
}

type Keys = ReturnType<typeof createRemoteJWKSet>;

const descriptionSchema = z.object({ issuer: z.string(), jwks_uri: z.url() });
const agentSchema = z.object({
  sub: sessionTokenRequestSchema.shape.agent.shape.id,
  name: sessionTokenRequestSchema.shape.agent.shape.name,
});

/** Reads tokens of the identity providers that partners brought (OpenID Connect), by the keys that these publish. */
export class TokenIssuers {
  readonly #partners: PartnerDirectory;
  readonly #settings: TokenIssuerSettings;
  readonly #now: () => Date;
  readonly #keys = new Map<string, Promise<Keys>>();

  constructor(partners: PartnerDirectory, settings: TokenIssuerSettings, now: () => Date) {
    this.#partners = partners;
    this.#settings = settings;
    this.#now = now;
  }

  /** Whom a token names, or why it does not count. Asks nobody but issuers that were configured. */
  async read(token: string): Promise<Identity | 'token_invalid' | 'token_expired' | 'issuer_unreachable'> {
    const { iss: issuer, aud: audience } = decode(token);
    const partner = issuer && (await this.#partners.findByIssuer(issuer, [audience ?? []].flat()));
    if (!partner || !partner.tokenIssuer) return 'token_invalid';
    try {
      const { payload } = await jwtVerify(token, await this.#keysOf(partner.tokenIssuer.issuer), {
        issuer: partner.tokenIssuer.issuer,
        audience: partner.tokenIssuer.audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: this.#now(),
        requiredClaims: ['exp'],
      });
      const claims = agentSchema.safeParse(payload);
      if (!claims.success) return 'token_invalid';
      return { partner, agent: { id: claims.data.sub, name: claims.data.name } };
    } catch (error) {
      return explain(error);
    }
  }

  #keysOf(issuer: string): Promise<Keys> {
    const known = this.#keys.get(issuer);
    if (known) return known;
    const found = this.#discover(issuer);
    this.#keys.set(issuer, found);
    // Only what was found is remembered.
    found.catch(() => this.#keys.delete(issuer));
    return found;
  }

  /** Source: OpenID Connect Discovery 1.0 §4. */
  async #discover(issuer: string): Promise<Keys> {
    const response = await boundedFetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    const description = descriptionSchema.parse(await response.json());
    if (description.issuer !== issuer) throw new Error('The issuer describes itself under another name.');
    const keys = new URL(description.jwks_uri);
    if (keys.protocol !== 'https:' && keys.protocol !== new URL(issuer).protocol) {
      throw new Error('The issuer publishes its keys on an open line.');
    }
    const { cooldownMilliseconds, keepMilliseconds } = this.#settings;
    return createRemoteJWKSet(keys, {
      timeoutDuration: TIMEOUT_MILLISECONDS,
      cooldownDuration: cooldownMilliseconds,
      cacheMaxAge: keepMilliseconds,
      [customFetch]: boundedFetch,
    });
  }
}

/** Unverified: enough to know whom to ask. */
function decode(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    return {};
  }
}

/** Errors of the token are the caller's; whatever else went wrong lies between here and the issuer. */
function explain(error: unknown): 'token_invalid' | 'token_expired' | 'issuer_unreachable' {
  if (error instanceof errors.JWTExpired) return 'token_expired';
  const isOfToken =
    error instanceof errors.JWTClaimValidationFailed ||
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys;
  return isOfToken ? 'token_invalid' : 'issuer_unreachable';
}
