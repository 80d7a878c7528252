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

type Write = (this: IDBObjectStore, ...values: never[]) => IDBRequest;

/** What a strict transaction does: it keeps a record, or it carries out what the gateway answered. */
interface Watched {
  role?: 'recording' | 'settling' | 'other';
  fault: StorageFault | undefined;
}

const watched = new WeakMap<IDBTransaction, Watched>();
/** An answer to `POST /v1/events` was read and nothing was written since. */
let isAnswered = false;

watchTransactions();
watchWrites('add');
watchWrites('put');
watchWrites('delete');
watchFetch();
const systemNow = Date.now.bind(Date);
Date.now = () => systemNow() + instrumentation.clockOffset;

function watchTransactions(): void {
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (mode !== 'readwrite' || options?.durability !== 'strict') return begin.call(this, stores, mode, options);
    const fault = instrumentation.storageFault;
    instrumentation.storageFault = undefined;
    if (fault === 'connection-closed') {
      suffer(fault);
      this.close();
    }
    const transaction = begin.call(this, stores, mode, options);
    const state: Watched = { fault };
    watched.set(transaction, state);
    transaction.addEventListener('complete', () => state.role === 'recording' && pass('after-commit'));
    return transaction;
  };
}

function watchWrites(method: 'add' | 'put' | 'delete'): void {
  const write = IDBObjectStore.prototype[method] as Write;
  IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...values: never[]) {
    const state = watched.get(this.transaction);
    if (!state) return write.apply(this, values);
    if (!state.role) {
      state.role = roleOf(method);
      if (state.role === 'recording') pass('before-write');
      if (state.role === 'settling') pass('before-local-delete');
    }
    const request = write.apply(this, values);
    request.addEventListener('success', () => {
      if (state.role === 'recording') pass('between-write-and-commit');
      if (state.role === 'settling') pass('between-local-delete-and-commit');
      if (state.fault) failNow(this.transaction, state.fault);
      state.fault = undefined;
    });
    return request;
  };
}

function roleOf(method: 'add' | 'put' | 'delete'): NonNullable<Watched['role']> {
  const isSettling = isAnswered && method !== 'add';
  if (isSettling) isAnswered = false;
  if (isSettling) return 'settling';
  return instrumentation.isRecording ? 'recording' : 'other';
}

function failNow(transaction: IDBTransaction, fault: StorageFault): void {
  suffer(fault);
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

function suffer(fault: StorageFault): void {
  instrumentation.suffered.push(fault);
}

function pass(point: KillPoint): void {
  if (instrumentation.killAt === point) witness.reached(point);
}
