import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from '@atendimento-ativo/testbed/eventually';
import { generateCnpj, generateCpfWithZeros, generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { AGENT, consentPayload, revocationPayload, Visit } from '@atendimento-ativo/testbed/visit';
import { sql } from 'kysely';
import { onEachRegistrationBench } from '../testing/registration-bench.js';
onEachRegistrationBench('The registration of an attendance', (bench) => {
    test('writes person, company, link and attendance in this order and keeps the protocol', async () => {
        const visit = new Visit();
        const worker = await bench.makeWorker();
        const job = await bench.conclude(visit);
        await worker.run(job);
        const written = bench.gateway.sas.calls
            .filter(({ verb }) => verb === 'POST')
            .map(({ path }) => path.split('/').at(-1));
        assert.deepEqual(written, ['IncluirPessoaFisica', 'IncluirPessoaJuridica', 'IncluirVinculo', 'Incluir']);
        assert.deepEqual(await bench.registrationOf(visit), {
            registry: 'sas',
            status: 'registered',
            protocol: bench.gateway.sas.attendances[0]?.['Protocolo'],
        });
    });
    test('registers what a device with a wrong clock recorded at the time that it was, and says that the clock is wrong', async () => {
        const year = 365 * 24 * 3_600_000;
        const worker = await bench.makeWorker();
        const clocks = [
            ['2027-03-10T09:00:00-03:00', { clockOffset: -year }, '2026-03-10T09:00:00'],
            ['2025-03-10T09:00:00-03:00', { clockOffset: year }, '2026-03-10T09:00:00'],
            // The device never heard the gateway's clock: it was not later than when the gateway heard of it.
            ['2027-03-10T09:00:00-03:00', {}, '2026-03-10T12:00:00'],
        ];
        for (const [startedAt, known, registered] of clocks) {
            bench.gateway.log.length = 0;
            const visit = new Visit({ startedAt });
            const events = visit.whole().map((event) => ({ ...event, ...known }));
            await worker.run(await bench.conclude(visit, events));
            assert.equal(bench.gateway.sas.attendances.at(-1)?.['DataHoraInicioRealizacao'], registered);
            const flags = bench.gateway.log.filter(({ event }) => event === 'device-clock');
            assert.deepEqual(flags.map(({ attendanceId }) => attendanceId), [visit.id]);
            const { rows } = await sql `
        select day, body from attendances join events on attendance_id = attendances.id
        where attendances.id = ${visit.id} and sequence = 1`.execute(bench.gateway.database.owner);
            assert.equal(rows[0]?.day, '2026-03-10');
            assert.equal(rows[0]?.body.occurredAt, events[0]?.occurredAt);
        }
    });
    test('does nothing when it is called again after the end', async () => {
        const visit = new Visit();
        const worker = await bench.makeWorker();
        const job = await bench.conclude(visit);
        await worker.run(job);
        const calls = bench.gateway.sas.calls.length;
        await worker.run(job);
        assert.equal(bench.gateway.sas.calls.length, calls);
    });
    test('changes a known person only where the visit says something new', async () => {
        const cpf = generateCpfWithZeros();
        bench.gateway.sas.people.push({
            CodParceiro: 77,
            CgcCpf: Number(cpf),
            NomeRazaoSocial: 'MARIA DA CONCEICAO',
            TermoAceiteLGPD: 1,
            DataInclusaoTermoAceiteLGPD: '15/01/2026 10:30:00',
            ListaInformacoesContato: [{ NumSeqCom: 1, CodComunic: 5, Numero: '(71) 99000-0001' }],
        });
        const visit = new Visit({ person: { cpf } });
        const worker = await bench.makeWorker();
        await worker.run(await bench.conclude(visit));
        assert.equal(bench.gateway.sas.callsOf('IncluirPessoaFisica').length, 0);
        assert.equal(bench.gateway.sas.callsOf('AlterarPessoaFisica').length, 0);
        assert.equal(bench.gateway.sas.attendances[0]?.['CodCliente'], 77);
    });
    test('adds a new contact in front of those that the registry has', async () => {
        const cpf = generateCpf();
        const present = { NumSeqCom: 1, CodComunic: 5, Numero: '71990000009', Principal: 1 };
        bench.gateway.sas.people.push({
            CodParceiro: 78,
            CgcCpf: Number(cpf),
            NomeRazaoSocial: 'MARIA DA CONCEICAO',
            ListaInformacoesContato: [present],
        });
        const visit = new Visit({ person: { cpf, email: 'maria@exemplo.com.br' } });
        const worker = await bench.makeWorker();
        await worker.run(await bench.conclude(visit));
        assert.deepEqual(bench.gateway.sas.callsOf('AlterarPessoaFisica')[0]?.body, {
            CodParceiro: 78,
            CgcCpf: Number(cpf),
            NomeRazaoSocial: 'MARIA DA CONCEICAO',
            TermoAceiteLGPD: 1,
            ListaInformacoesContato: [
                { CodComunic: 5, Numero: '71990000001' },
                { CodComunic: 25, Numero: 'maria@exemplo.com.br' },
                present,
            ],
        });
    });
    test('does not link a person twice with the same company', async () => {
        const cpf = generateCpf();
        const cnpj = generateCnpj();
        const worker = await bench.makeWorker();
        await worker.run(await bench.conclude(new Visit({ person: { cpf }, company: { cnpj } })));
        const later = { startedAt: '2026-03-17T09:00:00-03:00', person: { cpf }, company: { cnpj } };
        await worker.run(await bench.conclude(new Visit(later)));
        assert.equal(bench.gateway.sas.links.length, 1);
        assert.equal(bench.gateway.sas.attendances.length, 2);
    });
    test('sets the acceptance only when its purpose was granted', async () => {
        const visit = new Visit();
        const events = visit
            .whole()
            .map((event) => event.type === 'consent.recorded'
            ? { ...event, payload: consentPayload('granted', ['communication-email']) }
            : event);
        const worker = await bench.makeWorker();
        await worker.run(await bench.conclude(visit, events));
        assert.equal(bench.gateway.sas.people[0]?.['TermoAceiteLGPD'], 0);
    });
    test('takes the acceptance back that the client took back before the registration', async () => {
        const visit = new Visit();
        const job = await bench.conclude(visit);
        await bench.gateway.post([visit.event('consent.revoked', revocationPayload('communication-phone'))]);
        await (await bench.makeWorker()).run(job);
        assert.equal(bench.gateway.sas.people[0]?.['TermoAceiteLGPD'], 0);
        assert.match(String(bench.gateway.sas.attendances[0]?.['DescRealizacao']), /Ligações e SMS: não/);
    });
    test('goes by what the client decided in an earlier visit when this one asked nothing', async () => {
        const client = { person: { cpf: generateCpf() }, company: { cnpj: generateCnpj() } };
        await bench.conclude(new Visit(client));
        const later = new Visit({ ...client, startedAt: '2026-03-17T09:00:00-03:00' });
        const job = await bench.conclude(later, later.whole().filter(({ type }) => type !== 'consent.recorded'));
        await (await bench.makeWorker()).run(job);
        assert.equal(bench.gateway.sas.people[0]?.['TermoAceiteLGPD'], 1);
        assert.match(String(bench.gateway.sas.attendances[0]?.['DescRealizacao']), /Consentimento \(termo 2026\.1\): .*: sim/);
    });
    test('names the agent as the partner does, not as the event does', async () => {
        const visit = new Visit({ agent: { id: AGENT.id, name: 'Quem Quiser' } });
        const worker = await bench.makeWorker();
        await worker.run(await bench.conclude(visit));
        const narrative = String(bench.gateway.sas.attendances[0]?.['DescRealizacao']);
        assert.ok(narrative.startsWith(`Agente: ${AGENT.name}\n`));
    });
    test('tries again when somebody adds the same person between look and write', async () => {
        const visit = new Visit();
        const events = visit.whole();
        const job = await bench.conclude(visit, events);
        const { cpf } = events[1]?.payload['person'];
        bench.gateway.sas.fail('IncluirPessoaFisica', {
            kind: 'answer',
            get answer() {
                bench.gateway.sas.people.push({ CodParceiro: 80, CgcCpf: Number(cpf), NomeRazaoSocial: 'MARIA DA CONCEICAO' });
                return { status: 400, body: { CodErro: 20, Mensagem: 'Já existe.' } };
            },
        });
        const worker = await bench.makeWorker();
        await worker.run(job);
        assert.equal(bench.gateway.sas.attendances[0]?.['CodCliente'], 80);
    });
    test('begins again with the person when the registry no longer knows a code', async () => {
        const visit = new Visit();
        const job = await bench.conclude(visit);
        const gone = { status: 400, body: { CodErro: 30, Mensagem: 'Pessoa não encontrada.' } };
        bench.gateway.sas.fail('Incluir', { kind: 'answer', answer: gone });
        const worker = await bench.makeWorker();
        assert.equal(await bench.runUntilSettled(worker, job), 2);
        assert.equal(bench.gateway.sas.callsOf('SelecionarPessoaFisica').length, 4);
        assert.equal(bench.gateway.sas.attendances.length, 1);
    });
    test('never runs one attendance twice at the same time', async () => {
        const visit = new Visit();
        const job = await bench.conclude(visit);
        let release = () => undefined;
        const until = new Promise((resolve) => (release = resolve));
        bench.gateway.sas.fail('SelecionarPessoaFisica', { kind: 'hold', until });
        const worker = await bench.makeWorker();
        const other = await bench.makeWorker();
        const first = worker.run(job);
        await eventually(async () => (bench.gateway.sas.callsOf('SelecionarPessoaFisica').length > 0 ? true : undefined));
        await assert.rejects(other.run(job), /Another worker/);
        release();
        await first;
        assert.equal(bench.gateway.sas.attendances.length, 1);
    });
    test('records an interrupted visit as interrupted, with the reason', async () => {
        const visit = new Visit();
        const events = visit.events('attendance.started', 'client.identified', 'attendance.interrupted');
        const worker = await bench.makeWorker();
        await worker.run(await bench.conclude(visit, events));
        const narrative = String(bench.gateway.sas.attendances[0]?.['DescRealizacao']);
        assert.match(narrative, /Atendimento interrompido: o cliente ficou indisponível \(Precisou sair\.\)/);
        assert.equal('TermoAceiteLGPD' in (bench.gateway.sas.people[0] ?? {}), false);
    });
});
//# sourceMappingURL=registration.test.js.map