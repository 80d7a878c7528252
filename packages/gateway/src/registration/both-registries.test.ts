import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { AttendanceStatus, Registration } from '@atendimento-ativo/domain';
import { prepareEmbeddedDatabase } from '@atendimento-ativo/testbed/embedded-database';
import { eventually } from '@atendimento-ativo/testbed/eventually';
import { GatewayProcess, PARTNER_WORDS, postJson, runProgram } from '@atendimento-ativo/testbed/gateway-process';
import { SandboxProcess, sandboxMissing } from '@atendimento-ativo/testbed/sandbox-process';
import { AGENT, revocationPayload, UNIT_ID, Visit } from '@atendimento-ativo/testbed/visit';
import { FocoRegistry } from '../registries/foco/foco-registry.js';
import type { RegistryName } from '../registries/registry-names.js';
import { SasRegistry } from '../registries/sas/sas-registry.js';
import { onEachDatabase } from '../testing/gateway-bench.js';
import { focoConfiguration, sasConfiguration, type TestGateway, type TestPartner } from '../testing/gateway-harness.js';

type Registrations = Readonly<Record<string, Registration | undefined>>;

const timeoutMilliseconds = 1000;
const acceptance = {
  field: 'TermoAceiteLGPD__c',
  granted: 'Sim',
  refused: 'Não',
  purposes: sasConfiguration.acceptance.purposes,
};
/** Everything that a registry may do and that passes by itself. */
const PASSING_FAULTS = [
  'drop-before-commit',
  'drop-after-commit',
  'hang-after-commit',
  'slow-body',
  'unavailable',
  'maintenance-html',
  'rate-limit',
  'try-again',
  'duplicate-rows',
];

