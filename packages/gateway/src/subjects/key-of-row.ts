import { sql } from 'kysely';
import type { WrappedKey } from './subject-vault.js';

/** The key that a row's `key_id` names, where it has one and its person was not erased. */
export const KEY_OF_ROW = sql<WrappedKey | null>`(
  select json_build_object('id', id, 'wrapped', encode(wrapped, 'base64'), 'master', master_id)
  from subject_keys where id = key_id)`;
