import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { exampleConfiguration } from '@atendimento-ativo/testbed/gateway-process';
import { readServeEnvironment, readMasterKeys } from './environment.js';
import {
  exampleFocoConfiguration,
  exampleSasConfiguration,
  readFocoConfiguration,
  readSasConfiguration,
} from './registry-configuration-files.js';

const variables = { SAS_BASE_URL: 'http://127.0.0.1:8090', SAS_API_KEY: 'key' };

test('starts without a registry, and with the address and the key of SAS', () => {
  assert.deepEqual(readServeEnvironment({ SAS_BASE_URL: ' ' }).registries, {});

  const environment = readServeEnvironment(variables);
  assert.equal(environment.port, 8081);
  assert.equal(environment.host, '127.0.0.1');
  assert.equal(environment.dataDirectory, path.join('.data', 'gateway'));
  assert.equal(environment.databaseUrl, undefined);
  assert.equal(environment.worker, true);
  assert.deepEqual(environment.registries, {
    sas: { baseUrl: variables.SAS_BASE_URL, apiKey: 'key', configuration: exampleSasConfiguration },
  });
});

for (const [name, value, message] of [
  ['FOCO_BASE_URL', 'foco.example', /FOCO_BASE_URL must be an http or https address/],
  ['FOCO_BASE_URL', 'https://foco.example', /FOCO_CLIENT_ID is not set/],
  ['SAS_BASE_URL', 'sas.example', /SAS_BASE_URL must be an http or https address/],
  ['SAS_API_KEY', '', /SAS_API_KEY is not set/],
  ['PORT', 'http', /PORT must be a whole number from 0 to 65535, not "http"/],
  ['PORT', '70000', /PORT must be a whole number/],
  ['WORKER', 'yes', /WORKER must be "on" or "off"/],
  ['DATABASE_URL', 'mysql://x', /DATABASE_URL must begin with postgres:/],
  ['DATABASE_READ_URL', 'mysql://x', /DATABASE_READ_URL must begin with postgres:/],
  ['DATABASE_READ_URL', 'postgres://x', /DATABASE_READ_URL is set without DATABASE_URL/],
  ['SESSION_SIGNING_KEY', '{}', /SESSION_SIGNING_KEY must be a private JWK/],
  ['EXPORT_KEY', '{"kty":"RSA"}', /EXPORT_KEY must be a private JWK/],
  ['SESSION_SIGNING_KEY', 'x', /SESSION_SIGNING_KEY must be a private JWK/],
  ['DOCUMENT_DIGEST_KEY', 'short', /DOCUMENT_DIGEST_KEY must have at least 32/],
  ['CONTENT_DIR', '/does/not/exist', /CONTENT_DIR is not a directory/],
  ['REGISTRATION_CONCURRENCY', '0', /REGISTRATION_CONCURRENCY must be a whole number from 1 to 64/],
] as const) {
  test(`names ${name} when it is "${value}"`, () => {
    assert.throws(() => readServeEnvironment({ ...variables, [name]: value }), { name: 'ConfigurationError', message });
  });
}

test('takes FOCO beside SAS, or alone', () => {
  const foco = { FOCO_BASE_URL: 'https://foco.example/foco', FOCO_CLIENT_ID: 'id', FOCO_CLIENT_SECRET: 'secret' };
  const { registries } = readServeEnvironment(foco);
  assert.deepEqual(registries, {
    foco: {
      baseUrl: 'https://foco.example/foco',
      clientId: 'id',
      clientSecret: 'secret',
      configuration: exampleFocoConfiguration,
    },
  });
  const both = readServeEnvironment({ ...variables, ...foco, FOCO_CONFIG: 'foco.json' });
  assert.deepEqual(Object.keys(both.registries), ['sas', 'foco']);
  assert.equal(both.registries.foco?.configuration, 'foco.json');
});

test('reads the example of FOCO and fills in what it leaves out', async () => {
  const configuration = await readFocoConfiguration(exampleFocoConfiguration);
  assert.equal(configuration.apiVersion, 'v60.0');
  assert.equal(configuration.externalIds.attendance, 'ChaveExterna__c');
  assert.equal(configuration.acceptance, null);
  assert.equal(configuration.attendance.units['UN-01'], 'UO-0001');
});

