import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach } from 'node:test';
import { content } from '@atendimento-ativo/testbed/visit';
import { loadDigestKey } from '../clients/digest-key.js';
import { documentDigest } from '../clients/document-digest.js';
import { defaultRegistrationSettings } from '../registration/registration-settings.js';
import { RegistrationWorker, TryAgainError } from '../registration/registration-worker.js';
import { SasRegistry } from '../registries/sas/sas-registry.js';
import { partnerStores } from '../store/partner-store.js';
import { MasterKeys } from '../subjects/master-keys.js';
import { SubjectVault } from '../subjects/subject-vault.js';
import { onEachDatabase, sasConfiguration, TestGateway } from './gateway-harness.js';
/** A SAS that cannot be asked for an attendance, and one that does not even refuse a duplicate. */
export const withoutLookUp = { methods: { ...sasConfiguration.methods, findAttendance: null } };
export const withoutAny = { ...withoutLookUp, errors: { ...sasConfiguration.errors, duplicate: [] } };
/** Runs a suite of registrations on each database, each test with a gateway of its own. */
export function onEachRegistrationBench(name, suite) {
    onEachDatabase(name, (open) => {
        const bench = new RegistrationBench();
        before(async () => bench.open(await open()));
        after(() => bench.close());
        beforeEach(() => bench.start());
        afterEach(() => bench.stop());
        suite(bench);
    });
}
/** A gateway on a fake SAS, and registrations that run when a test says so. */
export class RegistrationBench {
    #opened;
    #gateway;
    open(opened) {
        this.#opened = opened;
    }
    async close() {
        await this.#opened?.close();
    }
    async start() {
        if (this.#opened)
            this.#gateway = await new TestGateway(this.#opened.value).start();
    }
    async stop() {
        await this.#gateway?.stop();
    }
    get gateway() {
        if (!this.#gateway)
            throw new Error('The gateway was not started.');
        return this.#gateway;
    }
    /** A worker without a queue: each run is one call of a test. */
    makeWorker(sas = {}) {
        const configuration = { ...sasConfiguration, timeoutMilliseconds: 1000, ...sas };
        return this.makeWorkerFor(new SasRegistry({ baseUrl: this.gateway.sas.url, apiKey: 'test-key', configuration }));
    }
    /** A worker for any registry. @param database with what a test puts in its place */
    async makeWorkerFor(registry, database = this.gateway.database) {
        const { clock, log } = this.gateway;
        const digest = documentDigest(await loadDigestKey(database.owner, undefined));
        const vault = new SubjectVault(await MasterKeys.load(database.owner, []));
        return new RegistrationWorker({
            database,
            openStore: partnerStores({ digest, vault }),
            partners: this.gateway.gateway.partners,
            content,
            registries: [registry],
            queue: undefined,
            settings: defaultRegistrationSettings,
            log: (entry) => log.push(entry),
            now: clock.now,
        });
    }
    async conclude(visit, events = visit.whole()) {
        await this.add(...events);
        return { partnerId: this.gateway.home.partner.id, attendanceId: visit.id, registry: 'sas' };
    }
    async add(...events) {
        const { status, body } = await this.gateway.post(events);
        assert.equal(status, 200, JSON.stringify(body.errors));
    }
    async registrationOf(visit) {
        const response = await this.gateway.request(`/v1/attendances/${visit.id}`, { token: await this.gateway.token() });
        const { registrations } = (await response.json());
        return registrations[0];
    }
    /** Runs a job until it is settled, as the queue would, and says how often it took. */
    async runUntilSettled(worker, job) {
        for (let runs = 1; runs < 10; runs += 1) {
            try {
                await worker.run(job);
                return runs;
            }
            catch (error) {
                if (!(error instanceof TryAgainError))
                    throw error;
            }
        }
        throw new Error('Not settled after ten runs.');
    }
    retry(visit) {
        return this.act(visit, 'retry');
    }
    /** What somebody of the office does about a failed registration. */
    act(visit, act, more = {}, token = this.gateway.home.secretKey) {
        const json = { by: OFFICE, ...more };
        return this.gateway.request(`/v1/registrations/${visit.id}/sas/${act}`, { token, json });
    }
}
export const OFFICE = { id: 'gestora-07', name: 'Rita Lopes' };
//# sourceMappingURL=registration-bench.js.map