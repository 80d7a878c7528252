import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../../..');
const packages = ['domain', 'content', 'gateway'];

test('the packed gateway starts with nothing else', { timeout: 60_000 }, async (context) => {
  // Below the root, so that libraries of others are found there, and ours only where they were packed into.
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(path.join(root, '.cache', 'packed-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const words = [
    'pack',
    '--silent',
    '--pack-destination',
    folder,
    ...packages.flatMap((name) => ['-w', `packages/${name}`]),
  ];
  execFileSync('npm', words, { cwd: root });
  for (const name of packages) {
    const file = readdirSync(folder).find((file) => file.startsWith(`atendimento-ativo-${name}-`));
    const target = path.join(folder, 'node_modules', '@atendimento-ativo', name);
    mkdirSync(target, { recursive: true });
    execFileSync('tar', ['-xzf', path.join(folder, file), '-C', target, '--strip-components=1']);
  }

  const program = path.join(folder, 'node_modules/@atendimento-ativo/gateway/bin.mjs');
  const gateway = spawn(process.execPath, [program], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  context.after(() => gateway.kill('SIGKILL'));
  const [line] = await once(createInterface(gateway.stdout), 'line');
  const [, address] = /^Gateway ready: (\S+)$/.exec(line) ?? [];
  const health = await fetch(`${address}/healthz`);
  assert.deepEqual(await health.json(), { status: 'alive' });
  assert.equal((await fetch(`${address}/readyz`)).status, 200);
  gateway.kill('SIGTERM');
  const [code] = await once(gateway, 'exit');
  assert.equal(code, 0);
});
