import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { DurableLog } from './durable-log.js';

test('syncs the log for all who ask at once, and fails when it cannot', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'gateway-log-'));
  await mkdir(path.join(directory, 'pg_wal'));
  await writeFile(path.join(directory, 'pg_wal', '000000010000000000000001'), 'x');
  const log = new DurableLog(directory);
  await Promise.all(Array.from({ length: 50 }, () => log.sync()));
  await rm(directory, { recursive: true });
  await assert.rejects(log.sync(), { code: 'ENOENT' });
});

test('a sync that is running does not count for what is written during it', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'gateway-log-'));
  await mkdir(path.join(directory, 'pg_wal'));
  const log = new DurableLog(directory);
  const running = log.sync();
  const next = log.sync();
  assert.notEqual(next, running);
  assert.equal(log.sync(), next);
  await Promise.all([running, next]);
  await rm(directory, { recursive: true });
});
