import { generateSealingKey, unwrap, wrap, type WrappedKey } from '../account/wrapped-key.js';
import type {
  AttendanceEntry,
  DeviceStorage,
  Discarding,
  EntryState,
  Leftovers,
  OutboxEntry,
  Revision,
} from './device-storage.js';
import { memoryStorage } from './memory-storage.js';

/** A device whose storage a rule opens, closes and opens again. */
export interface Device {
  open(): DeviceStorage;
}

/** A rule that every `DeviceStorage` follows; rejects with what it found instead. */
export type StorageRule = (device: Device) => Promise<void>;

const ACCOUNT = 'partner:agent';

export function sampleEntry(attendanceId: string, sequence: number, changes: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    id: `${attendanceId}/${sequence}`,
    account: ACCOUNT,
    attendanceId,
    sequence,
    type: 'listening.noted',
    state: 'pending',
    sealed: Uint8Array.of(0, sequence, 255).buffer,
    ...changes,
  };
}

/** Adds entries to an attendance, which is open. */
export function add(storage: DeviceStorage, attendanceId: string, ...entries: OutboxEntry[]): Promise<void> {
  const attendance: AttendanceEntry = { id: attendanceId, account: ACCOUNT, status: 'open', lastSequence: 1 };
  return storage.revise([attendanceId], () => ({ attendance, entries }));
}

/**
 * The rules, by the sentence that says what each is about.
 *
 * @param equal compares deeply and throws
 */
