import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { formatCnpj, subjectReportSchema } from '@atendimento-ativo/domain';
import { generateCnpj, generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { published, Visit } from '@atendimento-ativo/testbed/visit';
import { onEachDatabase } from '../testing/gateway-bench.js';
import type { TestGateway } from '../testing/gateway-harness.js';
import { grantAll, openLinkVisit, wholeTerm } from '../testing/phone-links.js';

onEachDatabase('The words of a report about a person', (bench) => {
  let gateway: TestGateway;

  before(async () => {
    gateway = await bench.start();
  });

  async function textOf(cpf: string): Promise<string> {
    const answer = await gateway.request('/v1/subjects/reports', { token: gateway.home.secretKey, json: { cpf } });
    return subjectReportSchema.parse(await answer.json()).text;
  }

  test('are those that the client knows, and do not contradict each other', async () => {
    const cnpj = generateCnpj();
    const person = { cpf: generateCpf(), name: 'Zuleica Marcada', phone: '71987650123' };
    const visit = new Visit({ person });
    const company = { cnpj, legalName: 'Bar da Zuleica', size: 'MEI' };
    const events = visit
      .whole()
      .map((event) =>
        event.type === 'client.identified' ? { ...event, payload: { person, company, role: 'owner' } } : event,
      );
    assert.equal((await gateway.post(events)).status, 200);
    const text = await textOf(person.cpf);
    assert.ok(text.includes('Telefone: (71) 98765-0123'));
    assert.ok(text.includes(`CNPJ ${formatCnpj(cnpj)}`));
    assert.ok(text.includes('Vínculo: dono(a)'));
    assert.ok(!text.includes('Consentimento: não registrado'));
    assert.match(text, /: autorizado$/m);
    const asked = published.questionnaire.document.questions.find(({ kind }) => kind === 'maturity');
    assert.ok(asked?.kind === 'maturity');
    const answered = text.split('\n').find((line) => line.trimStart().startsWith(asked.text)) ?? '';
    assert.ok(
      asked.levels.some((level) => answered.endsWith(level)),
      answered,
    );
  });

  test('tell what the client decided on their own phone, purpose by purpose, where no record says it', async () => {
    const person = { cpf: generateCpf(), name: 'Zuleica Marcada' };
    const { link } = await openLinkVisit(gateway, gateway.home, new Visit({ person }));
    const { decisions, ...rest } = grantAll(wholeTerm);
    const [first, ...others] = decisions;
    assert.ok(first);
    const json = { ...rest, decisions: [{ purpose: first.purpose, decision: 'refused' }, ...others] };
    const answer = await gateway.request('/v1/phone-links/answer', { token: link.token, json });
    assert.equal(answer.status, 201);
    const titles = new Map(published.term.document.purposes.map(({ id, title }) => [id, title]));
    const lines = (await textOf(person.cpf)).split('\n');
    const heading = lines.findIndex((line) => /^Respondido no próprio celular em .*, sem registro:$/.test(line));
    assert.deepEqual(lines.slice(heading + 1, heading + 1 + decisions.length), [
      `    ${titles.get(first.purpose)}: recusado`,
      ...others.map(({ purpose }) => `    ${titles.get(purpose)}: autorizado`),
    ]);
  });

  test('say that a registry has what has its protocol, though a correction failed since', async () => {
    const person = { cpf: generateCpf(), name: 'Zuleica Marcada' };
    const visit = new Visit({ person });
    await gateway.post(visit.whole());
    assert.match(await textOf(person.cpf), /^Com ninguém\.$/m);
    await gateway.database.owner
      .updateTable('registrations')
      .set({ status: 'failed', protocol: 'P-77' })
      .where('attendance_id', '=', visit.id)
      .execute();
    const text = await textOf(person.cpf);
    assert.match(text, /^Registrado no SAS, protocolo P-77\.$/m);
    assert.match(text, /^Com o Sebrae, nos sistemas: SAS\.$/m);
  });
});
