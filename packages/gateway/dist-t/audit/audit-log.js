const LISTED = 1000;
/** Who did what, when. The database refuses to change or remove an entry. */
export class AuditLog {
    #rows;
    /** @param rows the transaction of what is done, so that neither stands without the other */
    constructor(rows) {
        this.#rows = rows;
    }
    async write({ actor, act, partnerId, subject, requestId }, at) {
        await this.#rows
            .insertInto('audit_log')
            .values({ at, actor, act, partner_id: partnerId, subject: subject ?? null, request_id: requestId ?? null })
            .execute();
    }
    /** The newest entries of a partner, or of all, oldest first. */
    async list(partnerId) {
        let query = this.#rows.selectFrom('audit_log').selectAll().orderBy('id', 'desc').limit(LISTED);
        if (partnerId !== undefined)
            query = query.where('partner_id', '=', partnerId);
        return (await query.execute()).reverse().map((row) => ({
            at: row.at.toISOString(),
            actor: row.actor,
            act: row.act,
            partnerId: row.partner_id,
            ...(row.subject === null ? {} : { subject: row.subject }),
            ...(row.request_id === null ? {} : { requestId: row.request_id }),
        }));
    }
}
//# sourceMappingURL=audit-log.js.map