import { closeTable, openToPartner } from '../store/row-security.js';
import { roles } from '../store/roles.js';
/**
 * The keys of persons. A row is the only place where a key is: without it, what was sealed with it is noise, here and in
 * every copy of `events`. What an attendance holds before its client is known has a key of its own.
 */
export const SUBJECT_TABLES = [
    `create table subject_keys (
    id uuid primary key,
    partner_id text not null references partners,
    client_id uuid unique references clients,
    attendance_id uuid unique,
    wrapped bytea not null,
    master_id text not null,
    check (num_nonnulls(client_id, attendance_id) = 1)
  )`,
    `create index subject_keys_by_master on subject_keys (master_id)`,
    closeTable('subject_keys'),
    ...openToPartner('subject_keys', 'select, insert, update, delete'),
    `grant select, update on subject_keys to ${roles.administrator}`,
    `create policy administration on subject_keys to ${roles.administrator} using (true) with check (true)`,
    `alter table events add column sealed bytea, add column key_id uuid`,
    `alter table attendances add column erased_at timestamptz`,
    `alter table clients add column erased_at timestamptz`,
];
//# sourceMappingURL=subject-tables.js.map