import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

test('a test file whose preparation fails halfway ends by itself, and has failed', () => {
  const file = fileURLToPath(new URL('./failing-preparation.fixture.js', import.meta.url));
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { status, stdout } = spawnSync(process.execPath, ['--test', file], { env, encoding: 'utf8', timeout: 120_000 });
  assert.match(stdout, /not ok .* never runs/);
  assert.equal(status, 1);
});
