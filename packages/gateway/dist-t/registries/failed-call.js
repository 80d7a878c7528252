import { RegistryError } from './registry-error.js';
/** Failures before anything was sent: a write certainly did not happen. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];
/**
 * A call that got no answer.
 *
 * @param registry as people call it: `SAS`
 * @param cause what `fetch` threw
 */
export function failedCall(registry, isWrite, cause) {
    if (!isWrite || NEVER_SENT.includes(codeOf(cause) ?? '')) {
        const message = `O ${registry} não respondeu. Nova tentativa automática.`;
        return new RegistryError('transient', 'registry_unavailable', message, { cause });
    }
    const message = `O ${registry} recebeu o registro e não respondeu. Será conferido.`;
    return new RegistryError('doubtful', 'registry_silent', message, { cause });
}
/** The system's code of a network failure, which `fetch` hides below its own error. */
function codeOf(error) {
    if (!(error instanceof Error))
        return undefined;
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    return codeOf(error.cause);
}
//# sourceMappingURL=failed-call.js.map