import { sql } from 'kysely';
import { ConfigurationError } from '../configuration/configuration-error.js';
import type { Rows } from './database.js';
import { roles } from './roles.js';

interface Rights {
  /** As SQL writes them. */
  readonly user: string;
  readonly database: string;
  readonly maymakeroles: boolean;
  readonly maymaketables: boolean;
}

interface RoleRights {
  readonly role: string;
  readonly exists: boolean;
  /** Whether the user may become it, or give that to itself. */
  readonly isours: boolean;
}

/**
 * Whether the user who signed in can make what the gateway needs, or was given it.
 *
 * @throws ConfigurationError with the statements for the administrator of the server
 */
export async function requireRights(owner: Rows): Promise<void> {
  const { user, database, maymakeroles, maymaketables } = await rightsOf(owner);
  const statements = [
    ...(maymaketables ? [] : [`alter database ${database} owner to ${user};`]),
    ...(await rolesOf(owner)).flatMap(({ role, exists, isours }) => {
      if (isours || (!exists && maymakeroles)) return [];
      return [...(exists ? [] : [`create role ${role} nologin;`]), `grant ${role} to ${user};`];
    }),
  ];
  if (statements.length === 0) return;
  throw new ConfigurationError(
    `The database user ${user} lacks rights. Let an administrator of the server run this, then start again:\n  ${statements.join('\n  ')}`,
  );
}

/** Tables are made in the schema `public`, those of the queue in a schema of its own; neither once they are there. */
async function rightsOf(owner: Rows): Promise<Rights> {
  const { rows } = await sql<Rights>`
    select quote_ident(current_user) as user, quote_ident(current_database()) as database,
      rolsuper or rolcreaterole as maymakeroles,
      to_regclass('public.partners') is not null
        or (has_schema_privilege('public', 'create') and has_database_privilege(current_database(), 'create'))
        as maymaketables
    from pg_roles where rolname = current_user`.execute(owner);
  const [rights] = rows;
  if (!rights) throw new Error('The database does not know its own user.');
  return rights;
}

async function rolesOf(owner: Rows): Promise<readonly RoleRights[]> {
  // Up to PostgreSQL 15, whoever may make roles may join every one; from 16 on, a member may still not become it.
  const { rows } = await sql<RoleRights>`
    select name as role, oid is not null as exists,
      coalesce(
        pg_has_role(oid, case when version < 160000 then 'member' else 'set' end)
          or pg_has_role(oid, 'member with admin option')
          or (version < 160000 and (select rolcreaterole from pg_roles where rolname = current_user)),
        false) as isours
    from unnest(array[${sql.join(Object.values(roles))}]::text[]) as name
      left join pg_roles on rolname = name,
      (select current_setting('server_version_num')::integer as version) as server
    order by name`.execute(owner);
  return rows;
}
