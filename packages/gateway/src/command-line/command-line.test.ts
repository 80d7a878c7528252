import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { prepareEmbeddedDatabase } from '@atendimento-ativo/testbed/embedded-database';
import { generateCpf } from '@atendimento-ativo/testbed/identifiers';
import {
  exampleConfiguration,
  GatewayProcess,
  PARTNER_WORDS,
  runProgram,
} from '@atendimento-ativo/testbed/gateway-process';
import {
  postgresqlMissing,
  startPostgresql,
  type PostgresqlCluster,
} from '@atendimento-ativo/testbed/postgresql-cluster';
import { hashKey, keyId } from '../partners/partner-key.js';
import { addPartner } from './add-partner.js';
import { listAudit, listPartners, revokePartner, rewrapPersonKeys, sealFormerEvents } from './manage-partners.js';
import { rotateKey } from './rotate-key.js';

let directory: string;
let cluster: PostgresqlCluster | undefined;
const SAS_BASE_URL = 'http://127.0.0.1:9';
/** Each command opens the database: on PostgreSQL, where there is one, that takes a moment. */
const variables = () => ({
  SAS_BASE_URL,
  ...(cluster ? { DATABASE_URL: cluster.url } : { DATA_DIR: path.join(directory, 'gateway') }),
});
const embedded = () => ({ SAS_BASE_URL, DATA_DIR: path.join(directory, 'embedded') });

before(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'gateway-program-'));
  if (!postgresqlMissing) cluster = await startPostgresql();
});
after(async () => {
  await cluster?.stop();
  await rm(directory, { recursive: true });
});

test('explains itself when the command is not one', () => {
  const { code, errors } = runProgram(['start'], {});
  assert.equal(code, 2);
  assert.match(errors, /^Usage:/);
});

test('names what is missing in one line', () => {
  const { code, errors } = runProgram(['registries', 'check'], {});
  assert.equal(code, 1);
  assert.equal(errors, 'atendimento-ativo-gateway: Neither SAS_BASE_URL nor FOCO_BASE_URL is set.\n');
});

test('adds a partner and shows its key once; changes it later without one', async () => {
  const words = PARTNER_WORDS.slice(2);
  const { secretKey, ...details } = JSON.parse(await addPartner(words, variables())) as {
    secretKey: string;
    registries: string[];
  };
  assert.match(secretKey, /^aa_sk_[\w-]{43}$/);
  assert.deepEqual(details, {
    id: 'acb',
    name: 'Associação Comercial',
    network: 'extended',
    state: 'BA',
    units: { 'UN-01': 'Agência Centro' },
    origins: ['https://pagina.example'],
    registries: ['sas'],
  });

  await assert.rejects(addPartner(words, variables()), /Partner "acb" exists\. Use --upsert/);

  const both = await addPartner([...words, '--upsert', '--registry', 'sas', '--registry', 'foco'], variables());
  assert.deepEqual((JSON.parse(both) as typeof details).registries, ['sas', 'foco']);

  const more = ['--upsert', '--unit', 'UN-02=Espaço Sebrae', '--origin', 'http://localhost:5173'];
  assert.deepEqual(JSON.parse(await addPartner([...words, ...more], variables())), {
    ...details,
    registries: ['sas', 'foco'],
    units: { 'UN-01': 'Agência Centro', 'UN-02': 'Espaço Sebrae' },
    origins: ['https://pagina.example', 'http://localhost:5173'],
  });
});

test('keeps of a partner what an upsert does not name, and takes away what it is told to', async () => {
  const issuer = { issuer: 'https://idp.example', audience: 'acd' };
  const words = [...PARTNER_WORDS.slice(2), '--id', 'acd', '--registry', 'foco'];
  const { secretKey: _key, ...added } = JSON.parse(
    await addPartner([...words, '--issuer', issuer.issuer, '--audience', issuer.audience], variables()),
  ) as Record<string, unknown>;
  assert.deepEqual([added['registries'], added['tokenIssuer']], [['foco'], issuer]);

  const upsert = (...given: string[]) => addPartner(['--upsert', '--id', 'acd', ...given], variables());
  assert.equal(
    await upsert('--name', 'Câmara', '--unit', 'UN-02=Centro'),
    [
      'Partner "acd" (Câmara) updated:',
      '  - name Associação Comercial',
      '  + name Câmara',
      '  + unit UN-02=Centro',
      'Its secret key is unchanged.',
    ].join('\n'),
  );
  assert.match(await upsert(), /^Partner "acd" \(Câmara\) is as it was\.$/m);
  const units = { 'UN-01': 'Agência Centro', 'UN-02': 'Centro' };
  assert.deepEqual(JSON.parse(await upsert('--json')), { ...added, name: 'Câmara', units });

  await upsert('--remove-origin', 'https://pagina.example', '--remove-issuer', '--registry', 'sas');
  const { tokenIssuer: _issuer, ...left } = added;
  const changed = { ...left, name: 'Câmara', units, origins: [], registries: ['foco', 'sas'] };
  assert.deepEqual(JSON.parse(await upsert('--json')), changed);
  await upsert('--remove-registry', 'foco');
  await assert.rejects(upsert('--remove-registry', 'sas'), /--remove-registry leaves none/);
  await assert.rejects(upsert('--remove-origin', 'https://pagina.example'), /the partner does not have it/);
  await assert.rejects(addPartner(['--upsert', '--id', 'new'], variables()), /--name is missing/);
});

