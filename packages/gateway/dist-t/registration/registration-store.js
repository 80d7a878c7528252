import { sql } from 'kysely';
import { ERASED } from './registration-problems.js';
/** The most rows that one listing gives. */
const LISTED = 200;
/** The way of one partner's attendances into the registries. */
export class RegistrationStore {
    #rows;
    #partnerId;
    constructor(rows, partnerId) {
        this.#rows = rows;
        this.#partnerId = partnerId;
    }
    /** Makes the rows of attendances; gives those that were not there already. */
    async create(attendanceIds, registry, now) {
        const { rows } = await sql `
      insert into registrations (attendance_id, registry, partner_id, status, steps, pending_since, updated_at)
      select id, ${registry}, ${this.#partnerId}, 'pending', '{}', ${now}::timestamptz, ${now}::timestamptz
      from unnest(${attendanceIds}::text[]::uuid[]) as id
      on conflict do nothing returning partner_id, attendance_id, registry, version`.execute(this.#rows);
        return rows;
    }
    async find(attendanceId, registry) {
        return this.#select().where('attendance_id', '=', attendanceId).where('registry', '=', registry).executeTakeFirst();
    }
    async ofAttendance(attendanceId) {
        return this.ofAttendances([attendanceId]);
    }
    async ofAttendances(attendanceIds) {
        return this.#select().where('attendance_id', 'in', attendanceIds).orderBy('registry').execute();
    }
    /** Registrations of a status, the one that waits longest first, with who attended. */
    async withStatus(status) {
        return this.#rows
            .selectFrom('registrations')
            .innerJoin('attendances', 'attendances.id', 'registrations.attendance_id')
            .selectAll('registrations')
            .select(['agent_name', 'unit_id', 'started_at'])
            .where('registrations.partner_id', '=', this.#partnerId)
            .where('registrations.status', '=', status)
            .orderBy('updated_at')
            .limit(LISTED)
            .execute();
    }
    /**
     * Puts the registrations of attendances back in line, since there is something new to tell their registries.
     *
     * @returns which ones there are
     */
    async renew(attendanceIds, now) {
        if (attendanceIds.length === 0)
            return [];
        return this.#rows
            .updateTable('registrations')
            .set(pendingSince(now))
            .where('partner_id', '=', this.#partnerId)
            .where('attendance_id', 'in', attendanceIds)
            .returning(['partner_id', 'attendance_id', 'registry', 'version'])
            .execute();
    }
    /** The attendances by which each registry last heard of a person. */
    async lastOf(personIds) {
        if (personIds.length === 0)
            return [];
        const rows = await this.#rows
            .selectFrom('registrations')
            .innerJoin('attendances', 'attendances.id', 'registrations.attendance_id')
            .select('attendance_id')
            .distinctOn(['person_id', 'registry'])
            .where('attendances.partner_id', '=', this.#partnerId)
            .where('person_id', 'in', personIds)
            .orderBy('person_id')
            .orderBy('registry')
            .orderBy('ended_at', 'desc')
            .execute();
        return [...new Set(rows.map(({ attendance_id }) => attendance_id))];
    }
    /** Begins a run and gives it its number; `undefined` when there is nothing to run, or nothing yet. */
    async beginRun(attendanceId, registry, now) {
        return this.#rows
            .updateTable('registrations')
            .set({ attempts: sql `attempts + 1`, updated_at: now })
            .where('partner_id', '=', this.#partnerId)
            .where('attendance_id', '=', attendanceId)
            .where('registry', '=', registry)
            .where('status', '=', 'pending')
            .where((may) => may.or([may('settles_at', 'is', null), may('settles_at', '<=', now)]))
            .returningAll()
            .executeTakeFirst();
    }
    /** Changes the row of a run; `false` when a later run has taken over, and nothing was changed. */
    async updateRun(run, change, now) {
        const { steps, ...rest } = change;
        const row = await this.#rows
            .updateTable('registrations')
            .set({ ...rest, steps: JSON.stringify(steps), updated_at: now })
            .where('partner_id', '=', this.#partnerId)
            .where('attendance_id', '=', run.attendance_id)
            .where('registry', '=', run.registry)
            .where('attempts', '=', run.attempts)
            .where('status', '=', 'pending')
            .returning('attempts')
            .executeTakeFirst();
        return row !== undefined;
    }
    /**
     * Ends a run; a registration that was renewed meanwhile stays pending.
     *
     * @returns the status that it has now; `undefined` when a later run has taken over
     */
    async endRun(run, end, now) {
        const { status, problem, settlesAt } = end;
        const row = await this.#rows
            .updateTable('registrations')
            .set({
            status: sql `case when version = ${run.version} then ${status} else 'pending' end`,
            problem_code: problem?.code ?? null,
            problem_message: problem?.message ?? null,
            ended: run.attempts,
            settles_at: settlesAt ?? null,
            updated_at: now,
        })
            .where('partner_id', '=', this.#partnerId)
            .where('attendance_id', '=', run.attendance_id)
            .where('registry', '=', run.registry)
            .where('attempts', '=', run.attempts)
            .where('status', '=', 'pending')
            .returning('status')
            .executeTakeFirst();
        return row?.status;
    }
    /**
     * Puts a failed registration back in line, and keeps who asked for it; `undefined` when it is not failed.
     *
     * @param changes what that person knows of the registry
     */
    async reopen(run, act, changes) {
        const { steps, protocol } = changes;
        return this.#rows
            .updateTable('registrations')
            .set({
            ...pendingSince(new Date(act.at)),
            acts: sql `acts || ${JSON.stringify([act])}::jsonb`,
            ...(steps ? { steps: JSON.stringify(steps) } : {}),
            ...(protocol === undefined ? {} : { protocol }),
        })
            .where('partner_id', '=', this.#partnerId)
            .where('attendance_id', '=', run.attendance_id)
            .where('registry', '=', run.registry)
            .where('status', '=', 'failed')
            .where('problem_code', 'is distinct from', ERASED.code)
            .returningAll()
            .executeTakeFirst();
    }
    #select() {
        return this.#rows.selectFrom('registrations').selectAll().where('partner_id', '=', this.#partnerId);
    }
}
/** Back in line, as another version. */
function pendingSince(now) {
    return {
        status: 'pending',
        version: sql `version + 1`,
        problem_code: null,
        problem_message: null,
        pending_since: now,
        updated_at: now,
    };
}
/** A registration as the contract shows it. */
export function describeRegistration(row) {
    const { registry, status, protocol, problem_code: code, problem_message: message } = row;
    return {
        registry,
        status,
        ...(protocol === null ? {} : { protocol }),
        ...(code === null ? {} : { problem: { code, message: message ?? '' } }),
    };
}
//# sourceMappingURL=registration-store.js.map