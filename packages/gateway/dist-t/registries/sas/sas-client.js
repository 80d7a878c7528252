import { isRow, rowsOf, textOf } from '../answer.js';
import { failedCall } from '../failed-call.js';
import { RegistryError } from '../registry-error.js';
import { registryHttp } from '../registry-http.js';
import { readRetryAfter } from '../retry-after.js';
import { firstOf, isCode, numberOf } from './sas-answer.js';
import { unreadableAnswer } from './sas-unreadable.js';
import { maskWords } from '../masked-words.js';
/** Speaks the wire of SAS: reads are GET with a query, writes are POST with JSON. Nothing of a body is ever logged. */
export class SasClient {
    #options;
    #http;
    constructor(options) {
        this.#options = options;
        const { baseUrl, fetch = globalThis.fetch } = options;
        this.#http = registryHttp({ baseUrl, fetch });
    }
    /** Rows that a read finds. `[]`, `null` and 404 all mean none; a bare object means one. */
    async read(path, query, signal) {
        const received = await this.#send('GET', `${path}?${new URLSearchParams(query).toString()}`, undefined, signal);
        const failure = this.#failureOf('GET', received);
        if (failure?.kind === 'not-found')
            return [];
        if (failure)
            throw failure;
        const rows = rowsOf(received.body);
        if (rows.length === 0 && !isNothing(received.body))
            throw unreadableAnswer('transient');
        return rows;
    }
    /**
     * The answer of a write: an object, the first of a list, or under the name `value` a code, `true` or
     * nothing. Any other scalar (`false`, a sentence) says nothing that could be relied on.
     */
    async write(path, body) {
        const received = await this.#send('POST', path, body);
        const failure = this.#failureOf('POST', received);
        if (failure)
            throw failure;
        const first = Array.isArray(received.body) ? received.body[0] : received.body;
        if (isRow(first))
            return first;
        if (isNothing(first) || first === true || isCode(first))
            return { value: first };
        throw unreadableAnswer('doubtful');
    }
    async #send(verb, pathAndQuery, body, signal) {
        const { apiKey, configuration } = this.#options;
        const timeout = AbortSignal.timeout(configuration.timeoutMilliseconds);
        try {
            const response = await this.#http(pathAndQuery.replace(/^\/+/, ''), {
                method: verb,
                headers: { 'x-req': apiKey, 'content-type': 'application/json' },
                json: body,
                signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
            });
            return {
                status: response.status,
                body: parseJson(await response.text(), response.status),
                retryAfterSeconds: readRetryAfter(response.headers, Date.now()),
            };
        }
        catch (cause) {
            throw failedCall('SAS', verb === 'POST', cause);
        }
    }
    #failureOf(verb, { status, body, retryAfterSeconds }) {
        if (status === 401 || status === 403)
            return denied(status);
        if (status >= 300 && status < 400)
            return misconfigured(status);
        if (status === 429) {
            return new RegistryError('transient', 'registry_busy', 'O SAS pediu para esperar (HTTP 429).', {
                retryAfterSeconds,
            });
        }
        if (body === undefined)
            return unreadable(verb, status, retryAfterSeconds);
        const { answers, errors } = this.#options.configuration;
        const row = rowsOf(body)[0] ?? {};
        const code = errorOf(row, answers.errorCode);
        const said = maskWords(textOf(firstOf(row, answers.errorMessage)) ?? sentenceOf(code) ?? 'sem explicação');
        const isOneOf = (codes) => codes.some((known) => String(known) === code);
        if (isOneOf(errors.transient)) {
            return new RegistryError('transient', 'registry_busy', `O SAS pediu para tentar mais tarde: ${said}`);
        }
        if (isOneOf(errors.configuration))
            return misconfigured(status);
        if (isOneOf(errors.duplicate)) {
            return new RegistryError('duplicate', 'registry_duplicate', `O SAS já tem este registro: ${said}`);
        }
        if (isOneOf(errors.notFound)) {
            return new RegistryError('not-found', 'registry_not_found', `O SAS não encontrou: ${said}`);
        }
        if (status >= 500)
            return unreadable(verb, status, retryAfterSeconds);
        if (status === 404) {
            return verb === 'GET'
                ? new RegistryError('not-found', 'registry_not_found', 'O SAS não encontrou (HTTP 404).')
                : misconfigured(status);
        }
        if (code === undefined && status < 400)
            return undefined;
        const named = code === undefined || sentenceOf(code) ? `HTTP ${status}` : maskWords(code);
        return new RegistryError('final', 'registry_refused', `O SAS recusou (código ${named}): ${said}`);
    }
}
/** The error that an answer names, as text; `undefined` when each of its error fields is absent, 0 or empty. */
function errorOf(row, names) {
    const error = names.map((name) => row[name]).find((value) => !isNoError(value));
    if (error === undefined)
        return undefined;
    return String(numberOf(error) ?? textOf(error) ?? JSON.stringify(error));
}
function isNoError(value) {
    if (typeof value === 'string')
        return value.trim() === '' || Number(value) === 0;
    return isNothing(value) || value === 0 || value === false;
}
/** The words of an error that is no code. */
function sentenceOf(code) {
    return code !== undefined && /\s/.test(code) ? code : undefined;
}
function isNothing(value) {
    return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
function parseJson(text, status) {
    // An empty answer says nothing beyond its status.
    if (text.trim() === '')
        return status < 400 || status === 404 ? null : {};
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function unreadable(verb, status, retryAfterSeconds) {
    const options = { retryAfterSeconds };
    return verb === 'GET'
        ? new RegistryError('transient', 'registry_unavailable', `O SAS está fora do ar (HTTP ${status}).`, options)
        : new RegistryError('doubtful', 'registry_silent', `O SAS falhou ao gravar (HTTP ${status}). Será conferido.`, options);
}
function denied(status) {
    return new RegistryError('configuration', 'registry_access_denied', `O SAS recusou a chave de acesso desta instalação (HTTP ${status}).`);
}
function misconfigured(status) {
    return new RegistryError('configuration', 'registry_misconfigured', `O SAS não oferece o serviço configurado nesta instalação (HTTP ${status}).`);
}
//# sourceMappingURL=sas-client.js.map