import { roles } from '../store/roles.js';

/** That no event of a former shape is left; missing until it is known. */
export const RESHAPED = 'events-reshaped';

/**
 * Lets events that were stored before there were keys be brought into the shape of those after: a row whose digest is a
 * bare hash of 64 characters may be changed once, into one whose digest is not. It may not be read.
 */
export const FORMER_TABLES: readonly string[] = [
  `grant select (attendance_id, sequence, content_hash), update (content_hash, body, sealed, key_id) on events
    to ${roles.administrator}`,
  // The owner of the tables is a member of the role, and is to see no rows all the same.
  `create policy seen_to_reshape on events for select to ${roles.administrator}
    using (current_user = '${roles.administrator}')`,
  `create policy reshaped on events for update to ${roles.administrator}
    using (length(content_hash) = 64) with check (length(content_hash) <> 64)`,
  // Where somebody was named by mistake is found by the key.
  `create index events_naming on events (key_id) where type in ('client.identified', 'attendance.amended')`,
  `insert into settings (name, value) select '${RESHAPED}', 'true' where not exists (select from events)`,
];
