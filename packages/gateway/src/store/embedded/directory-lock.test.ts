import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { currentPlace, lockDirectory } from './directory-lock.js';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'gateway-lock-'));
});
afterEach(() => rm(directory, { recursive: true }));

const leave = (holder: object) =>
  writeFile(path.join(directory, 'gateway.lock'), JSON.stringify({ ...currentPlace(), ...holder }));

test('holds a directory once, and again after it was let go', async () => {
  const unlock = await lockDirectory(directory);
  await assert.rejects(lockDirectory(directory), { code: 'directory_in_use' });
  await unlock();
  await (
    await lockDirectory(directory)
  )();
  assert.deepEqual(await readdir(directory), []);
});

test('names the living process that holds it', async () => {
  const other = spawn('sleep', ['60']);
  await leave({ pid: other.pid, started: null, token: 'a' });
  await assert.rejects(lockDirectory(directory), { message: new RegExp(`in use by process ${other.pid}\\.`) });
  other.kill('SIGKILL');
});

test('takes over what a dead process left', async () => {
  const { pid } = spawnSync('true');
  await leave({ pid, started: null, token: 'a' });
  await (
    await lockDirectory(directory)
  )();
});

test('takes over the lock of an earlier process that had the number of a living one', async () => {
  await leave({ pid: process.ppid, started: '1', token: 'a' });
  await (
    await lockDirectory(directory)
  )();
});

test('takes over its own number from before a restart in a container', async () => {
  await leave({ pid: process.pid, started: '1', token: 'a' });
  await (
    await lockDirectory(directory)
  )();
});

test('takes over a lock that was never finished', async () => {
  await writeFile(path.join(directory, 'gateway.lock'), '');
  await (
    await lockDirectory(directory)
  )();
});

for (const [where, place] of [
  ['on another machine', { host: 'other-machine' }],
  ['in another container', { pidNamespace: 'pid:[1]' }],
] as const) {
  test(`leaves the lock of a process ${where} alone, and names the file`, async () => {
    const { pid } = spawnSync('true');
    const file = path.join(directory, 'gateway.lock');
    for (const number of [process.pid, pid]) {
      await leave({ ...place, pid: number, started: '1', token: 'a' });
      await assert.rejects(lockDirectory(directory), (error: Error & { code?: string }) => {
        assert.equal(error.code, 'directory_in_use');
        assert.ok(error.message.endsWith(`; if it is gone, remove ${file} by hand.`));
        return !error.message.includes('\n');
      });
      assert.deepEqual(await readdir(directory), ['gateway.lock']);
    }
  });
}

test('writes down where its process runs', async () => {
  const unlock = await lockDirectory(directory);
  const { host, pidNamespace } = JSON.parse(await readFile(path.join(directory, 'gateway.lock'), 'utf8')) as object & {
    host: unknown;
    pidNamespace: unknown;
  };
  assert.deepEqual({ host, pidNamespace }, currentPlace());
  await unlock();
});
