import type { KillPoint, StorageFault } from '../storm/harm.js';
import { witness } from './witness.js';

/**
 * Watches the browser's own storage and clock, so that the storm can strike at exact steps without a hook
 * in the SDK. Must be loaded before anything that uses them.
 */
export const instrumentation = {
  killAt: undefined as KillPoint | undefined,
  /** Strikes the next strict transaction. */
  storageFault: undefined as StorageFault | undefined,
  suffered: [] as StorageFault[],
  /** Milliseconds that the device's clock is ahead. */
  clockOffset: 0,
};

/** What a strict transaction turns out to do: it keeps a record, or it carries out what the gateway answered. */
interface Watched {
  role?: 'recording' | 'settling';
  fault: StorageFault | undefined;
}

const watched = new WeakMap<IDBTransaction, Watched>();

surround(IDBDatabase.prototype, 'transaction', watchTransaction);
for (const method of ['add', 'put', 'delete'] as const) surround(IDBObjectStore.prototype, method, watchWrite);
const systemNow = Date.now.bind(Date);
Date.now = () => systemNow() + instrumentation.clockOffset;

/** Puts `around` in the place of a method: it gets the object, the arguments and the way to go on. */
function surround<Target extends object>(
  target: Target,
  method: keyof Target,
  around: (self: Target, values: unknown[], proceed: () => unknown) => unknown,
): void {
  const original = target[method] as (...values: unknown[]) => unknown;
  const surrounded = function (this: Target, ...values: unknown[]): unknown {
    return around(this, values, () => original.apply(this, values));
  };
  Object.assign(target, { [method]: surrounded });
}

function watchTransaction(database: IDBDatabase, values: unknown[], begin: () => unknown): unknown {
  const [, mode, options] = values as Parameters<IDBDatabase['transaction']>;
  if (mode !== 'readwrite' || options?.durability !== 'strict') return begin();
  const fault = instrumentation.storageFault;
  instrumentation.storageFault = undefined;
  if (fault === 'connection-closed') {
    instrumentation.suffered.push(fault);
    database.close();
  }
  const transaction = begin() as IDBTransaction;
  const state: Watched = { fault };
  watched.set(transaction, state);
  transaction.addEventListener('complete', () => state.role === 'recording' && pass('after-commit'));
  return transaction;
}

function watchWrite({ name, transaction }: IDBObjectStore, [value]: unknown[], write: () => unknown): unknown {
  const state = watched.get(transaction);
  if (!state) return write();
  if (!state.role && name === 'entries') {
    state.role = isNewRecord(value) ? 'recording' : 'settling';
    pass(state.role === 'recording' ? 'before-write' : 'before-local-delete');
  }
  const request = write() as IDBRequest;
  request.addEventListener('success', () => {
    if (state.role === 'recording') pass('between-write-and-commit');
    if (state.role === 'settling') pass('between-local-delete-and-commit');
    if (state.fault) failNow(transaction, state.fault);
    state.fault = undefined;
  });
  return request;
}

/** Of all that is written to the outbox, only a record that nobody has sent yet is pending. */
function isNewRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'state' in value && value.state === 'pending';
}

function failNow(transaction: IDBTransaction, fault: StorageFault): void {
  instrumentation.suffered.push(fault);
  // Chromium refuses for want of space at the commit, with the reason in the transaction's error.
  const reason = new DOMException('Encountered full disk.', 'QuotaExceededError');
  if (fault === 'quota-exceeded') Object.defineProperty(transaction, 'error', { value: reason });
  const { db } = transaction;
  transaction.abort();
  if (fault !== 'connection-lost') return;
  db.close();
  db.dispatchEvent(new Event('close'));
}

function pass(point: KillPoint): void {
  if (instrumentation.killAt === point) witness.reached(point);
}