test('lists what a partner may do, and where', async () => {
  const details = ['--id', 'ace', '--registry', 'foco', '--issuer', 'https://idp.example', '--audience', 'ace'];
  await addPartner([...PARTNER_WORDS.slice(2), ...details], variables());
  const lines = (await listPartners([], variables())).split('\n');
  assert.deepEqual(lines.slice(lines.indexOf('ace  Associação Comercial') + 1).slice(0, 5), [
    '  network extended, state BA',
    '  registries foco',
    '  unit UN-01=Agência Centro',
    '  origin https://pagina.example',
    '  issuer https://idp.example (audience ace)',
  ]);
});

test('says which keys a rotation ends, and when; of none that there was not', async () => {
  await addPartner([...PARTNER_WORDS.slice(2), '--id', 'acf', '--registry', 'foco'], variables());
  const keyOf = (text: string) => keyId(hashKey(/aa_pk_[\w-]+/.exec(text)?.[0] ?? ''));
  const rotate = () => rotateKey(['--id', 'acf', '--kind', 'publishable'], variables());
  const first = await rotate();
  assert.doesNotMatch(first, /before|ended/);
  const second = await rotate();
  assert.match(second, new RegExp(`^${keyOf(first)}, the one before it, counts until 20.+Z\\.$`, 'm'));
  const third = await rotate();
  assert.match(third, new RegExp(`^${keyOf(second)}, the one before it, counts until 20.+Z\\.$`, 'm'));
  assert.match(third, new RegExp(`^${keyOf(first)} ended now\\.$`, 'm'));
});

test('warns before a public page goes out whose visits the registry refuses', async () => {
  const words = [...PARTNER_WORDS.slice(2), '--id', 'acg'];
  await addPartner(words, variables());
  const rotate = (more: object = {}) =>
    rotateKey(['--id', 'acg', '--kind', 'publishable'], { ...variables(), ...more });
  const warning = /^Warning: No visit of self-service reaches SAS: .+"responsible\.cpf" in SAS_CONFIG/m;
  assert.match(await rotate(), warning);
  assert.match(await addPartner(words.filter((word) => word !== '--json').concat('--upsert'), variables()), warning);

  const SAS_CONFIG = path.join(directory, 'sas.json');
  const example = await exampleConfiguration('sas');
  await writeFile(SAS_CONFIG, JSON.stringify({ ...example, responsible: { cpf: generateCpf() } }));
  assert.doesNotMatch(await rotate({ SAS_CONFIG }), /Warning/);
  assert.doesNotMatch(await rotateKey(['--id', 'acg'], variables()), /Warning/);

  for (const [more, warnings] of [
    [{}, ['self_service_not_registrable']],
    [{ SAS_CONFIG }, []],
  ] as const) {
    const gateway = new GatewayProcess({ ...variables(), ...more });
    await gateway.ready();
    const { errors } = await gateway.stop('SIGTERM');
    const logged = errors.split('\n').filter((line) => line.includes('"warning"'));
    assert.deepEqual(
      logged.map((line) => (JSON.parse(line) as { event: string }).event),
      warnings,
    );
  }
  await revokePartner(['--id', 'acg'], variables());
});