onEachDatabase('A partner of both registries', (bench) => {
  let sandbox: SandboxProcess;
  let gateway: TestGateway;
  let partner: TestPartner;

  before(async () => {
    sandbox = await SandboxProcess.start();
    bench.closeAfterwards(() => sandbox.stop());
  });
  beforeEach(async () => {
    await sandbox.reset();
    gateway = await bench.start({
      worker: true,
      registries: [
        new SasRegistry({ ...sandbox.sas, configuration: { ...sasConfiguration, timeoutMilliseconds } }),
        new FocoRegistry({ ...sandbox.foco, configuration: { ...focoConfiguration, acceptance, timeoutMilliseconds } }),
      ],
      registration: {
        longestDelaySeconds: 1,
        failuresBeforeRest: 3,
        shortestRestSeconds: 0.2,
        longestRestSeconds: 0.5,
      },
    });
    partner = await gateway.addPartner({ registries: ['sas', 'foco'] });
  });
  afterEach(async () => {
    // What a test leaves behind the gateway of the next one would carry into its ledger.
    await eventually(async () => ((await pending()) === 0 ? true : undefined), { within: 60_000 });
    await gateway.stop();
  });

  async function pending(): Promise<number> {
    const rows = await gateway.database.supervision
      .selectFrom('registrations')
      .select('attendance_id')
      .where('status', '=', 'pending')
      .execute();
    return rows.length;
  }

  async function conclude(...visits: Visit[]): Promise<void> {
    const token = await gateway.token(partner);
    for (const visit of visits) assert.equal((await gateway.post(visit.whole(), token)).status, 200);
  }

  async function registrationsOf(visit: Visit): Promise<Registrations> {
    const response = await gateway.request(`/v1/attendances/${visit.id}`, { token: await gateway.token(partner) });
    const { registrations } = (await response.json()) as AttendanceStatus;
    return Object.fromEntries(registrations.map((registration) => [registration.registry, registration]));
  }

  /** Waits until a registration is no longer pending. */
  function settled(visit: Visit, registry: string): Promise<Registration> {
    const ask = async () => {
      const registration = (await registrationsOf(visit))[registry];
      return registration?.status === 'pending' ? undefined : registration;
    };
    // A line that rested tries again with growing pauses: longer than usual on a busy machine.
    return eventually(ask, { within: 120_000 });
  }

  async function attempts(registry: RegistryName): Promise<number[]> {
    const rows = await gateway.database.owner
      .selectFrom('registrations')
      .select('attempts')
      .where('partner_id', '=', partner.partner.id)
      .where('registry', '=', registry)
      .execute();
    return rows.map((row) => row.attempts);
  }

  async function assertOnceInEach(visits: readonly Visit[]): Promise<void> {
    const { attendances, foco } = await sandbox.ledger();
    for (const { id } of visits) {
      const inSas = attendances.filter((row) => String(row['DescRealizacao']).endsWith(`Registro: ${id}`));
      const inFoco = foco.cases.filter((row) => row['ChaveExterna__c'] === id);
      assert.deepEqual([inSas.length, inFoco.length], [1, 1], id);
    }
    assert.deepEqual([attendances.length, foco.cases.length], [visits.length, visits.length]);
  }

  test('has an attendance registered in each, with the number of each', async () => {
    const visit = new Visit();
    await conclude(visit);
    assert.match((await settled(visit, 'sas')).protocol ?? '', /^\d{4}-26-\d+$/);
    assert.match((await settled(visit, 'foco')).protocol ?? '', /^500\w{15}$/);
    await assertOnceInEach([visit]);
  });

  test('is not kept from one by the other that is down, and catches up', async () => {
    await sandbox.storm('FOCO/Composite', { seed: 1, share: 1, faults: ['unavailable'] });
    const visits = Array.from({ length: 6 }, () => new Visit());
    await conclude(...visits);
    for (const visit of visits) assert.equal((await settled(visit, 'sas')).status, 'registered');
    const pending = await eventually(async () => {
      const all = await Promise.all(visits.map(registrationsOf));
      return all.find(({ foco }) => foco?.problem)?.['foco'];
    });
    assert.deepEqual([pending.status, pending.problem?.code], ['pending', 'registry_unavailable']);
    await sandbox.clearFaults();
    for (const visit of visits) assert.equal((await settled(visit, 'foco')).status, 'registered');
    await assertOnceInEach(visits);
  });

  test('spends few attempts of many jobs on a registry that is down', async () => {
    await sandbox.storm('FOCO/Composite', { seed: 1, share: 1, faults: ['unavailable'] });
    const visits = Array.from({ length: 20 }, () => new Visit());
    await conclude(...visits);
    await eventually(async () =>
      gateway.log.filter(({ event }) => event === 'registry_rests').length > 3 ? true : undefined,
    );
    const spent = (await attempts('foco')).reduce((sum, count) => sum + count, 0);
    const rests = gateway.log.filter(({ event }) => event === 'registry_rests').length;
    // Three to notice, as many as were on their way then, and one probe for each rest.
    assert.ok(spent <= 3 + 3 + rests + 1, `${spent} attempts, ${rests} rests`);
    assert.ok((await attempts('foco')).filter((count) => count === 0).length >= 8);
    await sandbox.clearFaults();
    for (const visit of visits) assert.equal((await settled(visit, 'foco')).status, 'registered');
    await assertOnceInEach(visits);
  });

  test('waits when it is asked to, at the first word, with all of the line', async () => {
    await sandbox.fault('FOCO/Composite', 'rate-limit', { retryAfterSeconds: 2 });
    const visits = [new Visit(), new Visit(), new Visit()];
    await conclude(visits[0] as Visit);
    await eventually(async () => gateway.log.find(({ event }) => event === 'registry_rests'));
    const asked = performance.now();
    await conclude(...visits.slice(1));
    for (const visit of visits) assert.equal((await settled(visit, 'foco')).status, 'registered');
    assert.ok(performance.now() - asked > 1500);
    assert.equal(gateway.log.find(({ event }) => event === 'registry_rests')?.['seconds'], 2);
  });

  test('sees what one refused for good, and has it tried again there alone', async () => {
    await sandbox.fault('FOCO/Case', 'month-closed');
    const visit = new Visit();
    await conclude(visit);
    assert.equal((await settled(visit, 'sas')).status, 'registered');
    const refused = await settled(visit, 'foco');
    assert.deepEqual([refused.status, refused.problem?.code], ['failed', 'registry_refused']);
    const options = { token: partner.secretKey, json: { by: { id: 'gestora-07', name: 'Rita Lopes' } } };
    assert.equal((await gateway.request(`/v1/registrations/${visit.id}/sas/retry`, options)).status, 409);
    assert.equal((await gateway.request(`/v1/registrations/${visit.id}/siac/retry`, options)).status, 404);
    assert.equal((await gateway.request(`/v1/registrations/${visit.id}/foco/retry`, options)).status, 202);
    assert.equal((await settled(visit, 'foco')).status, 'registered');
    await assertOnceInEach([visit]);
  });

  test('has what changes later carried to each, with the status of each', async () => {
    const visit = new Visit();
    await conclude(visit);
    for (const registry of ['sas', 'foco']) await settled(visit, registry);
    const token = await gateway.token(partner);
    await sandbox.fault('FOCO/Case', 'month-closed');
    const changes = [
      visit.event('attendance.amended'),
      visit.event('consent.revoked', revocationPayload('communication-phone')),
    ];
    assert.equal((await gateway.post(changes, token)).status, 200);
    assert.equal((await settled(visit, 'sas')).status, 'registered');
    const refused = await settled(visit, 'foco');
    assert.deepEqual([refused.status, refused.problem?.code], ['failed', 'registry_refused']);

    const options = { token: partner.secretKey, json: { by: { id: 'gestora-07', name: 'Rita Lopes' } } };
    assert.equal((await gateway.request(`/v1/registrations/${visit.id}/foco/retry`, options)).status, 202);
    assert.equal((await settled(visit, 'foco')).status, 'registered');
    await assertOnceInEach([visit]);
    const { people, attendances, foco } = await sandbox.ledger();
    for (const text of [attendances[0]?.['DescRealizacao'], foco.cases[0]?.['Description']]) {
      assert.match(String(text), /Correção: Faltou dizer\./);
    }
    assert.equal(people.find((row) => row['CodParceiro'] === attendances[0]?.['CodCliente'])?.['TermoAceiteLGPD'], 0);
    assert.equal(
      foco.contacts.find((row) => row['Id'] === foco.cases[0]?.['ContactId'])?.['TermoAceiteLGPD__c'],
      'Não',
    );
  });

  test('has everything in each exactly once through all that passes by itself', async () => {
    await sandbox.storm('*', { seed: 20_261_125, share: 0.25, faults: PASSING_FAULTS, delayMs: 1500 });
    const visits = Array.from({ length: 12 }, () => new Visit());
    await conclude(...visits);
    for (const visit of visits) {
      for (const registry of ['sas', 'foco']) {
        const registration = await settled(visit, registry);
        assert.equal(registration.status, 'registered', JSON.stringify(registration));
      }
    }
    await assertOnceInEach(visits);
    const { people, companies, foco } = await sandbox.ledger();
    // Two of each are the sandbox's own; a person of FOCO has an account too.
    assert.deepEqual([people.length, companies.length, foco.contacts.length, foco.accounts.length], [14, 14, 14, 28]);
  });
});

