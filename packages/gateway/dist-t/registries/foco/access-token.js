import { isRow, textOf } from '../answer.js';
import { failedCall } from '../failed-call.js';
import { RegistryError } from '../registry-error.js';
import { readRetryAfter } from '../retry-after.js';
import { denied } from './foco-failures.js';
/** The one token of this gateway: asked for when it is needed, kept until FOCO refuses it. */
export class AccessToken {
    #options;
    #asked;
    #refused;
    constructor(options) {
        this.#options = options;
    }
    /**
     * The token that counts. However many calls wait for it, it is asked for once.
     *
     * @throws RegistryError; whatever the token was needed for has not been sent yet
     */
    async current() {
        const asked = (this.#asked ??= this.#ask());
        try {
            return await asked;
        }
        catch (error) {
            if (this.#asked === asked)
                this.#asked = undefined;
            throw error;
        }
    }
    /** Another token in place of one that was refused; of many calls with the same one, the first has it renewed. */
    async renew(refused) {
        if (this.#refused !== refused) {
            this.#refused = refused;
            this.#asked = undefined;
        }
        return this.current();
    }
    async #ask() {
        const { http, clientId, clientSecret, timeoutMilliseconds } = this.#options;
        try {
            const response = await http.post('services/oauth2/token', {
                body: new URLSearchParams({
                    grant_type: 'client_credentials',
                    client_id: clientId,
                    client_secret: clientSecret,
                }),
                signal: AbortSignal.timeout(timeoutMilliseconds),
            });
            return readToken(response, await response.text());
        }
        catch (cause) {
            throw cause instanceof RegistryError ? cause : failedCall('FOCO', false, cause);
        }
    }
}
function readToken(response, text) {
    const { status, headers } = response;
    if (status === 429 || status >= 500) {
        throw new RegistryError('transient', 'registry_unavailable', `O FOCO não deu acesso agora (HTTP ${status}).`, {
            retryAfterSeconds: readRetryAfter(headers, Date.now()),
        });
    }
    if (status >= 300)
        throw denied(status);
    const token = textOf(parseToken(text));
    if (token !== undefined)
        return token;
    throw new RegistryError('transient', 'registry_unavailable', 'O FOCO respondeu ao pedido de acesso sem dar acesso.');
}
function parseToken(text) {
    try {
        const body = JSON.parse(text);
        return isRow(body) ? body['access_token'] : undefined;
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=access-token.js.map