import type { Attendance, SessionClaims } from '@atendimento-ativo/domain';
import { sql, type Selectable } from 'kysely';
import type { Rows } from '../store/database.js';
import type { Tables } from '../store/tables.js';
import type { WrappedKey } from '../subjects/subject-vault.js';

export type AttendanceRow = Selectable<Tables['attendances']>;

/** An attendance with its key; none where it was not needed yet. */
export interface KnownAttendance extends AttendanceRow {
  readonly key: WrappedKey | null;
}

/** Whether an attendance is of this agent, or of this visit of self-service, within the partner. */
export function isOf(
  row: Pick<AttendanceRow, 'agent_id' | 'session_id'>,
  { sub, sid }: Pick<SessionClaims, 'sub' | 'sid'>,
): boolean {
  return row.session_id === null && sid === undefined ? row.agent_id === sub : row.session_id === sid;
}

/** Who was attended, as opaque ids. */
export interface AttendedClient {
  readonly personId: string | null;
  readonly companyId: string | null;
}

/** An attendance as its events add up, with whom it is with. */
export interface Projection {
  readonly attendance: Attendance;
  /** With the name that the partner's server gave. */
  readonly agent: { readonly id: string; readonly name: string };
  /** Of self-service: the one session that it belongs to. */
  readonly sessionId: string | null;
  readonly client: AttendedClient;
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
] as const satisfies readonly (keyof AttendanceRow)[];

const COLUMNS = [
  ...(['id', 'partner_id', 'agent_id', 'agent_name', 'session_id', 'score_change', 'erased_at'] as const),
  ...PROJECTED,
];

/** Its client was erased since it was read: done again, the work finds that out. */
export class AttendanceErasedError extends Error {
  override readonly name = 'AttendanceErasedError';
  /** `serialization_failure`. */
  readonly code = '40001';
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

  /** The same, held until the end of the transaction: whoever erases its client meanwhile waits, or was first. */
  async findHeld(id: string): Promise<AttendanceRow | undefined> {
    return this.#select().where('id', '=', id).forShare().executeTakeFirst();
  }

  /** The attendances of these ids, and which of the ids are somebody else's. */
  async findAll(
    ids: readonly string[],
  ): Promise<{ readonly rows: readonly KnownAttendance[]; readonly taken: ReadonlySet<string> }> {
    const { rows } = await sql<KnownAttendance & { readonly asked: string; readonly is_taken: boolean }>`
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
  async save(projections: readonly Projection[]): Promise<void> {
    if (projections.length === 0) return;
    const columns = sql.join(PROJECTED.map((column) => sql.ref(column)));
    const changes = PROJECTED.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
    const { rows } = await sql`
      insert into attendances (id, partner_id, agent_id, agent_name, session_id, ${columns})
      select id, ${this.#partnerId}, agent_id, agent_name, session_id, ${columns}
      from json_populate_recordset(null::attendances, ${JSON.stringify(projections.map(rowOf))}::json)
      on conflict (id) do update set ${sql.join(changes)}
      where attendances.partner_id = excluded.partner_id and attendances.erased_at is null
      returning id`.execute(this.#rows);
    if (rows.length < projections.length) throw new AttendanceErasedError();
  }

  /** Ids in their order, from the one after this one on. */
  async idsAfter(id: string, most: number): Promise<readonly string[]> {
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
  async erasedOf(ids: readonly string[]): Promise<ReadonlySet<string>> {
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
  async idOfSession(sessionId: string): Promise<string | undefined> {
    const row = await this.#rows
      .selectFrom('attendances')
      .select('id')
      .where('partner_id', '=', this.#partnerId)
      .where('session_id', '=', sessionId)
      .executeTakeFirst();
    return row?.id;
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

  /** Those of concluded attendances that may have a round before or after them, or had one. */
  async withRounds(ids: readonly string[]): Promise<readonly string[]> {
    const other = (column: 'company_id' | 'person_id') => sql`exists (
      select from attendances as other
      where other.partner_id = ${this.#partnerId} and other.${sql.ref(column)} = own.${sql.ref(column)}
        and other.status = 'concluded' and other.id <> own.id)`;
    const { rows } = await sql<{ id: string }>`
      select id from attendances as own
      where partner_id = ${this.#partnerId} and id = any(${ids}::text[]::uuid[])
        and (score_change is not null or ${other('company_id')} or (company_id is null and ${other('person_id')}))
      order by started_at`.execute(this.#rows);
    return rows.map(({ id }) => id);
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
    return this.#rows.selectFrom('attendances').select(COLUMNS).where('partner_id', '=', this.#partnerId);
  }
}

function rowOf({ attendance, agent, sessionId, client }: Projection): Partial<Record<keyof AttendanceRow, unknown>> {
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
