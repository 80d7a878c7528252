import { isRow, textOf } from '../answer.js';
import { maskWords } from '../masked-words.js';
import { RegistryError } from '../registry-error.js';
/** The error that an answer of a whole call tells; `undefined` when it tells none. */
export function failureOfCall(answer, isWrite, configuration) {
    const { status, body, retryAfterSeconds } = answer;
    if (status === 429)
        return busy('HTTP 429', retryAfterSeconds);
    if (status >= 500 || body === undefined)
        return unreadable(isWrite, status, retryAfterSeconds);
    if (status < 300)
        return undefined;
    const known = failureOfPart(answer, configuration);
    if (status === 401)
        return denied(status);
    if (status === 403 && known.kind !== 'transient')
        return denied(status);
    if (status < 400 || status === 404)
        return misconfigured(`HTTP ${status}`);
    return known;
}
/** The error that one part of a composite call was answered with. */
export function failureOfPart({ status, body, retryAfterSeconds }, { errors }) {
    if (status === 300)
        return ambiguous();
    const { code, said } = readError(body);
    const named = `${code ?? `HTTP ${status}`}${said === undefined ? '' : `: ${said}`}`;
    const isOneOf = (codes) => code !== undefined && codes.includes(code);
    // What was rolled back did not happen, whatever went wrong.
    if (isOneOf(errors.transient) || status >= 500)
        return busy(named, retryAfterSeconds);
    if (isOneOf(errors.configuration))
        return misconfigured(named);
    if (isOneOf(errors.duplicate)) {
        return new RegistryError('duplicate', 'registry_duplicate', `O FOCO já tem este registro (${named}).`);
    }
    if (isOneOf(errors.notFound)) {
        return new RegistryError('not-found', 'registry_not_found', `O FOCO não encontrou (${named}).`);
    }
    return new RegistryError('final', 'registry_refused', `O FOCO recusou (${named})`);
}
/** The names of an error that a part was answered with, and of the fields that it concerns. */
export function readError(body) {
    const row = Array.isArray(body) ? body[0] : body;
    if (!isRow(row))
        return { fields: [] };
    const code = textOf(row['errorCode']) ?? textOf(row['error']);
    const said = textOf(row['message']) ?? textOf(row['error_description']);
    const fields = Array.isArray(row['fields']) ? row['fields'].map(String) : [];
    return {
        ...(code === undefined ? {} : { code: maskWords(code) }),
        ...(said === undefined ? {} : { said: maskWords(said) }),
        fields,
    };
}
export function denied(status) {
    return new RegistryError('configuration', 'registry_access_denied', `O FOCO recusou a credencial desta instalação (HTTP ${status}).`);
}
export function misconfigured(named) {
    return new RegistryError('configuration', 'registry_misconfigured', `O FOCO não tem o que está configurado nesta instalação (${named}).`);
}
/** FOCO answered something that the configuration does not explain. */
export function unreadableAnswer(kind) {
    const message = 'A resposta do FOCO não tem os campos esperados.';
    return new RegistryError(kind, 'registry_unreadable', message);
}
/** Which of several records is meant nobody can tell from here. */
export function ambiguous() {
    return new RegistryError('final', 'registry_ambiguous', 'O FOCO tem mais de um cadastro com o mesmo documento ou chave. Unifique-os no FOCO e mande tentar de novo.');
}
function busy(named, retryAfterSeconds) {
    return new RegistryError('transient', 'registry_busy', `O FOCO pediu para tentar mais tarde (${named}).`, {
        retryAfterSeconds,
    });
}
function unreadable(isWrite, status, retryAfterSeconds) {
    const options = { retryAfterSeconds };
    return isWrite
        ? new RegistryError('doubtful', 'registry_silent', `O FOCO falhou ao gravar (HTTP ${status}). Será conferido.`, options)
        : new RegistryError('transient', 'registry_unavailable', `O FOCO está fora do ar (HTTP ${status}).`, options);
}
//# sourceMappingURL=foco-failures.js.map