import { appendLink } from '@atendimento-ativo/domain';
import { sql } from 'kysely';
/** The chains of consent of one partner's clients: appended to, never changed. */
export class ConsentStore {
    #rows;
    #partnerId;
    constructor(rows, partnerId) {
        this.#rows = rows;
        this.#partnerId = partnerId;
    }
    /**
     * Appends what the clients' chains do not have yet. Belongs into the transaction that `ClientStore.ensure`d the
     * clients, so that appends to one chain take turns.
     */
    async append(given, { isFresh }) {
        const withReceipts = given.filter(({ received }) => received.length > 0);
        if (withReceipts.length === 0)
            return;
        const { recorded, ends } = await this.#known(withReceipts.map(({ clientId }) => clientId).filter((id) => !isFresh(id)));
        const added = [];
        for (const { clientId, attendanceId, received } of withReceipts) {
            for (const { receipt, receivedAt } of received) {
                if (recorded.has(clientId + receipt.recordId))
                    continue;
                const [link] = (await appendLink(ends.get(clientId) ?? [], receipt, receivedAt.toISOString())).slice(-1);
                if (!link)
                    continue;
                ends.set(clientId, [link]);
                added.push({ clientId, attendanceId, link });
            }
        }
        if (added.length > 0)
            await this.#insert(added);
    }
    /** Every act of a client, in order of receipt. */
    async chain(clientId) {
        const rows = await this.#rows
            .selectFrom('consent_links')
            .innerJoin('attendances', 'attendances.id', 'consent_links.attendance_id')
            .select(['link', 'record_id', 'person_id'])
            .where('consent_links.partner_id', '=', this.#partnerId)
            .where('client_id', '=', clientId)
            .orderBy('position')
            .execute();
        const elsewhere = rows.filter(({ person_id }) => person_id !== clientId);
        return {
            chain: rows.map(({ link }) => link),
            mistaken: new Set(elsewhere.map(({ record_id }) => record_id)),
        };
    }
    /** The receipts that a client got in one attendance. */
    async receipts(clientId, attendanceId) {
        const rows = await this.#select(clientId).where('attendance_id', '=', attendanceId).orderBy('position').execute();
        return rows.map(({ link }) => link.receipt);
    }
    async #insert(links) {
        await sql `
      insert into consent_links (partner_id, client_id, position, record_id, attendance_id, hash, link)
      select ${this.#partnerId}, client_id::uuid, position::integer, record_id::uuid, attendance_id::uuid, hash, link
      from rows from (
        unnest(${links.map(({ clientId }) => clientId)}::text[]),
        unnest(${links.map(({ link }) => String(link.position))}::text[]),
        unnest(${links.map(({ link }) => link.receipt.recordId)}::text[]),
        unnest(${links.map(({ attendanceId }) => attendanceId)}::text[]),
        unnest(${links.map(({ link }) => link.hash)}::text[]),
        jsonb_array_elements(${JSON.stringify(links.map(({ link }) => link))}::jsonb)
      ) as given (client_id, position, record_id, attendance_id, hash, link)`.execute(this.#rows);
    }
    /** Which records chains have, as client and record in one text, and the last link of each. */
    async #known(clientIds) {
        const { rows } = clientIds.length === 0
            ? { rows: [] }
            : await sql `
      select client_id, record_id,
        case when lead(position) over (partition by client_id order by position) is null then link end as end
      from consent_links
      where partner_id = ${this.#partnerId} and client_id = any(${clientIds}::text[]::uuid[])`.execute(this.#rows);
        return {
            recorded: new Set(rows.map(({ client_id, record_id }) => client_id + record_id)),
            ends: new Map(rows.flatMap(({ client_id, end }) => (end ? [[client_id, [end]]] : []))),
        };
    }
    #select(clientId) {
        return this.#rows
            .selectFrom('consent_links')
            .select(['link', 'record_id'])
            .where('partner_id', '=', this.#partnerId)
            .where('client_id', '=', clientId);
    }
}
//# sourceMappingURL=consent-store.js.map