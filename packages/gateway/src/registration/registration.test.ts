import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { eventually } from '@atendimento-ativo/testbed/eventually';
import {
  generateAlphanumericCnpj,
  generateCnpj,
  generateCpf,
  generateCpfWithZeros,
} from '@atendimento-ativo/testbed/identifiers';
import {
  AGENT,
  consentPayload,
  content,
  revocationPayload,
  Visit,
  type RawEvent,
} from '@atendimento-ativo/testbed/visit';
import { sql } from 'kysely';
import { createDocumentDigest } from '../clients/document-digest.js';
import { SasRegistry } from '../registries/sas/sas-registry.js';
import type { SasConfiguration } from '../registries/sas/sas-configuration.js';
import type { GatewayDatabase } from '../store/database.js';
import { partnerStores } from '../store/partner-store.js';
import { onEachDatabase, sasConfiguration, TestGateway, type Opened } from '../testing/gateway-harness.js';
import { defaultRegistrationSettings } from './registration-settings.js';
import { RegistrationWorker, TryAgainError } from './registration-worker.js';
import type { RegistrationQueue } from './registration-queue.js';

onEachDatabase('The registration of an attendance', (open) => {
  let opened: Opened<GatewayDatabase>;
  let gateway: TestGateway;

  before(async () => {
    opened = await open();
  });
  after(async () => {
    await opened.close();
  });
  beforeEach(async () => {
    gateway = await new TestGateway(opened.value).start();
  });
  afterEach(async () => {
    await gateway.stop();
  });

  /** A worker without a queue: each run is one call of a test. */
  async function makeWorker(sas: Partial<SasConfiguration> = {}): Promise<RegistrationWorker> {
    const { database, clock } = gateway;
    const configuration = { ...sasConfiguration, timeoutMilliseconds: 1000, ...sas };
    return new RegistrationWorker({
      database,
      openStore: partnerStores(await createDocumentDigest(database.rows, undefined)),
      partners: gateway.gateway.partners,
      content,
      registries: [new SasRegistry({ baseUrl: gateway.sas.url, apiKey: 'test-key', configuration })],
      queue: undefined as unknown as RegistrationQueue,
      settings: defaultRegistrationSettings,
      log: (entry) => gateway.log.push(entry),
      now: clock.now,
    });
  }

  async function conclude(visit: Visit, events: RawEvent[] = visit.whole()) {
    const { status, body } = await gateway.post(events);
    assert.equal(status, 200, JSON.stringify(body.errors));
    return { partnerId: gateway.home.partner.id, attendanceId: visit.id, registry: 'sas' } as const;
  }

  async function registrationOf(visit: Visit) {
    const response = await gateway.request(`/v1/attendances/${visit.id}`, { token: await gateway.token() });
    const { registrations } = (await response.json()) as {
      registrations: { status: string; protocol?: string; problem?: { code: string; message: string } }[];
    };
    return registrations[0];
  }

  /** Runs a job until it is settled, as the queue would, and says how often it took. */
  async function runUntilSettled(worker: RegistrationWorker, job: Parameters<RegistrationWorker['run']>[0]) {
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

  function retry(visit: Visit) {
    return gateway.request(`/v1/registrations/${visit.id}/sas/retry`, {
      method: 'POST',
      token: gateway.home.secretKey,
    });
  }

  const withoutLookUp = { methods: { ...sasConfiguration.methods, findAttendance: null } };
  const withoutAny = { ...withoutLookUp, errors: { ...sasConfiguration.errors, duplicate: [] } };

  test('writes person, company, link and attendance in this order and keeps the protocol', async () => {
    const visit = new Visit();
    const worker = await makeWorker();
    const job = await conclude(visit);
    await worker.run(job);
    const written = gateway.sas.calls.filter(({ verb }) => verb === 'POST').map(({ path }) => path.split('/').at(-1));
    assert.deepEqual(written, ['IncluirPessoaFisica', 'IncluirPessoaJuridica', 'IncluirVinculo', 'Incluir']);
    assert.deepEqual(await registrationOf(visit), {
      registry: 'sas',
      status: 'registered',
      protocol: gateway.sas.attendances[0]?.['Protocolo'],
    });
  });

  test('registers what a device with a wrong clock recorded at the time that it was, and says that the clock is wrong', async () => {
    const year = 365 * 24 * 3_600_000;
    const worker = await makeWorker();
    const clocks: readonly [string, object, string][] = [
      ['2027-03-10T09:00:00-03:00', { clockOffset: -year }, '2026-03-10T09:00:00'],
      ['2025-03-10T09:00:00-03:00', { clockOffset: year }, '2026-03-10T09:00:00'],
      // The device never heard the gateway's clock: it was not later than when the gateway heard of it.
      ['2027-03-10T09:00:00-03:00', {}, '2026-03-10T12:00:00'],
    ];
    for (const [startedAt, known, registered] of clocks) {
      gateway.log.length = 0;
      const visit = new Visit({ startedAt });
      const events = visit.whole().map((event) => ({ ...event, ...known }));
      await worker.run(await conclude(visit, events));
      assert.equal(gateway.sas.attendances.at(-1)?.['DataHoraInicioRealizacao'], registered);
      const flags = gateway.log.filter(({ event }) => event === 'device-clock');
      assert.deepEqual(
        flags.map(({ attendanceId }) => attendanceId),
        [visit.id],
      );
      const { rows } = await sql<{ day: string; body: { occurredAt: string } }>`
        select day, body from attendances join events on attendance_id = attendances.id
        where attendances.id = ${visit.id} and sequence = 1`.execute(opened.value.rows);
      assert.equal(rows[0]?.day, '2026-03-10');
      assert.equal(rows[0]?.body.occurredAt, events[0]?.occurredAt);
    }
  });

  test('does nothing when it is called again after the end', async () => {
    const visit = new Visit();
    const worker = await makeWorker();
    const job = await conclude(visit);
    await worker.run(job);
    const calls = gateway.sas.calls.length;
    await worker.run(job);
    assert.equal(gateway.sas.calls.length, calls);
  });

  test('changes a known person only where the visit says something new', async () => {
    const cpf = generateCpfWithZeros();
    gateway.sas.people.push({
      CodParceiro: 77,
      CgcCpf: Number(cpf),
      NomeRazaoSocial: 'MARIA DA CONCEICAO',
      TermoAceiteLGPD: 1,
      DataInclusaoTermoAceiteLGPD: '15/01/2026 10:30:00',
      ListaInformacoesContato: [{ NumSeqCom: 1, CodComunic: 5, Numero: '(71) 99000-0001' }],
    });
    const visit = new Visit({ person: { cpf } });
    const worker = await makeWorker();
    await worker.run(await conclude(visit));
    assert.equal(gateway.sas.callsOf('IncluirPessoaFisica').length, 0);
    assert.equal(gateway.sas.callsOf('AlterarPessoaFisica').length, 0);
    assert.equal(gateway.sas.attendances[0]?.['CodCliente'], 77);
  });

  test('adds a new contact in front of those that the registry has', async () => {
    const cpf = generateCpf();
    const present = { NumSeqCom: 1, CodComunic: 5, Numero: '71990000009', Principal: 1 };
    gateway.sas.people.push({
      CodParceiro: 78,
      CgcCpf: Number(cpf),
      NomeRazaoSocial: 'MARIA DA CONCEICAO',
      ListaInformacoesContato: [present],
    });
    const visit = new Visit({ person: { cpf, email: 'maria@exemplo.com.br' } });
    const worker = await makeWorker();
    await worker.run(await conclude(visit));
    assert.deepEqual(gateway.sas.callsOf('AlterarPessoaFisica')[0]?.body, {
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
    const worker = await makeWorker();
    await worker.run(await conclude(new Visit({ person: { cpf }, company: { cnpj } })));
    const later = { startedAt: '2026-03-17T09:00:00-03:00', person: { cpf }, company: { cnpj } };
    await worker.run(await conclude(new Visit(later)));
    assert.equal(gateway.sas.links.length, 1);
    assert.equal(gateway.sas.attendances.length, 2);
  });

  test('sets the acceptance only when its purpose was granted', async () => {
    const visit = new Visit();
    const events = visit
      .whole()
      .map((event) =>
        event.type === 'consent.recorded'
          ? { ...event, payload: consentPayload('granted', ['communication-email']) }
          : event,
      );
    const worker = await makeWorker();
    await worker.run(await conclude(visit, events));
    assert.equal(gateway.sas.people[0]?.['TermoAceiteLGPD'], 0);
  });

  test('takes the acceptance back that the client took back before the registration', async () => {
    const visit = new Visit();
    const job = await conclude(visit);
    await gateway.post([visit.event('consent.revoked', revocationPayload('communication-phone'))]);
    await (await makeWorker()).run(job);
    assert.equal(gateway.sas.people[0]?.['TermoAceiteLGPD'], 0);
    assert.match(String(gateway.sas.attendances[0]?.['DescRealizacao']), /Ligações e SMS: não/);
  });

  test('goes by what the client decided in an earlier visit when this one asked nothing', async () => {
    const client = { person: { cpf: generateCpf() }, company: { cnpj: generateCnpj() } };
    await conclude(new Visit(client));
    const later = new Visit({ ...client, startedAt: '2026-03-17T09:00:00-03:00' });
    const job = await conclude(
      later,
      later.whole().filter(({ type }) => type !== 'consent.recorded'),
    );
    await (await makeWorker()).run(job);
    assert.equal(gateway.sas.people[0]?.['TermoAceiteLGPD'], 1);
    assert.match(String(gateway.sas.attendances[0]?.['DescRealizacao']), /Consentimento \(termo 2026\.1\): .*: sim/);
  });

  for (const method of ['IncluirPessoaFisica', 'IncluirPessoaJuridica', 'IncluirVinculo', 'Incluir']) {
    for (const kind of ['drop-before-commit', 'drop-after-commit'] as const) {
      test(`registers once when ${method} suffers ${kind}`, async () => {
        const visit = new Visit();
        const job = await conclude(visit);
        gateway.sas.fail(method, { kind });
        const worker = await makeWorker();
        assert.equal(await runUntilSettled(worker, job), 2);
        assert.equal(gateway.sas.people.length, 1);
        assert.equal(gateway.sas.companies.length, 1);
        assert.equal(gateway.sas.links.length, 1);
        assert.equal(gateway.sas.attendances.length, 1);
        assert.equal((await registrationOf(visit))?.protocol, gateway.sas.attendances[0]?.['Protocolo']);
      });
    }
  }

  test('shows why it is still trying', async () => {
    const visit = new Visit();
    const job = await conclude(visit);
    gateway.sas.fail('Incluir', { kind: 'drop-after-commit' });
    const worker = await makeWorker();
    await assert.rejects(worker.run(job), TryAgainError);
    const registration = await registrationOf(visit);
    assert.equal(registration?.status, 'pending');
    assert.equal(registration?.problem?.code, 'registry_silent');
  });

  test('without a look-up writes again and takes the duplicate as its own', async () => {
    const visit = new Visit();
    const job = await conclude(visit);
    gateway.sas.fail('Incluir', { kind: 'drop-after-commit' });
    const worker = await makeWorker(withoutLookUp);
    await runUntilSettled(worker, job);
    assert.equal(gateway.sas.attendances.length, 1);
    assert.equal(gateway.sas.callsOf('Incluir').length, 2);
    assert.equal((await registrationOf(visit))?.status, 'registered');
  });

  test('without look-up and duplicates parks a doubtful attendance until a person decides', async () => {
    const visit = new Visit();
    const job = await conclude(visit);
    gateway.sas.fail('Incluir', { kind: 'drop-before-commit' });
    const worker = await makeWorker(withoutAny);
    await runUntilSettled(worker, job);
    assert.equal((await registrationOf(visit))?.problem?.code, 'registration_doubtful');
    assert.equal(gateway.sas.callsOf('Incluir').length, 1);

    assert.equal((await retry(visit)).status, 202);
    await runUntilSettled(worker, job);
    assert.equal((await registrationOf(visit))?.status, 'registered');
    assert.equal(gateway.sas.attendances.length, 1);
  });

  test('a refusal leaves no doubt, so that the next try writes', async () => {
    const visit = new Visit();
    const job = await conclude(visit);
    gateway.sas.fail('Incluir', {
      kind: 'answer',
      answer: { status: 400, body: { CodErro: 19, Mensagem: 'Ocupado.' } },
    });
    const worker = await makeWorker(withoutAny);
    assert.equal(await runUntilSettled(worker, job), 2);
    assert.equal(gateway.sas.attendances.length, 1);
  });

  test("does not take another system's record of the same key for its own", async () => {
    const cpf = generateCpf();
    gateway.sas.people.push({ CodParceiro: 79, CgcCpf: Number(cpf), NomeRazaoSocial: 'MARIA DA CONCEICAO' });
    gateway.sas.attendances.push({
      CodSebrae: 26,
      CodCliente: 79,
      DataHoraInicioRealizacao: '2026-03-10T09:00:00',
      DescRealizacao: 'Registrado à mão.',
      Protocolo: 'outro',
    });
    const visit = new Visit({ person: { cpf } });
    const worker = await makeWorker();
    await worker.run(await conclude(visit));
    const registration = await registrationOf(visit);
    assert.equal(registration?.status, 'failed');
    assert.equal(registration?.problem?.code, 'registry_key_conflict');
    assert.equal(gateway.sas.attendances.length, 1);
  });

  test("without a look-up never takes another system's record for its own, however often it is tried", async () => {
    const cpf = generateCpf();
    gateway.sas.people.push({ CodParceiro: 81, CgcCpf: Number(cpf), NomeRazaoSocial: 'MARIA DA CONCEICAO' });
    const foreign = { CodSebrae: 26, CodCliente: 81, DataHoraInicioRealizacao: '2026-03-10T09:00:00' };
    gateway.sas.attendances.push({ ...foreign, DescRealizacao: 'Registrado à mão.', Protocolo: 'outro' });
    const visit = new Visit({ person: { cpf } });
    const job = await conclude(visit);
    const worker = await makeWorker(withoutLookUp);
    for (const time of ['first', 'second', 'third']) {
      await worker.run(job);
      const registration = await registrationOf(visit);
      assert.deepEqual([registration?.status, registration?.problem?.code], ['failed', 'registry_key_conflict'], time);
      assert.equal((await retry(visit)).status, 202);
    }
    gateway.sas.attendances.length = 0;
    await worker.run(job);
    const own = gateway.sas.attendances[0]?.['Protocolo'];
    assert.equal((await registrationOf(visit))?.protocol, own);
  });

  test('looks for an attendance whose write was answered with words', async () => {
    const visit = new Visit();
    const job = await conclude(visit);
    gateway.sas.fail('Incluir', { kind: 'answer', answer: { body: 'Erro ao gravar: tente de novo' } });
    const worker = await makeWorker();
    assert.equal(await runUntilSettled(worker, job), 2);
    assert.equal(gateway.sas.callsOf('Consultar').length, 1);
    assert.equal((await registrationOf(visit))?.protocol, gateway.sas.attendances[0]?.['Protocolo']);
  });

  test('names the agent as the partner does, not as the event does', async () => {
    const visit = new Visit({ agent: { id: AGENT.id, name: 'Quem Quiser' } });
    const worker = await makeWorker();
    await worker.run(await conclude(visit));
    const narrative = String(gateway.sas.attendances[0]?.['DescRealizacao']);
    assert.ok(narrative.startsWith(`Agente: ${AGENT.name}\n`));
  });

  test('hands the queue no more than a code, and shows no document that the registry echoed', async () => {
    const visit = new Visit();
    const job = await conclude(visit);
    const busy = { status: 400, body: { CodErro: 19, Mensagem: 'Ocupado com 529.982.247-25.' } };
    gateway.sas.fail('SelecionarPessoaFisica', { kind: 'answer', answer: busy });
    gateway.sas.fail('SelecionarPessoaFisica', { kind: 'drop-before-commit' });
    const worker = await makeWorker();
    await assert.rejects(worker.run(job), (error: Error) => error.message === 'registry_busy' && !('cause' in error));
    assert.match((await registrationOf(visit))?.problem?.message ?? '', /: Ocupado com •••\.$/);
    const silent = (error: Error) => error.message === 'registry_unavailable' && !('cause' in error);
    await assert.rejects(worker.run(job), silent);
  });

  test('hands the queue no more than a code of an error that nobody foresaw', async () => {
    const visit = new Visit();
    const job = await conclude(visit);
    const worker = await makeWorker();
    // Not a UUID: the database quotes it in its refusal.
    const failing = worker.run({ ...job, attendanceId: 'maria@exemplo.com.br' });
    await assert.rejects(failing, { name: 'TryAgainError', message: 'registration_interrupted' });
    assert.equal(gateway.log.at(-1)?.['error'], 'error 22P02');
  });

  test('a company number with letters fails visibly before anything is written, and can be tried again', async () => {
    const visit = new Visit({ company: { cnpj: generateAlphanumericCnpj() } });
    const job = await conclude(visit);
    const worker = await makeWorker();
    await worker.run(job);
    assert.equal(gateway.sas.calls.length, 0);
    const failed = await gateway.request('/v1/registrations?status=failed', { token: gateway.home.secretKey });
    const { registrations } = (await failed.json()) as { registrations: { attendanceId: string; problem: object }[] };
    const listed = registrations.find(({ attendanceId }) => attendanceId === visit.id);
    assert.deepEqual(Object.keys(listed?.problem ?? {}), ['code', 'message']);
    assert.equal((await registrationOf(visit))?.problem?.code, 'cnpj_alphanumeric_unsupported');

    assert.equal((await retry(visit)).status, 202);
    const newer = await makeWorker({ alphanumericCnpj: true });
    gateway.sas.fail('SelecionarPessoaJuridica', { kind: 'answer', answer: { body: [] } });
    await newer.run(job);
    assert.equal((await registrationOf(visit))?.status, 'registered');
    assert.match(String(gateway.sas.companies[0]?.['CgcCpf']), /^AB/);
  });

  test('tries again when somebody adds the same person between look and write', async () => {
    const visit = new Visit();
    const events = visit.whole();
    const job = await conclude(visit, events);
    const { cpf } = events[1]?.payload['person'] as { cpf: string };
    gateway.sas.fail('IncluirPessoaFisica', {
      kind: 'answer',
      get answer() {
        gateway.sas.people.push({ CodParceiro: 80, CgcCpf: Number(cpf), NomeRazaoSocial: 'MARIA DA CONCEICAO' });
        return { status: 400, body: { CodErro: 20, Mensagem: 'Já existe.' } };
      },
    });
    const worker = await makeWorker();
    await worker.run(job);
    assert.equal(gateway.sas.attendances[0]?.['CodCliente'], 80);
  });

  test('begins again with the person when the registry no longer knows a code', async () => {
    const visit = new Visit();
    const job = await conclude(visit);
    const gone = { status: 400, body: { CodErro: 30, Mensagem: 'Pessoa não encontrada.' } };
    gateway.sas.fail('Incluir', { kind: 'answer', answer: gone });
    const worker = await makeWorker();
    assert.equal(await runUntilSettled(worker, job), 2);
    assert.equal(gateway.sas.callsOf('SelecionarPessoaFisica').length, 4);
    assert.equal(gateway.sas.attendances.length, 1);
  });

  test('leaves a final refusal to a person, with the words of the registry', async () => {
    const visit = new Visit();
    const job = await conclude(visit);
    const closed = { status: 400, body: { CodErro: 41, Mensagem: 'O mês de competência 03/2026 está encerrado.' } };
    gateway.sas.fail('Incluir', { kind: 'answer', answer: closed });
    const worker = await makeWorker();
    await worker.run(job);
    const registration = await registrationOf(visit);
    assert.equal(registration?.status, 'failed');
    assert.match(registration?.problem?.message ?? '', /código 41.*está encerrado/);
  });

  test('keeps trying, visibly, while the key is refused', async () => {
    const visit = new Visit();
    const job = await conclude(visit);
    gateway.sas.fail('SelecionarPessoaFisica', { kind: 'answer', answer: { status: 401, body: { CodErro: 903 } } });
    const worker = await makeWorker();
    await assert.rejects(worker.run(job), TryAgainError);
    const registration = await registrationOf(visit);
    assert.deepEqual([registration?.status, registration?.problem?.code], ['pending', 'registry_access_denied']);
  });

  test('gives up after the horizon, and a person can start it anew', async () => {
    const visit = new Visit();
    const job = await conclude(visit);
    gateway.sas.fail('SelecionarPessoaFisica', { kind: 'answer', answer: { status: 503, text: '<html>' } }, 2);
    const worker = await makeWorker();
    await assert.rejects(worker.run(job), TryAgainError);
    gateway.clock.advance(169 * 3_600_000);
    await worker.run(job);
    assert.equal((await registrationOf(visit))?.status, 'failed');
    assert.equal((await retry(visit)).status, 202);
    await worker.run(job);
    assert.equal((await registrationOf(visit))?.status, 'registered');
  });

  test('never runs one attendance twice at the same time', async () => {
    const visit = new Visit();
    const job = await conclude(visit);
    let release: () => void = () => undefined;
    const until = new Promise<void>((resolve) => (release = resolve));
    gateway.sas.fail('SelecionarPessoaFisica', { kind: 'hold', until });
    const worker = await makeWorker();
    const other = await makeWorker();
    const first = worker.run(job);
    await eventually(async () => (gateway.sas.callsOf('SelecionarPessoaFisica').length > 0 ? true : undefined));
    await assert.rejects(other.run(job), /Another worker/);
    release();
    await first;
    assert.equal(gateway.sas.attendances.length, 1);
  });

  test('records an interrupted visit as interrupted, with the reason', async () => {
    const visit = new Visit();
    const events = visit.events('attendance.started', 'client.identified', 'attendance.interrupted');
    const worker = await makeWorker();
    await worker.run(await conclude(visit, events));
    const narrative = String(gateway.sas.attendances[0]?.['DescRealizacao']);
    assert.match(narrative, /Atendimento interrompido: o cliente ficou indisponível \(Precisou sair\.\)/);
    assert.equal('TermoAceiteLGPD' in (gateway.sas.people[0] ?? {}), false);
  });

  test('only failed registrations can be tried again, only by their partner', async () => {
    const visit = new Visit();
    await conclude(visit);
    assert.equal((await retry(visit)).status, 409);
    const stranger = await gateway.addPartner();
    const response = await gateway.request(`/v1/registrations/${visit.id}/sas/retry`, {
      method: 'POST',
      token: stranger.secretKey,
    });
    assert.equal(response.status, 404);
  });
});
