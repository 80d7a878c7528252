import { sql } from 'kysely';
import type { Rows } from './database.js';
import { roles } from './roles.js';

const { gateway, supervisor, administrator } = roles;

/**
 * Roles belong to the whole server, so another database's gateway may have made them; whoever may not make roles gets
 * them from its administrator.
 */
const ROLES = `do $$
  declare role text;
  begin
    foreach role in array array['${Object.values(roles).join("', '")}'] loop
      begin
        if not exists (select from pg_roles where rolname = role) then execute format('create role %I nologin', role); end if;
      exception when duplicate_object or unique_violation then null;
      end;
      -- From PostgreSQL 16 on, whoever made a role is a member of it and may still not become it.
      if not pg_has_role(current_user, role,
        case when current_setting('server_version_num')::integer < 160000 then 'member' else 'set' end)
      then execute format('grant %I to %I', role, current_user); end if;
      execute format('grant usage on schema public to %I', role);
    end loop;
  end $$`;

/** The partner that the transaction names; nobody where it names none. */
const OF_PARTNER = `partner_id = current_setting('app.partner', true)`;

/** What the gateway may do with the rows of the partner in whose name it acts, and with nobody else's. */
const TENANT_TABLES: Readonly<Record<string, string>> = {
  agents: 'select, insert, update',
  clients: 'select, insert, update',
  attendances: 'select, insert, update',
  registrations: 'select, insert, update',
  events: 'select, insert',
  consent_links: 'select, insert',
  attendance_changes: 'select, insert',
  attendance_sums: 'select',
  audit_log: 'insert',
};

/** Read before it is known who asks. */
const DIRECTORY = ['partners', 'partner_keys', 'units'];

/**
 * Every table that carries a partner, closed and then opened for those who need it. `force` holds for the owner of the
 * tables too; only a superuser, or a role with BYPASSRLS, passes by.
 */
export const ROW_SECURITY: readonly string[] = [
  ROLES,
  // The partitions as well: whoever names one is not asked for the policies of the whole.
  `do $$
    declare found regclass;
    begin
      for found in
        select attrelid from pg_attribute join pg_class on pg_class.oid = attrelid
        where attname = 'partner_id' and relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
      loop
        execute format('${closeTable('%s')}', found);
      end loop;
    end $$`,
  closeTable('partners'),

  ...Object.entries(TENANT_TABLES).flatMap(([table, commands]) => openToPartner(table, commands)),
  ...DIRECTORY.flatMap((table) => [
    `grant select on ${table} to ${gateway}`,
    `create policy directory on ${table} for select to ${gateway} using (true)`,
  ]),
  `grant select, insert on settings, event_ids to ${gateway}`,
  `grant select, insert, update, delete on request_counts to ${gateway}`,
  // As whoever asks, not as its owner.
  `alter view attendance_tallies set (security_invoker = true)`,
  `grant select on attendance_tallies to ${gateway}`,

  ...[...DIRECTORY, 'audit_log'].flatMap((table) => [
    `grant select, insert on ${table} to ${administrator}`,
    `create policy administration on ${table} to ${administrator} using (true) with check (true)`,
  ]),
  `grant update on ${DIRECTORY.join(', ')} to ${administrator}`,

  `grant select (partner_id, attendance_id, registry, version, status, updated_at) on registrations to ${supervisor}`,
  `create policy supervision on registrations for select to ${supervisor} using (status <> 'registered')`,
  `grant select, delete on attendance_changes to ${supervisor}`,
  `create policy supervision on attendance_changes to ${supervisor} using (true)`,
  `grant select, insert, update on attendance_sums to ${supervisor}`,
  `create policy supervision on attendance_sums to ${supervisor} using (true) with check (true)`,

  // An id that another partner used must be known as used; nothing else of it is.
  `grant select (id) on attendances to ${supervisor}`,
  `create policy supervision on attendances for select to ${supervisor} using (true)`,
  `create function is_attendance_taken(attendance uuid) returns boolean language sql stable security definer
    set search_path = public, pg_temp as $$ select exists (select from attendances where id = attendance) $$`,
  // Who owns a function has to be allowed to make one, for this moment.
  `grant create on schema public to ${supervisor}`,
  `alter function is_attendance_taken owner to ${supervisor}`,
  `revoke create on schema public from ${supervisor}`,
  `revoke execute on function is_attendance_taken from public`,
  `grant execute on function is_attendance_taken to ${gateway}`,
];

/** Lets the gateway do so much with the rows of the partner that its transaction names. */
export function openToPartner(table: string, commands: string): readonly string[] {
  return [
    `grant ${commands} on ${table} to ${gateway}`,
    `create policy of_partner on ${table} to ${gateway} using (${OF_PARTNER}) with check (${OF_PARTNER})`,
  ];
}

/** Nobody but those with a policy sees a row of it. */
export function closeTable(table: string): string {
  return `alter table ${table} enable row level security, force row level security`;
}

/**
 * Lets jobs be added in the transaction of what they are about. The queue makes its own tables, and may make new ones
 * with each start.
 */
export async function openQueue(owner: Rows): Promise<void> {
  await sql.raw(`grant usage on schema pgboss to ${gateway}, ${supervisor}`).execute(owner);
  await sql.raw(`grant select, insert on all tables in schema pgboss to ${gateway}`).execute(owner);
  await sql.raw(`grant select on pgboss.job to ${supervisor}`).execute(owner);
}
