import { hasScope } from '@atendimento-ativo/domain';
import { hashKey, keyId, looksLikeSecretKey } from '../partners/partner-key.js';
import { RequestProblem } from './request-problem.js';
/** Who asks: an agent through a session token, a partner's server or page through a key. */
export class Authentication {
    #parts;
    constructor(parts) {
        this.#parts = parts;
    }
    /** The agent of a session token. The partner is read anew, so that its units and origins are today's. */
    async agent(request, scope) {
        const { partners, tokens } = this.#parts;
        const token = bearerOf(request);
        if (token === undefined)
            throw refused('token_missing');
        const session = await tokens.read(token);
        if (typeof session === 'string')
            throw refused(session);
        const partner = await partners.find(session.partner);
        if (!partner)
            throw refused('token_invalid');
        refuseForeignPage(request, partner);
        if (!hasScope(session, scope))
            throw refused('scope_missing', scope);
        return { session, partner };
    }
    /** The partner of a secret key. */
    async partner(request) {
        const key = bearerOf(request) ?? '';
        const partner = await this.#parts.partners.findByKey('secret', key);
        if (!partner)
            throw refused('secret_key_invalid');
        refuseForeignPage(request, partner);
        return { partner, keyId: keyId(hashKey(key)) };
    }
    /** The partner of a secret key, or the person of a session token for `management`. */
    async office(request) {
        if (looksLikeSecretKey(bearerOf(request) ?? '')) {
            const { partner, keyId: key } = await this.partner(request);
            return { partner, actor: `key:${key}` };
        }
        const { partner, session } = await this.agent(request, 'management');
        const { sub: id, name } = session;
        return { partner, actor: `agent:${id}`, person: { id, name } };
    }
    /** The partner of a publishable key. It is no secret, so it counts on the partner's own pages alone. */
    async page(request) {
        const key = bearerOf(request) ?? '';
        const partner = await this.#parts.partners.findByKey('publishable', key);
        if (!partner)
            throw refused('publishable_key_invalid');
        if (!request.headers.has('origin'))
            throw new RequestProblem('origin_not_allowed');
        refuseForeignPage(request, partner);
        return { partner, key };
    }
    /** The agent whom a token of their partner's own identity provider names. */
    async identity(request) {
        const token = bearerOf(request);
        if (token === undefined)
            throw refused('token_missing');
        const identity = await this.#parts.issuers.read(token);
        if (identity === 'issuer_unreachable')
            throw new RequestProblem('issuer_unreachable');
        if (typeof identity === 'string')
            throw refused(identity);
        refuseForeignPage(request, identity.partner);
        return identity;
    }
}
/** Nobody acts in the name of another person. */
export function refuseOtherThan({ person }, by) {
    if (person && (person.id !== by.id || person.name !== by.name))
        throw new RequestProblem('actor_mismatch');
}
function bearerOf(request) {
    return /^Bearer +([\w.~+/=-]+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1];
}
const CHALLENGE = 'Bearer realm="atendimento-ativo"';
/** Source: RFC 6750 §3; a request without credentials gets the challenge alone. */
function refused(code, scope) {
    if (code === 'token_missing')
        return new RequestProblem(code, { headers: { 'www-authenticate': CHALLENGE } });
    const error = scope === undefined ? 'error="invalid_token"' : `error="insufficient_scope", scope="${scope}"`;
    return new RequestProblem(code, { headers: { 'www-authenticate': `${CHALLENGE}, ${error}` } });
}
function refuseForeignPage(request, partner) {
    const origin = request.headers.get('origin');
    if (origin !== null && !partner.origins.includes(origin))
        throw new RequestProblem('origin_not_allowed');
}
//# sourceMappingURL=authentication.js.map