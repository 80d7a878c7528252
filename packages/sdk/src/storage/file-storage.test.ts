import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFile,
  copyFile,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { OpenFile } from './durable-files.node.js';
import type { DeviceStorage } from './device-storage.js';
import { fileStorage, openDirectory } from './file-storage.node.js';
import { LoggedStorage } from './logged-storage.js';
import { add, sampleEntry, storageRules } from './storage-rules.fixture.js';

let directory: string;
let log: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'file-storage-'));
  log = path.join(directory, 'records.log');
});
afterEach(() => rm(directory, { recursive: true }));

const sequencesOf = async (storage: DeviceStorage, attendanceId = 'a') =>
  (await storage.attendance(attendanceId)).entries.map(({ sequence }) => sequence);

/** Opens, looks and lets go. */
const sequencesOnDisk = async (): Promise<number[]> => {
  const storage = fileStorage(directory);
  try {
    return await sequencesOf(storage);
  } finally {
    await storage.close();
  }
};

const kept = async (...sequences: number[]): Promise<void> => {
  const storage = fileStorage(directory);
  for (const sequence of sequences) await add(storage, 'a', sampleEntry('a', sequence));
  await storage.close();
};

describe('fileStorage', () => {
  for (const [title, rule] of Object.entries(storageRules(assert.deepEqual))) {
    it(title, () => rule({ open: () => fileStorage(directory) }));
  }

  it('makes a directory that its owner alone can read, key and records included', async () => {
    const inner = path.join(directory, 'new');
    const storage = fileStorage(inner);
    await add(storage, 'a', sampleEntry('a', 1));
    const modeOf = async (file: string) => (await stat(file)).mode & 0o777;
    assert.equal(await modeOf(inner), 0o700);
    assert.equal(await modeOf(path.join(inner, 'device.key')), 0o600);
    assert.equal(await modeOf(path.join(inner, 'records.log')), 0o600);
    await storage.close();
  });

  it('discards a last write that was cut off, and goes on from there', async () => {
    await kept(1, 2);
    const whole = await readFile(log);
    const lastStart = whole.lastIndexOf(0x0a, whole.length - 2) + 1;
    for (const length of [lastStart, lastStart + 1, whole.length - 1]) {
      await writeFile(log, whole.subarray(0, length));
      assert.deepEqual(await sequencesOnDisk(), [1], `cut at ${length}`);
      await kept(3);
      assert.deepEqual(await sequencesOnDisk(), [1, 3]);
    }
  });

  it('refuses a log with a broken write before whole ones, and leaves it as it is', async () => {
    await kept(1, 2, 3);
    const damaged = await readFile(log);
    const firstEnd = damaged.indexOf(0x0a, damaged.indexOf(0x0a) + 1);
    damaged[firstEnd - 5]! ^= 1;
    await writeFile(log, damaged);
    await assert.rejects(sequencesOnDisk(), { code: 'storage_damaged' });
    assert.deepEqual(await readFile(log), damaged);
    await truncate(log, 0);
    await assert.rejects(sequencesOnDisk(), { code: 'storage_damaged' });
  });

  it('refuses records whose key is gone instead of making another one', async () => {
    await kept(1);
    await rm(path.join(directory, 'device.key'));
    await assert.rejects(sequencesOnDisk(), { code: 'storage_damaged' });
    await writeFile(path.join(directory, 'device.key'), 'short');
    await assert.rejects(sequencesOnDisk(), { code: 'storage_damaged' });
  });

  it('writes over the log when most of it is outdated, and keeps every record', async () => {
    const storage = fileStorage(directory);
    await add(storage, 'a', sampleEntry('a', 1));
    const document = { text: 'x'.repeat(100_000) };
    for (let version = 0; version < 40; version += 1) await storage.keep('content', 'same', document);
    await add(storage, 'a', sampleEntry('a', 2));
    assert.ok((await stat(log)).size < 2_000_000);
    await storage.close();
    assert.deepEqual(await sequencesOnDisk(), [1, 2]);
    assert.deepEqual(await readdir(directory), ['device.key', 'records.log']);
  });

  it('ends what it began before it closes, and takes nothing afterwards', async () => {
    const storage = fileStorage(directory);
    const writing = add(storage, 'a', sampleEntry('a', 1));
    await storage.close();
    await writing;
    await assert.rejects(add(storage, 'a', sampleEntry('a', 2)), /closed/);
    assert.deepEqual(await sequencesOnDisk(), [1]);
  });
});

