import assert from 'node:assert/strict';
import { afterEach, beforeEach } from 'node:test';
import type { AttendanceStatus, Registration } from '@atendimento-ativo/domain';
import { content, type RawEvent, type Visit } from '@atendimento-ativo/testbed/visit';
import { loadDigestKey } from '../clients/digest-key.js';
import { documentDigest } from '../clients/document-digest.js';
import type { RegistrationJob } from '../registration/registration-job.js';
import type { RegistrationQueue } from '../registration/registration-queue.js';
import { defaultRegistrationSettings } from '../registration/registration-settings.js';
import { RegistrationWorker, TryAgainError } from '../registration/registration-worker.js';
import type { Registry } from '../registries/registry.js';
import type { SasConfiguration } from '../registries/sas/sas-configuration.js';
import { SasRegistry } from '../registries/sas/sas-registry.js';
import { partnerStores } from '../store/partner-store.js';
import { MasterKeys } from '../subjects/master-keys.js';
import { SubjectVault } from '../subjects/subject-vault.js';
import { onEachDatabase } from './gateway-bench.js';
import { sasConfiguration, type TestGateway } from './gateway-harness.js';

/** A SAS that cannot be asked for an attendance, and one that does not even refuse a duplicate. */
export const withoutLookUp = { methods: { ...sasConfiguration.methods, findAttendance: null } };
export const withoutAny = { ...withoutLookUp, errors: { ...sasConfiguration.errors, duplicate: [] } };

/** Runs a suite of registrations on each database, each test with a gateway of its own. */
export function onEachRegistrationBench(name: string, suite: (bench: RegistrationBench) => void): void {
  onEachDatabase(name, (base) => {
    const bench = new RegistrationBench();
    beforeEach(async () => bench.use(await base.start()));
    afterEach(() => bench.gateway.stop());
    suite(bench);
  });
}

/** A gateway on a fake SAS, and registrations that run when a test says so. */
export class RegistrationBench {
  #gateway: TestGateway | undefined;

  use(gateway: TestGateway): void {
    this.#gateway = gateway;
  }

  get gateway(): TestGateway {
    if (!this.#gateway) throw new Error('The gateway was not started.');
    return this.#gateway;
  }

  /** A worker without a queue: each run is one call of a test. */
  makeWorker(sas: Partial<SasConfiguration> = {}): Promise<RegistrationWorker> {
    const configuration = { ...sasConfiguration, timeoutMilliseconds: 1000, ...sas };
    return this.makeWorkerFor(new SasRegistry({ baseUrl: this.gateway.sas.url, apiKey: 'test-key', configuration }));
  }

  /** A worker for any registry. @param database with what a test puts in its place */
  async makeWorkerFor(registry: Registry, database = this.gateway.database): Promise<RegistrationWorker> {
    const { clock, log } = this.gateway;
    const digest = documentDigest(await loadDigestKey(database.owner, undefined));
    const vault = new SubjectVault(await MasterKeys.load(database.owner, []));
    return new RegistrationWorker({
      database,
      openStore: partnerStores({ digest, vault }),
      partners: this.gateway.gateway.partners,
      content,
      registries: [registry],
      queue: undefined as unknown as RegistrationQueue,
      settings: defaultRegistrationSettings,
      log: (entry) => log.push(entry),
      now: clock.now,
    });
  }

  async conclude(visit: Visit, events: RawEvent[] = visit.whole()) {
    await this.add(...events);
    return { partnerId: this.gateway.home.partner.id, attendanceId: visit.id, registry: 'sas' } as const;
  }

  async add(...events: RawEvent[]): Promise<void> {
    const { status, body } = await this.gateway.post(events);
    assert.equal(status, 200, JSON.stringify(body.errors));
  }

  async registrationOf(visit: Visit): Promise<Registration | undefined> {
    const response = await this.gateway.request(`/v1/attendances/${visit.id}`, { token: await this.gateway.token() });
    const { registrations } = (await response.json()) as AttendanceStatus;
    return registrations[0];
  }

  /** Runs a job until it is settled, as the queue would, and says how often it took. */
  async runUntilSettled(worker: RegistrationWorker, job: RegistrationJob): Promise<number> {
    for (let runs = 1; runs < 10; runs += 1) {
      try {
        await worker.run(job);
        return runs;
      } catch (error) {
        if (!(error instanceof TryAgainError)) throw error;
      }
    }
    throw new Error('Not settled after ten runs.');
  }

  retry(visit: Visit): Promise<Response> {
    return this.act(visit, 'retry');
  }

  /** What somebody of the office does about a failed registration. */
  act(
    visit: Visit,
    act: 'retry' | 'settle',
    more: object = {},
    token = this.gateway.home.secretKey,
  ): Promise<Response> {
    const json = { by: OFFICE, ...more };
    return this.gateway.request(`/v1/registrations/${visit.id}/sas/${act}`, { token, json });
  }
}

export const OFFICE = { id: 'gestora-07', name: 'Rita Lopes' };
