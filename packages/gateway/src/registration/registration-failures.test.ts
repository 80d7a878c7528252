import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RegistrationList } from '@atendimento-ativo/domain';
import { generateAlphanumericCnpj } from '@atendimento-ativo/testbed/identifiers';
import { AGENT, UNIT_ID, Visit } from '@atendimento-ativo/testbed/visit';
import { AuditLog } from '../audit/audit-log.js';
import { codeOf } from '../testing/gateway-harness.js';
import { OFFICE, onEachRegistrationBench } from '../testing/registration-bench.js';
import { TryAgainError } from './registration-worker.js';

onEachRegistrationBench('A registration that fails', (bench) => {
  test('hands the queue no more than a code, and shows no document that the registry echoed', async () => {
    const visit = new Visit();
    const job = await bench.conclude(visit);
    const busy = { status: 400, body: { CodErro: 19, Mensagem: 'Ocupado com 529.982.247-25.' } };
    bench.gateway.sas.fail('SelecionarPessoaFisica', { kind: 'answer', answer: busy });
    bench.gateway.sas.fail('SelecionarPessoaFisica', { kind: 'drop-before-commit' });
    const worker = await bench.makeWorker();
    await assert.rejects(worker.run(job), (error: Error) => error.message === 'registry_busy' && !('cause' in error));
    assert.match((await bench.registrationOf(visit))?.problem?.message ?? '', /: Ocupado com •••\.$/);
    const silent = (error: Error) => error.message === 'registry_unavailable' && !('cause' in error);
    await assert.rejects(worker.run(job), silent);
  });

  test('hands the queue no more than a code of an error that nobody foresaw', async () => {
    const visit = new Visit();
    const job = await bench.conclude(visit);
    const worker = await bench.makeWorker();
    // Not a UUID: the database quotes it in its refusal.
    const failing = worker.run({ ...job, attendanceId: 'maria@exemplo.com.br' });
    await assert.rejects(failing, { name: 'TryAgainError', message: 'registration_interrupted' });
    assert.equal(bench.gateway.log.at(-1)?.['error'], 'error 22P02');
  });

  test('a company number with letters fails visibly before anything is written, and can be tried again', async () => {
    const visit = new Visit({ company: { cnpj: generateAlphanumericCnpj() } });
    const job = await bench.conclude(visit);
    const worker = await bench.makeWorker();
    await worker.run(job);
    assert.equal(bench.gateway.sas.calls.length, 0);
    const failed = await bench.gateway.request('/v1/registrations?status=failed', {
      token: bench.gateway.home.secretKey,
    });
    const { registrations } = (await failed.json()) as { registrations: { attendanceId: string; problem: object }[] };
    const listed = registrations.find(({ attendanceId }) => attendanceId === visit.id);
    assert.deepEqual(Object.keys(listed?.problem ?? {}), ['code', 'message']);
    assert.equal((await bench.registrationOf(visit))?.problem?.code, 'cnpj_alphanumeric_unsupported');

    assert.equal((await bench.retry(visit)).status, 202);
    const newer = await bench.makeWorker({ alphanumericCnpj: true });
    bench.gateway.sas.fail('SelecionarPessoaJuridica', { kind: 'answer', answer: { body: [] } });
    await newer.run(job);
    assert.equal((await bench.registrationOf(visit))?.status, 'registered');
    assert.match(String(bench.gateway.sas.companies[0]?.['CgcCpf']), /^AB/);
  });

  test('is seen to by whom a session token names, and by nobody in another name', async () => {
    const visit = new Visit();
    const job = await bench.conclude(visit);
    const closed = { status: 400, body: { CodErro: 41, Mensagem: 'O mês de competência 03/2026 está encerrado.' } };
    bench.gateway.sas.fail('Incluir', { kind: 'answer', answer: closed });
    await (await bench.makeWorker()).run(job);
    const token = await bench.gateway.token(bench.gateway.home, OFFICE, ['management']);

    const answer = await bench.gateway.request('/v1/registrations', { token });
    const { registrations } = (await answer.json()) as RegistrationList;
    const listed = registrations.find(({ attendanceId }) => attendanceId === visit.id);
    assert.deepEqual([listed?.agentName, listed?.unitId], [AGENT.name, UNIT_ID]);
    assert.ok(listed?.startedAt);

    const other = await bench.act(visit, 'settle', { by: { id: 'gestora-08', name: 'Eva Dias' } }, token);
    assert.equal(await codeOf(other), 'actor_mismatch');
    const renamed = await bench.act(visit, 'settle', { by: { ...OFFICE, name: 'Eva Dias' } }, token);
    assert.equal(renamed.status, 403);
    const settled = await bench.act(visit, 'settle', { protocol: '4711' }, token);
    assert.equal(settled.status, 202);
    const { acts } = (await settled.json()) as RegistrationList['registrations'][number];
    assert.deepEqual(
      acts.map(({ act, by }) => [act, by]),
      [['settled', OFFICE]],
    );
    const [entry] = await new AuditLog(bench.gateway.database.owner)
      .list(bench.gateway.home.partner.id)
      .then((all) => all.filter(({ act }) => act === 'registration.settled').slice(-1));
    assert.equal(entry?.actor, `agent:${OFFICE.id}`);
  });

  test('leaves a final refusal to a person, with the words of the registry', async () => {
    const visit = new Visit();
    const job = await bench.conclude(visit);
    const closed = { status: 400, body: { CodErro: 41, Mensagem: 'O mês de competência 03/2026 está encerrado.' } };
    bench.gateway.sas.fail('Incluir', { kind: 'answer', answer: closed });
    const worker = await bench.makeWorker();
    await worker.run(job);
    const registration = await bench.registrationOf(visit);
    assert.equal(registration?.status, 'failed');
    assert.match(registration?.problem?.message ?? '', /código 41.*está encerrado/);
  });

  test('keeps trying, visibly, while the key is refused', async () => {
    const visit = new Visit();
    const job = await bench.conclude(visit);
    bench.gateway.sas.fail('SelecionarPessoaFisica', {
      kind: 'answer',
      answer: { status: 401, body: { CodErro: 903 } },
    });
    const worker = await bench.makeWorker();
    await assert.rejects(worker.run(job), TryAgainError);
    const registration = await bench.registrationOf(visit);
    assert.deepEqual([registration?.status, registration?.problem?.code], ['pending', 'registry_access_denied']);
  });

  test('gives up after the horizon, and a person can start it anew', async () => {
    const visit = new Visit();
    const job = await bench.conclude(visit);
    bench.gateway.sas.fail('SelecionarPessoaFisica', { kind: 'answer', answer: { status: 503, text: '<html>' } }, 2);
    const worker = await bench.makeWorker();
    await assert.rejects(worker.run(job), TryAgainError);
    bench.gateway.clock.advance(169 * 3_600_000);
    await worker.run(job);
    assert.equal((await bench.registrationOf(visit))?.status, 'failed');
    assert.equal((await bench.retry(visit)).status, 202);
    await worker.run(job);
    assert.equal((await bench.registrationOf(visit))?.status, 'registered');
  });

  test('only failed registrations can be tried again, only by their partner', async () => {
    const visit = new Visit();
    await bench.conclude(visit);
    assert.equal((await bench.retry(visit)).status, 409);
    const stranger = await bench.gateway.addPartner();
    assert.equal((await bench.act(visit, 'retry', {}, stranger.secretKey)).status, 404);
  });
});
