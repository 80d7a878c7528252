import type { Cpf } from '@atendimento-ativo/domain';
import { sql } from 'kysely';
import { AttendanceErasedError } from '../attendances/attendance-store.js';
import { ERASED } from '../registration/registration-problems.js';
import type { Rows } from '../store/database.js';
import type { ClientSecrets } from '../clients/client-store.js';
import type { SubjectKey, WrappedKey } from './subject-vault.js';

/** What went with a person. */
export interface Erasure {
  readonly clientId: string;
  readonly attendances: number;
  readonly events: number;
  /** Attendances that were not in a registry yet and will not be. */
  readonly registrationsStopped: number;
}

/** The keys of one partner's persons: what is about them is there as long as these are. */
export class SubjectStore {
  readonly #rows: Rows;
  readonly #partnerId: string;
  readonly #secrets: ClientSecrets;

  constructor(rows: Rows, partnerId: string, secrets: ClientSecrets) {
    this.#rows = rows;
    this.#partnerId = partnerId;
    this.#secrets = secrets;
  }

  /**
   * Keys of attendances, made now where there is none.
   *
   * @throws AttendanceErasedError where one of them was erased: what comes now would stay
   */
  async keysOfAttendances(attendanceIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>> {
    if (attendanceIds.length === 0) return new Map();
    const { vault } = this.#secrets;
    const made = attendanceIds.map(() => vault.make());
    // Held, so that whoever erases the person meanwhile waits and finds the key.
    const { rows } = await sql<WrappedKey & { readonly attendance: string }>`
      with held as materialized (
        select id, erased_at from attendances where id = any(${attendanceIds}::text[]::uuid[]) order by id for share
      )
      insert into subject_keys (id, partner_id, attendance_id, wrapped, master_id)
      select id::uuid, ${this.#partnerId}, attendance::uuid, decode(wrapped, 'base64'), master
      from unnest(
        ${made.map(({ id }) => id)}::text[], ${attendanceIds}::text[],
        ${made.map(({ wrapped }) => wrapped)}::text[], ${made.map(({ master }) => master)}::text[]
      ) as given (id, attendance, wrapped, master)
      where attendance::uuid not in (select id from held where erased_at is not null) order by attendance
      on conflict (attendance_id) do update set attendance_id = excluded.attendance_id
      returning id, attendance_id as attendance, encode(wrapped, 'base64') as wrapped, master_id as master`.execute(
      this.#rows,
    );
    if (rows.length < attendanceIds.length) throw new AttendanceErasedError();
    return new Map(rows.map(({ attendance, ...key }) => [attendance, vault.unwrap(key)]));
  }

  /** The person of a CPF, held until the end of the transaction. */
  async find(cpf: Cpf): Promise<string | undefined> {
    const row = await this.#rows
      .selectFrom('clients')
      .select('id')
      .where('partner_id', '=', this.#partnerId)
      .where('document_digest', '=', this.#secrets.digest(this.#partnerId, { kind: 'cpf', number: cpf }))
      .forUpdate()
      .executeTakeFirst();
    return row?.id;
  }

  /** Attendances of a person, the newest first. */
  async attendances(clientId: string): Promise<readonly string[]> {
    const rows = await this.#rows
      .selectFrom('attendances')
      .select('id')
      .where('partner_id', '=', this.#partnerId)
      .where('person_id', '=', clientId)
      .orderBy('started_at', 'desc')
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Attendances of others in which something is a person's own. */
  async namedIn(clientId: string): Promise<readonly string[]> {
    const { rows } = await sql<{ id: string }>`
      select distinct events.attendance_id as id from subject_keys join events on events.key_id = subject_keys.id
      where subject_keys.partner_id = ${this.#partnerId} and client_id = ${clientId}
        and type in ('client.identified', 'attendance.amended') and events.attendance_id not in (
          select id from attendances where partner_id = ${this.#partnerId} and person_id = ${clientId})
      order by id`.execute(this.#rows);
    return rows.map(({ id }) => id);
  }

  /** Persons whom nothing was heard of since, at most so many. */
  async unseenSince(date: Date, most: number): Promise<readonly string[]> {
    const { rows } = await sql<{ id: string }>`
      select id from clients
      where partner_id = ${this.#partnerId} and ${unseen(date)} order by id limit ${most}`.execute(this.#rows);
    return rows.map(({ id }) => id);
  }

  /** Whether nothing was heard of a person since; they are held until the end of the transaction. */
  async isUnseenSince(date: Date, clientId: string): Promise<boolean> {
    await this.#hold(clientId);
    const { rows } = await sql`select from clients where id = ${clientId} and ${unseen(date)}`.execute(this.#rows);
    return rows.length > 0;
  }

  /** Ends the keys of attendances that never had a person and of which nothing was heard since. */
  async forgetStrangers(before: Date): Promise<number> {
    const { rows } = await sql`
      delete from subject_keys using attendances
      where subject_keys.partner_id = ${this.#partnerId} and attendance_id = attendances.id and person_id is null
        and not ${heardSince(before)}
      returning attendance_id`.execute(this.#rows);
    return rows.length;
  }

  /**
   * Ends the keys of a person, and whatever still leads from their CPF to what stays: the acts of the log, the chain of
   * consent and the sums of the indicators, which are nobody's from now on. A company that was attended with nobody else
   * goes the same way, and so does whoever was named in these attendances alone, and by mistake: a CPF with a wrong
   * digit, under which the visit began.
   */
  async erase(clientId: string, now: Date): Promise<Erasure> {
    await this.#hold(clientId);
    const { rows } = await sql<{ attendances: string; events: string; stopped: string }>`
      with own as materialized (
        select id, company_id from attendances where partner_id = ${this.#partnerId} and person_id = ${clientId}
      ), mistaken as materialized (
        select named.client_id as id from (${this.#namedWith(clientId)}) as named
        where not exists (select from attendances where person_id = named.client_id)
      ), gone as materialized (
        select ${clientId}::uuid as id
        union select id from mistaken
        union select company_id from (select distinct company_id from own where company_id is not null) as theirs
        where not exists (
          select from attendances as other
          where other.company_id = theirs.company_id and other.person_id <> ${clientId} and other.erased_at is null)
      ), keys as (
        delete from subject_keys where id in (
          select subject_keys.id from gone join subject_keys on client_id = gone.id
          union all select subject_keys.id from own join subject_keys on attendance_id = own.id)
      ), person as (
        update clients set document_digest = 'erased:' || id, erased_at = ${now}::timestamptz
        where id in (select id from gone)
      ), marked as (
        update attendances set erased_at = ${now}::timestamptz where id in (select id from own)
      ), stopped as (
        update registrations set
          status = case status when 'registered' then status else 'failed' end,
          problem_code = case status when 'registered' then problem_code else ${ERASED.code} end,
          problem_message = case status when 'registered' then problem_message else ${ERASED.message} end,
          steps = '{}', updated_at = ${now}::timestamptz
        where attendance_id in (select id from own)
        returning attendance_id, problem_code
      )
      select (select count(*) from own) as attendances,
        (select count(*) from events where attendance_id in (select id from own) and sealed is not null) as events,
        (select count(*) from stopped where problem_code = ${ERASED.code}) as stopped`.execute(this.#rows);
    const [counted] = rows;
    return {
      clientId,
      attendances: Number(counted?.attendances),
      events: Number(counted?.events),
      registrationsStopped: Number(counted?.stopped),
    };
  }

  /**
   * Holds a person, and whoever may go with them, until the end of the transaction: a visit that begins meanwhile, or gets
   * a key, is seen by the statements after this one, or waits and finds nobody.
   */
  async #hold(clientId: string): Promise<void> {
    await sql`
      select from clients
      where id in (
        select ${clientId}::uuid union ${this.#namedWith(clientId)} union select company_id from attendances
        where partner_id = ${this.#partnerId} and person_id = ${clientId})
      order by document_digest for update`.execute(this.#rows);
    await sql`
      select from attendances where partner_id = ${this.#partnerId} and person_id = ${clientId}
      order by id for update`.execute(this.#rows);
  }

  /** Persons under whose keys something of a person's attendances is, besides that person's own. */
  #namedWith(clientId: string) {
    return sql`
      select distinct client_id from attendances
      join events on events.attendance_id = attendances.id join subject_keys on subject_keys.id = key_id
      where attendances.partner_id = ${this.#partnerId} and person_id = ${clientId}
        and client_id is not null and client_id <> ${clientId}`;
  }
}

/** Of a row of `clients`: a person who was attended, and not since. */
function unseen(date: Date) {
  return sql`kind = 'cpf' and erased_at is null
    and exists (select from attendances where person_id = clients.id)
    and not exists (select from attendances where person_id = clients.id and ${heardSince(date)})`;
}

/** Of a row of `attendances`. By the gateway's clock as well: one that a device with a wrong clock recorded is not old. */
function heardSince(date: Date) {
  return sql`(greatest(started_at, ended_at) >= ${date}::timestamptz or exists (
    select from events where events.attendance_id = attendances.id and received_at >= ${date}::timestamptz))`;
}
