import type { AttendanceEvent, AttendanceEventType } from '@atendimento-ativo/domain';
import type { Rows } from '../store/database.js';

/** What is kept of an event beside its body. */
export interface StoredEvent {
  readonly id: string;
  readonly attendanceId: string;
  readonly sequence: number;
  readonly contentHash: string;
  readonly receivedAt: Date;
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

  /** Stored events that have one of the ids or belong to one of the attendances. */
  async related(ids: readonly string[], attendanceIds: readonly string[]): Promise<readonly StoredEvent[]> {
    const rows = await this.#rows
      .selectFrom('events')
      .select(['id', 'attendance_id', 'sequence', 'content_hash', 'received_at'])
      .where('partner_id', '=', this.#partnerId)
      .where((where) => where.or([where('id', 'in', ids), where('attendance_id', 'in', attendanceIds)]))
      .execute();
    return rows.map((row) => ({
      id: row.id,
      attendanceId: row.attendance_id,
      sequence: row.sequence,
      contentHash: row.content_hash,
      receivedAt: row.received_at,
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
    const rows = await this.#rows
      .insertInto('events')
      .values(
        events.map(({ event, contentHash }) => ({
          id: event.id,
          partner_id: this.#partnerId,
          attendance_id: event.attendanceId,
          sequence: event.sequence,
          type: event.type,
          occurred_at: event.occurredAt,
          received_at: receivedAt,
          content_hash: contentHash,
          body: JSON.stringify(event),
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    return new Set(rows.map(({ id }) => id));
  }
}
