import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { clientHistoryResponseSchema, clientLookupResponseSchema } from '@atendimento-ativo/domain';
import {
  generateAlphanumericCnpj,
  generateCnpj,
  generateCpf,
  generateCpfWithZeros,
} from '@atendimento-ativo/testbed/identifiers';
import { AGENT, answerAll, published, Visit } from '@atendimento-ativo/testbed/visit';
import { AuditLog } from '../audit/audit-log.js';
import { eitherBench } from '../testing/gateway-bench.js';
import { TestGateway } from '../testing/gateway-harness.js';

const bench = eitherBench();
let gateway: TestGateway;

before(async () => {
  gateway = await bench.start();
});

async function lookUp(kind: 'cpf' | 'cnpj', number: string, token?: string) {
  const json = { document: { kind, number }, purpose: 'attendance' };
  const response = await gateway.request('/v1/clients/lookups', { token: token ?? (await gateway.token()), json });
  assert.equal(response.status, 200);
  return clientLookupResponseSchema.parse(await response.json());
}

async function historyOf(clientId: string | undefined, token?: string) {
  const response = await gateway.request(`/v1/clients/${clientId}/history`, {
    token: token ?? (await gateway.token()),
  });
  if (response.status !== 200) return response.status;
  return clientHistoryResponseSchema.parse(await response.json()).attendances;
}

test('tells what the registry knows of a person, contacts masked, main company in full', async () => {
  const cpf = generateCpfWithZeros();
  const cnpj = generateCnpj();
  gateway.sas.people.push({
    CodParceiro: 1,
    CgcCpf: Number(cpf),
    NomeRazaoSocial: 'MARIA DA CONCEICAO',
    ListaInformacoesContato: [
      { CodComunic: 5, Numero: '71990000001' },
      { CodComunic: 25, Numero: 'maria@exemplo.com.br' },
    ],
  });
  gateway.sas.companies.push({ CodParceiro: 2, CgcCpf: Number(cnpj), NomeRazaoSocial: 'PADARIA', Faturam: 2 });
  gateway.sas.links.push({ CodParceiroPF: 1, CodParceiroPJ: 2, CodCargCli: 1, IndPrincipal: 1 });
  assert.deepEqual(await lookUp('cpf', cpf), {
    status: 'found',
    person: { name: 'MARIA DA CONCEICAO', emailHint: 'm•••@exemplo.com.br', phoneHint: '(71) •••••-0001' },
    companies: [{ cnpj, legalName: 'PADARIA', size: 'ME', role: 'owner' }],
  });
  assert.deepEqual(await lookUp('cnpj', cnpj), {
    status: 'found',
    companies: [{ cnpj, legalName: 'PADARIA', size: 'ME' }],
  });
});

test('says unknown, and unavailable when the registry fails, never more', async () => {
  assert.deepEqual(await lookUp('cpf', generateCpf()), { status: 'unknown' });
  gateway.sas.fail('SelecionarPessoaFisica', { kind: 'answer', answer: { text: '<html>Manutenção</html>' } });
  assert.deepEqual(await lookUp('cpf', generateCpf()), { status: 'unavailable' });
  gateway.sas.fail('SelecionarPessoaFisica', { kind: 'drop-before-commit' });
  assert.deepEqual(await lookUp('cpf', generateCpf()), { status: 'unavailable' });
});

test("says unavailable to a partner of another state than the registry's, without asking it", async () => {
  const cpf = generateCpf();
  gateway.sas.people.push({ CodParceiro: 3, CgcCpf: Number(cpf), NomeRazaoSocial: 'ANA' });
  const elsewhere = await gateway.token(await gateway.addPartner({ state: 'SP' }));
  const calls = gateway.sas.calls.length;
  assert.deepEqual(await lookUp('cpf', cpf, elsewhere), { status: 'unavailable' });
  assert.equal(gateway.sas.calls.length, calls);
});

test("asks the partner's first registry, and none when this gateway does not have it", async () => {
  for (const [registries, status] of [
    [['sas', 'foco'], 'unknown'],
    [['foco', 'sas'], 'unavailable'],
  ] as const) {
    const token = await gateway.token(await gateway.addPartner({ registries }));
    assert.deepEqual(await lookUp('cpf', generateCpf(), token), { status });
  }
});

test('does not ask a registry of numbers for a company number with letters', async () => {
  const calls = gateway.sas.calls.length;
  assert.deepEqual(await lookUp('cnpj', generateAlphanumericCnpj()), { status: 'unknown' });
  assert.equal(gateway.sas.calls.length, calls);
});

test('refuses a document with wrong digits', async () => {
  const json = { document: { kind: 'cpf', number: '12345678900' }, purpose: 'attendance' };
  const response = await gateway.request('/v1/clients/lookups', { token: await gateway.token(), json });
  assert.equal(response.status, 422);
  const { code, errors } = (await response.json()) as { code: string; errors: { pointer: string }[] };
  assert.equal(code, 'cpf_invalid');
  assert.equal(errors[0]?.pointer, '/document/number');
});

