import type { AttendanceEvent, AttendanceEventType } from '@atendimento-ativo/domain';
import { sql } from 'kysely';
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

export interface NewEvent {
  readonly event: AttendanceEvent;
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
    const rows = await this.#rows
      .selectFrom('events')
      .select(['id', 'attendance_id', 'sequence', 'content_hash', 'received_at', 'body'])
      .where('partner_id', '=', this.#partnerId)
      .where('attendance_id', 'in', attendanceIds)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      attendanceId: row.attendance_id,
      sequence: row.sequence,
      contentHash: row.content_hash,
      receivedAt: row.received_at,
      body: row.body,
    }));
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
    const given = events.map(({ event, contentHash }) => ({ body: event, content_hash: contentHash }));
    const { rows } = await sql<{ id: string }>`
      with given as materialized (
        select (body->>'id')::uuid as id, (body->>'attendanceId')::uuid as attendance_id, content_hash, body
        from json_to_recordset(${JSON.stringify(given)}::json) as given (content_hash text, body jsonb)
      ), fresh as (
        insert into event_ids (id) select id from given on conflict do nothing returning id
      )
      insert into events
        (id, partner_id, attendance_id, sequence, type, occurred_at, received_at, content_hash, body)
      select id, ${this.#partnerId}, attendance_id, (body->>'sequence')::integer, body->>'type',
        (body->>'occurredAt')::timestamptz, ${receivedAt}::timestamptz, content_hash, body
      from given join fresh using (id)
      on conflict do nothing returning id`.execute(this.#rows);
    return new Set(rows.map(({ id }) => id));
  }
}
