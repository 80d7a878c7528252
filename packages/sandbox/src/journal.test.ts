import assert from 'node:assert/strict';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Journal, openJournal, type JournalFile } from './journal.js';
import { temporaryLedgerFile } from './sandbox.fixture.js';

/** A file in memory that counts its syncs and can be told to fail. */
class MemoryFile {
  content = '';
  syncedContent = '';
  syncs = 0;
  failure: Error | undefined;
  /** When set, a sync waits for it. */
  gate: Promise<void> = Promise.resolve();

  appendFile(text: unknown): Promise<void> {
    if (this.failure !== undefined) return Promise.reject(this.failure);
    this.content += String(text);
    return Promise.resolve();
  }

  async sync(): Promise<void> {
    const content = this.content;
    await this.gate;
    this.syncs += 1;
    this.syncedContent = content;
  }

  readFile(): Promise<Buffer> {
    return Promise.resolve(Buffer.from(this.content));
  }

  truncate(length = 0): Promise<void> {
    this.content = Buffer.from(this.content).subarray(0, length).toString();
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

async function journalOn(file: MemoryFile): Promise<Journal> {
  return (await Journal.open(file as unknown as JournalFile)).journal;
}

test('an entry is synced before its promise resolves', async () => {
  const file = new MemoryFile();
  const journal = await journalOn(file);
  await journal.append({ a: 1 });
  assert.equal(file.syncedContent, '{"a":1}\n');
});

test('entries that arrive during a sync share the next one, in order', async () => {
  const file = new MemoryFile();
  const journal = await journalOn(file);
  let openGate = (): void => undefined;
  file.gate = new Promise((resolve) => (openGate = resolve));
  const first = journal.append({ a: 1 });
  await Promise.resolve();
  const others = [2, 3, 4].map((a) => journal.append({ a }));
  openGate();
  await Promise.all([first, ...others]);
  assert.equal(file.syncedContent, '{"a":1}\n{"a":2}\n{"a":3}\n{"a":4}\n');
  assert.equal(file.syncs, 2);
});

test('whoever waits for the journal to settle waits for the entries before', async () => {
  const file = new MemoryFile();
  const journal = await journalOn(file);
  void journal.append({ a: 1 });
  await journal.settled();
  assert.equal(file.syncedContent, '{"a":1}\n');
});

test('after a failed write every later entry fails too, even when the file works again', async () => {
  const file = new MemoryFile();
  const journal = await journalOn(file);
  file.failure = new Error('disk full');
  await assert.rejects(journal.append({ a: 1 }), /disk full/);
  file.failure = undefined;
  await assert.rejects(journal.append({ a: 2 }), /disk full/);
  await assert.rejects(journal.settled(), /disk full/);
  assert.equal(file.content, '');
});

test('a journal can be closed after a failed write', async () => {
  const file = new MemoryFile();
  const journal = await journalOn(file);
  file.failure = new Error('disk full');
  await assert.rejects(journal.append({ a: 1 }));
  await journal.close();
});

test('what was appended is read back from a file', async (t) => {
  const path = await temporaryLedgerFile(t);
  const { journal } = await openJournal(path);
  await Promise.all([journal.append({ a: 'é\n' }), journal.append({ a: 2 })]);
  await journal.close();
  const again = await openJournal(path);
  await again.journal.close();
  assert.deepEqual(again.entries, [{ a: 'é\n' }, { a: 2 }]);
});

test('a last line torn at any byte is cut off, and the next entry starts a line of its own', async (t) => {
  const path = await temporaryLedgerFile(t);
  const { journal } = await openJournal(path);
  await journal.append({ a: 1 });
  await journal.close();
  const whole = await readFile(path);
  const next = Buffer.from('{"a":"é"}\n');
  for (let length = 0; length < next.length; length += 1) {
    await writeFile(path, Buffer.concat([whole, next.subarray(0, length)]));
    const opened = await openJournal(path);
    assert.deepEqual(opened.entries, [{ a: 1 }]);
    await opened.journal.append({ a: 3 });
    await opened.journal.close();
    assert.equal(await readFile(path, 'utf8'), '{"a":1}\n{"a":3}\n');
  }
});

test('a damaged line before the last is an error that names the file and the line', async (t) => {
  const path = await temporaryLedgerFile(t);
  await (await openJournal(path)).journal.close();
  await appendFile(path, '{"a":1}\n{"a":\n{"a":3}\n');
  await assert.rejects(openJournal(path), { code: 'journal-corrupt', message: `${path}: a linha 2 está danificada` });
});
