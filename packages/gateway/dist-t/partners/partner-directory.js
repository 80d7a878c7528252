import { sql } from 'kysely';
import { hashKey } from './partner-key.js';
/** Who the partners are. The only rows that are read before it is known who asks. */
export class PartnerDirectory {
    #rows;
    #now;
    constructor(rows, now) {
        this.#rows = rows;
        this.#now = now;
    }
    /** A partner that may still ask for something. */
    async find(id) {
        return this.#read(this.#active().where('partners.id', '=', id));
    }
    /** A partner, revoked or not: what it was promised is still registered. */
    async findEver(id) {
        return this.#read(this.#rows.selectFrom('partners').where('partners.id', '=', id));
    }
    /** The partner whose key of that kind this is, while the key holds. Only hashes of keys are stored. */
    async findByKey(kind, key) {
        return this.#read(this.#active().where((expression) => expression.exists(expression
            .selectFrom('partner_keys')
            .select('key_hash')
            .whereRef('partner_keys.partner_id', '=', 'partners.id')
            .where('key_hash', '=', hashKey(key))
            .where('kind', '=', kind)
            .where((valid) => valid.or([valid('ends_at', 'is', null), valid('ends_at', '>', this.#now())])))));
    }
    /** The partner that takes tokens of an issuer under one of these audiences. */
    async findByIssuer(issuer, audiences) {
        if (audiences.length === 0)
            return undefined;
        return this.#read(this.#active().where('token_issuer', '=', issuer).where('token_audience', 'in', audiences).limit(1));
    }
    /** Whether any partner has this page. */
    async knowsOrigin(origin) {
        const row = await this.#active()
            .select('id')
            .where('origins', '@>', sql `array[${origin}]::text[]`)
            .limit(1)
            .executeTakeFirst();
        return row !== undefined;
    }
    #active() {
        return this.#rows.selectFrom('partners').where('revoked_at', 'is', null);
    }
    async #read(query) {
        const row = await query
            .select((expression) => [
            'partners.id',
            'partners.name',
            'network',
            'state',
            'origins',
            'registries',
            'token_issuer',
            'token_audience',
            expression
                .selectFrom('units')
                .select(sql `coalesce(jsonb_object_agg(units.id, units.name), '{}')`.as('units'))
                .whereRef('units.partner_id', '=', 'partners.id')
                .$asScalar()
                .$notNull()
                .as('units'),
        ])
            .executeTakeFirst();
        if (!row)
            return undefined;
        const { token_issuer: issuer, token_audience: audience, ...partner } = row;
        return issuer === null || audience === null ? partner : { ...partner, tokenIssuer: { issuer, audience } };
    }
}
//# sourceMappingURL=partner-directory.js.map