import type { WrappedKey } from '../account/wrapped-key.js';
import type { Sealed } from '../outbox/vault.js';
import type {
  AttendanceEntry,
  EntryState,
  KeptAttendance,
  OutboxEntry,
  Page,
  Revision,
  Shelf,
} from './device-storage.js';

/** One step of a write. A write is a list of them; a log of writes is the device's memory. */
export type Change =
  | { readonly kind: 'attendance'; readonly attendance: AttendanceEntry }
  | { readonly kind: 'entry'; readonly entry: OutboxEntry }
  | { readonly kind: 'entry-gone'; readonly attendanceId: string; readonly sequence: number }
  | { readonly kind: 'draft'; readonly attendanceId: string; readonly name: string; readonly sealed: Sealed }
  | { readonly kind: 'draft-gone'; readonly attendanceId: string; readonly name: string }
  | { readonly kind: 'drafts-gone'; readonly attendanceId: string }
  | { readonly kind: 'records-gone'; readonly account: string }
  | { readonly kind: 'key'; readonly account: string; readonly key: WrappedKey | undefined }
  | { readonly kind: 'kept'; readonly shelf: Shelf; readonly key: string; readonly value: object };

/** The records as changes add up to them. Knows nothing of where they are kept. */
export class DeviceRecords {
  readonly #attendances = new Map<string, AttendanceEntry>();
  /** By attendance and sequence; an attendance without entries is not in it. */
  readonly #entries = new Map<string, Map<number, OutboxEntry>>();
  readonly #drafts = new Map<string, Map<string, Sealed>>();
  readonly #keys = new Map<string, WrappedKey>();
  readonly #shelves = new Map<Shelf, Map<string, object>>();

  key(account: string): WrappedKey | undefined {
    return this.#keys.get(account);
  }

  attendance(id: string): KeptAttendance {
    const entries = [...(this.#entries.get(id)?.values() ?? [])];
    return { attendance: this.#attendances.get(id), entries: entries.sort(bySequence) };
  }

  openAttendances(account: string): readonly string[] {
    const open = [...this.#attendances.values()].filter((row) => row.account === account && row.status === 'open');
    return open.map(({ id }) => id).sort();
  }

  entries(account: string, state: EntryState, page?: Page): readonly OutboxEntry[] {
    const after = page?.after;
    const found: OutboxEntry[] = [];
    for (const id of [...this.#entries.keys()].sort()) {
      if (after && id < after.attendanceId) continue;
      for (const entry of this.attendance(id).entries) {
        if (entry.account !== account || entry.state !== state) continue;
        if (id === after?.attendanceId && entry.sequence <= after.sequence) continue;
        if (found.push(entry) === page?.limit) return found;
      }
    }
    return found;
  }

  countEntries(account: string, state: EntryState): number {
    let count = 0;
    for (const entries of this.#entries.values()) {
      for (const entry of entries.values()) if (entry.account === account && entry.state === state) count += 1;
    }
    return count;
  }

  draft(attendanceId: string, name: string): Sealed | undefined {
    return this.#drafts.get(attendanceId)?.get(name);
  }

  kept(shelf: Shelf, key: string): object | undefined {
    return this.#shelves.get(shelf)?.get(key);
  }

  apply(changes: Iterable<Change>): void {
    for (const change of changes) this.#applyOne(change);
  }

  /** The fewest changes that lead to the same records. */
  *changes(): Iterable<Change> {
    for (const [account, key] of this.#keys) yield { kind: 'key', account, key };
    for (const attendance of this.#attendances.values()) yield { kind: 'attendance', attendance };
    for (const entries of this.#entries.values()) {
      for (const entry of entries.values()) yield { kind: 'entry', entry };
    }
    for (const [attendanceId, drafts] of this.#drafts) {
      for (const [name, sealed] of drafts) yield { kind: 'draft', attendanceId, name, sealed };
    }
    for (const [shelf, values] of this.#shelves) {
      for (const [key, value] of values) yield { kind: 'kept', shelf, key, value };
    }
  }

  #applyOne(change: Change): void {
    switch (change.kind) {
      case 'attendance':
        this.#attendances.set(change.attendance.id, change.attendance);
        return;
      case 'entry':
        return setIn(this.#entries, change.entry.attendanceId, change.entry.sequence, change.entry);
      case 'entry-gone':
        return deleteIn(this.#entries, change.attendanceId, change.sequence);
      case 'draft':
        return setIn(this.#drafts, change.attendanceId, change.name, change.sealed);
      case 'draft-gone':
        return deleteIn(this.#drafts, change.attendanceId, change.name);
      case 'drafts-gone':
        this.#drafts.delete(change.attendanceId);
        return;
      case 'records-gone':
        return this.#removeRecords(change.account);
      case 'key':
        if (change.key) this.#keys.set(change.account, change.key);
        else this.#keys.delete(change.account);
        return;
      case 'kept':
        return setIn(this.#shelves, change.shelf, change.key, change.value);
    }
  }

  #removeRecords(account: string): void {
    for (const [id, row] of this.#attendances) {
      if (row.account !== account) continue;
      this.#attendances.delete(id);
      this.#drafts.delete(id);
    }
    for (const [id, entries] of this.#entries) {
      for (const entry of entries.values()) {
        if (entry.account === account) deleteIn(this.#entries, id, entry.sequence);
      }
    }
  }
}

/** The changes that a revision of an attendance consists of. */
export function changesOf(attendanceId: string, revision: Revision): readonly Change[] {
  const { attendance, entries = [], gone = [], withoutDrafts } = revision;
  return [
    ...(attendance ? [{ kind: 'attendance', attendance } as const] : []),
    // First, because another entry may take the place.
    ...gone.map(({ sequence }) => ({ kind: 'entry-gone', attendanceId, sequence }) as const),
    ...entries.map((entry) => ({ kind: 'entry', entry }) as const),
    ...(withoutDrafts ? [{ kind: 'drafts-gone', attendanceId } as const] : []),
  ];
}

function bySequence(left: OutboxEntry, right: OutboxEntry): number {
  return left.sequence - right.sequence;
}

function setIn<Outer, Inner, Value>(
  map: Map<Outer, Map<Inner, Value>>,
  outer: Outer,
  inner: Inner,
  value: Value,
): void {
  const values = map.get(outer) ?? new Map<Inner, Value>();
  map.set(outer, values.set(inner, value));
}

function deleteIn<Outer, Inner>(map: Map<Outer, Map<Inner, unknown>>, outer: Outer, inner: Inner): void {
  const values = map.get(outer);
  values?.delete(inner);
  if (values?.size === 0) map.delete(outer);
}
