import { AuditLog } from '../audit/audit-log.js';
import { inTransaction } from '../store/transaction.js';
import { hashKey, keyId, makeKey } from './partner-key.js';
/** Adds, changes and revokes partners and their keys, and writes each of these acts down with it. */
export class PartnerAdministration {
    #parts;
    constructor(parts) {
        this.#parts = parts;
    }
    /** Adds a partner and gives its secret key; `undefined` when the id is taken. */
    async add(partner) {
        return this.#do(async (rows, audit) => {
            const { id, units, tokenIssuer: _columns, ...details } = partner;
            const row = await rows
                .insertInto('partners')
                .values({ id, ...details, ...columnsOf(partner) })
                .onConflict((conflict) => conflict.column('id').doNothing())
                .returning('id')
                .executeTakeFirst();
            if (!row)
                return undefined;
            await saveUnits(rows, id, units);
            const key = await this.#addKey(rows, id, 'secret');
            await audit({ act: 'partner.added', partnerId: id, subject: keyId(hashKey(key)) });
            return key;
        });
    }
    /** Gives a partner new details; its keys stay. Units that attendances may name are never taken away. */
    async update(partner) {
        await this.#do(async (rows, audit) => {
            const { id, name, network, state, units } = partner;
            await rows
                .updateTable('partners')
                .set({ name, network, state, ...columnsOf(partner) })
                .where('id', '=', id)
                .execute();
            await saveUnits(rows, id, units);
            await audit({ act: 'partner.updated', partnerId: id });
        });
    }
    /**
     * Gives a partner a new key of a kind. The one before it counts until `overlapMilliseconds` from now, those
     * before that one not any more: two at a time are enough to change over, and a third is one too many to lose.
     *
     * @returns `undefined` when there is no such partner
     */
    async rotate(partnerId, kind, overlapMilliseconds) {
        return this.#do(async (rows, audit) => {
            if (!(await lockPartner(rows, partnerId)))
                return undefined;
            const now = this.#parts.now();
            const [newest, ...older] = await validKeys(rows, partnerId, now, kind);
            const last = new Date(now.getTime() + overlapMilliseconds);
            if (newest)
                await endKeys(rows, [newest], last);
            await endKeys(rows, older, now);
            const key = await this.#addKey(rows, partnerId, kind);
            await audit({ act: 'key.rotated', partnerId, subject: keyId(hashKey(key)) });
            return key;
        });
    }
    /** Ends a key now; `false` when the partner has no such key that counts. */
    async revokeKey(partnerId, id) {
        return this.#do(async (rows, audit) => {
            const now = this.#parts.now();
            const keys = await validKeys(rows, partnerId, now);
            const revoked = keys.filter(({ key_hash }) => keyId(key_hash) === id);
            if (revoked.length === 0)
                return false;
            await endKeys(rows, revoked, now);
            await audit({ act: 'key.revoked', partnerId, subject: id });
            return true;
        });
    }
    /** Lets a partner, its keys, agents and pages do nothing more, from now on. What it was promised is still registered. */
    async revoke(partnerId) {
        return this.#do(async (rows, audit) => {
            const row = await rows
                .updateTable('partners')
                .set({ revoked_at: this.#parts.now() })
                .where('id', '=', partnerId)
                .where('revoked_at', 'is', null)
                .returning('id')
                .executeTakeFirst();
            if (!row)
                return false;
            await audit({ act: 'partner.revoked', partnerId });
            return true;
        });
    }
    /** All partners by id, the revoked ones too, with the keys that count. */
    async list() {
        const rows = this.#parts.database.administration;
        const partners = await rows.selectFrom('partners').select(['id', 'name', 'revoked_at']).orderBy('id').execute();
        const keys = await validKeys(rows, undefined, this.#parts.now());
        return partners.map(({ id, name, revoked_at }) => ({
            id,
            name,
            ...(revoked_at === null ? {} : { revokedAt: revoked_at.toISOString() }),
            keys: keys.filter(({ partner_id }) => partner_id === id).map(describeKey),
        }));
    }
    async #addKey(rows, partnerId, kind) {
        const key = makeKey(kind);
        const values = { key_hash: hashKey(key), partner_id: partnerId, kind, created_at: this.#parts.now() };
        await rows.insertInto('partner_keys').values(values).execute();
        return key;
    }
    #do(work) {
        const { database, actor, now } = this.#parts;
        return inTransaction(database.administration, (transaction) => work(transaction, (entry) => new AuditLog(transaction).write({ actor, ...entry }, now())));
    }
}
function columnsOf({ origins, registries, tokenIssuer }) {
    return {
        origins: [...origins],
        registries: [...registries],
        token_issuer: tokenIssuer?.issuer ?? null,
        token_audience: tokenIssuer?.audience ?? null,
    };
}
/** Those that count at a moment, newest first. */
async function validKeys(rows, partnerId, at, kind) {
    let query = rows
        .selectFrom('partner_keys')
        .selectAll()
        .where((valid) => valid.or([valid('ends_at', 'is', null), valid('ends_at', '>', at)]))
        // Of two made in one moment, the one that was not replaced is the newer.
        .orderBy('created_at', 'desc')
        .orderBy('ends_at', (order) => order.desc().nullsFirst());
    if (partnerId !== undefined)
        query = query.where('partner_id', '=', partnerId);
    if (kind !== undefined)
        query = query.where('kind', '=', kind);
    return query.execute();
}
async function endKeys(rows, keys, at) {
    const ending = keys.filter(({ ends_at }) => ends_at === null || ends_at > at).map(({ key_hash }) => key_hash);
    if (ending.length === 0)
        return;
    await rows.updateTable('partner_keys').set({ ends_at: at }).where('key_hash', 'in', ending).execute();
}
/** Two rotations at once take turns. */
async function lockPartner(rows, id) {
    const query = rows.selectFrom('partners').select('id').where('id', '=', id).where('revoked_at', 'is', null);
    return (await query.forUpdate().executeTakeFirst()) !== undefined;
}
function describeKey({ key_hash, kind, created_at, ends_at }) {
    const ends = ends_at === null ? {} : { endsAt: ends_at.toISOString() };
    return { id: keyId(key_hash), kind, createdAt: created_at.toISOString(), ...ends };
}
async function saveUnits(rows, partnerId, units) {
    const values = Object.entries(units).map(([id, name]) => ({ partner_id: partnerId, id, name }));
    if (values.length === 0)
        return;
    await rows
        .insertInto('units')
        .values(values)
        .onConflict((conflict) => conflict.columns(['partner_id', 'id']).doUpdateSet((expression) => ({ name: expression.ref('excluded.name') })))
        .execute();
}
//# sourceMappingURL=partner-administration.js.map