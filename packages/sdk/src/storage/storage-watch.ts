import type { CallOptions, StorageHealth, StorageState, StorageWarning } from '../client.js';
import { StorageFullError } from '../errors.js';
import { notify } from '../notify.js';
import { untilAborted } from '../until-aborted.js';
import type { DeviceStorage, StorageAccess, StorageRoom } from './device-storage.js';

/** Bytes that a visit may need: its answers are saved again and again, and databases tidy up late. */
const ROOM_FOR_A_VISIT = 5 * 1024 * 1024;
const NEARLY_FULL = 0.8;
/** WebKit removes what a site stored after seven days of use of the browser without a visit to the site. */
const LONGEST_WAIT_MS = 5 * 86_400_000;
const SHORTEST_INTERVAL_MS = 60_000;

/** Looks after the records: whether there is room, whether they may vanish, whether they wait too long. */
export class StorageWatch implements StorageHealth {
  readonly #storage: DeviceStorage;
  readonly #now: () => number;
  readonly #waitingSince: () => Promise<number | undefined>;
  readonly #listeners = new Set<(state: StorageState) => void>();
  #state: StorageState = { warnings: [] };
  /** Without what is known of the access. */
  #found = this.#state;
  #access: StorageAccess = 'open';
  #asked: Promise<void> | undefined;
  #isDenied = false;
  #lookedAt = -Infinity;

  /** @param waitingSince when the oldest record that waits was made, in Unix milliseconds */
  constructor(storage: DeviceStorage, now: () => number, waitingSince: () => Promise<number | undefined>) {
    this.#storage = storage;
    this.#now = now;
    this.#waitingSince = waitingSince;
    storage.onAccess?.((access) => {
      this.#access = access;
      this.#tell(this.#found);
    });
  }

  get state(): StorageState {
    return this.#state;
  }

  subscribe(listener: (state: StorageState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells nobody any more. */
  close(): void {
    this.#listeners.clear();
  }

  /** Looks again unless it just did. Whether it looked. */
  async checkSoon(): Promise<boolean> {
    const isDue = Math.abs(this.#now() - this.#lookedAt) >= SHORTEST_INTERVAL_MS;
    if (isDue) await this.check();
    return isDue;
  }

  check({ signal }: CallOptions = {}): Promise<StorageState> {
    return untilAborted(this.#check(), signal);
  }

  async #check(): Promise<StorageState> {
    this.#lookedAt = this.#now();
    const [room, since] = await Promise.all([this.#room(), this.#waitingSince().catch(() => undefined)]);
    const warnings: StorageWarning[] = [...roomWarnings(room)];
    if (this.#isDenied && !room.isPersistent) warnings.push({ code: 'storage_not_persistent' });
    if (since !== undefined && this.#now() - since >= LONGEST_WAIT_MS) {
      warnings.push({ code: 'sync_overdue', since: new Date(since) });
    }
    this.#tell({ ...room, warnings });
    return this.#state;
  }

  async requireRoom({ signal }: CallOptions = {}): Promise<void> {
    const [warning] = roomWarnings(await untilAborted(this.#room(), signal));
    if (warning?.code === 'storage_full') throw new StorageFullError(warning.usage, warning.quota);
  }

  /** Asks the system to keep the records, once. */
  persist(): Promise<void> {
    this.#asked ??= this.#askToPersist();
    return this.#asked;
  }

  async #askToPersist(): Promise<void> {
    this.#isDenied = !(await this.#storage.persist().catch(() => false));
    await this.check();
  }

  /** A system that does not say how much room there is keeps nobody from working. */
  #room(): Promise<StorageRoom> {
    return this.#storage.room().catch(() => ({}));
  }

  #tell(found: StorageState): void {
    this.#found = found;
    const before = this.#state.warnings;
    const access: readonly StorageWarning[] = this.#access === 'open' ? [] : [{ code: `storage_${this.#access}` }];
    this.#state = { ...found, warnings: [...access, ...found.warnings] };
    if (JSON.stringify(before) !== JSON.stringify(this.#state.warnings)) notify(this.#listeners, this.#state);
  }
}

function roomWarnings({ usage, quota }: StorageRoom): readonly StorageWarning[] {
  if (usage === undefined || quota === undefined) return [];
  if (quota - usage < ROOM_FOR_A_VISIT) return [{ code: 'storage_full', usage, quota }];
  return usage >= NEARLY_FULL * quota ? [{ code: 'storage_nearly_full', usage, quota }] : [];
}
