import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { defaultConfiguration } from './configuration.js';
import { readEnvironment } from './environment.js';

async function configurationFile(t: TestContext, content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'sandbox.json');
  await writeFile(file, content);
  return file;
}

const ownKey = { key: 'own', status: 'active', expiresOn: '2030-01-01', codSebrae: 34, services: { '*': ['*'] } };

test('without variables everything is at its default', async () => {
  assert.deepEqual(await readEnvironment({ SANDBOX_PORT: '', SANDBOX_KEY: '' }), {
    configuration: defaultConfiguration,
    ledgerFile: '.data/sandbox-ledger.jsonl',
    port: 8090,
    host: '127.0.0.1',
  });
});

test('each variable has its effect', async (t) => {
  const environment = await readEnvironment({
    SANDBOX_PORT: '0',
    SANDBOX_HOST: '0.0.0.0',
    SANDBOX_LEDGER: 'other.jsonl',
    SANDBOX_KEY: 'my-key',
    SANDBOX_CONFIG: await configurationFile(t, '{"dateStyle": "brazilian"}'),
  });
  assert.deepEqual([environment.port, environment.host, environment.ledgerFile], [0, '0.0.0.0', 'other.jsonl']);
  assert.deepEqual(
    environment.configuration.keys.map((row) => row.key),
    ['my-key'],
  );
  assert.equal(environment.configuration.dateStyle, 'brazilian');
});

test('the keys of the file replace the development key', async (t) => {
  const SANDBOX_CONFIG = await configurationFile(t, JSON.stringify({ keys: [ownKey] }));
  const { configuration } = await readEnvironment({ SANDBOX_CONFIG });
  assert.deepEqual(configuration.keys, [ownKey]);
});

test('the key of the variable is added to those of the file', async (t) => {
  const SANDBOX_CONFIG = await configurationFile(t, JSON.stringify({ keys: [ownKey] }));
  const { configuration } = await readEnvironment({ SANDBOX_CONFIG, SANDBOX_KEY: 'my-key' });
  assert.deepEqual(
    configuration.keys.map((row) => row.key),
    ['own', 'my-key'],
  );
});

test('a port that is none is refused, and the variable is named', async () => {
  for (const SANDBOX_PORT of ['x', '-1', '65536', '80.5']) {
    await assert.rejects(readEnvironment({ SANDBOX_PORT }), { message: /SANDBOX_PORT/ });
  }
});

test('a file that is missing, no JSON or not understood is refused, and the variable is named', async (t) => {
  const files = ['missing.json', await configurationFile(t, '{'), await configurationFile(t, '{"x": 1}')];
  for (const SANDBOX_CONFIG of files) {
    await assert.rejects(readEnvironment({ SANDBOX_CONFIG }), {
      code: 'configuration-invalid',
      message: /^SANDBOX_CONFIG \(/,
    });
  }
});
