import { isRow, textOf } from '../answer.js';
import { failedCall } from '../failed-call.js';
import { registryHttp } from '../registry-http.js';
import { readRetryAfter } from '../retry-after.js';
import { AccessToken } from './access-token.js';
import { failureOfCall, failureOfPart, readError, unreadableAnswer } from './foco-failures.js';
/**
 * Speaks the REST interface of Salesforce. Queries and writes go as composite calls: what happens
 * together is one call, and no document stands in an address, where every machine on the way logs it.
 */
export class FocoClient {
    #configuration;
    #http;
    #token;
    constructor({ baseUrl, clientId, clientSecret, configuration, fetch = globalThis.fetch }) {
        this.#configuration = configuration;
        this.#http = registryHttp({ baseUrl, fetch });
        const { timeoutMilliseconds } = configuration;
        this.#token = new AccessToken({ http: this.#http, clientId, clientSecret, timeoutMilliseconds });
    }
    /** The records that each of some queries finds, all pages of them. */
    async query(queries, cancel) {
        const signal = this.#limit(cancel);
        const subrequests = Object.entries(queries).map(([referenceId, soql]) => ({
            method: 'GET',
            url: `${this.#root}/query?q=${encodeURIComponent(soql)}`,
            referenceId,
        }));
        const parts = await this.#composite(subrequests, false, signal);
        const found = subrequests.map(async ({ referenceId }) => {
            return [referenceId, await this.#pages(parts.get(referenceId)?.body, signal)];
        });
        return Object.fromEntries(await Promise.all(found));
    }
    /**
     * Writes records, all or none, in this order.
     *
     * @returns the id of the last one; `undefined` when the answer has none
     */
    async write(changes) {
        const subrequests = Object.entries(changes).map(([referenceId, change]) => ({
            method: change.verb,
            url: `${this.#root}/sobjects/${change.path}`,
            referenceId,
            body: withReferences(change),
        }));
        const parts = await this.#composite(subrequests, true, this.#limit());
        const last = parts.get(subrequests.at(-1)?.referenceId ?? '')?.body;
        return isRow(last) ? textOf(last['id']) : undefined;
    }
    /** What the organisation says of an object. */
    async describe(object) {
        const path = `${this.#root}/sobjects/${object}/describe`;
        const { body } = await this.#call({ verb: 'GET', path, isWrite: false, signal: this.#limit() });
        if (!isRow(body))
            throw unreadableAnswer('transient');
        return body;
    }
    get #root() {
        return `/services/data/${this.#configuration.apiVersion}`;
    }
    /** One limit for all that a call of ours needs: its token, its repetition, its pages. */
    #limit(cancel) {
        const timeout = AbortSignal.timeout(this.#configuration.timeoutMilliseconds);
        return cancel ? AbortSignal.any([timeout, cancel]) : timeout;
    }
    async #composite(subrequests, isWrite, signal) {
        const body = { allOrNone: true, compositeRequest: subrequests };
        const answer = await this.#call({ verb: 'POST', path: `${this.#root}/composite`, body, isWrite, signal });
        const parts = readParts(answer.body);
        if (!subrequests.every(({ referenceId }) => parts.has(referenceId))) {
            throw unreadableAnswer(isWrite ? 'doubtful' : 'transient');
        }
        const failed = [...parts.values()].filter(({ status }) => status >= 300);
        // The others only say that they were rolled back with it.
        const cause = failed.find(({ body: said }) => readError(said).code !== 'PROCESSING_HALTED') ?? failed[0];
        if (cause)
            throw failureOfPart({ retryAfterSeconds: answer.retryAfterSeconds, ...cause }, this.#configuration);
        return parts;
    }
    async #pages(first, signal) {
        const rows = [];
        let page = first;
        for (;;) {
            if (!isRow(page) || !Array.isArray(page['records']))
                throw unreadableAnswer('transient');
            rows.push(...page['records'].filter(isRow));
            const next = textOf(page['nextRecordsUrl']);
            if (page['done'] === true)
                return rows;
            if (next === undefined || !next.startsWith('/services/data/'))
                throw unreadableAnswer('transient');
            page = (await this.#call({ verb: 'GET', path: next, isWrite: false, signal })).body;
        }
    }
    async #call(call) {
        const token = await this.#untilEnd(this.#token.current(), call.signal);
        let answer = await this.#send(call, token);
        // Refused before anything was done: the same call with another token is the first one that counts.
        if (answer.status === 401) {
            answer = await this.#send(call, await this.#untilEnd(this.#token.renew(token), call.signal));
        }
        const failure = failureOfCall(answer, call.isWrite, this.#configuration);
        if (failure)
            throw failure;
        return answer;
    }
    /** The token, which other calls wait for too and whose request is not this call's to end. */
    #untilEnd(token, signal) {
        return new Promise((resolve, reject) => {
            const end = () => reject(failedCall('FOCO', false, signal.reason));
            if (signal.aborted)
                return end();
            signal.addEventListener('abort', end, { once: true });
            token.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
        });
    }
    async #send({ verb, path, body, isWrite, signal }, token) {
        try {
            const response = await this.#http(path.replace(/^\/+/, ''), {
                method: verb,
                headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
                json: body,
                signal,
            });
            return {
                status: response.status,
                body: parseJson(await response.text()),
                retryAfterSeconds: readRetryAfter(response.headers, Date.now()),
            };
        }
        catch (cause) {
            throw failedCall('FOCO', isWrite, cause);
        }
    }
}
/** What people typed cannot pass for a reference, which would be looked up. */
function withReferences({ body, references = {} }) {
    const plain = Object.entries(body).map(([field, value]) => [
        field,
        typeof value === 'string' ? value.replaceAll('@{', '@ {') : value,
    ]);
    const named = Object.entries(references).map(([field, name]) => [field, `@{${name}.id}`]);
    return Object.fromEntries([...plain, ...named]);
}
function readParts(body) {
    const rows = isRow(body) ? body['compositeResponse'] : undefined;
    const parts = Array.isArray(rows) ? rows.filter(isRow) : [];
    return new Map(parts.map((part) => [String(part['referenceId']), { status: Number(part['httpStatusCode']), body: part['body'] }]));
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=foco-client.js.map