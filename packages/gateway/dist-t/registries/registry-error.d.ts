/**
 * How a call to a registry failed:
 *
 * - `transient`: nothing happened, the same call may succeed later;
 * - `doubtful`: a write that may have happened: look before writing again;
 * - `configuration`: the gateway may not do this (key, path): a person must change something, then it succeeds;
 * - `duplicate`: a write found that what it writes is already there;
 * - `not-found`: what the call refers to is not there;
 * - `final`: refused for what it carries; the same call fails again.
 */
export type FailureKind = 'transient' | 'doubtful' | 'configuration' | 'duplicate' | 'not-found' | 'final';
interface RegistryErrorOptions extends ErrorOptions {
    readonly retryAfterSeconds?: number | undefined;
}
/** A registry did not do what it was asked. The message is plain Portuguese, without personal data. */
export declare class RegistryError extends Error {
    readonly name = "RegistryError";
    readonly kind: FailureKind;
    /** Stable, for programs: `registry_unavailable`. */
    readonly code: string;
    /** How long the registry asked to be left alone. */
    readonly retryAfterSeconds: number | undefined;
    constructor(kind: FailureKind, code: string, message: string, options?: RegistryErrorOptions);
}
/** Whether a registry failed, and in this way if a `kind` is given. */
export declare function isRegistryError(error: unknown, kind?: FailureKind): error is RegistryError;
export {};
//# sourceMappingURL=registry-error.d.ts.map