import { sql } from 'kysely';
import { orderedId } from '../store/ordered-id.js';
/** The people and companies that one partner attended. */
export class ClientStore {
    #rows;
    #partnerId;
    #digest;
    #vault;
    constructor(rows, partnerId, { digest, vault }) {
        this.#rows = rows;
        this.#partnerId = partnerId;
        this.#digest = digest;
        this.#vault = vault;
    }
    /** The client's opaque id, if this partner attended it before. */
    async find(document) {
        const row = await this.#rows
            .selectFrom('clients')
            .select('id')
            .where('partner_id', '=', this.#partnerId)
            .where('document_digest', '=', this.#digest(this.#partnerId, document))
            .executeTakeFirst();
        return row?.id;
    }
    /**
     * The opaque ids of clients, given now to those that have none, and the keys of the persons among them. In a
     * transaction, whatever is done for these clients takes turns until its end. They are taken in one order, so that none
     * waits in a circle: ask once for all.
     *
     * @param documents of each attendance
     */
    async ensure(documents) {
        const digests = new Map(documents.map((document) => [this.#digest(this.#partnerId, document), document.kind]));
        const given = [...digests].sort(byDigest).map(([digest, kind]) => ({
            ...{ id: orderedId(), kind, digest },
            ...(kind === 'cpf' ? { key: this.#vault.make() } : {}),
        }));
        const rows = given.length === 0 ? [] : await this.#insert(given);
        const found = new Map(rows.map((row) => [row.document_digest, row]));
        const find = (document) => {
            const row = found.get(this.#digest(this.#partnerId, document));
            if (row === undefined)
                throw new Error('A client was asked for that was not ensured.');
            return row;
        };
        const isNamedOnce = countOnce(documents.map((document) => this.#digest(this.#partnerId, document)));
        const fresh = rows.filter((row) => row.is_new && isNamedOnce.has(row.document_digest));
        const freshIds = new Set(fresh.map(({ id }) => id));
        return {
            isFresh: (id) => freshIds.has(id),
            idOf: (document) => find(document).id,
            keyOf: (document) => {
                const { key } = find(document);
                if (key === null)
                    throw new Error('Only persons have keys.');
                return this.#vault.unwrap(key);
            },
        };
    }
    async #insert(given) {
        const column = (valueOf) => sql `unnest(${given.map(valueOf)}::text[])`;
        // An update that changes nothing makes the present row come back, and locks it.
        const { rows } = await sql `
      with given as materialized (
        select id, kind, digest, key_id, wrapped, master from rows from (
          ${column(({ id }) => id)}, ${column(({ kind }) => kind)}, ${column(({ digest }) => digest)},
          ${column(({ key }) => key?.id ?? null)}, ${column(({ key }) => key?.wrapped ?? null)},
          ${column(({ key }) => key?.master ?? null)}
        ) as given (id, kind, digest, key_id, wrapped, master)
      ), ensured as (
        insert into clients (id, partner_id, kind, document_digest)
        select id::uuid, ${this.#partnerId}, kind, digest from given order by digest
        on conflict (partner_id, document_digest) do update set kind = excluded.kind
        returning id, document_digest, xmax = 0 as is_new
      ), keyed as (
        insert into subject_keys (id, partner_id, client_id, wrapped, master_id)
        select key_id::uuid, ${this.#partnerId}, ensured.id, decode(wrapped, 'base64'), master
        from ensured join given on digest = document_digest where key_id is not null
        on conflict (client_id) do update set client_id = excluded.client_id
        returning id, client_id, wrapped, master_id
      )
      select ensured.id, document_digest, is_new, case when keyed.id is not null then json_build_object(
        'id', keyed.id, 'wrapped', encode(wrapped, 'base64'), 'master', master_id) end as key
      from ensured left join keyed on client_id = ensured.id`.execute(this.#rows);
        return rows;
    }
    /** Names a document without telling it. */
    digest(document) {
        return this.#digest(this.#partnerId, document);
    }
    async kindOf(clientId) {
        const row = await this.#rows
            .selectFrom('clients')
            .select('kind')
            .where('partner_id', '=', this.#partnerId)
            .where('id', '=', clientId)
            .where('erased_at', 'is', null)
            .executeTakeFirst();
        return row?.kind;
    }
}
/** The digests that stand there once. */
function countOnce(digests) {
    const [once, more] = [new Set(), new Set()];
    for (const digest of digests)
        (once.has(digest) ? more : once).add(digest);
    for (const digest of more)
        once.delete(digest);
    return once;
}
function byDigest([left], [right]) {
    return left < right ? -1 : 1;
}
//# sourceMappingURL=client-store.js.map