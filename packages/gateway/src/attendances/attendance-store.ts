import type { Attendance, SessionClaims } from '@atendimento-ativo/domain';
import type { Selectable } from 'kysely';
import type { Rows } from '../store/database.js';
import type { Tables } from '../store/tables.js';

export type AttendanceRow = Selectable<Tables['attendances']>;

/** Whether an attendance is of this agent, or of this visit of self-service, within the partner. */
export function isOf(row: AttendanceRow, { sub, sid }: SessionClaims): boolean {
  return row.session_id === null && sid === undefined ? row.agent_id === sub : row.session_id === sid;
}

/** Who was attended, as opaque ids. */
export interface AttendedClient {
  readonly personId: string | null;
  readonly companyId: string | null;
}

/** What the indicators count of an attendance. */
function factsOf({ startedAt, context, client, deliveries, referrals, nps }: Attendance) {
  return {
    ...(startedAt && context
      ? { day: startedAt.slice(0, 10), channel: context.channel, network: context.network, unit_id: context.unitId }
      : {}),
    company_size: client?.company?.size ?? null,
    deliveries: deliveries.length,
    referred: referrals.length > 0,
    nps_score: nps?.score ?? null,
  };
}

/** The attendances of one partner. */
export class AttendanceStore {
  readonly #rows: Rows;
  readonly #partnerId: string;

  constructor(rows: Rows, partnerId: string) {
    this.#rows = rows;
    this.#partnerId = partnerId;
  }

  async find(id: string): Promise<AttendanceRow | undefined> {
    return this.#select().where('id', '=', id).executeTakeFirst();
  }

  async findAll(ids: readonly string[]): Promise<readonly AttendanceRow[]> {
    return this.#select().where('id', 'in', ids).execute();
  }

  /**
   * Opens an attendance; `undefined` when its id is taken, by whomever, or its session has one already.
   *
   * @param agent with the name that the partner's server gave
   * @param sessionId of self-service
   */
  async open(
    id: string,
    agent: { id: string; name: string },
    startedAt: string,
    sessionId?: string,
  ): Promise<AttendanceRow | undefined> {
    return this.#rows
      .insertInto('attendances')
      .values({
        id,
        partner_id: this.#partnerId,
        agent_id: agent.id,
        agent_name: agent.name,
        session_id: sessionId ?? null,
        status: 'open',
        started_at: startedAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
  }

  /** Writes what the events of an attendance now add up to. */
  async project(attendance: Attendance, client: Partial<AttendedClient>): Promise<void> {
    await this.#rows
      .updateTable('attendances')
      .set({
        status: attendance.status,
        ...(attendance.startedAt ? { started_at: attendance.startedAt } : {}),
        ...(attendance.endedAt ? { ended_at: attendance.endedAt } : {}),
        ...(client.personId === undefined ? {} : { person_id: client.personId }),
        ...(client.companyId === undefined ? {} : { company_id: client.companyId }),
        ...factsOf(attendance),
      })
      .where('partner_id', '=', this.#partnerId)
      .where('id', '=', attendance.id)
      .execute();
  }

  /** Concluded attendances of a person or company, newest first. */
  async concludedOf(kind: 'cpf' | 'cnpj', clientId: string, limit: number): Promise<readonly AttendanceRow[]> {
    return this.#select()
      .where(kind === 'cpf' ? 'person_id' : 'company_id', '=', clientId)
      .where('status', '=', 'concluded')
      .orderBy('ended_at', 'desc')
      .limit(limit)
      .execute();
  }

  /** Concluded attendances of a client around a moment: those before it, newest first, and the first one after it. */
  async neighbours(
    kind: 'cpf' | 'cnpj',
    clientId: string,
    { id, startedAt }: { readonly id: string; readonly startedAt: string },
    limit: number,
  ): Promise<{ readonly earlier: readonly AttendanceRow[]; readonly next: AttendanceRow | undefined }> {
    const others = this.#select()
      .where(kind === 'cpf' ? 'person_id' : 'company_id', '=', clientId)
      .where('status', '=', 'concluded')
      .where('id', '!=', id);
    const earlier = others.where('started_at', '<', new Date(startedAt)).orderBy('started_at', 'desc').limit(limit);
    const next = others.where('started_at', '>=', new Date(startedAt)).orderBy('started_at').limit(1);
    return { earlier: await earlier.execute(), next: await next.executeTakeFirst() };
  }

  async setScoreChange(id: string, change: number | undefined): Promise<void> {
    await this.#rows
      .updateTable('attendances')
      .set({ score_change: change ?? null })
      .where('partner_id', '=', this.#partnerId)
      .where('id', '=', id)
      .execute();
  }

  #select() {
    return this.#rows.selectFrom('attendances').selectAll().where('partner_id', '=', this.#partnerId);
  }
}
