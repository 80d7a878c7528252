import { hasScope, type SessionClaims, type SessionScope } from '@atendimento-ativo/domain';
import type { Partner, PartnerDirectory } from '../partners/partner-directory.js';
import { hashKey, keyId, looksLikeSecretKey } from '../partners/partner-key.js';
import type { SessionTokens } from '../sessions/session-tokens.js';
import type { Identity, TokenIssuers } from '../sessions/token-issuers.js';
import type { ProblemCode } from './problem-codes.js';
import { RequestProblem } from './request-problem.js';

export interface SignedIn {
  readonly session: SessionClaims;
  readonly partner: Partner;
}

/** A partner's server, and under which of its keys. */
export interface PartnerServer {
  readonly partner: Partner;
  readonly keyId: string;
}

/** Whoever looks after a partner's attendances, and how the audit log names them. */
export interface Office {
  readonly partner: Partner;
  readonly actor: string;
  /** Whom a session token names; a partner's server speaks for everybody in its office. */
  readonly person?: OfficePerson;
}

export interface OfficePerson {
  readonly id: string;
  readonly name: string;
}

/** A public page of a partner, and under which publishable key. */
export interface PublicPage {
  readonly partner: Partner;
  readonly key: string;
}

export interface AuthenticationParts {
  readonly partners: PartnerDirectory;
  readonly tokens: SessionTokens;
  readonly issuers: TokenIssuers;
}

/** Who asks: an agent through a session token, a partner's server or page through a key. */
export class Authentication {
  readonly #parts: AuthenticationParts;

  constructor(parts: AuthenticationParts) {
    this.#parts = parts;
  }

  /** The agent of a session token. The partner is read anew, so that its units and origins are today's. */
  async agent(request: Request, scope: SessionScope): Promise<SignedIn> {
    const { partners, tokens } = this.#parts;
    const token = bearerOf(request);
    if (token === undefined) throw refused('token_missing');
    const session = await tokens.read(token);
    if (typeof session === 'string') throw refused(session);
    const partner = await partners.find(session.partner);
    if (!partner) throw refused('token_invalid');
    refuseForeignPage(request, partner);
    if (!hasScope(session, scope)) throw refused('scope_missing', scope);
    return { session, partner };
  }

  /** The partner of a secret key. */
  async partner(request: Request): Promise<PartnerServer> {
    const key = bearerOf(request) ?? '';
    const partner = await this.#parts.partners.findByKey('secret', key);
    if (!partner) throw refused('secret_key_invalid');
    refuseForeignPage(request, partner);
    return { partner, keyId: keyId(hashKey(key)) };
  }

  /** The partner of a secret key, or the person of a session token for `management`. */
  async office(request: Request): Promise<Office> {
    if (looksLikeSecretKey(bearerOf(request) ?? '')) {
      const { partner, keyId: key } = await this.partner(request);
      return { partner, actor: `key:${key}` };
    }
    const { partner, session } = await this.agent(request, 'management');
    const { sub: id, name } = session;
    return { partner, actor: `agent:${id}`, person: { id, name } };
  }

  /** The partner of a publishable key. It is no secret, so it counts on the partner's own pages alone. */
  async page(request: Request): Promise<PublicPage> {
    const key = bearerOf(request) ?? '';
    const partner = await this.#parts.partners.findByKey('publishable', key);
    if (!partner) throw refused('publishable_key_invalid');
    if (!request.headers.has('origin')) throw new RequestProblem('origin_not_allowed');
    refuseForeignPage(request, partner);
    return { partner, key };
  }

  /** The agent whom a token of their partner's own identity provider names. */
  async identity(request: Request): Promise<Identity> {
    const token = bearerOf(request);
    if (token === undefined) throw refused('token_missing');
    const identity = await this.#parts.issuers.read(token);
    if (identity === 'issuer_unreachable') throw new RequestProblem('issuer_unreachable');
    if (typeof identity === 'string') throw refused(identity);
    refuseForeignPage(request, identity.partner);
    return identity;
  }
}

/** Nobody acts in the name of another person. */
export function refuseOtherThan({ person }: Office, by: OfficePerson): void {
  if (person && (person.id !== by.id || person.name !== by.name)) throw new RequestProblem('actor_mismatch');
}

/** What a request brings as `Authorization: Bearer …`. */
export function bearerOf(request: Request): string | undefined {
  return /^Bearer +([\w.~+/=-]+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1];
}

const CHALLENGE = 'Bearer realm="atendimento-ativo"';

/** Source: RFC 6750 §3; a request without credentials gets the challenge alone. */
export function refused(
  code: Extract<
    ProblemCode,
    | 'token_missing'
    | 'token_invalid'
    | 'token_expired'
    | 'secret_key_invalid'
    | 'publishable_key_invalid'
    | 'phone_link_invalid'
    | 'scope_missing'
  >,
  scope?: SessionScope,
) {
  if (code === 'token_missing') return new RequestProblem(code, { headers: { 'www-authenticate': CHALLENGE } });
  const error = scope === undefined ? 'error="invalid_token"' : `error="insufficient_scope", scope="${scope}"`;
  return new RequestProblem(code, {
    headers: { 'www-authenticate': `${CHALLENGE}, ${error}` },
    ...(scope && { members: { detail: `Ask for a token with "${scope}" among its scopes: this route needs it.` } }),
  });
}

function refuseForeignPage(request: Request, partner: Partner): void {
  const origin = request.headers.get('origin');
  if (origin !== null && !partner.origins.includes(origin)) throw new RequestProblem('origin_not_allowed');
}