export function storageRules(equal: (actual: unknown, expected: unknown) => void): Record<string, StorageRule> {
  return {
    'knows nothing at first': async ({ open }) => {
      const storage = open();
      equal(await storage.attendance('a'), { attendance: undefined, entries: [] });
      equal(await storage.openAttendances(ACCOUNT), []);
      equal(await storage.entries(ACCOUNT, 'pending'), []);
      equal(await storage.countEntries(ACCOUNT, 'pending'), 0);
      equal(await storage.loadDraft('a', 'answers'), undefined);
      equal(await storage.recall('sessions', 'last'), undefined);
      await storage.close();
    },

    'gives back what was kept after it was closed and opened again': async ({ open }) => {
      const before = open();
      const rejection = { code: 'cpf_invalid', errors: [{ pointer: '/cpf', code: 'cpf_invalid', message: 'ção\n' }] };
      const refused = sampleEntry('a', 2, { state: 'rejected', rejection });
      await add(before, 'a', refused, sampleEntry('a', 1));
      await before.saveDraft('a', 'answers', Uint8Array.of(1, 2, 3).buffer);
      await before.keep('profiles', ACCOUNT, { name: 'Conceição', sealed: 'AAAA', tools: [1, { a: null }] });
      await before.close();

      const after = open();
      equal(await after.attendance('a'), {
        attendance: { id: 'a', account: ACCOUNT, status: 'open', lastSequence: 1 },
        entries: [sampleEntry('a', 1), refused],
      });
      equal(await after.loadDraft('a', 'answers'), Uint8Array.of(1, 2, 3).buffer);
      equal(await after.recall('profiles', ACCOUNT), { name: 'Conceição', sealed: 'AAAA', tools: [1, { a: null }] });
      await after.close();
    },

    'unwraps with the same key what was wrapped before': async ({ open }) => {
      const before = open();
      const wrapped = await wrap(await generateSealingKey(), await before.deviceKey());
      await before.close();
      const after = open();
      const key = await after.deviceKey();
      equal(key.extractable, false);
      equal(await wrap(await unwrap(wrapped, key, 'wrap'), key), wrapped);
      await after.close();
    },

    'keeps the key of each account, changes and removes it, and knows it again': async ({ open }) => {
      const before = open();
      const keys = {
        open: { wrapped: Uint8Array.of(0, 255).buffer },
        locked: {
          wrapped: Uint8Array.of(1).buffer,
          pin: { salt: Uint8Array.of(2, 0).buffer, rounds: 3, failures: 4, retryAt: 5 },
        },
      };
      const keyOf = async (storage: DeviceStorage, account: string) => {
        let found: WrappedKey | undefined;
        await storage.reviseKey(account, (kept) => (found = kept));
        return found;
      };
      equal(await keyOf(before, 'a'), undefined);
      await before.reviseKey('a', () => keys.open);
      await before.reviseKey('a', (kept) => kept && keys.locked);
      await before.reviseKey('b', () => keys.open);
      await before.reviseKey('c', () => keys.open);
      await before.reviseKey('c', () => undefined);
      const refusal = new Error('refused');
      const refuse = () => {
        throw refusal;
      };
      equal((await before.reviseKey('a', refuse).catch((error: unknown) => error)) === refusal, true);
      await before.close();
      const after = open();
      equal(await keyOf(after, 'a'), keys.locked);
      equal(await keyOf(after, 'b'), keys.open);
      equal(await keyOf(after, 'c'), undefined);
      await after.close();
    },

    'gives everybody who asks at the same moment the key that was first': async ({ open }) => {
      const storage = open();
      const seen = await Promise.all(
        [1, 2, 3].map(async (byte) => {
          let key: WrappedKey | undefined;
          await storage.reviseKey('a', (kept) => (key = kept ?? { wrapped: Uint8Array.of(byte).buffer }));
          return key;
        }),
      );
      equal(seen, [seen[0], seen[0], seen[0]]);
      await storage.close();
    },

    'discards what an account has, with its key or without it, as is decided when what would be lost is known': async ({
      open,
    }) => {
      const before = open();
      const refused = sampleEntry('a', 2, { state: 'rejected' });
      await add(before, 'a', sampleEntry('a', 1), refused, sampleEntry('a', 3, { state: 'acknowledged' }));
      await before.saveDraft('a', 'answers', new ArrayBuffer(1));
      await add(before, 'b', sampleEntry('b', 1));
      await before.revise(['b'], ({ attendance }) => ({ attendance: { ...attendance!, status: 'concluded' } }));
      const other = { account: 'partner:agent-2' };
      await before.revise(['z'], () => ({
        attendance: { id: 'z', ...other, status: 'open', lastSequence: 1 },
        entries: [sampleEntry('z', 1, other)],
      }));
      await before.saveDraft('z', 'answers', new ArrayBuffer(2));
      await before.reviseKey(ACCOUNT, () => ({ wrapped: new ArrayBuffer(3) }));
      const asked: Leftovers[] = [];
      const answering = (answer: Discarding) => (left: Leftovers) => {
        asked.push(left);
        return answer;
      };
      await before.discard(ACCOUNT, answering('nothing'));
      equal((await before.attendance('a')).entries.length, 3);
      await before.discard(ACCOUNT, answering('records'));
      await before.close();
      const after = open();
      await after.discard(ACCOUNT, answering('nothing'));
      equal(asked, [
        { pending: 2, rejected: 1, open: 1 },
        { pending: 2, rejected: 1, open: 1 },
        { pending: 0, rejected: 0, open: 0 },
      ]);
      for (const id of ['a', 'b']) equal(await after.attendance(id), { attendance: undefined, entries: [] });
      equal(await after.loadDraft('a', 'answers'), undefined);
      equal((await after.attendance('z')).entries, [sampleEntry('z', 1, other)]);
      equal((await after.loadDraft('z', 'answers'))?.byteLength, 2);
      await after.reviseKey(ACCOUNT, (kept) => {
        equal(kept?.wrapped.byteLength, 3);
        return kept;
      });
      await after.discard(ACCOUNT, answering('records-and-key'));
      await after.reviseKey(ACCOUNT, (kept) => {
        equal(kept, undefined);
        return kept;
      });
      await after.close();
    },

    'lists entries by attendance and sequence, page after page, each account and state apart': async ({ open }) => {
      const storage = open();
      await add(storage, 'b', sampleEntry('b', 10), sampleEntry('b', 9), sampleEntry('b', 2));
      await add(storage, 'a', sampleEntry('a', 1), sampleEntry('a', 2, { state: 'acknowledged' }), sampleEntry('a', 3));
      await add(storage, 'c', sampleEntry('c', 1, { account: 'partner:other' }));
      const all = ['a/1', 'a/3', 'b/2', 'b/9', 'b/10'];
      const ids = (entries: readonly OutboxEntry[]) => entries.map(({ id }) => id);
      equal(ids(await storage.entries(ACCOUNT, 'pending')), all);
      const paged: string[] = [];
      for (let after: OutboxEntry | undefined; ;) {
        const page = await storage.entries(ACCOUNT, 'pending', { limit: 2, after });
        paged.push(...ids(page));
        after = page.at(-1);
        if (!after) break;
      }
      equal(paged, all);
      equal(await storage.countEntries(ACCOUNT, 'pending'), 5);
      equal(ids(await storage.entries(ACCOUNT, 'acknowledged')), ['a/2']);
      equal(ids(await storage.entries('partner:other', 'pending')), ['c/1']);
      await storage.close();
    },

    'lists the open attendances of an account in order': async ({ open }) => {
      const storage = open();
      for (const id of ['b', 'c', 'a']) await add(storage, id, sampleEntry(id, 1));
      await storage.revise(['c'], ({ attendance }) => ({ attendance: { ...attendance!, status: 'concluded' } }));
      equal(await storage.openAttendances(ACCOUNT), ['a', 'b']);
      equal(await storage.openAttendances('partner:other'), []);
      await storage.close();
    },

    'changes several attendances in one write, or none of them': async ({ open }) => {
      const storage = open();
      await add(storage, 'a', sampleEntry('a', 1));
      await storage.saveDraft('a', 'answers', new ArrayBuffer(1));
      const refusal = new Error('refused');
      const decide = (id: string): Revision => {
        if (id === 'b') throw refusal;
        return { gone: [sampleEntry('a', 1)], entries: [sampleEntry('a', 2)], withoutDrafts: true };
      };
      const thrown = await storage.revise(['a', 'b'], (_kept, id) => decide(id)).catch((error: unknown) => error);
      equal(thrown === refusal, true);
      equal((await storage.attendance('a')).entries, [sampleEntry('a', 1)]);
      equal((await storage.loadDraft('a', 'answers'))?.byteLength, 1);

      await storage.revise(['a', 'c'], (kept, id) =>
        id === 'a'
          ? { gone: kept.entries, withoutDrafts: true }
          : { attendance: { id, account: ACCOUNT, status: 'open', lastSequence: 1 }, entries: [sampleEntry('c', 1)] },
      );
      equal((await storage.attendance('a')).entries, []);
      equal(await storage.loadDraft('a', 'answers'), undefined);
      equal((await storage.attendance('c')).entries, [sampleEntry('c', 1)]);
      await storage.close();
    },

    'puts one entry in the place of another in one write': async ({ open }) => {
      const storage = open();
      await add(storage, 'a', sampleEntry('a', 1));
      const corrected = { ...sampleEntry('a', 1), id: 'a/1 corrected' };
      await storage.revise(['a'], ({ entries }) => ({ gone: entries, entries: [corrected] }));
      equal((await storage.attendance('a')).entries, [corrected]);
      await storage.close();
    },

    'lets each write decide on what the one before has left': async ({ open }) => {
      const storage = open();
      const addNext = () =>
        storage.revise(['a'], ({ entries }) => ({ entries: [sampleEntry('a', entries.length + 1)] }));
      await Promise.all(Array.from({ length: 20 }, addNext));
      const { entries } = await storage.attendance('a');
      equal(
        entries.map(({ sequence }) => sequence),
        Array.from({ length: 20 }, (_, index) => index + 1),
      );
      await storage.close();
    },

    'replaces and removes drafts and keeps them apart by attendance': async ({ open }) => {
      const storage = open();
      await storage.saveDraft('a', 'answers', new ArrayBuffer(1));
      await storage.saveDraft('a', 'answers', new ArrayBuffer(2));
      await storage.saveDraft('b', 'answers', new ArrayBuffer(3));
      equal((await storage.loadDraft('a', 'answers'))?.byteLength, 2);
      await storage.saveDraft('a', 'answers', undefined);
      equal(await storage.loadDraft('a', 'answers'), undefined);
      equal((await storage.loadDraft('b', 'answers'))?.byteLength, 3);
      await storage.close();
    },

    'does not follow what the caller does to a kept document afterwards': async ({ open }) => {
      const storage = open();
      const document = { tools: ['one'] };
      await storage.keep('content', 'hash', document);
      document.tools.push('two');
      const recalled = (await storage.recall('content', 'hash')) as typeof document;
      equal(recalled, { tools: ['one'] });
      recalled.tools.push('three');
      equal(await storage.recall('content', 'hash'), { tools: ['one'] });
      await storage.close();
    },

    'says how much room there is, as far as it knows, and waits for nobody who is asked to keep the records': async ({
      open,
    }) => {
      const storage = open();
      await storage.saveDraft('a', 'answers', new ArrayBuffer(1));
      const { usage, quota } = await storage.room();
      for (const bytes of [usage, quota]) equal(bytes === undefined || bytes >= 0, true);
      equal(quota === undefined || (usage ?? 0) <= quota, true);
      // A browser that asks a person may never answer.
      void storage.persist();
      await storage.close();
    },

    'agrees with the storage in memory after any sequence of writes': async ({ open }) => {
      for (let seed = 1; seed <= 8; seed += 1) await compareRandomly(open(), seed, open, equal);
    },
  };
}

