import { type SessionClaims, type SessionScope } from '@atendimento-ativo/domain';
import type { Partner, PartnerDirectory } from '../partners/partner-directory.js';
import type { SessionTokens } from '../sessions/session-tokens.js';
import type { Identity, TokenIssuers } from '../sessions/token-issuers.js';
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
export declare class Authentication {
    #private;
    constructor(parts: AuthenticationParts);
    /** The agent of a session token. The partner is read anew, so that its units and origins are today's. */
    agent(request: Request, scope: SessionScope): Promise<SignedIn>;
    /** The partner of a secret key. */
    partner(request: Request): Promise<PartnerServer>;
    /** The partner of a secret key, or the person of a session token for `management`. */
    office(request: Request): Promise<Office>;
    /** The partner of a publishable key. It is no secret, so it counts on the partner's own pages alone. */
    page(request: Request): Promise<PublicPage>;
    /** The agent whom a token of their partner's own identity provider names. */
    identity(request: Request): Promise<Identity>;
}
/** Nobody acts in the name of another person. */
export declare function refuseOtherThan({ person }: Office, by: OfficePerson): void;
//# sourceMappingURL=authentication.d.ts.map