import { type SessionTokenRequest } from '@atendimento-ativo/domain';
import type { Partner, PartnerDirectory } from '../partners/partner-directory.js';
/** How long the keys of an identity provider are relied on. */
export interface TokenIssuerSettings {
    /** After fetching an issuer's keys, an unknown key is not asked for again before this time. @default 30000 */
    readonly cooldownMilliseconds: number;
    /** An issuer's keys are fetched anew after this time, so that one it took back stops counting. @default 600000 */
    readonly keepMilliseconds: number;
}
export declare const defaultTokenIssuerSettings: TokenIssuerSettings;
/** An agent as an identity provider names them. */
export interface Identity {
    readonly partner: Partner;
    readonly agent: SessionTokenRequest['agent'];
}
/** Reads tokens of the identity providers that partners brought (OpenID Connect), by the keys that these publish. */
export declare class TokenIssuers {
    #private;
    constructor(partners: PartnerDirectory, settings: TokenIssuerSettings, now: () => Date);
    /** Whom a token names, or why it does not count. Asks nobody but issuers that were configured. */
    read(token: string): Promise<Identity | 'token_invalid' | 'token_expired' | 'issuer_unreachable'>;
}
//# sourceMappingURL=token-issuers.d.ts.map