describe('A disk that fails', () => {
  /** Opens files of which one method fails on its `at`th call, after doing half of it. */
  const failing =
    (method: 'write' | 'datasync' | 'writeFile' | 'sync', at: number): OpenFile =>
    async (file, flags, mode) => {
      const handle = await open(file, flags, mode);
      const original = handle[method].bind(handle) as (...details: unknown[]) => Promise<unknown>;
      Object.defineProperty(handle, method, {
        value: async (...details: unknown[]) => {
          calls += 1;
          if (calls !== at) return original(...details);
          if (method === 'write') await original(details[0], 0, 10, details[3]);
          throw Object.assign(new Error('No space left on device'), { code: 'ENOSPC' });
        },
      });
      return handle;
    };
  let calls: number;
  beforeEach(() => (calls = 0));

  for (const method of ['write', 'datasync'] as const) {
    it(`takes a write back when ${method} fails, and goes on`, async () => {
      const storage = new LoggedStorage(directory, () => openDirectory(directory, failing(method, 2)));
      await add(storage, 'a', sampleEntry('a', 1));
      await assert.rejects(add(storage, 'a', sampleEntry('a', 2)), { code: 'ENOSPC' });
      assert.deepEqual(await sequencesOf(storage), [1]);
      await add(storage, 'a', sampleEntry('a', 3));
      await storage.close();
      assert.deepEqual(await sequencesOnDisk(), [1, 3]);
    });
  }

  for (const method of ['writeFile', 'sync'] as const) {
    it(`keeps the long log when ${method} fails while a shorter one is written`, async () => {
      // The first call belongs to the making of the log.
      const storage = new LoggedStorage(directory, () => openDirectory(directory, failing(method, 2)));
      for (let sequence = 1; sequence <= 30; sequence += 1) {
        await add(storage, 'a', sampleEntry('a', sequence, { sealed: new ArrayBuffer(60_000) }));
      }
      assert.ok(calls >= 2);
      await storage.close();
      assert.equal((await sequencesOnDisk()).length, 30);
      assert.deepEqual(await readdir(directory), ['device.key', 'records.log']);
    });
  }

  it('syncs each write before it resolves', async () => {
    let synced = 0;
    const counting: OpenFile = async (file, flags, mode) => {
      const handle = await open(file, flags, mode);
      const datasync = handle.datasync.bind(handle);
      handle.datasync = async () => {
        await datasync();
        synced = (await stat(file)).size;
      };
      return handle;
    };
    const storage = new LoggedStorage(directory, () => openDirectory(directory, counting));
    for (let sequence = 1; sequence <= 3; sequence += 1) {
      await add(storage, 'a', sampleEntry('a', sequence));
      assert.equal(synced, (await stat(log)).size);
    }
    await storage.close();
  });
});

describe('Two who want one directory', () => {
  it('are told apart in one process', async () => {
    const first = fileStorage(directory);
    await first.deviceKey();
    await assert.rejects(fileStorage(directory).deviceKey(), { code: 'storage_in_use' });
    await first.close();
    await kept(1);
  });

  it('are told apart between processes, until the first is gone', async () => {
    const writer = startWriter();
    await writer.acknowledged(1);
    await assert.rejects(fileStorage(directory).deviceKey(), { code: 'storage_in_use' });
    await writer.kill();
    assert.ok((await sequencesOnDisk()).length > 0);
  });

  it('are told apart between machines, of which one cannot see whether the other lives', async () => {
    await writeFile(
      path.join(directory, 'lock'),
      JSON.stringify({ host: 'elsewhere', pid: 1, started: null, token: 't' }),
    );
    await assert.rejects(fileStorage(directory).deviceKey(), { code: 'storage_in_use', message: /elsewhere/ });
  });
});

describe('A killed process', () => {
  it('leaves every acknowledged record, in its place, and nothing half-written', async () => {
    for (let round = 0; round < 6; round += 1) {
      const writer = startWriter();
      const count = await writer.acknowledged(20 + 13 * round);
      await writer.kill();
      const found = await sequencesOnDisk();
      assert.deepEqual(
        found,
        Array.from({ length: found.length }, (_, index) => index + 1),
      );
      // One more may have been on its way.
      assert.ok(found.length === writer.last() || found.length === writer.last() + 1, `${count}: ${found.length}`);
    }
  });

  it('leaves the records whole when it is killed while it writes a shorter log', async () => {
    await kept(1, 2);
    await copyFile(log, `${log}.new`);
    await appendFile(`${log}.new`, 'half a li');
    assert.deepEqual(await sequencesOnDisk(), [1, 2]);
    assert.deepEqual(await readdir(directory), ['device.key', 'records.log']);
  });
});

/** A process that appends to attendance `a` without end and says the sequence of each record that was kept. */
function startWriter() {
  const program = fileURLToPath(new URL('./endless-writer.fixture.js', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [program, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout! });
  let last = 0;
  lines.on('line', (line) => (last = Number(line)));
  return {
    last: () => last,
    acknowledged: async (count: number) => {
      const first = last;
      while (last < first + count) await Promise.race([once(lines, 'line'), failWhen(ended)]);
      return last;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function failWhen(ended: Promise<unknown>): Promise<never> {
  await ended;
  throw new Error('The writer ended by itself.');
}
