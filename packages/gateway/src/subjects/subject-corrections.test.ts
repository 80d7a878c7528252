import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { uuidv7 } from '@atendimento-ativo/testbed/identifiers';
import { AGENT, Visit } from '@atendimento-ativo/testbed/visit';
import { onEachDatabase } from '../testing/gateway-bench.js';
import type { TestGateway } from '../testing/gateway-harness.js';
import { NOTE, person, SubjectOffice, type TestPerson } from '../testing/subject-office.js';

onEachDatabase('An attendance that was put under another person', (bench) => {
  let gateway: TestGateway;
  let office: SubjectOffice;

  before(async () => {
    gateway = await bench.start();
    office = new SubjectOffice(gateway);
  });

  const namesakes = (): readonly [TestPerson, TestPerson] => [
    { ...person(), name: 'Zuleica de Antes', email: 'antes@exemplo.org', phone: '71987650001' },
    { ...person(), name: 'Zuleica de Depois', email: 'depois@exemplo.org', phone: '71987650002' },
  ];

  /** Begins as a visit of the first person, who consents, and whose words are noted; the second is identified then. */
  async function mistake(first: TestPerson, second: TestPerson): Promise<Visit> {
    const visit = new Visit({ person: first });
    const events = visit.events('attendance.started', 'client.identified', 'consent.recorded');
    events.push(visit.event('listening.noted', { noteId: uuidv7(), text: NOTE, themes: [] }));
    const right = visit.event('client.identified', { person: second });
    const { body } = await gateway.post([...events, right]);
    assert.ok(body.results.every(({ status }) => status === 'accepted'));
    return visit;
  }

  /** A visit of the first person that the office puts under the second one afterwards. */
  async function amend(first: TestPerson, second: TestPerson): Promise<Visit> {
    const visit = await office.attend(first);
    const amendment = { reason: 'Outra cliente de nome igual.', client: { person: second } };
    const answer = await gateway.request(`/v1/attendances/${visit.id}/amendments`, {
      token: gateway.home.secretKey,
      json: { id: uuidv7(), by: AGENT, amendment },
    });
    assert.equal(answer.status, 200, await answer.text());
    return visit;
  }

  for (const [how, correct] of [
    ['on the visit', mistake],
    ['by the office', amend],
  ] as const) {
    test(`is told to the second without a word that names the first (corrected ${how})`, async () => {
      const [first, second] = namesakes();
      const visit = await correct(first, second);
      const told = await office.report(second.cpf);
      assert.deepEqual(
        told.attendances.map(({ attendanceId }) => attendanceId),
        [visit.id],
      );
      assert.deepEqual(told.person, second);
      assert.deepEqual(told.elsewhere, []);
      const text = JSON.stringify(told);
      for (const mark of [first.cpf, first.name, first.email, first.phone]) assert.ok(!text.includes(mark), mark);
      assert.ok(text.includes(NOTE));
      assert.match(told.text, /em nome de outra pessoa, e corrigido, não é mostrado/);
    });

    test(`tells the first what names them, and nothing of the second (corrected ${how})`, async () => {
      const [first, second] = namesakes();
      const visit = await correct(first, second);
      const told = await office.report(first.cpf);
      assert.deepEqual(told.attendances, []);
      assert.deepEqual(told.person, first);
      assert.deepEqual(
        told.elsewhere.map(({ attendanceId }) => attendanceId),
        [visit.id],
      );
      assert.ok(told.text.includes(first.name));
      const text = JSON.stringify(told);
      for (const mark of [second.cpf, second.name, second.email, second.phone, NOTE]) {
        assert.ok(!text.includes(mark), mark);
      }
    });

    test(`loses the first with their erasure, and nothing of the second (corrected ${how})`, async () => {
      const [first, second] = namesakes();
      await office.attend(first);
      await correct(first, second);
      await office.erase(first.cpf);
      const told = await office.report(second.cpf);
      assert.deepEqual(told.person, second);
      assert.ok(JSON.stringify(told.attendances).includes(NOTE));
      assert.equal((await office.ask('reports', first.cpf)).status, 404);
    });

    test(`goes with the erasure of the second, but for what names the first (corrected ${how})`, async () => {
      const [first, second] = namesakes();
      await office.attend(first);
      const visit = await correct(first, second);
      await office.erase(second.cpf);
      const readable = await office.readable(visit.id);
      assert.ok(readable.includes('client.identified'));
      for (const type of ['listening.noted', 'diagnostic.completed', 'attendance.amended', 'nps.answered']) {
        assert.ok(!readable.includes(type), type);
      }
      const told = await office.report(first.cpf);
      assert.deepEqual(told.person, first);
      assert.equal(told.elsewhere[0]?.attendanceId, visit.id);
    });
  }
});
