import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { TALLY_TABLES } from '../indicators/tally-tables.js';
import { FORMER_TABLES } from '../subjects/former-tables.js';
import { PHONE_LINK_TABLES, PHONE_SURVEY_TABLES } from '../phone-links/phone-link-tables.js';
import { SUBJECT_TABLES } from '../subjects/subject-tables.js';
import { ROW_SECURITY } from './row-security.js';
import type { Tables } from './tables.js';

/** Forward only: a migration that was published is never edited, the next one corrects it. */
export const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-01-foundation': migrationOf(() => FOUNDATION),
  '2026-11-29-row-security': migrationOf(() => ROW_SECURITY),
  '2026-11-29-settling': migrationOf(() => SETTLING),
  '2026-11-29-subject-keys': migrationOf(() => SUBJECT_TABLES),
  '2026-11-30-former-events': migrationOf(() => FORMER_TABLES, ['events']),
  '2026-11-30-phone-links': migrationOf(() => PHONE_LINK_TABLES),
  '2026-11-30-phone-surveys': migrationOf(() => PHONE_SURVEY_TABLES),
};

/** Statements that read or change rows, and not the tables that hold them. */
const OF_ROWS = /^\s*(?:update|delete|insert|merge|with|select)\b/i;

/**
 * @param rowsOf closed tables whose rows the statements read or change. Rows are hidden from the owner of the tables too
 * (`row-security.ts`), who would change none and not be told: until the statements are done, these tables show theirs to
 * the owner, while nobody else gets in. A statement about rows is refused where no table is named.
 */
export function migrationOf(statements: () => readonly string[], rowsOf: readonly string[] = []): Migration {
  return {
    async up(database) {
      const execute = (statement: string) => sql.raw(statement).execute(database);
      for (const table of rowsOf) await execute(`alter table ${table} no force row level security`);
      for (const statement of statements()) {
        if (rowsOf.length === 0 && OF_ROWS.test(statement)) {
          throw new Error(`A migration changes rows without saying whose: ${statement.trim().slice(0, 60)}`);
        }
        await execute(statement);
      }
      for (const table of rowsOf) await execute(`alter table ${table} force row level security`);
    },
  };
}

/** Written for PostgreSQL 15; the embedded database is PostgreSQL 18. */
const FOUNDATION = [
  `create table partners (
    id text primary key,
    name text not null,
    network text not null,
    state text not null,
    origins text[] not null,
    registries text[] not null,
    token_issuer text,
    token_audience text,
    revoked_at timestamptz,
    created_at timestamptz not null default now(),
    unique (token_issuer, token_audience)
  )`,
  `create index partners_by_origin on partners using gin (origins)`,
  `create table partner_keys (
    key_hash text primary key,
    partner_id text not null references partners,
    kind text not null,
    created_at timestamptz not null,
    ends_at timestamptz
  )`,
  `create index partner_keys_by_partner on partner_keys (partner_id, kind, created_at)`,
  `create table units (
    partner_id text not null references partners,
    id text not null,
    name text not null,
    primary key (partner_id, id)
  )`,
  `create table agents (
    partner_id text not null references partners,
    id text not null,
    name text not null,
    cpf text,
    updated_at timestamptz not null,
    primary key (partner_id, id)
  )`,
  `create table settings (name text primary key, value jsonb not null)`,
  `create table clients (
    id uuid primary key,
    partner_id text not null references partners,
    kind text not null,
    document_digest text not null,
    unique (partner_id, document_digest)
  )`,
  `create table attendances (
    id uuid primary key,
    partner_id text not null references partners,
    agent_id text not null,
    agent_name text not null,
    session_id text unique,
    status text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    person_id uuid references clients,
    company_id uuid references clients,
    day text not null,
    channel text not null,
    network text not null,
    unit_id text not null,
    company_size text,
    deliveries smallint not null,
    referred boolean not null,
    nps_score smallint,
    score_change double precision
  )`,
  `create index attendances_by_person on attendances (partner_id, person_id, ended_at)`,
  `create index attendances_by_company on attendances (partner_id, company_id, ended_at)`,
  // Every id that an event ever had: the partitions of events cannot see to it that an id is used once.
  `create table event_ids (id uuid primary key)`,
  // Appended to in the transaction that opens the attendance or has found it, which spares each row a foreign key.
  `create table events (
    id uuid not null,
    partner_id text not null,
    attendance_id uuid not null,
    sequence integer not null,
    type text not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    content_hash text not null,
    body jsonb not null,
    primary key (attendance_id, sequence)
  ) partition by range (attendance_id)`,
  `create table events_of_other_months partition of events default`,
  `create table consent_links (
    partner_id text not null references partners,
    client_id uuid not null references clients,
    position integer not null,
    record_id uuid not null,
    attendance_id uuid not null references attendances,
    hash text not null,
    link jsonb not null,
    primary key (client_id, position),
    unique (client_id, record_id)
  )`,
  `create table registrations (
    attendance_id uuid not null references attendances,
    registry text not null,
    partner_id text not null references partners,
    status text not null,
    steps jsonb not null,
    protocol text,
    problem_code text,
    problem_message text,
    attempts integer not null default 0,
    version integer not null default 1,
    acts jsonb not null default '[]',
    pending_since timestamptz not null,
    updated_at timestamptz not null,
    primary key (attendance_id, registry)
  )`,
  // What is not known any more after a crash begins anew, and is not worth a line in the log of the database.
  `create unlogged table request_counts (
    name text not null,
    ends_at timestamptz not null,
    used integer not null,
    primary key (name, ends_at)
  )`,
  `create index request_counts_by_end on request_counts (ends_at)`,
  `create table audit_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    act text not null,
    partner_id text not null,
    subject text,
    request_id text
  )`,
  `create index audit_log_by_partner on audit_log (partner_id, at)`,
  `create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'Rows of this table are never changed.'; end $$`,
  `create trigger audit_log_is_append_only before update or delete or truncate on audit_log
    for each statement execute function refuse_change()`,
  `create index registrations_by_status on registrations (partner_id, status, updated_at)`,
  `create index registrations_undone on registrations (registry, status, updated_at) where status <> 'registered'`,
  ...TALLY_TABLES,
];

/** What was pending before is taken for cut short, once. */
const SETTLING = [
  `alter table registrations add column ended integer not null default 0, add column settles_at timestamptz`,
];

/**
 * Brings the database to the newest shape; several gateways starting at once wait for each other.
 *
 * @param to for tests, with others after those of the gateway
 */
export async function migrate(database: Kysely<Tables>, to = migrations): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve({ ...to }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('The migration failed.', { cause: error });
}
