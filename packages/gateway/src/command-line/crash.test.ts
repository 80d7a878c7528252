import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, afterEach, describe, test } from 'node:test';
import type { AttendanceStatus } from '@atendimento-ativo/domain';
import { prepareEmbeddedDatabase } from '@atendimento-ativo/testbed/embedded-database';
import { eventually } from '@atendimento-ativo/testbed/eventually';
import {
  GatewayProcess,
  PARTNER_WORDS,
  postJson,
  runProgram,
  type Variables,
} from '@atendimento-ativo/testbed/gateway-process';
import {
  postgresqlMissing,
  startPostgresql,
  type PostgresqlCluster,
} from '@atendimento-ativo/testbed/postgresql-cluster';
import { AGENT, UNIT_ID, Visit } from '@atendimento-ativo/testbed/visit';
import { FakeSas } from '../testing/fake-sas.js';

interface Prepared {
  readonly variables: Variables;
  readonly clean: () => Promise<void>;
}

/** @param methods writes of the registry during which the gateway is killed */
function suite(methods: readonly string[], prepare: () => Promise<Prepared>): void {
  let sas: FakeSas;
  let variables: Variables;
  let secretKey: string;
  let clean: () => Promise<void>;
  const running = new Set<GatewayProcess>();

  before(async () => {
    const prepared = await prepare();
    clean = prepared.clean;
    variables = prepared.variables;
    const added = runProgram(PARTNER_WORDS, variables);
    assert.equal(added.code, 0, added.errors);
    ({ secretKey } = JSON.parse(added.output) as { secretKey: string });
  });
  after(() => clean());
  beforeEach(async () => {
    sas = new FakeSas();
    await sas.listen();
  });
  afterEach(async () => {
    await Promise.all([...running].map((gateway) => gateway.stop('SIGKILL')));
    running.clear();
    await sas.close();
  });

  async function start(more: Variables = {}): Promise<{ gateway: GatewayProcess; address: string }> {
    const gateway = new GatewayProcess({ ...variables, SAS_BASE_URL: sas.url, ...more });
    running.add(gateway);
    return { gateway, address: await gateway.ready() };
  }

  async function tokenFrom(address: string): Promise<string> {
    const json = { agent: { ...AGENT, cpf: '52998224725' }, unitId: UNIT_ID };
    const response = await postJson(`${address}/v1/session-tokens`, secretKey, json);
    return ((await response.json()) as { token: string }).token;
  }

  async function conclude(visit: Visit, address: string): Promise<void> {
    const response = await postJson(`${address}/v1/events`, await tokenFrom(address), { events: visit.whole() });
    assert.equal(response.status, 200);
  }

  async function settled(visit: Visit, address: string): Promise<AttendanceStatus['registrations'][number]> {
    const headers = { authorization: `Bearer ${await tokenFrom(address)}` };
    return eventually(async () => {
      const response = await fetch(`${address}/v1/attendances/${visit.id}`, { headers });
      const { registrations } = (await response.json()) as AttendanceStatus;
      return registrations[0]?.status === 'pending' ? undefined : registrations[0];
    });
  }

  async function assertRegisteredOnce(visit: Visit, address: string): Promise<void> {
    const registration = await settled(visit, address);
    assert.equal(registration.status, 'registered', JSON.stringify(registration.problem));
    assert.equal(registration.protocol, sas.attendances[0]?.['Protocolo']);
    assert.equal(sas.attendances.length, 1);
    assert.equal(sas.people.length, 1);
    assert.equal(sas.companies.length, 1);
    assert.equal(sas.links.length, 1);
  }

  test('gives the page its protocol within a moment', async () => {
    const { address } = await start();
    const visit = new Visit();
    await conclude(visit, address);
    const begun = performance.now();
    await assertRegisteredOnce(visit, address);
    assert.ok(performance.now() - begun < 5000);
  });

  test('tries again by itself when the registry was busy', async () => {
    const { address } = await start();
    const busy = { status: 400, body: { CodErro: 19, Mensagem: 'Serviço ocupado.' } };
    sas.fail('Incluir', { kind: 'answer', answer: busy });
    const visit = new Visit();
    await conclude(visit, address);
    await assertRegisteredOnce(visit, address);
    assert.equal(sas.callsOf('Incluir').length, 2);
  });

  test('registers what was acknowledged before it was killed', async () => {
    const { gateway, address } = await start({ WORKER: 'off' });
    const visit = new Visit();
    await conclude(visit, address);
    await gateway.stop('SIGKILL');
    assert.equal(sas.calls.length, 0);
    await assertRegisteredOnce(visit, (await start()).address);
  });

  for (const method of methods) {
    test(`registers once when it is killed while ${method} is on its way`, async () => {
      const { gateway, address } = await start();
      let release: () => void = () => undefined;
      sas.fail(method, { kind: 'hold', until: new Promise<void>((resolve) => (release = resolve)) });
      const visit = new Visit();
      await conclude(visit, address);
      await eventually(async () => sas.callsOf(method)[0]);
      await gateway.stop('SIGKILL');
      release();
      await assertRegisteredOnce(visit, (await start()).address);
    });
  }
}

describe('A killed gateway (embedded)', () =>
  suite(['IncluirPessoaFisica', 'Incluir'], async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'gateway-crash-'));
    await prepareEmbeddedDatabase(directory);
    return { variables: { DATA_DIR: directory }, clean: () => rm(directory, { recursive: true }) };
  }));

describe('A killed gateway (PostgreSQL)', { skip: postgresqlMissing }, () =>
  // Elsewhere than on the embedded database a dead worker is only known by its silence: one wait is enough.
  suite(['Incluir'], async () => {
    const cluster: PostgresqlCluster = await startPostgresql();
    return { variables: { DATABASE_URL: cluster.url }, clean: () => cluster.stop() };
  }),
);
