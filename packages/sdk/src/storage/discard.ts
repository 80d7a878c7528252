import { beginningWith, resultOf, type Writing } from './connection.js';
import type { Discarding, Leftovers } from './device-storage.js';

/** Removes what an account has, as `decide` says once it knows what would be lost. */
export async function discardIn(
  writing: Writing,
  account: string,
  decide: (left: Leftovers) => Discarding,
): Promise<void> {
  const entries = writing.store('entries').index('by-state');
  const rows = writing.store('attendances').index('by-status');
  const [pending, rejected, open] = await Promise.all([
    resultOf(entries.count(beginningWith(account, 'pending'))),
    resultOf(entries.count(beginningWith(account, 'rejected'))),
    resultOf(rows.count(beginningWith(account, 'open'))),
  ]);
  const what = decide({ pending, rejected, open });
  if (what === 'nothing') return;
  for (const id of await resultOf(entries.getAllKeys(beginningWith(account)))) writing.remove('entries', id);
  for (const id of await resultOf(rows.getAllKeys(beginningWith(account)))) {
    writing.remove('attendances', id);
    writing.remove('drafts', beginningWith(id as string));
  }
  if (what === 'records-and-key') writing.remove('accounts', account);
}
