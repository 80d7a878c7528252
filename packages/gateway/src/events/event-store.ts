import type { AttendanceEvent, AttendanceEventType } from '@atendimento-ativo/domain';
import { sql, type RawBuilder } from 'kysely';
import type { Rows } from '../store/database.js';
import { FORMER_LENGTH } from './event-digest.js';
import { KEY_OF_ROW } from '../subjects/key-of-row.js';
import type { SealedEvent, StoredBody, SubjectVault } from '../subjects/subject-vault.js';

/** What is kept of an event. */
export interface KnownEvent {
  readonly id: string;
  readonly attendanceId: string;
  readonly sequence: number;
  /** As it is stored: see `EventDigest.ofStored`. */
  readonly digest: string;
  readonly receivedAt: Date;
  /** Missing where it was not asked for, or its person was erased. */
  readonly body?: AttendanceEvent;
}

export interface NewEvent {
  readonly event: AttendanceEvent;
  readonly digest: string;
  readonly stored: SealedEvent;
}

interface StoredRow extends KnownEvent, StoredBody {
  readonly body: AttendanceEvent;
}

/** An event of a shape that is not written any more: its digest has no key, and it may be in clear. */
export interface FormerEvent {
  readonly id: string;
  readonly attendanceId: string;
  readonly sequence: number;
  readonly digest: string;
  readonly isInClear: boolean;
}

/** The log of one partner: appended to, never changed. */
export class EventStore {
  readonly #rows: Rows;
  readonly #partnerId: string;
  readonly #vault: SubjectVault;

  constructor(rows: Rows, partnerId: string, vault: SubjectVault) {
    this.#rows = rows;
    this.#partnerId = partnerId;
    this.#vault = vault;
  }

  /** Everything that is stored of attendances; of what an erased person said, that it was there. */
  async ofAttendances(attendanceIds: readonly string[]): Promise<readonly KnownEvent[]> {
    const rows = await this.#stored<StoredRow>(
      attendanceIds,
      sql`, body, encode(sealed, 'base64') as sealed, ${KEY_OF_ROW} as key`,
    );
    return rows.map(({ sealed, key, body, ...known }) => {
      const event = this.#vault.open({ body, sealed, key });
      return event ? { ...known, body: event } : known;
    });
  }

  async withoutBodies(attendanceIds: readonly string[]): Promise<readonly KnownEvent[]> {
    return this.#stored<KnownEvent>(attendanceIds, sql``);
  }

  /** Those of attendances that have a former shape. */
  async former(attendanceIds: readonly string[]): Promise<readonly FormerEvent[]> {
    const { rows } = await sql<FormerEvent>`
      select id, attendance_id as "attendanceId", sequence, content_hash as digest, sealed is null as "isInClear"
      from events
      where partner_id = ${this.#partnerId} and attendance_id = any(${attendanceIds}::text[]::uuid[])
        and length(content_hash) = ${FORMER_LENGTH}`.execute(this.#rows);
    return rows;
  }

  /** Bodies of the events of attendances, optionally of some types alone; those of erased persons are left out. */
  async bodies(
    attendanceIds: readonly string[],
    types?: readonly AttendanceEventType[],
  ): Promise<readonly AttendanceEvent[]> {
    let query = this.#rows
      .selectFrom('events')
      .select(['body', sql<string | null>`encode(sealed, 'base64')`.as('sealed'), KEY_OF_ROW.as('key')])
      .where('partner_id', '=', this.#partnerId)
      .where('attendance_id', 'in', attendanceIds)
      .orderBy('attendance_id')
      .orderBy('sequence');
    if (types) query = query.where('type', 'in', types);
    return (await query.execute()).flatMap((stored) => this.#vault.open(stored) ?? []);
  }

  /** Appends; gives the ids that were stored, which leaves out those that somebody already used. */
  async append(events: readonly NewEvent[], receivedAt: Date): Promise<ReadonlySet<string>> {
    if (events.length === 0) return new Set();
    const column = (valueOf: (event: AttendanceEvent) => string | number) =>
      sql`unnest(${events.map(({ event }) => String(valueOf(event)))}::text[])`;
    const { rows } = await sql<{ id: string }>`
      with given as materialized (
        select id::uuid as id, attendance_id, sequence, type, occurred_at, content_hash, sealed, key_id, body
        from rows from (
          ${column(({ id }) => id)},
          ${column(({ attendanceId }) => attendanceId)},
          ${column(({ sequence }) => sequence)},
          ${column(({ type }) => type)},
          ${column(({ occurredAt }) => occurredAt)},
          unnest(${events.map(({ digest }) => digest)}::text[]),
          unnest(${events.map(({ stored }) => stored.sealed ?? null)}::text[]),
          unnest(${events.map(({ stored }) => stored.keyId ?? null)}::text[]),
          jsonb_array_elements(${`[${events.map(({ stored }) => stored.json).join(',')}]`}::jsonb)
        ) as given (id, attendance_id, sequence, type, occurred_at, content_hash, sealed, key_id, body)
      ), fresh as (
        insert into event_ids (id) select id from given on conflict do nothing returning id
      )
      insert into events
        (id, partner_id, attendance_id, sequence, type, occurred_at, received_at, content_hash, sealed, key_id, body)
      select id, ${this.#partnerId}, attendance_id::uuid, sequence::integer, type, occurred_at::timestamptz,
        ${receivedAt}::timestamptz, content_hash, decode(sealed, 'base64'), key_id::uuid, body
      from given join fresh using (id)
      on conflict do nothing returning id`.execute(this.#rows);
    return new Set(rows.map(({ id }) => id));
  }

  async #stored<Stored>(attendanceIds: readonly string[], more: RawBuilder<unknown>): Promise<readonly Stored[]> {
    if (attendanceIds.length === 0) return [];
    const { rows } = await sql<Stored>`
      select id, attendance_id as "attendanceId", sequence, content_hash as digest,
        received_at as "receivedAt" ${more}
      from events
      where partner_id = ${this.#partnerId} and attendance_id = any(${attendanceIds}::text[]::uuid[])`.execute(
      this.#rows,
    );
    return rows;
  }
}
