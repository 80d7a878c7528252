/** A registry did not do what it was asked. The message is plain Portuguese, without personal data. */
export class RegistryError extends Error {
    name = 'RegistryError';
    kind;
    /** Stable, for programs: `registry_unavailable`. */
    code;
    /** How long the registry asked to be left alone. */
    retryAfterSeconds;
    constructor(kind, code, message, options = {}) {
        super(message, options);
        this.kind = kind;
        this.code = code;
        this.retryAfterSeconds = options.retryAfterSeconds;
    }
}
/** Whether a registry failed, and in this way if a `kind` is given. */
export function isRegistryError(error, kind) {
    return error instanceof RegistryError && (kind === undefined || error.kind === kind);
}
//# sourceMappingURL=registry-error.js.map