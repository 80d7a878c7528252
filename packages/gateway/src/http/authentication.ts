import type { SessionClaims } from '@atendimento-ativo/domain';
import type { Partner, PartnerDirectory } from '../partners/partner-directory.js';
import { hashSecretKey } from '../partners/secret-key.js';
import type { SessionTokens } from '../sessions/session-tokens.js';
import type { ProblemCode } from './problem-codes.js';
import { RequestProblem } from './request-problem.js';

export interface SignedIn {
  readonly session: SessionClaims;
  readonly partner: Partner;
}

/** Who asks: an agent through a session token, or a partner's server through its secret key. */
export class Authentication {
  readonly #partners: PartnerDirectory;
  readonly #tokens: SessionTokens;

  constructor(partners: PartnerDirectory, tokens: SessionTokens) {
    this.#partners = partners;
    this.#tokens = tokens;
  }

  /** The agent of a session token. The partner is read anew, so that its units and origins are today's. */
  async agent(request: Request): Promise<SignedIn> {
    const token = bearerOf(request);
    if (token === undefined) throw refused('token_missing');
    const session = await this.#tokens.read(token);
    if (typeof session === 'string') throw refused(session);
    const partner = await this.#partners.find(session.partner);
    if (!partner) throw refused('token_invalid');
    refuseForeignPage(request, partner);
    return { session, partner };
  }

  /** The partner of a secret key. */
  async partner(request: Request): Promise<Partner> {
    const key = bearerOf(request);
    const partner = key === undefined ? undefined : await this.#partners.findBySecretKey(hashSecretKey(key));
    if (!partner) throw refused('secret_key_invalid');
    refuseForeignPage(request, partner);
    return partner;
  }
}

function bearerOf(request: Request): string | undefined {
  return /^Bearer +([\w.~+/=-]+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1];
}

/** Source: RFC 6750 §3; a request without credentials gets the challenge alone. */
function refused(
  code: Extract<ProblemCode, 'token_missing' | 'token_invalid' | 'token_expired' | 'secret_key_invalid'>,
) {
  const challenge = 'Bearer realm="atendimento-ativo"';
  const isAnonymous = code === 'token_missing';
  return new RequestProblem(code, {
    headers: { 'www-authenticate': isAnonymous ? challenge : `${challenge}, error="invalid_token"` },
  });
}

function refuseForeignPage(request: Request, partner: Partner): void {
  const origin = request.headers.get('origin');
  if (origin !== null && !partner.origins.includes(origin)) throw new RequestProblem('origin_not_allowed');
}
