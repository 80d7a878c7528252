import type { Cpf } from '@atendimento-ativo/domain';
import { sql } from 'kysely';
import type { Rows } from '../store/database.js';
import { ERASED } from '../registration/registration-problems.js';
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

  /** Keys of attendances whose person is not known, made now where there is none. */
  async keysOfAttendances(attendanceIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>> {
    if (attendanceIds.length === 0) return new Map();
    const { vault } = this.#secrets;
    const made = attendanceIds.map(() => vault.make());
    const { rows } = await sql<WrappedKey & { readonly attendance: string }>`
      insert into subject_keys (id, partner_id, attendance_id, wrapped, master_id)
      select id::uuid, ${this.#partnerId}, attendance::uuid, decode(wrapped, 'base64'), master
      from unnest(
        ${made.map(({ id }) => id)}::text[], ${attendanceIds}::text[],
        ${made.map(({ wrapped }) => wrapped)}::text[], ${made.map(({ master }) => master)}::text[]
      ) as given (id, attendance, wrapped, master) order by attendance
      on conflict (attendance_id) do update set attendance_id = excluded.attendance_id
      returning id, attendance_id as attendance, encode(wrapped, 'base64') as wrapped, master_id as master`.execute(
      this.#rows,
    );
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

  /** Persons whom nothing was heard of since, at most so many. */
  async unseenSince(date: Date, most: number): Promise<readonly string[]> {
    const { rows } = await sql<{ id: string }>`
      select id from clients
      where partner_id = ${this.#partnerId} and kind = 'cpf' and erased_at is null
        and exists (select from attendances where person_id = clients.id)
        and not exists (
          select from attendances
          where person_id = clients.id and greatest(started_at, ended_at) >= ${date}::timestamptz)
      order by id limit ${most}`.execute(this.#rows);
    return rows.map(({ id }) => id);
  }

  /** Ends the keys of attendances that never had a person and began before. */
  async forgetStrangers(before: Date): Promise<number> {
    const { rows } = await sql`
      delete from subject_keys using attendances
      where subject_keys.partner_id = ${this.#partnerId} and attendance_id = attendances.id and person_id is null
        and started_at < ${before}::timestamptz
      returning attendance_id`.execute(this.#rows);
    return rows.length;
  }

  /**
   * Ends the keys of a person, and whatever still leads from their CPF to what stays: the acts of the log, the chain of
   * consent and the sums of the indicators, which are nobody's from now on. A company that was attended with nobody else
   * goes the same way.
   */
  async erase(clientId: string, now: Date): Promise<Erasure> {
    const { rows } = await sql<{ attendances: string; events: string; stopped: string }>`
      with own as materialized (
        select id, company_id from attendances where partner_id = ${this.#partnerId} and person_id = ${clientId}
      ), keys as (
        delete from subject_keys where client_id = ${clientId} or attendance_id in (select id from own)
      ), person as (
        update clients set document_digest = 'erased:' || id, erased_at = ${now}::timestamptz
        where id = ${clientId} or id in (
          select company_id from own where not exists (
            select from attendances as other
            where other.company_id = own.company_id and other.person_id <> ${clientId} and other.erased_at is null))
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
}
