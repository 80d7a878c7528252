import { randomUUID } from 'node:crypto';
import { sessionClaimsSchema } from '@atendimento-ativo/domain';
import { errors, jwtVerify, SignJWT } from 'jose';
import { SIGNING_ALGORITHM } from './signing-key.js';
const ISSUER = 'atendimento-ativo-gateway';
const AUDIENCE = 'atendimento-ativo';
/** Long enough for a visit's clicks, short enough for a token that leaks. */
const LIFETIME_SECONDS = 900;
const AGENT_SCOPES = ['attendances', 'clients'];
const CLOCK_TOLERANCE_SECONDS = 5;
/** Tokens whose signature was found right, remembered while there are no more of them than this. */
const MOST_REMEMBERED = 2000;
/** Makes and reads the tokens that a browser holds in place of a key: one agent, one partner, a quarter of an hour. */
export class SessionTokens {
    #keys;
    #now;
    /** A device sends its token with every request; to check a signature costs more than the rest of a small one. */
    #remembered = new Map();
    constructor(keys, now) {
        this.#keys = keys;
        this.#now = now;
    }
    async issue({ agent, unitId, scopes, partner, sessionId: sid }) {
        const issuedAt = Math.floor(this.#now().getTime() / 1000);
        const expiresAt = issuedAt + LIFETIME_SECONDS;
        const { id, name, network, state } = partner;
        const scope = (scopes ?? AGENT_SCOPES).join(' ');
        const claims = { name: agent.name, partner: id, partnerName: name, network, state, unit: unitId, scope, sid };
        const token = await new SignJWT(claims)
            .setProtectedHeader({ alg: SIGNING_ALGORITHM, typ: 'JWT' })
            .setSubject(agent.id)
            .setIssuer(ISSUER)
            .setAudience(AUDIENCE)
            .setJti(randomUUID())
            .setIssuedAt(issuedAt)
            .setExpirationTime(expiresAt)
            .sign(this.#keys.privateKey);
        return { token, expiresAt: new Date(expiresAt * 1000) };
    }
    /** What a token says, or why it does not count. */
    async read(token) {
        const remembered = this.#remembered.get(token);
        if (remembered && this.#now().getTime() < remembered.until)
            return remembered.claims;
        try {
            const { payload } = await jwtVerify(token, this.#keys.publicKey, {
                issuer: ISSUER,
                audience: AUDIENCE,
                algorithms: [SIGNING_ALGORITHM],
                clockTolerance: CLOCK_TOLERANCE_SECONDS,
                currentDate: this.#now(),
            });
            const claims = sessionClaimsSchema.safeParse(payload).data;
            if (claims)
                this.#remember(token, claims, (payload.exp ?? 0) * 1000);
            return claims ?? 'token_invalid';
        }
        catch (error) {
            return error instanceof errors.JWTExpired ? 'token_expired' : 'token_invalid';
        }
    }
    #remember(token, claims, until) {
        if (this.#remembered.size >= MOST_REMEMBERED)
            this.#remembered.clear();
        this.#remembered.set(token, { claims, until });
    }
}
//# sourceMappingURL=session-tokens.js.map