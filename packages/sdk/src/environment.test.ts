import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readFileSync } from 'node:fs';
import { localTimestamp, systemEnvironment } from './environment.js';
import { uuidv7 } from './uuidv7.js';
import { SDK_VERSION } from './version.js';

it('writes the moment with its offset', () => {
  const written = localTimestamp(1_700_000_000_123);
  assert.match(written, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.123[+-]\d{2}:\d{2}$/);
  assert.equal(Date.parse(written), 1_700_000_000_123);
});

const uuidAt = (now: number) => uuidv7({ ...systemEnvironment, now: () => now });

it('makes UUIDs of version 7 that sort by time and never repeat', () => {
  const early = uuidAt(1_700_000_000_000);
  assert.match(early, /^018bcfe5-6800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.ok(early < uuidAt(1_700_000_000_001));
  assert.equal(new Set(Array.from({ length: 1000 }, () => uuidAt(1))).size, 1000);
});

it('states the version of its package', () => {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  assert.equal((JSON.parse(text) as { version: string }).version, SDK_VERSION);
});

it('lets nobody in while another task runs under the same name, also after one that failed', async () => {
  const order: string[] = [];
  const task = (name: string, fails: boolean) =>
    systemEnvironment.exclusively('turns', async () => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
      if (fails) throw new Error(name);
    });
  await Promise.allSettled([task('first', true), task('second', false)]);
  assert.deepEqual(order, ['first begins', 'first ends', 'second begins', 'second ends']);
});

it('hears what the others on the same device say, not itself', async () => {
  const heard: unknown[] = [];
  // A channel alone does not keep Node from ending.
  const alive = setInterval(() => undefined, 1_000);
  await new Promise<void>((resolve) => {
    const listener = systemEnvironment.join('a name', (message) => {
      heard.push(message);
      listener.leave();
      resolve();
    });
    const speaker = systemEnvironment.join('a name', () => heard.push('itself'));
    speaker.say(['some', 'ids']);
    speaker.leave();
  });
  clearInterval(alive);
  assert.deepEqual(heard, [['some', 'ids']]);
});