test('rotates, revokes and lists, and tells afterwards who did what', async () => {
  const words = PARTNER_WORDS.slice(2);
  const { secretKey } = JSON.parse(await addPartner([...words, '--id', 'acc'], variables())) as { secretKey: string };
  const rotated = JSON.parse(await rotateKey(['--id', 'acc', '--json'], variables())) as { key: string };
  assert.match(rotated.key, /^aa_sk_[\w-]{43}$/);
  const publishable = await rotateKey(['--id', 'acc', '--kind', 'publishable'], variables());
  assert.match(publishable, /^New publishable key of "acc": aa_pk_[\w-]{43}$/m);

  const listed = await listPartners([], variables());
  assert.match(listed, /^acc {2}Associação Comercial$/m);
  assert.match(listed, new RegExp(`^ {2}${keyId(hashKey(secretKey))} {2}secret {2}since .+, until .+$`, 'm'));
  assert.ok(!listed.includes(rotated.key));

  const id = keyId(hashKey(secretKey));
  assert.equal(await revokePartner(['--id', 'acc', '--key', id], variables()), `Revoked: key ${id} of "acc".`);
  assert.equal(await revokePartner(['--id', 'acc'], variables()), 'Revoked: partner "acc".');
  await assert.rejects(revokePartner(['--id', 'acc'], variables()), /There is no partner "acc", or it was revoked/);
  await assert.rejects(rotateKey(['--id', 'acc'], variables()), /There is no partner "acc", or it was revoked/);
  assert.match(await listPartners([], variables()), /^acc {2}Associação Comercial {2}revoked 20/m);

  const audit = (await listAudit(['--id', 'acc'], variables())).split('\n').map((line) => JSON.parse(line) as object);
  assert.deepEqual(
    audit.map((entry) => ('act' in entry ? entry.act : '')),
    ['partner.added', 'key.rotated', 'key.rotated', 'key.revoked', 'partner.revoked'],
  );
  assert.ok(audit.every((entry) => 'actor' in entry && entry.actor === `cli:${userInfo().username}`));
});

test('wraps the keys of persons anew under a master key that is given, and under none otherwise', async () => {
  await assert.rejects(rewrapPersonKeys([], variables()), /Set MASTER_KEYS, the new key first/);
  const MASTER_KEYS = randomBytes(32).toString('base64url');
  assert.match(await rewrapPersonKeys([], { ...variables(), MASTER_KEYS }), /^Wrapped anew: 0 keys/);
});

test('refuses a partner that is described wrongly', async () => {
  const words = PARTNER_WORDS.slice(2);
  const without = (option: string) => words.toSpliced(words.indexOf(option), 2);
  await assert.rejects(addPartner(without('--state'), variables()), /--state must be one of: .*BA/);
  await assert.rejects(addPartner(without('--unit'), variables()), /--unit is missing/);
  await assert.rejects(addPartner([...words, '--origin', 'pagina'], variables()), /--origin takes an address/);
  await assert.rejects(
    addPartner([...words, '--registry', 'siac'], variables()),
    /--registry must be one of: sas, foco/,
  );
  await assert.rejects(addPartner([...words, '--colour', 'red'], variables()), /--colour/);
  await assert.rejects(addPartner([...words, '--issuer', 'https://idp.example'], variables()), /go together/);
  const audience = ['--audience', 'acb'];
  for (const issuer of ['http://idp.example', 'idp.example', 'https://idp.example/?a=1']) {
    await assert.rejects(
      addPartner([...words, '--issuer', issuer, ...audience], variables()),
      /--issuer takes an https/,
    );
  }
});

test('serves, refuses a second process on its directory, and ends in order', async () => {
  const gateway = new GatewayProcess(embedded());
  const address = await gateway.ready();
  assert.equal((await fetch(`${address}/readyz`)).status, 200);

  const second = await new GatewayProcess(embedded()).ended();
  assert.equal(second.code, 1);
  assert.match(second.errors, /^atendimento-ativo-gateway: .+ is in use by process \d+\.\n$/);

  const { code, output } = await gateway.stop('SIGTERM');
  assert.equal(code, 0);
  assert.equal(output, `Gateway ready: ${address}\n`);
  assert.deepEqual(await readdir(embedded().DATA_DIR), ['database']);
});

test('seals what is left of a former shape with the key that gateways have, and with no other', async () => {
  assert.equal(await sealFormerEvents([], variables()), 'Sealed: 0 events of a former shape. None is left.');
  const other = { ...variables(), DOCUMENT_DIGEST_KEY: 'x'.repeat(32) };
  await assert.rejects(sealFormerEvents([], other), /^ConfigurationError: DOCUMENT_DIGEST_KEY is not the key/);
  const { errors } = await new GatewayProcess(other).ended();
  assert.match(errors, /^atendimento-ativo-gateway: DOCUMENT_DIGEST_KEY is not the key/);
  const unused = { DATA_DIR: path.join(directory, 'unused') };
  await prepareEmbeddedDatabase(unused.DATA_DIR);
  await assert.rejects(sealFormerEvents([], unused), /Start a gateway of this version on the database first/);
});

test('says in one line that its port is taken', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const { port } = holder.address() as AddressInfo;
  const { code, errors } = await new GatewayProcess({ ...variables(), PORT: String(port) }).ended();
  holder.close();
  assert.equal(code, 1);
  assert.equal(errors, `Port ${port} is in use: choose another one in the variable PORT.\n`);
});
