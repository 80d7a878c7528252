/** The agents that one partner's server named. */
export class AgentStore {
    #rows;
    #partnerId;
    constructor(rows, partnerId) {
        this.#rows = rows;
        this.#partnerId = partnerId;
    }
    /** Keeps an agent as the partner last described it; a CPF that was given once stays. */
    async save({ id, name, cpf }, now) {
        await this.#rows
            .insertInto('agents')
            .values({ partner_id: this.#partnerId, id, name, cpf: cpf ?? null, updated_at: now })
            .onConflict((conflict) => conflict.columns(['partner_id', 'id']).doUpdateSet({ name, updated_at: now, ...(cpf ? { cpf } : {}) }))
            .execute();
    }
    /** By id, what the partner last called its agents. */
    async names(ids) {
        if (ids.length === 0)
            return new Map();
        const rows = await this.#rows
            .selectFrom('agents')
            .select(['id', 'name'])
            .where('partner_id', '=', this.#partnerId)
            .where('id', 'in', ids)
            .execute();
        return new Map(rows.map(({ id, name }) => [id, name]));
    }
    async find(agentId) {
        const row = await this.#rows
            .selectFrom('agents')
            .select(['name', 'cpf'])
            .where('partner_id', '=', this.#partnerId)
            .where('id', '=', agentId)
            .executeTakeFirst();
        return row && { name: row.name, ...(row.cpf === null ? {} : { cpf: row.cpf }) };
    }
}
//# sourceMappingURL=agent-store.js.map