import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { eventually } from '@atendimento-ativo/testbed/eventually';
import { SandboxProcess, sandboxMissing } from '@atendimento-ativo/testbed/sandbox-process';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { FocoRegistry } from '../registries/foco/foco-registry.js';
import { SasRegistry } from '../registries/sas/sas-registry.js';
import { focoConfiguration, sasConfiguration } from '../testing/gateway-harness.js';
import { onEachRegistrationBench, withoutAny, withoutLookUp } from '../testing/registration-bench.js';
import { RegistrationStore } from './registration-store.js';
const SETTLING_SECONDS = 180;
/** Longer than what follows a write that is carried out late. */
const LATE_MILLISECONDS = 1500;
/** A SAS in which nothing but the look keeps a second attendance out. */
const onlyLookUp = { settlingSeconds: SETTLING_SECONDS, errors: { ...sasConfiguration.errors, duplicate: [] } };
onEachRegistrationBench('A write that arrives late', (bench) => {
    beforeEach(() => {
        bench.gateway.sas.takesSecond = true;
    });
    /** Has SAS carry the next registration out when a test says so, long after its caller gave up. */
    function holdRegistration() {
        let release = () => undefined;
        const until = new Promise((resolve) => (release = resolve));
        bench.gateway.sas.fail('Incluir', { kind: 'hold', until });
        return release;
    }
    function settle() {
        bench.gateway.clock.advance(SETTLING_SECONDS * 1000);
    }
    async function untilRegistered() {
        await eventually(async () => (bench.gateway.sas.attendances.length > 0 ? true : undefined));
    }
    test('is waited for before SAS is looked into, so that it is not written again', async () => {
        const visit = new Visit();
        const job = await bench.conclude(visit);
        const release = holdRegistration();
        const worker = await bench.makeWorker(onlyLookUp);
        await assert.rejects(worker.run(job), { message: 'registry_silent' });
        const calls = bench.gateway.sas.calls.length;
        bench.gateway.clock.advance(SETTLING_SECONDS * 1000 - 1);
        await assert.rejects(worker.run(job), { message: 'registration_settling' });
        assert.equal(bench.gateway.sas.calls.length, calls);
        release();
        await untilRegistered();
        bench.gateway.clock.advance(1);
        await worker.run(job);
        assert.equal(bench.gateway.sas.attendances.length, 1);
        assert.equal((await bench.registrationOf(visit))?.protocol, bench.gateway.sas.attendances[0]?.['Protocolo']);
    });
    test('would be a second one where nothing were waited for', async () => {
        const job = await bench.conclude(new Visit());
        const release = holdRegistration();
        const worker = await bench.makeWorker({ ...onlyLookUp, settlingSeconds: 0 });
        await assert.rejects(worker.run(job), { message: 'registry_silent' });
        await worker.run(job);
        release();
        await eventually(async () => (bench.gateway.sas.attendances.length === 2 ? true : undefined));
    });
    test('is waited for after a run that never said how it ended', async () => {
        const visit = new Visit();
        const job = await bench.conclude(visit);
        await beginRun(job);
        const worker = await bench.makeWorker(onlyLookUp);
        await assert.rejects(worker.run(job), { message: 'registration_cut_short' });
        await assert.rejects(worker.run(job), { message: 'registration_settling' });
        assert.equal(bench.gateway.sas.calls.length, 0);
        settle();
        await worker.run(job);
        assert.equal((await bench.registrationOf(visit))?.status, 'registered');
    });
    test('is waited for by whoever asks for another try as well', async () => {
        const visit = new Visit();
        const job = await bench.conclude(visit);
        const release = holdRegistration();
        const worker = await bench.makeWorker({ ...withoutAny, settlingSeconds: SETTLING_SECONDS });
        await assert.rejects(worker.run(job), { message: 'registry_silent' });
        // Nobody is asked to look into SAS before a look would tell.
        assert.equal((await bench.retry(visit)).status, 409);
        settle();
        await worker.run(job);
        assert.equal((await bench.registrationOf(visit))?.problem?.code, 'registration_doubtful');
        release();
    });
    test('is not sent by a process that stood still while another one took over', async () => {
        const job = await bench.conclude(new Visit());
        const { database, clock, sas } = bench.gateway;
        const configuration = { ...sasConfiguration, ...onlyLookUp };
        let hasTakenOver = false;
        const standingStill = {
            ...database,
            makeDurable: async () => {
                if (hasTakenOver || !(await stepsOf(job))?.attendance)
                    return;
                hasTakenOver = true;
                clock.advance(10_000);
                await beginRun(job);
            },
        };
        const registry = new SasRegistry({ baseUrl: sas.url, apiKey: 'test-key', configuration });
        await (await bench.makeWorkerFor(registry, standingStill)).run(job);
        assert.ok(hasTakenOver);
        assert.deepEqual([sas.callsOf('Incluir').length, sas.attendances.length], [0, 0]);
    });
    for (const moment of ['before', 'after']) {
        test(`comes ${moment} the second one without harm where SAS refuses one of the two`, async () => {
            bench.gateway.sas.takesSecond = false;
            const visit = new Visit();
            const job = await bench.conclude(visit);
            const release = holdRegistration();
            const worker = await bench.makeWorker({ ...withoutLookUp, settlingSeconds: 0 });
            await assert.rejects(worker.run(job), { message: 'registry_silent' });
            if (moment === 'before') {
                release();
                await untilRegistered();
            }
            await worker.run(job);
            release();
            assert.equal((await bench.registrationOf(visit))?.status, 'registered');
            await eventually(async () => (bench.gateway.sas.callsOf('Incluir').length === 2 ? true : undefined));
            assert.equal(bench.gateway.sas.attendances.length, 1);
        });
    }
    function registrationsOf({ partnerId }) {
        return new RegistrationStore(bench.gateway.database.ofPartner(partnerId), partnerId);
    }
    function beginRun(job) {
        return registrationsOf(job).beginRun(job.attendanceId, job.registry, bench.gateway.clock.now());
    }
    async function stepsOf(job) {
        return (await registrationsOf(job).find(job.attendanceId, job.registry))?.steps;
    }
});
onEachRegistrationBench('A write that arrives late in FOCO', (bench) => {
    describe('with the sandbox', { skip: sandboxMissing }, () => {
        let sandbox;
        before(async () => {
            sandbox = await SandboxProcess.start();
        });
        after(() => sandbox.stop());
        beforeEach(() => sandbox.reset());
        for (const object of ['Contact', 'Account', 'AccountContactRelation', 'Case']) {
            test(`adds no second ${object}, since FOCO knows each by a key`, async () => {
                const visit = new Visit();
                const partner = await bench.gateway.addPartner({ registries: ['foco'] });
                await bench.gateway.post(visit.whole(), await bench.gateway.token(partner));
                const job = { partnerId: partner.partner.id, attendanceId: visit.id, registry: 'foco' };
                const before = await sandbox.ledger();
                const logged = (await sandbox.calls()).length;
                let sent = 0;
                const registry = new FocoRegistry({
                    ...sandbox.foco,
                    configuration: focoConfiguration,
                    fetch: (...request) => {
                        sent += 1;
                        return fetch(...request);
                    },
                });
                await sandbox.fault(`FOCO/${object}`, 'commit-after-drop', { delayMs: LATE_MILLISECONDS });
                const worker = await bench.makeWorkerFor(registry);
                assert.equal(await bench.runUntilSettled(worker, job), 2);
                await eventually(async () => ((await sandbox.calls()).length === logged + sent ? true : undefined));
                const { foco } = await sandbox.ledger();
                const added = (name) => foco[name].length - before.foco[name].length;
                // A person has an account, and a relation with it, beside those of the company.
                assert.deepEqual([added('contacts'), added('accounts'), added('cases')], [1, 2, 1]);
                assert.equal(added('relations'), new Set(foco.relations.slice(-added('relations')).map(pairOf)).size);
            });
        }
    });
});
function pairOf(relation) {
    return `${String(relation['AccountId'])} ${String(relation['ContactId'])}`;
}
//# sourceMappingURL=late-write.test.js.map