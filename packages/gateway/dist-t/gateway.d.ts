import type { ContentLibrary } from '@atendimento-ativo/content';
import type { JWK } from 'jose';
import { type Log } from './http/log.js';
import { type LimitSettings } from './limits/limit-settings.js';
import { PartnerDirectory } from './partners/partner-directory.js';
import type { Registry } from './registries/registry.js';
import { type RegistrationSettings } from './registration/registration-settings.js';
import { type TokenIssuerSettings } from './sessions/token-issuers.js';
import type { GatewayDatabase } from './store/database.js';
/** What a gateway stands on: its database, content and registries; the rest has a default. */
export interface GatewayOptions {
    /** Open; `stop` leaves it open, the caller closes it. */
    readonly database: GatewayDatabase;
    readonly content: ContentLibrary;
    /** Those that the partners of this gateway name. */
    readonly registries: readonly Registry[];
    /** Private key (P-256) of the session tokens. @default made once and kept in the database */
    readonly sessionSigningKey?: JWK | undefined;
    /** Private key (P-256) that opens files of exported records. @default made once and kept in the database */
    readonly exportKey?: JWK | undefined;
    /** Secret under which documents and events are digested. @default made once and kept in the database */
    readonly documentDigestKey?: string | undefined;
    /**
     * Keys of 32 bytes under which the keys of persons are kept, the newest first.
     *
     * @default made once and kept in the database
     */
    readonly masterKeys?: readonly Buffer[] | undefined;
    /** Months after which a person who was not seen again is erased; 0: never. @default 0 */
    readonly retentionMonths?: number | undefined;
    /** Whether this process also registers attendances. @default true */
    readonly worker?: boolean | undefined;
    readonly registration?: Partial<RegistrationSettings> | undefined;
    /** How often what may be done. */
    readonly limits?: Partial<LimitSettings> | undefined;
    /** Leading zero bits of the proof of work for self-service. @default 15 */
    readonly selfServiceWorkBits?: number | undefined;
    readonly tokenIssuers?: Partial<TokenIssuerSettings> | undefined;
    /** Opens `GET /metrics` to whoever sends it as a bearer token. @default the route does not exist */
    readonly metricsToken?: string | undefined;
    /** @default JSON lines on the standard error output */
    readonly log?: Log | undefined;
    /** @default the system's clock */
    readonly now?: (() => Date) | undefined;
}
/** A gateway that answers requests; any server that speaks `fetch` can host it, and several can share one database. */
export interface Gateway {
    /**
     * Answers a request.
     *
     * @param address where it came from, for what is limited by address
     */
    readonly fetch: (request: Request, address?: string) => Promise<Response>;
    readonly partners: PartnerDirectory;
    /** Begins to register attendances, if this process is a worker. */
    start(): Promise<void>;
    /** Lets running registrations finish. */
    stop(): Promise<void>;
}
/**
 * A gateway on an open database, without a server.
 *
 * @example
 * const database = await openEmbeddedDatabase('.data/gateway');
 * const gateway = await createGateway({ database, content, registries: [registry] });
 * await gateway.start();
 * const response = await gateway.fetch(new Request('http://gateway/healthz'));
 */
export declare function createGateway(options: GatewayOptions): Promise<Gateway>;
//# sourceMappingURL=gateway.d.ts.map