test('gives earlier rounds, newest first, to person and company alike', async () => {
  const person = { cpf: generateCpf() };
  const company = { cnpj: generateCnpj() };
  const first = new Visit({ person, company });
  const second = new Visit({ person, company, startedAt: '2026-03-17T09:00:00-03:00' });
  await gateway.post(first.whole());
  await gateway.post(second.whole());
  const open = new Visit({ person, company, startedAt: '2026-03-20T09:00:00-03:00' });
  await gateway.post(open.events('attendance.started', 'client.identified'));
  for (const lookup of [await lookUp('cpf', person.cpf), await lookUp('cnpj', company.cnpj)]) {
    const attendances = await historyOf(lookup.clientId);
    assert.ok(typeof attendances !== 'number');
    assert.deepEqual(
      attendances.map(({ attendanceId }) => attendanceId),
      [second.id, first.id],
    );
    assert.equal(attendances[0]?.agentName, 'Ana Souza');
    assert.deepEqual(attendances[0]?.deliveredTools, [published.catalogue?.document.tools[0]?.id]);
    assert.equal(attendances[0]?.diagnostic?.hash, published.questionnaire?.hash);
    assert.deepEqual(attendances[0]?.diagnostic?.answers, answerAll(1));
  }
});

test('shows the agent under the name that the partner gave, not the one in the event', async () => {
  const person = { cpf: generateCpf() };
  await gateway.post(new Visit({ person, agent: { id: AGENT.id, name: 'Quem Quiser' } }).whole());
  const attendances = await historyOf((await lookUp('cpf', person.cpf)).clientId);
  assert.ok(typeof attendances !== 'number');
  assert.equal(attendances[0]?.agentName, AGENT.name);
});

test('asks why, and writes down who asked for whom', async () => {
  const cpf = generateCpf();
  const token = await gateway.token();
  const document = { kind: 'cpf', number: cpf };
  const nameless = await gateway.request('/v1/clients/lookups', { token, json: { document } });
  assert.equal(nameless.status, 422);
  const headers = { 'x-request-id': 'pedido-1' };
  await gateway.request('/v1/clients/lookups', { token, json: { document, purpose: 'subject-request' }, headers });
  const entry = (await new AuditLog(gateway.database.owner).list(gateway.home.partner.id)).at(-1);
  assert.equal(entry?.act, 'client.looked-up');
  assert.equal(entry.actor, `agent:${AGENT.id}`);
  assert.equal(entry.requestId, 'pedido-1');
  assert.match(entry.subject ?? '', /^subject-request cpf:[0-9a-f]{64}$/);
  assert.ok(!JSON.stringify(entry).includes(cpf));
});

test('slows down whoever guesses, and reports it once', async () => {
  const guessed = await new TestGateway(gateway.database).start({ limits: { agentLookups: 30 } });
  try {
    const token = await guessed.token();
    const guess = () =>
      guessed.request('/v1/clients/lookups', {
        token,
        json: { document: { kind: 'cpf', number: generateCpf() }, purpose: 'attendance' },
      });
    const statuses = [];
    for (let time = 0; time < 6; time += 1) statuses.push((await guess()).status);
    // Nobody was found, so each counts for eight.
    assert.deepEqual(statuses, [200, 200, 200, 200, 429, 429]);
    assert.equal(guessed.log.filter(({ event, limit }) => event === 'limit' && limit === 'agentLookups').length, 1);
    const colleague = await guessed.token(guessed.home, { id: 'agente-02', name: 'Bia Lima' });
    const json = { document: { kind: 'cpf', number: generateCpf() }, purpose: 'attendance' };
    assert.equal((await guessed.request('/v1/clients/lookups', { token: colleague, json })).status, 200);
    guessed.clock.advance(3_600_000);
    assert.equal((await guessed.request('/v1/clients/lookups', { token: await guessed.token(), json })).status, 200);
  } finally {
    await guessed.stop();
  }
});

test("shows no partner another partner's clients", async () => {
  const person = { cpf: generateCpf() };
  await gateway.post(new Visit({ person }).whole());
  const { clientId } = await lookUp('cpf', person.cpf);
  const stranger = await gateway.token(await gateway.addPartner());
  assert.equal((await lookUp('cpf', person.cpf, stranger)).clientId, undefined);
  assert.equal(await historyOf(clientId, stranger), 404);
});

test('keeps no document number in the table of clients', async () => {
  const person = { cpf: generateCpf() };
  await gateway.post(new Visit({ person }).whole());
  const rows = await gateway.database.owner.selectFrom('clients').selectAll().execute();
  assert.ok(rows.length > 0);
  assert.ok(!JSON.stringify(rows).includes(person.cpf));
});