test('names every field of FOCO that it cannot use', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'gateway-configuration-'));
  const file = path.join(directory, 'foco.json');
  const wrong = {
    state: 'BA',
    apiVersion: '60',
    recordTypes: { person: 'x' },
    fields: { cpf: "CPF'" },
    attendance: {},
  };
  await writeFile(file, JSON.stringify(wrong));
  await assert.rejects(readFocoConfiguration(file), (error: Error) => {
    assert.match(error.message, /^FOCO_CONFIG \(.+foco\.json\) has 4 problem\(s\):\n/);
    for (const pointer of ['/apiVersion', '/recordTypes/person', '/fields/cpf']) {
      assert.match(error.message, new RegExp(`^- ${pointer}: `, 'm'));
    }
    return true;
  });
  await writeFile(file, JSON.stringify({ state: 'BA', attendance: {} }));
  await assert.rejects(readFocoConfiguration(file), /\/attendance\/units: FOCO takes no attendance without a unit/);
  await rm(directory, { recursive: true });
});

test('reads master keys from the environment or a file, the newest first', async () => {
  const keys = [1, 2].map((byte) => Buffer.alloc(32, byte));
  const text = keys.map((key) => key.toString('base64url')).join('\n');
  assert.deepEqual(readMasterKeys({}), []);
  assert.deepEqual(readMasterKeys({ MASTER_KEYS: text.replace('\n', ', ') }), keys);
  const directory = await mkdtemp(path.join(tmpdir(), 'gateway-configuration-'));
  const file = path.join(directory, 'master-keys');
  await writeFile(file, `${text}\n`);
  assert.deepEqual(readMasterKeys({ MASTER_KEYS_FILE: file }), keys);
  assert.throws(() => readMasterKeys({ MASTER_KEYS_FILE: file, MASTER_KEYS: text }), /not both/);
  assert.throws(() => readMasterKeys({ MASTER_KEYS_FILE: `${file}-none` }), /MASTER_KEYS_FILE cannot be read/);
  assert.throws(() => readMasterKeys({ MASTER_KEYS: 'short' }), /32 random bytes/);
  // A secret that was mounted empty must not let the gateway fall back on a key beside what it protects.
  await writeFile(file, '\n');
  assert.throws(() => readMasterKeys({ MASTER_KEYS_FILE: file }), /holds no key/);
  await rm(directory, { recursive: true });
});

test('reads the example of a state and fills in what it leaves out', async () => {
  const configuration = await readSasConfiguration(exampleSasConfiguration);
  assert.equal(configuration.state, 'BA');
  assert.equal(configuration.timeoutMilliseconds, 10_000);
  assert.equal(configuration.methods.alterPerson, '/SasServiceCliente/Cliente/AlterarPessoaFisica');
  assert.equal(configuration.companySizes.MEI, 99);
  assert.ok(configuration.acceptance.purposes.every((purpose) => purpose.startsWith('communication-')));
});

test('names the file and every field that it cannot use', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'gateway-configuration-'));
  const file = path.join(directory, 'sas.json');
  const example = await exampleConfiguration('sas');
  const wrong = { ...example, state: 'Bahia', timeZone: 'America/Atlantis' };
  await writeFile(file, JSON.stringify(wrong));
  await assert.rejects(readSasConfiguration(file), (error: Error) => {
    const [title = '', ...problems] = error.message.split('\n');
    assert.match(title, /^SAS_CONFIG \(.+sas\.json\) has 2 problem\(s\):$/);
    assert.match(problems[0] ?? '', /^- \/state: Must be one of: .*BA.*\.$/);
    assert.match(problems[1] ?? '', /^- \/timeZone: timeZone must be a name of the IANA database/);
    return true;
  });
  await assert.rejects(readSasConfiguration(path.join(directory, 'none.json')), /SAS_CONFIG \(.+none\.json\): ENOENT/);
  await rm(directory, { recursive: true });
});
