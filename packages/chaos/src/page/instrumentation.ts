import type { KillPoint, StorageFault } from '../storm/harm.js';
import { witness } from './witness.js';

/**
 * Watches the browser's own storage, network and clock, so that the storm can strike at exact steps
 * without a hook in the SDK. Must be loaded before anything that uses them.
 */
export const instrumentation = {
  /** Whether a record is being saved; other writes are not steps of it. */
  isRecording: false,
  killAt: undefined as KillPoint | undefined,
  /** Strikes the next strict transaction. */
  storageFault: undefined as StorageFault | undefined,
  suffered: [] as StorageFault[],
  clockOffset: 0,
};

type WriteMethod = 'add' | 'put' | 'delete';

/** What a strict transaction does: it keeps a record, or it carries out what the gateway answered. */
interface Watched {
  role?: 'recording' | 'settling' | 'other';
  fault: StorageFault | undefined;
}

const watched = new WeakMap<IDBTransaction, Watched>();
/** An answer to `POST /v1/events` was read and nothing was written since. */
let isAnswered = false;

surround(IDBDatabase.prototype, 'transaction', watchTransaction);
for (const method of ['add', 'put', 'delete'] as const) {
  surround(IDBObjectStore.prototype, method, (store, _, write) => watchWrite(store, method, write));
}
watchFetch();
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

function watchWrite({ transaction }: IDBObjectStore, method: WriteMethod, write: () => unknown): unknown {
  const state = watched.get(transaction);
  if (!state) return write();
  if (!state.role) {
    state.role = roleOf(method);
    if (state.role === 'recording') pass('before-write');
    if (state.role === 'settling') pass('before-local-delete');
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

function roleOf(method: WriteMethod): NonNullable<Watched['role']> {
  const isSettling = isAnswered && method !== 'add';
  if (isSettling) isAnswered = false;
  if (isSettling) return 'settling';
  return instrumentation.isRecording ? 'recording' : 'other';
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

function watchFetch(): void {
  const send = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const response = await send(input, init);
    const isSending = input instanceof Request && input.method === 'POST' && input.url.endsWith('/v1/events');
    if (!isSending) return response;
    const { status, statusText, headers } = response;
    const body = await response.arrayBuffer();
    isAnswered = response.ok;
    return new Response(body, { status, statusText, headers });
  };
}

function pass(point: KillPoint): void {
  if (instrumentation.killAt === point) witness.reached(point);
}
