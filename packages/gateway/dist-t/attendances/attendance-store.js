import { sql } from 'kysely';
/** Whether an attendance is of this agent, or of this visit of self-service, within the partner. */
export function isOf(row, { sub, sid }) {
    return row.session_id === null && sid === undefined ? row.agent_id === sub : row.session_id === sid;
}
/** Columns that are written anew whenever the attendance is added up again. */
const PROJECTED = [
    'status',
    'started_at',
    'ended_at',
    'person_id',
    'company_id',
    'day',
    'channel',
    'network',
    'unit_id',
    'company_size',
    'deliveries',
    'referred',
    'nps_score',
];
const COLUMNS = [
    ...['id', 'partner_id', 'agent_id', 'agent_name', 'session_id', 'score_change', 'erased_at'],
    ...PROJECTED,
];
/** Its client was erased since it was read: done again, the work finds that out. */
export class AttendanceErasedError extends Error {
    name = 'AttendanceErasedError';
    /** `serialization_failure`. */
    code = '40001';
}
/** The attendances of one partner. */
export class AttendanceStore {
    #rows;
    #partnerId;
    constructor(rows, partnerId) {
        this.#rows = rows;
        this.#partnerId = partnerId;
    }
    async find(id) {
        return this.#select().where('id', '=', id).executeTakeFirst();
    }
    /** The attendances of these ids, and which of the ids are somebody else's. */
    async findAll(ids) {
        const { rows } = await sql `
      select asked, ${sql.join(COLUMNS.map((column) => sql.ref(`own.${column}`)))}, own.id is null and is_attendance_taken(asked) as is_taken, (
        select json_build_object('id', id, 'wrapped', encode(wrapped, 'base64'), 'master', master_id) from subject_keys
        where attendance_id = own.id) as key
      from unnest(${ids}::text[]::uuid[]) as asked
      left join attendances as own on own.id = asked and own.partner_id = ${this.#partnerId}`.execute(this.#rows);
        return {
            rows: rows.filter(({ asked, id }) => asked === id),
            taken: new Set(rows.filter(({ is_taken }) => is_taken).map(({ asked }) => asked)),
        };
    }
    /** Writes what attendances now add up to. */
    async save(projections) {
        if (projections.length === 0)
            return;
        const columns = sql.join(PROJECTED.map((column) => sql.ref(column)));
        const changes = PROJECTED.map((column) => sql `${sql.ref(column)} = excluded.${sql.ref(column)}`);
        const { rows } = await sql `
      insert into attendances (id, partner_id, agent_id, agent_name, session_id, ${columns})
      select id, ${this.#partnerId}, agent_id, agent_name, session_id, ${columns}
      from json_populate_recordset(null::attendances, ${JSON.stringify(projections.map(rowOf))}::json)
      on conflict (id) do update set ${sql.join(changes)}
      where attendances.partner_id = excluded.partner_id and attendances.erased_at is null
      returning id`.execute(this.#rows);
        if (rows.length < projections.length)
            throw new AttendanceErasedError();
    }
    /** Ids in their order, from the one after this one on. */
    async idsAfter(id, most) {
        const rows = await this.#rows
            .selectFrom('attendances')
            .select('id')
            .where('partner_id', '=', this.#partnerId)
            .where('id', '>', id)
            .orderBy('id')
            .limit(most)
            .execute();
        return rows.map((row) => row.id);
    }
    /** Those of attendances whose client was erased. */
    async erasedOf(ids) {
        const rows = await this.#rows
            .selectFrom('attendances')
            .select('id')
            .where('partner_id', '=', this.#partnerId)
            .where('id', 'in', ids)
            .where('erased_at', 'is not', null)
            .execute();
        return new Set(rows.map(({ id }) => id));
    }
    /** The one attendance of a session of self-service, if it has opened one. */
    async idOfSession(sessionId) {
        const row = await this.#rows
            .selectFrom('attendances')
            .select('id')
            .where('partner_id', '=', this.#partnerId)
            .where('session_id', '=', sessionId)
            .executeTakeFirst();
        return row?.id;
    }
    /** Concluded attendances of a person or company, newest first. */
    async concludedOf(kind, clientId, limit) {
        return this.#select()
            .where(kind === 'cpf' ? 'person_id' : 'company_id', '=', clientId)
            .where('status', '=', 'concluded')
            .orderBy('ended_at', 'desc')
            .limit(limit)
            .execute();
    }
    /** Concluded attendances of a client around a moment: those before it, newest first, and the first one after it. */
    async neighbours(kind, clientId, { id, startedAt }, limit) {
        const others = this.#select()
            .where(kind === 'cpf' ? 'person_id' : 'company_id', '=', clientId)
            .where('status', '=', 'concluded')
            .where('id', '!=', id);
        const earlier = others.where('started_at', '<', new Date(startedAt)).orderBy('started_at', 'desc').limit(limit);
        const next = others.where('started_at', '>=', new Date(startedAt)).orderBy('started_at').limit(1);
        return { earlier: await earlier.execute(), next: await next.executeTakeFirst() };
    }
    /** Those of concluded attendances that may have a round before or after them, or had one. */
    async withRounds(ids) {
        const other = (column) => sql `exists (
      select from attendances as other
      where other.partner_id = ${this.#partnerId} and other.${sql.ref(column)} = own.${sql.ref(column)}
        and other.status = 'concluded' and other.id <> own.id)`;
        const { rows } = await sql `
      select id from attendances as own
      where partner_id = ${this.#partnerId} and id = any(${ids}::text[]::uuid[])
        and (score_change is not null or ${other('company_id')} or (company_id is null and ${other('person_id')}))
      order by started_at`.execute(this.#rows);
        return rows.map(({ id }) => id);
    }
    async setScoreChange(id, change) {
        await this.#rows
            .updateTable('attendances')
            .set({ score_change: change ?? null })
            .where('partner_id', '=', this.#partnerId)
            .where('id', '=', id)
            .execute();
    }
    #select() {
        return this.#rows.selectFrom('attendances').select(COLUMNS).where('partner_id', '=', this.#partnerId);
    }
}
function rowOf({ attendance, agent, sessionId, client }) {
    const { id, status, startedAt, endedAt, context, deliveries, referrals, nps } = attendance;
    return {
        id,
        agent_id: agent.id,
        agent_name: agent.name,
        session_id: sessionId,
        status,
        started_at: startedAt,
        ended_at: endedAt,
        person_id: client.personId,
        company_id: client.companyId,
        day: startedAt?.slice(0, 10),
        channel: context?.channel,
        network: context?.network,
        unit_id: context?.unitId,
        company_size: attendance.client?.company?.size,
        deliveries: deliveries.length,
        referred: referrals.length > 0,
        nps_score: nps?.score,
    };
}
//# sourceMappingURL=attendance-store.js.map