import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { eventually } from '@atendimento-ativo/testbed/eventually';
import { generateCnpj, generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { askPhone, grantAll, openSurveyVisit, wholeTerm } from '../testing/phone-links.js';
import { SandboxProcess, sandboxMissing } from '@atendimento-ativo/testbed/sandbox-process';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { FocoRegistry } from '../registries/foco/foco-registry.js';
import { SasRegistry } from '../registries/sas/sas-registry.js';
import { eitherBench } from '../testing/gateway-bench.js';
import { focoConfiguration, sasConfiguration, type TestGateway, type TestPartner } from '../testing/gateway-harness.js';

const METRICS_TOKEN = 'metrics-token';

/** What belongs to a client, marked so that it is found wherever it goes. */
const client = {
  cpf: generateCpf(),
  name: 'Zulmira Marcada Xavantina',
  phone: '71987650123',
  email: 'zulmira.marcada@exemplo.com.br',
  cnpj: generateCnpj(),
  legalName: 'Confeitaria Marcada Quixeramobim',
};

/** Each mark as it is written, with its usual punctuation, in an address and encoded. */
function marks(): readonly string[] {
  const { cpf, cnpj, phone } = client;
  const written = [
    ...Object.values(client),
    cpf.replace(/(\d{3})(\d{3})(\d{3})(\d{2})/, '$1.$2.$3-$4'),
    cnpj.replace(/(.{2})(.{3})(.{3})(.{4})(.{2})/, '$1.$2.$3/$4-$5'),
    String(Number(cpf)),
    String(Number(cnpj)),
    phone.slice(2),
    'Marcada',
  ];
  const encoded = written.flatMap((mark) => [
    encodeURIComponent(mark),
    Buffer.from(mark).toString('base64').replace(/=+$/, ''),
    Buffer.from(mark).toString('hex'),
  ]);
  return [...new Set([...written, ...encoded])].map((mark) => mark.toLowerCase());
}

describe('A whole attendance leaves nothing of its client where it should not be', { skip: sandboxMissing }, () => {
  const bench = eitherBench();
  let sandbox: SandboxProcess;
  let gateway: TestGateway;
  let partner: TestPartner;
  const addresses: string[] = [];
  const problems: string[] = [];

  before(async () => {
    sandbox = await SandboxProcess.start();
    bench.closeAfterwards(() => sandbox.stop());
    gateway = await bench.start({
      worker: true,
      metricsToken: METRICS_TOKEN,
      registries: [
        new SasRegistry({ ...sandbox.sas, configuration: { ...sasConfiguration, timeoutMilliseconds: 3000 } }),
        new FocoRegistry({ ...sandbox.foco, configuration: { ...focoConfiguration, timeoutMilliseconds: 3000 } }),
      ],
      registration: { longestDelaySeconds: 1, shortestRestSeconds: 0.2, longestRestSeconds: 0.5 },
    });
    partner = await gateway.addPartner({ registries: ['sas', 'foco'] });
    await attend();
  });

  /** A visit from look-up to registration, with everything that can go wrong on its way. */
  async function attend(): Promise<void> {
    const { cpf, name, phone, email, cnpj, legalName } = client;
    const token = await gateway.token(partner);
    const ask = async (route: string, json?: unknown, as = token): Promise<Response> => {
      addresses.push(route);
      const response = await gateway.request(route, { token: as, ...(json === undefined ? {} : { json }) });
      const told = JSON.stringify([...response.headers]) + (await response.clone().text());
      if (response.status >= 400) problems.push(told);
      return response;
    };
    await sandbox.fault('Cliente/SelecionarPessoaFisica', 'maintenance-html');
    const lookUp = (document: object) => ask('/v1/clients/lookups', { document, purpose: 'attendance' });
    await lookUp({ kind: 'cpf', number: cpf });
    await lookUp({ kind: 'cnpj', number: cnpj });
    await lookUp({ kind: 'cpf', number: `${cpf}${name}` });
    await lookUp({ kind: name, number: cpf, [email]: phone });

    const visit = new Visit({ person: { cpf, name, phone, email }, company: { cnpj, legalName } });
    const events = visit.whole();
    const broken = new Visit({ person: { cpf: `${cpf}0`, name: name.repeat(40), phone: email, email: phone } });
    await ask('/v1/events', { events: broken.events('attendance.started', 'client.identified') });
    await ask('/v1/events', { events: [{ ...visit.event('listening.noted'), [name]: cpf }] });
    await ask('/v1/events', { [cpf]: name });
    await ask('/v1/events', { events: events.map((event) => ({ ...event, actor: { kind: 'agent', id: cpf, name } })) });
    await ask('/v1/session-tokens', { agent: { id: '', name }, unitId: cpf }, partner.secretKey);
    const onPhone = new Visit({ person: { cpf, name, phone, email } });
    await ask('/v1/events', { events: onPhone.events('attendance.started', 'client.identified') });
    const link = await askPhone(gateway, onPhone.id, token);
    await ask('/v1/phone-links', { attendanceId: onPhone.id, question: { kind: name, [cpf]: email } });
    await ask('/v1/phone-links/answer', { ...grantAll(wholeTerm), [name]: phone }, link.token);
    await ask('/v1/phone-links/answer', grantAll(wholeTerm), link.token);
    await ask(`/v1/phone-links/${link.id}`);
    const scored = await openSurveyVisit(gateway, partner, new Visit({ person: { cpf, name, phone, email } }));
    const comment = [name, cpf, phone, email].join(', ');
    await ask('/v1/phone-links/answer', { kind: 'survey', score: 9, comment: comment.repeat(20) }, scored.link.token);
    await ask('/v1/phone-links/answer', { kind: 'survey', score: 9, comment }, scored.link.token);
    assert.match(await (await ask(`/v1/phone-links/${scored.link.id}`)).text(), /answered.*comment/);
    await sandbox.fault('Atendimento/Incluir', 'drop-after-commit');
    assert.equal((await ask('/v1/events', { events })).status, 200);
    assert.equal((await ask('/v1/events', { events })).status, 200);
    const registered = async () => {
      const status = await (await ask(`/v1/attendances/${visit.id}`)).text();
      return status.match(/"registered"/g)?.length === 2 || undefined;
    };
    await eventually(registered, { within: 120_000 });
    const found = (await (await lookUp({ kind: 'cpf', number: cpf })).json()) as { clientId: string };
    for (const route of ['history', 'consent']) await ask(`/v1/clients/${found.clientId}/${route}`);
    await ask(`/v1/attendances/${visit.id}/receipts`);
    await ask('/v1/registrations?status=registered', undefined, partner.secretKey);
    await ask('/v1/indicators', undefined, partner.secretKey);
  }

  async function places(): Promise<Readonly<Record<string, string>>> {
    const { owner: rows } = gateway.database;
    const metrics = await gateway.request('/metrics', { token: METRICS_TOKEN });
    return {
      log: JSON.stringify(gateway.log),
      'addresses at the gateway': JSON.stringify(addresses),
      'addresses at the registries': JSON.stringify(await sandbox.calls()),
      metrics: await metrics.text(),
      problems: problems.join('\n'),
      'audit log': JSON.stringify(await rows.selectFrom('audit_log').selectAll().execute()),
      'counts of requests': JSON.stringify(await rows.selectFrom('request_counts').selectAll().execute()),
      'table of clients': JSON.stringify(await rows.selectFrom('clients').selectAll().execute()),
      events: JSON.stringify(await rows.selectFrom('events').selectAll().execute()),
      'chains of consent': JSON.stringify(await rows.selectFrom('consent_links').selectAll().execute()),
      'links to phones': JSON.stringify(await rows.selectFrom('phone_links').selectAll().execute()),
      registrations: JSON.stringify(await rows.selectFrom('registrations').selectAll().execute()),
    };
  }

  test('in logs, addresses, metrics, problems and tables that need no names', async (context) => {
    const searched = Object.entries(await places());
    const leaks = searched.flatMap(([place, text]) =>
      marks()
        .filter((mark) => text.toLowerCase().includes(mark))
        .map((mark) => `${mark} in ${place}`),
    );
    const size = searched.reduce((sum, [, text]) => sum + text.length, 0);
    context.diagnostic(
      `figure: leaks of ${marks().length} marks in ${searched.length} places (${size} characters) = ${leaks.length}`,
    );
    assert.deepEqual(leaks, []);
    for (const [place, text] of searched) assert.ok(text.length > 100, `${place} was empty: nothing was searched`);
  });

  test('while it is where it belongs', async () => {
    const ledger = JSON.stringify(await sandbox.ledger());
    assert.ok(ledger.includes(client.email) && ledger.includes(client.name));
    const json = { cpf: client.cpf };
    const report = await gateway.request('/v1/subjects/reports', { token: partner.secretKey, json });
    assert.ok((await report.text()).includes(client.name));
  });
});
