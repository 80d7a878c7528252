import { type SessionClaims, type SessionScope } from '@atendimento-ativo/domain';
import type { Partner } from '../partners/partner-directory.js';
import { type SigningKeys } from './signing-key.js';
export interface SessionToken {
    readonly token: string;
    readonly expiresAt: Date;
}
/** Whom a token is for, and for what. */
export interface SessionGrant {
    readonly partner: Partner;
    readonly agent: {
        readonly id: string;
        readonly name: string;
    };
    readonly unitId: string;
    /** Of self-service: the one visit that it is for. */
    readonly sessionId?: string;
    /** @default what an agent needs: `attendances` and `clients` */
    readonly scopes?: readonly SessionScope[] | undefined;
}
/** Makes and reads the tokens that a browser holds in place of a key: one agent, one partner, a quarter of an hour. */
export declare class SessionTokens {
    #private;
    constructor(keys: SigningKeys, now: () => Date);
    issue({ agent, unitId, scopes, partner, sessionId: sid }: SessionGrant): Promise<SessionToken>;
    /** What a token says, or why it does not count. */
    read(token: string): Promise<SessionClaims | 'token_expired' | 'token_invalid'>;
}
//# sourceMappingURL=session-tokens.d.ts.map