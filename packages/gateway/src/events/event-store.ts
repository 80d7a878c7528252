import type { AttendanceEvent, AttendanceEventType } from '@atendimento-ativo/domain';
import { sql, type RawBuilder } from 'kysely';
import type { Rows } from '../store/database.js';

/** An event and what is kept beside it. */
export interface StoredEvent {
  readonly id: string;
  readonly attendanceId: string;
  readonly sequence: number;
  readonly contentHash: string;
  readonly receivedAt: Date;
  readonly body: AttendanceEvent;
}

/** What tells whether an event is stored, perhaps without what it says. */
export type KnownEvent = Omit<StoredEvent, 'body'> & Partial<Pick<StoredEvent, 'body'>>;

export interface NewEvent {
  readonly event: AttendanceEvent;
  readonly json: string;
  readonly contentHash: string;
}

/** The log of one partner: appended to, never changed. */
export class EventStore {
  readonly #rows: Rows;
  readonly #partnerId: string;

  constructor(rows: Rows, partnerId: string) {
    this.#rows = rows;
    this.#partnerId = partnerId;
  }

  /** Everything that is stored of attendances. */
  async ofAttendances(attendanceIds: readonly string[]): Promise<readonly StoredEvent[]> {
    return this.#stored<StoredEvent>(attendanceIds, sql`, body`);
  }

  async withoutBodies(attendanceIds: readonly string[]): Promise<readonly KnownEvent[]> {
    return this.#stored<KnownEvent>(attendanceIds, sql``);
  }

  /** Bodies of the events of attendances, optionally of some types alone. */
  async bodies(
    attendanceIds: readonly string[],
    types?: readonly AttendanceEventType[],
  ): Promise<readonly AttendanceEvent[]> {
    let query = this.#rows
      .selectFrom('events')
      .select('body')
      .where('partner_id', '=', this.#partnerId)
      .where('attendance_id', 'in', attendanceIds)
      .orderBy('attendance_id')
      .orderBy('sequence');
    if (types) query = query.where('type', 'in', types);
    return (await query.execute()).map(({ body }) => body);
  }

  /** Appends; gives the ids that were stored, which leaves out those that somebody already used. */
  async append(events: readonly NewEvent[], receivedAt: Date): Promise<ReadonlySet<string>> {
    if (events.length === 0) return new Set();
    const column = (valueOf: (event: AttendanceEvent) => string | number) =>
      sql`unnest(${events.map(({ event }) => String(valueOf(event)))}::text[])`;
    const { rows } = await sql<{ id: string }>`
      with given as materialized (
        select id::uuid as id, attendance_id, sequence, type, occurred_at, content_hash, body
        from rows from (
          ${column(({ id }) => id)},
          ${column(({ attendanceId }) => attendanceId)},
          ${column(({ sequence }) => sequence)},
          ${column(({ type }) => type)},
          ${column(({ occurredAt }) => occurredAt)},
          unnest(${events.map(({ contentHash }) => contentHash)}::text[]),
          jsonb_array_elements(${`[${events.map(({ json }) => json).join(',')}]`}::jsonb)
        ) as given (id, attendance_id, sequence, type, occurred_at, content_hash, body)
      ), fresh as (
        insert into event_ids (id) select id from given on conflict do nothing returning id
      )
      insert into events
        (id, partner_id, attendance_id, sequence, type, occurred_at, received_at, content_hash, body)
      select id, ${this.#partnerId}, attendance_id::uuid, sequence::integer, type, occurred_at::timestamptz,
        ${receivedAt}::timestamptz, content_hash, body
      from given join fresh using (id)
      on conflict do nothing returning id`.execute(this.#rows);
    return new Set(rows.map(({ id }) => id));
  }

  async #stored<Stored>(attendanceIds: readonly string[], more: RawBuilder<unknown>): Promise<readonly Stored[]> {
    if (attendanceIds.length === 0) return [];
    const { rows } = await sql<Stored>`
      select id, attendance_id as "attendanceId", sequence, content_hash as "contentHash",
        received_at as "receivedAt" ${more}
      from events
      where partner_id = ${this.#partnerId} and attendance_id = any(${attendanceIds}::text[]::uuid[])`.execute(
      this.#rows,
    );
    return rows;
  }
}
