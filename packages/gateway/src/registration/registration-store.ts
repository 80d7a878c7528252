import type { Registration } from '@atendimento-ativo/domain';
import { sql, type Selectable } from 'kysely';
import type { RegistryName } from '../registries/registry-names.js';
import type { Rows } from '../store/database.js';
import type { Tables } from '../store/tables.js';
import type { RegistrationSteps } from './steps.js';

export type RegistrationRow = Selectable<Tables['registrations']>;
export type RegistrationStatus = RegistrationRow['status'];

/** Why a registration is not there (yet), in plain Portuguese for the people who read it. */
export interface RegistrationProblem {
  readonly code: string;
  readonly message: string;
}

/** The most rows that one listing gives. */
const LISTED = 200;

/** The way of one partner's attendances into the registries. */
export class RegistrationStore {
  readonly #rows: Rows;
  readonly #partnerId: string;

  constructor(rows: Rows, partnerId: string) {
    this.#rows = rows;
    this.#partnerId = partnerId;
  }

  /** Makes the rows of attendances; gives the ids of those that were not there already. */
  async create(attendanceIds: readonly string[], registry: RegistryName, now: Date): Promise<readonly string[]> {
    const { rows } = await sql<{ id: string }>`
      insert into registrations (attendance_id, registry, partner_id, status, steps, pending_since, updated_at)
      select id, ${registry}, ${this.#partnerId}, 'pending', '{}', ${now}::timestamptz, ${now}::timestamptz
      from unnest(${attendanceIds}::text[]::uuid[]) as id
      on conflict do nothing returning attendance_id as id`.execute(this.#rows);
    return rows.map(({ id }) => id);
  }

  async find(attendanceId: string, registry: RegistryName): Promise<RegistrationRow | undefined> {
    return this.#select().where('attendance_id', '=', attendanceId).where('registry', '=', registry).executeTakeFirst();
  }

  async ofAttendance(attendanceId: string): Promise<readonly RegistrationRow[]> {
    return this.#select().where('attendance_id', '=', attendanceId).orderBy('registry').execute();
  }

  /** Registrations of a status, the one that waits longest first. */
  async withStatus(status: RegistrationStatus): Promise<readonly RegistrationRow[]> {
    return this.#select().where('status', '=', status).orderBy('updated_at').limit(LISTED).execute();
  }

  /** Begins a run and gives it its number; `undefined` when there is nothing to run. */
  async beginRun(attendanceId: string, registry: RegistryName, now: Date): Promise<RegistrationRow | undefined> {
    return this.#rows
      .updateTable('registrations')
      .set({ attempts: sql<number>`attempts + 1`, updated_at: now })
      .where('partner_id', '=', this.#partnerId)
      .where('attendance_id', '=', attendanceId)
      .where('registry', '=', registry)
      .where('status', '=', 'pending')
      .returningAll()
      .executeTakeFirst();
  }

  /** Changes the row of a run; `false` when a later run has taken over, and nothing was changed. */
  async updateRun(run: RegistrationRow, change: RunChange, now: Date): Promise<boolean> {
    const { steps, ...rest } = change;
    const row = await this.#rows
      .updateTable('registrations')
      .set({ ...rest, ...(steps ? { steps: JSON.stringify(steps) } : {}), updated_at: now })
      .where('partner_id', '=', this.#partnerId)
      .where('attendance_id', '=', run.attendance_id)
      .where('registry', '=', run.registry)
      .where('attempts', '=', run.attempts)
      .where('status', '=', 'pending')
      .returning('attempts')
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Puts a failed registration back in line; `undefined` when it is not failed. */
  async reopen(attendanceId: string, registry: RegistryName, now: Date): Promise<RegistrationRow | undefined> {
    return this.#rows
      .updateTable('registrations')
      .set({ status: 'pending', problem_code: null, problem_message: null, pending_since: now, updated_at: now })
      .where('partner_id', '=', this.#partnerId)
      .where('attendance_id', '=', attendanceId)
      .where('registry', '=', registry)
      .where('status', '=', 'failed')
      .returningAll()
      .executeTakeFirst();
  }

  /** Forgets that the attendance may have been written: a person has looked and says that it is not there. */
  async forgetDoubt(run: RegistrationRow): Promise<void> {
    const { attendance: _doubtful, ...steps } = run.steps;
    await this.#rows
      .updateTable('registrations')
      .set({ steps: JSON.stringify(steps) })
      .where('partner_id', '=', this.#partnerId)
      .where('attendance_id', '=', run.attendance_id)
      .where('registry', '=', run.registry)
      .execute();
  }

  #select() {
    return this.#rows.selectFrom('registrations').selectAll().where('partner_id', '=', this.#partnerId);
  }
}

/** What a run may change of its row. */
export interface RunChange {
  readonly steps?: RegistrationSteps;
  readonly status?: RegistrationStatus;
  readonly protocol?: string | null;
  readonly problem_code?: string | null;
  readonly problem_message?: string | null;
}

/** A registration as the contract shows it. */
export function describeRegistration(row: RegistrationRow): Registration {
  const { registry, status, protocol, problem_code: code, problem_message: message } = row;
  return {
    registry,
    status,
    ...(protocol === null ? {} : { protocol }),
    ...(code === null ? {} : { problem: { code, message: message ?? '' } }),
  };
}