describe('A gateway killed between the registries', { skip: sandboxMissing }, () => {
  let sandbox: SandboxProcess;
  let directory: string;
  const running = new Set<GatewayProcess>();

  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'gateway-both-'));
    await prepareEmbeddedDatabase(directory);
    sandbox = await SandboxProcess.start();
  });
  after(async () => {
    await Promise.all([...running].map((gateway) => gateway.stop('SIGKILL')));
    await sandbox.stop();
    await rm(directory, { recursive: true });
  });

  async function start(): Promise<{ gateway: GatewayProcess; address: string }> {
    const gateway = new GatewayProcess({
      DATA_DIR: directory,
      SAS_BASE_URL: sandbox.sas.baseUrl,
      SAS_API_KEY: sandbox.sas.apiKey,
      FOCO_BASE_URL: sandbox.foco.baseUrl,
      FOCO_CLIENT_ID: sandbox.foco.clientId,
      FOCO_CLIENT_SECRET: sandbox.foco.clientSecret,
    });
    running.add(gateway);
    return { gateway, address: await gateway.ready() };
  }

  test('has the attendance in each once', async () => {
    const added = runProgram([...PARTNER_WORDS, '--registry', 'sas', '--registry', 'foco'], { DATA_DIR: directory });
    const { secretKey } = JSON.parse(added.output) as { secretKey: string };
    const tokenFrom = async (address: string) => {
      const json = { agent: { ...AGENT, cpf: '52998224725' }, unitId: UNIT_ID };
      const response = await postJson(`${address}/v1/session-tokens`, secretKey, json);
      return ((await response.json()) as { token: string }).token;
    };
    const visit = new Visit();
    const { gateway, address } = await start();
    await sandbox.fault('FOCO/Case', 'hang-after-commit', { delayMs: 600_000 });
    await postJson(`${address}/v1/events`, await tokenFrom(address), { events: visit.whole() });
    await eventually(async () => {
      const { attendances, foco } = await sandbox.ledger();
      return attendances.length + foco.cases.length === 2 ? true : undefined;
    });
    await gateway.stop('SIGKILL');

    const again = await start();
    const headers = { authorization: `Bearer ${await tokenFrom(again.address)}` };
    const registrations = await eventually(async () => {
      const response = await fetch(`${again.address}/v1/attendances/${visit.id}`, { headers });
      const status = (await response.json()) as AttendanceStatus;
      return status.registrations.every((registration) => registration.status !== 'pending')
        ? status.registrations
        : undefined;
    });
    const { attendances, foco } = await sandbox.ledger();
    assert.deepEqual(
      registrations.map(({ registry, status, protocol }) => [registry, status, protocol]),
      [
        ['foco', 'registered', foco.cases[0]?.['Id']],
        ['sas', 'registered', attendances[0]?.['Protocolo']],
      ],
    );
    assert.deepEqual([attendances.length, foco.cases.length], [1, 1]);
  });
});
