import { randomBytes, randomUUID } from 'node:crypto';
import { MASTER_KEY_BYTES, openBytes, sealBytes } from './master-keys.js';
import { personalFields } from './personal-fields.js';
/** Keeps what is about persons under a key for each of them, so that who loses the key is gone. */
export class SubjectVault {
    #masters;
    constructor(masters) {
        this.#masters = masters;
    }
    /** A new key, for a person who may turn out to have one. */
    make() {
        const id = randomUUID();
        const wrapped = this.#masters.wrap(id, randomBytes(MASTER_KEY_BYTES)).toString('base64');
        return { id, wrapped, master: this.#masters.newest };
    }
    unwrap({ id, wrapped, master }) {
        return { id, secret: this.#masters.unwrap(id, Buffer.from(wrapped, 'base64'), master) };
    }
    /** Under the newest master key; `undefined` when it is there already. */
    rewrap(key) {
        if (key.master === this.#masters.newest)
            return undefined;
        const { id, secret } = this.unwrap(key);
        return { id, wrapped: this.#masters.wrap(id, secret).toString('base64'), master: this.#masters.newest };
    }
    /** @param json the whole event, as it is stored when nothing of it is personal */
    seal(event, json, key) {
        const { open, personal } = split(event);
        if (Object.keys(personal).length === 0)
            return { json };
        if (!key)
            throw new Error('What is personal is not stored without a key.');
        const sealed = sealBytes(key.secret, event.id, Buffer.from(JSON.stringify(personal))).toString('base64');
        return { json: JSON.stringify({ ...event, payload: open }), sealed, keyId: key.id };
    }
    /** The whole event; `undefined` when the key of its person is gone. */
    open({ body, sealed, key }) {
        if (sealed === null)
            return body;
        if (key === null)
            return undefined;
        const { secret } = this.unwrap(key);
        const personal = JSON.parse(openBytes(secret, body.id, Buffer.from(sealed, 'base64')).toString());
        return { ...body, payload: { ...body.payload, ...personal } };
    }
}
/** Whether an event says something of its client that is kept under a key. */
export function isPersonal(event) {
    return Object.keys(split(event).personal).length > 0;
}
function split({ type, payload }) {
    const fields = new Set(personalFields[type]);
    const entries = Object.entries(payload);
    return {
        open: Object.fromEntries(entries.filter(([name]) => !fields.has(name))),
        personal: Object.fromEntries(entries.filter(([name, value]) => fields.has(name) && value !== undefined)),
    };
}
//# sourceMappingURL=subject-vault.js.map