/** Does the same to a storage and to one in memory, and compares everything that can be asked. */
async function compareRandomly(
  first: DeviceStorage,
  seed: number,
  open: Device['open'],
  equal: (actual: unknown, expected: unknown) => void,
): Promise<void> {
  let storage = first;
  const model = memoryStorage();
  const below = randomBelow(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[below(values.length)]!;
  const states: readonly EntryState[] = ['pending', 'acknowledged', 'rejected'];
  const attendances = ['x', 'y', 'z'].map((id) => `${seed}-${id}`);
  const account = `partner:agent-${seed}`;
  for (let step = 0; step < 40; step += 1) {
    const id = pick(attendances);
    const entry = sampleEntry(id, 1 + below(6), { account, state: pick(states) });
    const status = pick(['open', 'concluded', 'interrupted', 'abandoned'] as const);
    const sealed = pick([undefined, Uint8Array.of(step).buffer]);
    const write = pick<(storage: DeviceStorage) => Promise<void>>([
      (on) =>
        on.revise([id], () => ({
          attendance: { id, account, status, lastSequence: entry.sequence },
          entries: [entry],
        })),
      (on) => on.revise([id], ({ entries }) => ({ gone: entries.slice(0, 1) })),
      (on) => on.revise(attendances, () => ({ withoutDrafts: true })),
      (on) => on.saveDraft(id, 'answers', sealed),
    ]);
    await write(storage);
    await write(model);
    if (below(10) === 0) {
      await storage.close();
      storage = open();
    }
  }
  const everything = async (from: DeviceStorage) => ({
    attendances: await Promise.all(attendances.map((id) => from.attendance(id))),
    open: await from.openAttendances(account),
    entries: await Promise.all(states.map((state) => from.entries(account, state))),
    drafts: await Promise.all(
      attendances.map(async (id) => new Uint8Array((await from.loadDraft(id, 'answers')) ?? [])),
    ),
  });
  equal(await everything(storage), await everything(model));
  await storage.close();
}

/** Whole numbers below a bound, the same ones for the same seed. */
function randomBelow(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}
