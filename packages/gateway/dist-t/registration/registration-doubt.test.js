import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { onEachRegistrationBench, withoutAny, withoutLookUp } from '../testing/registration-bench.js';
import { TryAgainError } from './registration-worker.js';
onEachRegistrationBench('A registration in doubt', (bench) => {
    for (const method of ['IncluirPessoaFisica', 'IncluirPessoaJuridica', 'IncluirVinculo', 'Incluir']) {
        for (const kind of ['drop-before-commit', 'drop-after-commit']) {
            test(`registers once when ${method} suffers ${kind}`, async () => {
                const visit = new Visit();
                const job = await bench.conclude(visit);
                bench.gateway.sas.fail(method, { kind });
                const worker = await bench.makeWorker();
                assert.equal(await bench.runUntilSettled(worker, job), 2);
                assert.equal(bench.gateway.sas.people.length, 1);
                assert.equal(bench.gateway.sas.companies.length, 1);
                assert.equal(bench.gateway.sas.links.length, 1);
                assert.equal(bench.gateway.sas.attendances.length, 1);
                assert.equal((await bench.registrationOf(visit))?.protocol, bench.gateway.sas.attendances[0]?.['Protocolo']);
            });
        }
    }
    test('shows why it is still trying', async () => {
        const visit = new Visit();
        const job = await bench.conclude(visit);
        bench.gateway.sas.fail('Incluir', { kind: 'drop-after-commit' });
        const worker = await bench.makeWorker();
        await assert.rejects(worker.run(job), TryAgainError);
        const registration = await bench.registrationOf(visit);
        assert.equal(registration?.status, 'pending');
        assert.equal(registration?.problem?.code, 'registry_silent');
    });
    test('without a look-up writes again and takes the duplicate as its own', async () => {
        const visit = new Visit();
        const job = await bench.conclude(visit);
        bench.gateway.sas.fail('Incluir', { kind: 'drop-after-commit' });
        const worker = await bench.makeWorker(withoutLookUp);
        await bench.runUntilSettled(worker, job);
        assert.equal(bench.gateway.sas.attendances.length, 1);
        assert.equal(bench.gateway.sas.callsOf('Incluir').length, 2);
        assert.equal((await bench.registrationOf(visit))?.status, 'registered');
    });
    test('without look-up and duplicates parks a doubtful attendance until a person decides', async () => {
        const visit = new Visit();
        const job = await bench.conclude(visit);
        bench.gateway.sas.fail('Incluir', { kind: 'drop-before-commit' });
        const worker = await bench.makeWorker(withoutAny);
        await bench.runUntilSettled(worker, job);
        assert.equal((await bench.registrationOf(visit))?.problem?.code, 'registration_doubtful');
        assert.equal(bench.gateway.sas.callsOf('Incluir').length, 1);
        assert.equal((await bench.retry(visit)).status, 202);
        await bench.runUntilSettled(worker, job);
        assert.equal((await bench.registrationOf(visit))?.status, 'registered');
        assert.equal(bench.gateway.sas.attendances.length, 1);
    });
    test('a refusal leaves no doubt, so that the next try writes', async () => {
        const visit = new Visit();
        const job = await bench.conclude(visit);
        bench.gateway.sas.fail('Incluir', {
            kind: 'answer',
            answer: { status: 400, body: { CodErro: 19, Mensagem: 'Ocupado.' } },
        });
        const worker = await bench.makeWorker(withoutAny);
        assert.equal(await bench.runUntilSettled(worker, job), 2);
        assert.equal(bench.gateway.sas.attendances.length, 1);
    });
    test("does not take another system's record of the same key for its own", async () => {
        const cpf = generateCpf();
        bench.gateway.sas.people.push({ CodParceiro: 79, CgcCpf: Number(cpf), NomeRazaoSocial: 'MARIA DA CONCEICAO' });
        bench.gateway.sas.attendances.push({
            CodSebrae: 26,
            CodCliente: 79,
            DataHoraInicioRealizacao: '2026-03-10T09:00:00',
            DescRealizacao: 'Registrado à mão.',
            Protocolo: 'outro',
        });
        const visit = new Visit({ person: { cpf } });
        const worker = await bench.makeWorker();
        await worker.run(await bench.conclude(visit));
        const registration = await bench.registrationOf(visit);
        assert.equal(registration?.status, 'failed');
        assert.equal(registration?.problem?.code, 'registry_key_conflict');
        assert.equal(bench.gateway.sas.attendances.length, 1);
    });
    test("without a look-up never takes another system's record for its own, however often it is tried", async () => {
        const cpf = generateCpf();
        bench.gateway.sas.people.push({ CodParceiro: 81, CgcCpf: Number(cpf), NomeRazaoSocial: 'MARIA DA CONCEICAO' });
        const foreign = { CodSebrae: 26, CodCliente: 81, DataHoraInicioRealizacao: '2026-03-10T09:00:00' };
        bench.gateway.sas.attendances.push({ ...foreign, DescRealizacao: 'Registrado à mão.', Protocolo: 'outro' });
        const visit = new Visit({ person: { cpf } });
        const job = await bench.conclude(visit);
        const worker = await bench.makeWorker(withoutLookUp);
        for (const time of ['first', 'second', 'third']) {
            await worker.run(job);
            const registration = await bench.registrationOf(visit);
            assert.deepEqual([registration?.status, registration?.problem?.code], ['failed', 'registry_key_conflict'], time);
            assert.equal((await bench.retry(visit)).status, 202);
        }
        bench.gateway.sas.attendances.length = 0;
        await worker.run(job);
        const own = bench.gateway.sas.attendances[0]?.['Protocolo'];
        assert.equal((await bench.registrationOf(visit))?.protocol, own);
    });
    test('looks for an attendance whose write was answered with words', async () => {
        const visit = new Visit();
        const job = await bench.conclude(visit);
        bench.gateway.sas.fail('Incluir', { kind: 'answer', answer: { body: 'Erro ao gravar: tente de novo' } });
        const worker = await bench.makeWorker();
        assert.equal(await bench.runUntilSettled(worker, job), 2);
        assert.equal(bench.gateway.sas.callsOf('Consultar').length, 1);
        assert.equal((await bench.registrationOf(visit))?.protocol, bench.gateway.sas.attendances[0]?.['Protocolo']);
    });
});
//# sourceMappingURL=registration-doubt.test.js.map