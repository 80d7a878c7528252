import { closeTable, openToPartner } from '../store/row-security.js';
import { roles } from '../store/roles.js';

const { gateway, supervisor } = roles;

/**
 * What clients are asked on their own phones, and what they answered. Of the token there is only a hash, and nothing
 * here says who the client is.
 */
export const PHONE_LINK_TABLES: readonly string[] = [
  `create table phone_links (
    id uuid primary key,
    partner_id text not null references partners,
    attendance_id uuid not null references attendances,
    agent_id text not null,
    token_hash text not null unique,
    question jsonb not null,
    made_at timestamptz not null,
    ends_at timestamptz not null,
    answer jsonb,
    answered_at timestamptz,
    check (num_nonnulls(answer, answered_at) in (0, 2))
  )`,
  `create index phone_links_by_attendance on phone_links (attendance_id)`,
  closeTable('phone_links'),
  ...openToPartner('phone_links', 'select, insert, update'),

  // Whoever opens a link names no partner: whose it is follows from its token, and nothing else does.
  `grant select (partner_id, token_hash) on phone_links to ${supervisor}`,
  `create policy supervision on phone_links for select to ${supervisor} using (true)`,
  `create function partner_of_phone_link(hash text) returns text language sql stable security definer
    set search_path = public, pg_temp as $$ select partner_id from phone_links where token_hash = hash $$`,
  `grant create on schema public to ${supervisor}`,
  `alter function partner_of_phone_link owner to ${supervisor}`,
  `revoke create on schema public from ${supervisor}`,
  `revoke execute on function partner_of_phone_link from public`,
  `grant execute on function partner_of_phone_link to ${gateway}`,
];

/** What a client wrote beside a score is under the key of the attendance, as in the log: whoever is erased takes it along. */
export const PHONE_SURVEY_TABLES: readonly string[] = [
  `alter table phone_links add column sealed bytea, add column key_id uuid,
    add constraint phone_links_sealed check (num_nonnulls(sealed, key_id) in (0, 2))`,
];
