import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { LONGEST_COMMENT } from '@atendimento-ativo/domain';
import type { PhoneLinkState, PhoneScreen } from '@atendimento-ativo/domain/phone-links';
import { eventually } from '@atendimento-ativo/testbed/eventually';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { sql } from 'kysely';
import { onEachDatabase } from '../testing/gateway-bench.js';
import { codeOf, type TestGateway } from '../testing/gateway-harness.js';
import { askPhone, grantAll, openSurveyVisit, recordOf, survey, wholeTerm } from '../testing/phone-links.js';
import { COMMENT, person, SubjectOffice } from '../testing/subject-office.js';

onEachDatabase('The survey on the client’s own phone', (bench) => {
  let gateway: TestGateway;
  let office: SubjectOffice;

  before(async () => {
    gateway = await bench.start();
    office = new SubjectOffice(gateway);
  });

  const said = { kind: 'survey', score: 9, comment: COMMENT } as const;

  const read = async (id: string, token: string): Promise<PhoneLinkState> =>
    (await (await gateway.request(`/v1/phone-links/${id}`, { token })).json()) as PhoneLinkState;

  const answer = async (token: string, json: unknown) => {
    const response = await gateway.request('/v1/phone-links/answer', { token, json });
    const body = (await response.json()) as { status?: unknown; errors?: { code: string }[] };
    return body.errors?.map(({ code }) => code) ?? body.status;
  };

  const verdict = async (visit: Visit, payload: Record<string, unknown>, token: string) => {
    const { body } = await gateway.post([visit.event('nps.answered', payload)], token);
    return body.results[0]?.code ?? body.code ?? body.results[0]?.status;
  };

  const record = (id: string, more: object = { score: 9, comment: COMMENT }) => ({
    ...more,
    act: { method: 'phone', confirmationId: id },
  });

  /** A visit whose client decided so about surveys. */
  async function decided(decision: 'granted' | 'refused', client = person()): Promise<Visit> {
    const visit = new Visit({ person: client });
    const decisions = grantAll(wholeTerm).decisions.map((one) =>
      one.purpose === 'surveys' ? { ...one, decision } : one,
    );
    const consent = { ...recordOf({ decisions }, ''), act: { method: 'tap' } };
    const events = [
      ...visit.events('attendance.started', 'client.identified'),
      visit.event('consent.recorded', consent),
    ];
    assert.equal((await gateway.post(events)).status, 200);
    return visit;
  }

  async function refusal(visit: Visit, question: unknown = survey): Promise<unknown> {
    const json = { attendanceId: visit.id, question };
    const response = await gateway.request('/v1/phone-links', { token: await gateway.token(), json });
    return [response.status, await codeOf(response)];
  }

  test('is shown in the language that was asked, answered, and recorded as the client’s act on their phone', async () => {
    const { visit, token, link } = await openSurveyVisit(gateway);
    const response = await gateway.request('/v1/phone-links/question', { method: 'POST', token: link.token });
    const screen = (await response.json()) as PhoneScreen;
    assert.deepEqual(screen, { kind: 'survey', locale: 'pt-BR', longestComment: LONGEST_COMMENT });
    assert.equal(await answer(link.token, said), 'received');
    const state = await read(link.id, token);
    assert.deepEqual(state.status === 'answered' && state.answer, said);
    assert.equal(await verdict(visit, record(link.id), token), 'accepted');
    const stored = await (await office.store()).events.bodies([visit.id], ['nps.answered']);
    assert.deepEqual(
      stored.map(({ payload }) => payload),
      [record(link.id)],
    );
  });

  test('leaves none of the client’s words in clear, and none at all once the client was erased', async () => {
    const client = person();
    const { token, visit, link } = await openSurveyVisit(gateway, gateway.home, new Visit({ person: client }));
    await answer(link.token, said);
    const rows = async () => {
      const { owner } = gateway.database;
      return owner.selectFrom('phone_links').selectAll().where('attendance_id', '=', visit.id).execute();
    };
    const [before] = await rows();
    assert.deepEqual(before?.answer, { kind: 'survey', score: 9 });
    assert.ok(!JSON.stringify([await rows(), gateway.log]).includes(COMMENT));
    await office.erase(client.cpf);
    const state = await read(link.id, token);
    assert.deepEqual(state.status === 'answered' && state.answer, { kind: 'survey', score: 9 });
    assert.deepEqual(await rows(), [before]);
  });

  test('is not answered any more by whoever was erased meanwhile', async () => {
    const client = person();
    const { link } = await openSurveyVisit(gateway, gateway.home, new Visit({ person: client }));
    await office.erase(client.cpf);
    const response = await gateway.request('/v1/phone-links/answer', { token: link.token, json: said });
    assert.equal(response.status, 401);
  });

  test('waits for an erasure that is under way, and is refused after it', async () => {
    const client = person();
    const { link } = await openSurveyVisit(gateway, gateway.home, new Visit({ person: client }));
    const { clock, database, home } = gateway;
    const { openStore } = await office.parts();
    const erasing = database.ofPartner(home.partner.id).transaction();
    const { answering } = await erasing.execute(async (transaction) => {
      const { subjects } = openStore(transaction, home.partner.id);
      await subjects.erase((await subjects.find(client.cpf)) ?? '', clock.now());
      const json = { kind: 'survey', score: 0 };
      const answering = gateway.request('/v1/phone-links/answer', { token: link.token, json });
      // The embedded database has one connection, for which the answer waits already.
      if (database.kind === 'postgresql') await Promise.race([answering, eventually(isSomebodyHeldUp)]);
      return { answering };
    });
    assert.equal((await answering).status, 401);
    const row = database.owner.selectFrom('phone_links').select('answer').where('id', '=', link.id);
    assert.deepEqual(await row.execute(), [{ answer: null }]);
  });

  async function isSomebodyHeldUp(): Promise<true | undefined> {
    const { rows } = await sql`select from pg_stat_activity where wait_event_type = 'Lock'`.execute(
      gateway.database.owner,
    );
    return rows.length > 0 ? true : undefined;
  }

  test('is not asked of a client who refused surveys, or has not decided', async () => {
    assert.deepEqual(await refusal(await decided('refused')), [409, 'survey_refused']);
    const undecided = new Visit();
    await gateway.post(undecided.events('attendance.started', 'client.identified'));
    assert.deepEqual(await refusal(undecided), [409, 'survey_refused']);
    assert.deepEqual(await refusal(await decided('granted')), [201, undefined]);
  });

  test('goes by what the client decided in an earlier visit, where they were not asked again', async () => {
    for (const [decision, expected] of [
      ['granted', [201, undefined]],
      ['refused', [409, 'survey_refused']],
    ] as const) {
      const client = person();
      await decided(decision, client);
      const next = new Visit({ person: client });
      await gateway.post(next.events('attendance.started', 'client.identified'));
      assert.deepEqual(await refusal(next), expected);
    }
  });

  test('may come after the end, which a question about the data may not', async () => {
    const { visit, token, link } = await openSurveyVisit(gateway);
    await gateway.post([visit.event('attendance.interrupted', { reason: 'client-unavailable' })], token);
    assert.equal(await answer(link.token, { kind: 'survey', score: 0 }), 'received');
    const late = await askPhone(gateway, visit.id, token, survey);
    assert.equal(await answer(late.token, said), 'received');
    assert.equal(await verdict(visit, record(late.id), token), 'accepted');
    assert.deepEqual(await refusal(visit, wholeTerm), [409, 'attendance_closed']);
  });

  test('stands beside a question about the data, and ends only the survey before it', async () => {
    const { visit, token, link } = await openSurveyVisit(gateway);
    const consent = await askPhone(gateway, visit.id, token);
    assert.equal((await read(link.id, token)).status, 'waiting');
    await askPhone(gateway, visit.id, token, survey);
    assert.equal((await read(link.id, token)).status, 'ended');
    assert.equal((await read(consent.id, token)).status, 'waiting');
  });

  test('takes a score from 0 to 10, a word to it, or none; and no answer to something else', async () => {
    const { visit, token, link } = await openSurveyVisit(gateway);
    assert.deepEqual(await answer(link.token, { kind: 'survey', score: 11 }), ['score_invalid']);
    assert.deepEqual(await answer(link.token, { kind: 'survey' }), ['score_missing']);
    const long = 'a'.repeat(LONGEST_COMMENT + 1);
    assert.deepEqual(await answer(link.token, { ...said, comment: long }), ['comment_invalid']);
    assert.deepEqual(await answer(link.token, grantAll(wholeTerm)), ['answer_invalid']);
    const consent = await askPhone(gateway, visit.id, token);
    assert.deepEqual(await answer(consent.token, said), ['answer_invalid']);
    assert.equal(await answer(link.token, { kind: 'survey-declined' }), 'received');
    assert.deepEqual(await verdict(visit, record(link.id, { score: 9 }), token), 'confirmation_differs');
  });

  test('a record is taken only for what the client answered, word by word, once', async () => {
    const { visit, token, link } = await openSurveyVisit(gateway);
    assert.equal(await verdict(visit, record(link.id), token), 'confirmation_unknown');
    await answer(link.token, said);
    assert.equal(await verdict(visit, record(link.id, { score: 10, comment: COMMENT }), token), 'confirmation_differs');
    assert.equal(await verdict(visit, record(link.id, { score: 9, comment: 'Ótimo!' }), token), 'confirmation_differs');
    assert.equal(await verdict(visit, record(link.id, { score: 9 }), token), 'confirmation_differs');
    const other = await openSurveyVisit(gateway);
    assert.equal(await verdict(other.visit, record(link.id), token), 'confirmation_unknown');
    assert.equal(await verdict(visit, record(link.id), token), 'accepted');
    assert.equal(await verdict(visit, record(link.id), token), 'confirmation_used');
  });

  test('is replaced by none of the agent’s device, which replaces its own, but by another one from the phone', async () => {
    const { visit, token, link } = await openSurveyVisit(gateway);
    assert.equal(await verdict(visit, { score: 4 }, token), 'accepted');
    assert.equal(await verdict(visit, { score: 5 }, token), 'accepted');
    await answer(link.token, { kind: 'survey', score: 1 });
    assert.equal(await verdict(visit, record(link.id, { score: 1 }), token), 'accepted');
    assert.equal(await verdict(visit, { score: 10 }, token), 'score_given');
    const row = await (await office.store()).attendances.find(visit.id);
    assert.equal(row?.nps_score, 1);
    const again = await askPhone(gateway, visit.id, token, survey);
    await answer(again.token, { kind: 'survey', score: 2 });
    assert.equal(await verdict(visit, record(again.id, { score: 2 }), token), 'accepted');
  });

  test('is in the report about the client, once: as it was recorded, or as it was answered', async () => {
    const client = person();
    const { visit, token, link } = await openSurveyVisit(gateway, gateway.home, new Visit({ person: client }));
    await answer(link.token, said);
    const [unrecorded] = (await office.report(client.cpf)).attendances;
    assert.deepEqual(
      unrecorded?.unrecorded.map((one) => one.answer),
      [said],
    );
    assert.equal((await office.report(client.cpf)).text.split(COMMENT).length, 2);
    await verdict(visit, record(link.id), token);
    const [recorded] = (await office.report(client.cpf)).attendances;
    assert.deepEqual(recorded?.unrecorded, []);
    assert.equal((await office.report(client.cpf)).text.split(COMMENT).length, 2);
  });
});
