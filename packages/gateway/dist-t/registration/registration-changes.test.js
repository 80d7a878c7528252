import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuidv7 } from '@atendimento-ativo/testbed/identifiers';
import { consentPayload, revocationPayload, Visit } from '@atendimento-ativo/testbed/visit';
import { sasConfiguration } from '../testing/gateway-harness.js';
import { OFFICE, onEachRegistrationBench, withoutLookUp } from '../testing/registration-bench.js';
import { TryAgainError } from './registration-worker.js';
const withoutAmendment = { methods: { ...sasConfiguration.methods, alterAttendance: null } };
onEachRegistrationBench('What changes after the registration', (bench) => {
    /** What was identified, with another name, company or person. */
    function clientOf(events, change = {}) {
        const { person, company, role } = events[1]?.payload;
        return { person: { ...person, ...change.person }, company: { ...company, ...change.company }, role };
    }
    async function register(visit, events = visit.whole()) {
        const job = await bench.conclude(visit, events);
        await (await bench.makeWorker()).run(job);
        assert.equal((await bench.registrationOf(visit))?.status, 'registered');
        return { job, events };
    }
    /** Taken back after every visit of these tests, in the first of them. */
    const revocation = (visit) => ({
        ...visit.event('consent.revoked', revocationPayload('communication-phone')),
        occurredAt: '2026-03-10T11:30:00-03:00',
    });
    const correct = (visit, json) => bench.gateway.request(`/v1/attendances/${visit.id}/amendments`, { token: bench.gateway.home.secretKey, json });
    const sas = () => bench.gateway.sas;
    const writes = () => sas().calls.filter(({ verb }) => verb === 'POST').length;
    const narrative = () => String(sas().attendances[0]?.['DescRealizacao']);
    test('takes an amendment to the record that is there, which keeps its protocol', async () => {
        const visit = new Visit();
        const { job } = await register(visit);
        const protocol = (await bench.registrationOf(visit))?.protocol;
        await bench.add(visit.event('attendance.amended'));
        assert.deepEqual(await bench.registrationOf(visit), { registry: 'sas', status: 'pending', protocol });
        await (await bench.makeWorker()).run(job);
        assert.equal(sas().attendances.length, 1);
        assert.match(narrative(), /Correção: Faltou dizer\. – A cliente quer voltar a falar em junho\./);
        assert.deepEqual(await bench.registrationOf(visit), { registry: 'sas', status: 'registered', protocol });
    });
    test('is at rest after that: the same event again, or another run, writes nothing', async () => {
        const visit = new Visit();
        const { job } = await register(visit);
        const amendment = visit.event('attendance.amended');
        const worker = await bench.makeWorker();
        await bench.add(amendment);
        await worker.run(job);
        const written = writes();
        await bench.add(amendment);
        await worker.run(job);
        assert.equal(writes(), written);
        assert.equal((await bench.registrationOf(visit))?.status, 'registered');
    });
    test('an answer to the survey is nothing that a registry has to hear', async () => {
        const visit = new Visit();
        await register(visit);
        await bench.add(visit.event('nps.answered'));
        assert.equal((await bench.registrationOf(visit))?.status, 'registered');
    });
    test('corrects person and company where an amendment says them right', async () => {
        const visit = new Visit();
        const { job, events } = await register(visit);
        const client = clientOf(events, { person: { name: 'Maria da Conceição Reis' }, company: { size: 'EPP' } });
        await bench.add(visit.event('attendance.amended', { reason: 'Nome errado.', client }));
        await (await bench.makeWorker()).run(job);
        assert.equal(sas().people.length, 1);
        assert.equal(sas().people[0]?.['NomeRazaoSocial'], 'Maria da Conceição Reis');
        assert.equal(sas().companies[0]?.['Faturam'], sasConfiguration.companySizes.EPP);
        assert.equal(sas().attendances[0]?.['Faturam'], sasConfiguration.companySizes.EPP);
    });
    for (const method of ['AlterarPessoaFisica', 'Alterar']) {
        for (const kind of ['drop-before-commit', 'drop-after-commit']) {
            test(`arrives once when ${method} suffers ${kind}`, async () => {
                const visit = new Visit();
                const { job, events } = await register(visit);
                const client = clientOf(events, { person: { name: 'Maria Reis' } });
                await bench.add(visit.event('attendance.amended', { reason: 'Nome errado.', client }));
                sas().fail(method, { kind });
                assert.equal(await bench.runUntilSettled(await bench.makeWorker(), job), 2);
                assert.equal(sas().people[0]?.['NomeRazaoSocial'], 'Maria Reis');
                assert.equal(narrative().match(/Correção: Nome errado\./g)?.length, 1);
                assert.deepEqual([sas().people.length, sas().attendances.length], [1, 1]);
                assert.equal((await bench.registrationOf(visit))?.status, 'registered');
            });
        }
    }
    test('writes what was corrected before anything was written', async () => {
        const visit = new Visit();
        const events = visit.whole();
        const job = await bench.conclude(visit, events);
        const worker = await bench.makeWorker();
        sas().fail('Incluir', { kind: 'answer', answer: { status: 400, body: { CodErro: 19 } } });
        await assert.rejects(worker.run(job), TryAgainError);
        const client = clientOf(events, { person: { name: 'Maria Reis' } });
        await bench.add(visit.event('attendance.amended', { reason: 'Nome errado.', client }));
        await worker.run(job);
        assert.equal(sas().people[0]?.['NomeRazaoSocial'], 'Maria Reis');
        assert.equal(sas().callsOf('Alterar').length, 0);
        assert.match(narrative(), /Correção: Nome errado\./);
    });
    test('what was sent in doubt and corrected meanwhile ends as corrected, once', async () => {
        const visit = new Visit();
        const job = await bench.conclude(visit);
        sas().fail('Incluir', { kind: 'drop-after-commit' });
        const worker = await bench.makeWorker();
        await assert.rejects(worker.run(job), TryAgainError);
        await bench.add(visit.event('attendance.amended'));
        await worker.run(job);
        assert.equal(sas().attendances.length, 1);
        assert.match(narrative(), /Correção:/);
        assert.equal((await bench.registrationOf(visit))?.protocol, sas().attendances[0]?.['Protocolo']);
    });
    test('does not end with what was said while it ran', async () => {
        const visit = new Visit();
        const job = await bench.conclude(visit);
        const worker = await bench.makeWorker();
        sas().fail('Incluir', {
            kind: 'hold',
            get until() {
                return bench.add(visit.event('attendance.amended'));
            },
        });
        assert.equal(await bench.runUntilSettled(worker, job), 2);
        assert.match(narrative(), /Correção:/);
    });
    test('says so to a person where SAS cannot alter attendances, until that person has seen to it', async () => {
        const visit = new Visit();
        const { job } = await register(visit);
        await bench.add(visit.event('attendance.amended'));
        const worker = await bench.makeWorker(withoutAmendment);
        await worker.run(job);
        const failed = await bench.registrationOf(visit);
        assert.deepEqual([failed?.status, failed?.problem?.code], ['failed', 'registry_amendment_unsupported']);
        assert.equal(failed?.protocol, sas().attendances[0]?.['Protocolo']);
        assert.equal((await bench.act(visit, 'settle')).status, 202);
        const written = writes();
        await worker.run(job);
        assert.equal(writes(), written);
        const settled = await bench.registrationOf(visit);
        assert.deepEqual([settled?.status, settled?.protocol], ['registered', failed?.protocol]);
    });
    test('a person who corrected it by hand is told of the next correction again', async () => {
        const visit = new Visit();
        const { job } = await register(visit);
        const worker = await bench.makeWorker(withoutAmendment);
        for (const time of ['first', 'second']) {
            await bench.add(visit.event('attendance.amended'));
            await worker.run(job);
            assert.equal((await bench.registrationOf(visit))?.problem?.code, 'registry_amendment_unsupported', time);
            assert.equal((await bench.act(visit, 'settle')).status, 202);
            await worker.run(job);
            assert.equal((await bench.registrationOf(visit))?.status, 'registered', time);
        }
    });
    test('takes the acceptance back that the client took back, without touching the attendance', async () => {
        const visit = new Visit();
        const { job } = await register(visit);
        assert.equal(sas().people[0]?.['TermoAceiteLGPD'], 1);
        await bench.add(revocation(visit));
        const before = writes();
        await (await bench.makeWorker(withoutAmendment)).run(job);
        assert.equal(sas().people[0]?.['TermoAceiteLGPD'], 0);
        assert.equal(writes(), before + 1);
        assert.equal((await bench.registrationOf(visit))?.status, 'registered');
    });
    for (const kind of ['drop-before-commit', 'drop-after-commit']) {
        test(`clears the acceptance once when that suffers ${kind}: it looks before it writes again`, async () => {
            const visit = new Visit();
            const { job } = await register(visit);
            await bench.add(revocation(visit));
            sas().fail('AlterarPessoaFisica', { kind });
            assert.equal(await bench.runUntilSettled(await bench.makeWorker(), job), 2);
            assert.equal(sas().people[0]?.['TermoAceiteLGPD'], 0);
            assert.equal(sas().callsOf('AlterarPessoaFisica').length, kind === 'drop-after-commit' ? 1 : 2);
        });
    }
    test('keeps what a later visit said of the person when an earlier one only has consent to tell', async () => {
        const visit = new Visit();
        const { job, events } = await register(visit);
        const { person, company } = clientOf(events);
        const later = { startedAt: '2026-03-10T10:30:00-03:00', person: { ...person, name: 'Maria Reis' }, company };
        await register(new Visit(later));
        await bench.add(revocation(visit));
        await (await bench.makeWorker()).run(job);
        assert.equal(sas().people[0]?.['NomeRazaoSocial'], 'Maria Reis');
        assert.equal(sas().people[0]?.['TermoAceiteLGPD'], 0);
    });
    test('what a client decides in a visit that goes on reaches the registry through the one before', async () => {
        const visit = new Visit();
        const { job, events } = await register(visit);
        const { person, company } = clientOf(events);
        const open = new Visit({ startedAt: '2026-03-10T10:30:00-03:00', person: { ...person }, company: { ...company } });
        const refusal = consentPayload('granted', ['communication-email']);
        await bench.add(...open.events('attendance.started', 'client.identified'), open.event('consent.recorded', refusal));
        await (await bench.makeWorker()).run(job);
        assert.equal(sas().people[0]?.['TermoAceiteLGPD'], 0);
    });
    test('does not let an earlier word overtake a later one of the same person', async () => {
        const visit = new Visit();
        const { job, events } = await register(visit);
        const { person, company } = clientOf(events);
        const later = new Visit({ startedAt: '2026-03-10T10:30:00-03:00', person: { ...person }, company: { ...company } });
        const laterJob = await bench.conclude(later);
        const worker = await bench.makeWorker();
        const revoke = async () => {
            await bench.add(revocation(visit));
            await assert.rejects(worker.run(job), /same person/);
        };
        sas().fail('SelecionarPessoaFisica', {
            kind: 'hold',
            get until() {
                return revoke();
            },
        });
        await bench.runUntilSettled(worker, laterJob);
        await worker.run(job);
        assert.equal(sas().people[0]?.['TermoAceiteLGPD'], 0);
    });
    test('an attendance with another person than was said goes to that person, who did consent, and is taken back from the first', async () => {
        const visit = new Visit();
        const { job, events } = await register(visit);
        const other = clientOf(new Visit().whole());
        const client = clientOf(events, { person: { ...other.person, name: 'Joana Prado' } });
        await bench.add(visit.event('attendance.amended', { reason: 'CPF errado.', client }));
        await (await bench.makeWorker()).run(job);
        const flags = sas().people.map((row) => row['TermoAceiteLGPD']);
        assert.equal(flags[0], 0);
        // SAS keeps the person in the key of an attendance: that part only a person can put right.
        assert.equal((await bench.registrationOf(visit))?.problem?.code, 'registry_amendment_unsupported');
        assert.equal(sas().attendances.length, 1);
    });
    test('never writes a second record under another person while the first may be there and cannot be asked for', async () => {
        const visit = new Visit();
        const events = visit.whole();
        const job = await bench.conclude(visit, events);
        const worker = await bench.makeWorker(withoutLookUp);
        sas().fail('Incluir', { kind: 'drop-after-commit' });
        await assert.rejects(worker.run(job), TryAgainError);
        const client = clientOf(events, clientOf(new Visit().whole()));
        await bench.add(visit.event('attendance.amended', { reason: 'CPF errado.', client }));
        await worker.run(job);
        assert.equal((await bench.registrationOf(visit))?.problem?.code, 'registration_doubtful');
        assert.equal(sas().attendances.length, 1);
    });
    test('registers a visit whose client became known only by an amendment', async () => {
        const visit = new Visit();
        const job = await bench.conclude(visit, visit.events('attendance.started', 'attendance.interrupted'));
        assert.equal(await bench.registrationOf(visit), undefined);
        const client = clientOf(new Visit().whole());
        await bench.add(visit.event('attendance.amended', { reason: 'Faltou o cadastro.', client }));
        await (await bench.makeWorker()).run(job);
        assert.equal((await bench.registrationOf(visit))?.status, 'registered');
        assert.equal(sas().attendances.length, 1);
    });
    test('what failed is corrected by the office with an event of its own, and then registered', async () => {
        const visit = new Visit();
        const events = visit.whole();
        const job = await bench.conclude(visit, events);
        const worker = await bench.makeWorker();
        sas().fail('IncluirPessoaFisica', {
            kind: 'answer',
            answer: { status: 400, body: { CodErro: 7, Mensagem: 'E-mail recusado.' } },
        });
        await worker.run(job);
        assert.equal((await bench.registrationOf(visit))?.status, 'failed');
        const client = clientOf(events, { person: { email: 'maria@exemplo.com.br' } });
        const request = { id: uuidv7(), by: OFFICE, amendment: { reason: 'E-mail errado.', client } };
        const answer = await correct(visit, request);
        assert.equal(answer.status, 200, await answer.clone().text());
        assert.equal((await (await correct(visit, request)).json()).status, 'duplicate');
        assert.equal((await bench.registrationOf(visit))?.status, 'pending');
        await worker.run(job);
        assert.equal((await bench.registrationOf(visit))?.status, 'registered');
        const { owner: rows } = bench.gateway.database;
        const stored = await rows
            .selectFrom('events')
            .select('body')
            .where('attendance_id', '=', visit.id)
            .where('type', '=', 'attendance.amended')
            .execute();
        assert.deepEqual(stored.map(({ body }) => [body.actor, body.id]), [[{ kind: 'agent', ...OFFICE }, request.id]]);
        // The agent's device knows nothing of it, and goes on counting.
        await bench.add(visit.event('nps.answered'));
    });
    test('the office corrects only attendances of its own partner that have ended, with an id of their own', async () => {
        const visit = new Visit();
        const request = { id: uuidv7(), by: OFFICE, amendment: { reason: 'Faltou dizer.', note: 'Nota.' } };
        await bench.add(...visit.events('attendance.started'));
        assert.equal((await correct(visit, request)).status, 409);
        assert.equal((await correct(new Visit(), request)).status, 404);
        const ended = new Visit();
        const { events } = await register(ended);
        assert.equal((await correct(ended, { ...request, id: events[0]?.id })).status, 422);
        assert.equal((await correct(ended, { ...request, amendment: { reason: 'Nada.' } })).status, 422);
    });
    test('keeps who asked for another try, and who settled', async () => {
        const visit = new Visit();
        const job = await bench.conclude(visit);
        const worker = await bench.makeWorker();
        const closed = { status: 400, body: { CodErro: 41, Mensagem: 'Mês encerrado.' } };
        sas().fail('Incluir', { kind: 'answer', answer: closed }, 2);
        await worker.run(job);
        assert.equal((await bench.retry(visit)).status, 202);
        await worker.run(job);
        const answer = await bench.act(visit, 'settle', { by: { id: 'gestor-08', name: 'João' }, protocol: 'A-17' });
        const at = bench.gateway.clock.now().toISOString();
        const { acts } = (await answer.json());
        assert.deepEqual(acts, [
            { act: 'retried', by: OFFICE, at },
            { act: 'settled', by: { id: 'gestor-08', name: 'João' }, at },
        ]);
        await worker.run(job);
        const settled = await bench.registrationOf(visit);
        assert.deepEqual([settled?.status, settled?.protocol], ['registered', 'A-17']);
        assert.equal(sas().attendances.length, 0);
    });
    test('an amendment to what a person wrote by hand is left to a person too, where the record is not found', async () => {
        const visit = new Visit();
        const job = await bench.conclude(visit);
        const worker = await bench.makeWorker();
        const closed = { status: 400, body: { CodErro: 41, Mensagem: 'Mês encerrado.' } };
        sas().fail('Incluir', { kind: 'answer', answer: closed });
        await worker.run(job);
        await bench.act(visit, 'settle', { protocol: 'A-17' });
        await worker.run(job);
        await bench.add(visit.event('attendance.amended'));
        await assert.rejects(worker.run(job), TryAgainError);
        assert.equal((await bench.registrationOf(visit))?.problem?.code, 'registry_not_found');
        assert.equal(sas().attendances.length, 0);
    });
});
//# sourceMappingURL=registration-changes.test.js.map