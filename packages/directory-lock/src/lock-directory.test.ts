import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { currentHolder, type Holder } from './holder.js';
import { lockDirectory } from './lock-directory.js';

let directory: string;
let file: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'lock-'));
  file = path.join(directory, 'lock');
});
afterEach(() => rm(directory, { recursive: true }));

/** Leaves the lock of a process that ran here unless told otherwise. */
const leave = async (changes: Partial<Holder>) =>
  writeFile(file, JSON.stringify({ ...(await currentHolder(file, 'a')), ...changes }));
const holdAndLetGo = async () => (await lockDirectory(directory))();
const deadPid = () => spawnSync('true').pid;

/** Another process that holds the directory. */
const startHolder = async () => {
  const program = fileURLToPath(new URL('./endless-holder.fixture.js', import.meta.url));
  const child = spawn(process.execPath, [program, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  await once(child.stdout, 'data');
  return {
    pid: child.pid,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

test('holds a directory once, and again after it was let go', async () => {
  const unlock = await lockDirectory(directory);
  await assert.rejects(lockDirectory(directory), { code: 'directory_in_use', directory, holder: 'this process' });
  await unlock();
  await holdAndLetGo();
  assert.deepEqual(await readdir(directory), []);
});

test('knows a directory by whatever name it is reached', async () => {
  const real = path.join(directory, 'real');
  await mkdir(real);
  await symlink(real, path.join(directory, 'alias'));
  const unlock = await lockDirectory(real);
  await assert.rejects(lockDirectory(path.join(directory, 'alias')), { code: 'directory_in_use' });
  await unlock();
});

test('keeps locks of different names apart', async () => {
  const [one, other] = await Promise.all([lockDirectory(directory, 'one'), lockDirectory(directory, 'other')]);
  await Promise.all([one(), other()]);
  assert.deepEqual(await readdir(directory), []);
});

test('names the living process that holds it, and takes over when that was killed', async () => {
  const holder = await startHolder();
  await assert.rejects(lockDirectory(directory), { message: `${directory} is in use by process ${holder.pid}.` });
  await holder.kill();
  await holdAndLetGo();
  assert.deepEqual(await readdir(directory), []);
});

test('takes over what a dead process left', async () => {
  await leave({ pid: deadPid(), started: null });
  await holdAndLetGo();
});

test('takes over the lock of an earlier process that had the number of a living one', async () => {
  await leave({ pid: process.ppid, started: '1' });
  await holdAndLetGo();
});

test('takes over its own number from before a restart in a container', async () => {
  await leave({ started: '1' });
  await holdAndLetGo();
});

test('takes over what was held before the machine was started again, whatever container it was', async () => {
  await leave({ boot: 'earlier', pidNamespace: 'pid:[1]', pid: process.ppid });
  await holdAndLetGo();
});

for (const text of ['', '{"host":', 'null', '{}']) {
  test(`takes over a lock that was never finished: ${text || 'empty'}`, async () => {
    await writeFile(file, text);
    await holdAndLetGo();
    assert.deepEqual(await readdir(directory), []);
  });
}

test('sees whether a process in another container of this machine lives', async () => {
  const holder = await startHolder();
  const written = JSON.parse(await readFile(file, 'utf8')) as Holder;
  await writeFile(file, JSON.stringify({ ...written, host: 'other-container', pidNamespace: 'pid:[1]' }));
  await assert.rejects(lockDirectory(directory), { code: 'directory_in_use' });
  await holder.kill();
  await holdAndLetGo();
  assert.deepEqual(await readdir(directory), []);
});

for (const [where, place] of [
  ['on another machine', { host: 'other-machine', boot: 'other' }],
  ['on another machine of a system that tells no boots', { host: 'other-machine', boot: null }],
  ['in another container that mounts the directory by itself', { pidNamespace: 'pid:[1]', device: -1 }],
  ['in another container that could not give a sign of life', { pidNamespace: 'pid:[1]' }],
] as const) {
  test(`leaves the lock of a process ${where} alone, and names the file`, async () => {
    for (const pid of [process.pid, deadPid()]) {
      await leave({ ...place, pid, started: '1' });
      await assert.rejects(lockDirectory(directory), (error: Error & { code?: string }) => {
        assert.equal(error.code, 'directory_in_use');
        assert.ok(error.message.endsWith(`; if it is gone, remove ${file} by hand.`));
        return !error.message.includes('\n');
      });
      assert.deepEqual(await readdir(directory), ['lock']);
    }
  });
}

test('holds a directory whose name is too long for a sign of life', async () => {
  const long = path.join(directory, 'd'.repeat(200));
  await mkdir(long);
  const unlock = await lockDirectory(long);
  assert.deepEqual(await readdir(long), ['lock']);
  await unlock();
});
