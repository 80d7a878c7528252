import type { JWK } from 'jose';
import { type LimitSettings } from '../limits/limit-settings.js';
import type { RegistrationSettings } from '../registration/registration-settings.js';
export type Variables = Readonly<Record<string, string | undefined>>;
/** Where the rows are. */
export interface DatabaseEnvironment {
    /** PostgreSQL; the embedded database when absent. */
    readonly databaseUrl: string | undefined;
    /** A replica of it for heavy reads. */
    readonly databaseReadUrl: string | undefined;
    readonly dataDirectory: string;
}
/** The registries that attendances can go into: SAS, FOCO or both. */
export interface RegistriesEnvironment {
    readonly sas?: {
        readonly baseUrl: string;
        readonly apiKey: string;
        readonly configuration: string | URL;
    };
    readonly foco?: {
        readonly baseUrl: string;
        readonly clientId: string;
        readonly clientSecret: string;
        readonly configuration: string | URL;
    };
}
/** Everything that `serve` is started with. */
export interface ServeEnvironment extends DatabaseEnvironment {
    readonly host: string;
    readonly port: number;
    readonly worker: boolean;
    readonly registries: RegistriesEnvironment;
    /** A folder of content documents beside the national ones. */
    readonly contentDirectory: URL | undefined;
    readonly sessionSigningKey: JWK | undefined;
    readonly exportKey: JWK | undefined;
    readonly documentDigestKey: string | undefined;
    /** The newest first. */
    readonly masterKeys: readonly Buffer[];
    readonly retentionMonths: number;
    /** Opens `/metrics`. */
    readonly metricsToken: string | undefined;
    readonly registration: RegistrationSettings;
    /** Proxies in front that say where a request came from. */
    readonly trustedProxies: number;
    readonly limits: LimitSettings;
    readonly selfServiceWorkBits: number;
}
/** @throws ConfigurationError */
export declare function readDatabaseEnvironment(variables: Variables): DatabaseEnvironment;
/**
 * Reads the variables of `serve`; an empty one counts as not set.
 *
 * @throws ConfigurationError naming the variable
 */
export declare function readServeEnvironment(variables: Variables): ServeEnvironment;
/**
 * Reads the variables of the registries. Without any, attendances wait until one is there.
 *
 * @throws ConfigurationError naming the variable
 */
export declare function readRegistriesEnvironment(variables: Variables): RegistriesEnvironment;
/**
 * `DOCUMENT_DIGEST_KEY`; a key that the database keeps counts where it is not set.
 *
 * @throws ConfigurationError
 */
export declare function readDigestKey(variables: Variables): string | undefined;
/**
 * `MASTER_KEYS`, or the content of the file that `MASTER_KEYS_FILE` names: base64url of 32 bytes each, the newest first,
 * with spaces, commas or lines between them.
 *
 * @throws ConfigurationError
 */
export declare function readMasterKeys(variables: Variables): readonly Buffer[];
//# sourceMappingURL=environment.d.ts.map