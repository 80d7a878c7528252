import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { contentHash, LONGEST_COMMENT, type PurposeDecision } from '@atendimento-ativo/domain';
import type { PhoneLinkState, PhoneQuestion, PhoneScreen } from '@atendimento-ativo/domain/phone-links';
import type { ActiveAttendance, Client, PhoneLink } from './client.js';
import { createClient } from './create-client.js';
import { acknowledged, identify, start } from './sample-visit.fixture.js';
import { createTestGateway, faults, memoryStorage, sampleContent, type TestGateway } from './testing/index.js';

const { consentTerm } = sampleContent;

describe('A question on the client’s own phone', () => {
  let gateway: TestGateway;
  let client: Client;
  let attendance: ActiveAttendance;
  let question: Extract<PhoneQuestion, { kind: 'consent' }>;

  beforeEach(async () => {
    gateway = createTestGateway();
    client = createClient({ ...gateway.clientOptions(), storage: memoryStorage() }, gateway.environment);
    attendance = await start(client);
    await identify(attendance);
    const { id, version, locale } = consentTerm;
    const term = { id, version, locale, hash: await contentHash(consentTerm) };
    question = { kind: 'consent', term, purposes: ['offers'] };
  });

  /** What the page behind a link does. */
  async function onPhone({ url }: PhoneLink, path: 'question' | 'answer', json?: unknown) {
    const { hash, pathname } = new URL(url);
    assert.equal(pathname, '/p/');
    const headers = { authorization: `Bearer ${hash.slice(1)}` };
    const body = json === undefined ? null : JSON.stringify(json);
    return gateway.fetch(new Request(`${gateway.url}/v1/phone-links/${path}`, { method: 'POST', headers, body }));
  }

  const answerWith = (link: PhoneLink, decision: PurposeDecision['decision']) =>
    onPhone(link, 'answer', { kind: 'consent', decisions: [{ purpose: 'offers', decision }], understood: true });

  /** Lets time pass until something is settled. */
  async function passing<Result>(waiting: Promise<Result>): Promise<Result> {
    let isOver = false;
    void waiting.catch(() => undefined).finally(() => (isOver = true));
    while (!isOver) {
      await setImmediate();
      gateway.environment.advance(1_000);
    }
    return waiting;
  }

  it('is answered there, waited for here, and recorded as the client’s act on their phone', async () => {
    const link = await client.askPhone(attendance.id, question);
    const screen = (await (await onPhone(link, 'question')).json()) as { purposes: string[] };
    assert.deepEqual(screen.purposes, ['offers']);
    const waiting = link.settled();
    await gateway.nextRequest();
    assert.equal((await answerWith(link, 'granted')).status, 201);
    const state = await passing(waiting);
    assert.ok(state.status === 'answered' && state.answer.kind === 'consent');
    const { decisions, understood } = state.answer;
    await attendance.recordConsent({
      decisions,
      acknowledged: { ...acknowledged, clientUnderstood: understood },
      act: { method: 'phone', confirmationId: link.id },
    });
    await client.sync.now();
    assert.equal(gateway.events.at(-1)?.type, 'consent.recorded');
    assert.deepEqual(await client.sync.rejected(), []);
    await client.close();
  });

  it('is asked after what waits was sent, so that the gateway knows the attendance', async () => {
    gateway.fault = faults.offline;
    const late = await start(client);
    await identify(late);
    await client.sync.now();
    gateway.fault = undefined;
    const link = await client.askPhone(late.id, question);
    assert.ok(gateway.events.some(({ attendanceId }) => attendanceId === late.id));
    assert.ok(link.expiresAt.getTime() > gateway.environment.now());
    await client.close();
  });

  it('shows the text that was asked with, in the language in which it is published', async () => {
    const translated = { ...consentTerm, locale: 'en' as const, title: 'Your data' };
    gateway.publish({ consentTerm: translated }, 'en');
    const { id, version, locale } = translated;
    const term = { id, version, locale, hash: await contentHash(translated) };
    const link = await client.askPhone(attendance.id, { ...question, term });
    const screen = (await (await onPhone(link, 'question')).json()) as { term: { title: string } };
    assert.equal(screen.term.title, 'Your data');
    const unknown = { ...term, hash: await contentHash({ ...translated, title: 'Other' }) };
    await assert.rejects(client.askPhone(attendance.id, { ...question, term: unknown }), {
      code: 'term_hash_mismatch',
    });
    await client.close();
  });

  it('needs the network', async () => {
    await client.sync.now();
    gateway.fault = faults.offline;
    await assert.rejects(client.askPhone(attendance.id, question), { code: 'gateway_unreachable' });
    await client.close();
  });

  it('leaves no token in the address of any request', async () => {
    const link = await client.askPhone(attendance.id, question);
    await answerWith(link, 'refused');
    await link.settled();
    const token = new URL(link.url).hash.slice(1);
    assert.ok(token.length >= 43);
    assert.ok(!gateway.requests.some(({ path }) => path.includes(token)));
    await client.close();
  });

  it('goes on waiting through a lost network, and stops when it is told to', async () => {
    const link = await client.askPhone(attendance.id, question);
    gateway.fault = faults.offline;
    const stop = new AbortController();
    const waiting = link.settled({ signal: stop.signal });
    await setImmediate();
    gateway.fault = undefined;
    await answerWith(link, 'refused');
    assert.equal((await passing(waiting)).status, 'answered');
    const next = await client.askPhone(attendance.id, question);
    const aborted = next.settled({ signal: stop.signal });
    stop.abort(new Error('left'));
    await assert.rejects(aborted, /left/);
    await client.close();
  });

  it('ends when another link takes its place, when it is closed and when its time is over', async () => {
    const first = await client.askPhone(attendance.id, question);
    const second = await client.askPhone(attendance.id, question);
    assert.deepEqual(await first.settled(), { status: 'ended' });
    assert.deepEqual(await second.close(), { status: 'ended' } satisfies PhoneLinkState);
    assert.equal((await answerWith(second, 'granted')).status, 401);
    const third = await client.askPhone(attendance.id, question);
    gateway.environment.advance(third.expiresAt.getTime() - gateway.environment.now());
    assert.deepEqual(await third.settled(), { status: 'ended' });
    await client.close();
  });

  it('is recorded as it was answered, or refused', async () => {
    const link = await client.askPhone(attendance.id, question);
    await answerWith(link, 'refused');
    const decisions = [{ purpose: 'offers', decision: 'granted' as const }];
    await attendance.recordConsent({ decisions, acknowledged, act: { method: 'phone', confirmationId: link.id } });
    await client.sync.now();
    assert.deepEqual(
      (await client.sync.rejected()).map(({ code }) => code),
      ['confirmation_differs'],
    );
    await client.close();
  });

  it('is not asked in self-service, where its reader has the page in front of them', async () => {
    gateway.selfServiceVisit = 'visita-01';
    const visitor = createClient({ ...gateway.clientOptions(), storage: memoryStorage() }, gateway.environment);
    const own = await start(visitor);
    await assert.rejects(visitor.askPhone(own.id, question), { code: 'attendance_unknown' });
    await visitor.close();
    await client.close();
  });

  describe('that asks for a score', () => {
    const survey: PhoneQuestion = { kind: 'survey', locale: 'es' };

    it('is answered there, with the client’s own words, and recorded as their act on their phone', async () => {
      const link = await client.askPhone(attendance.id, survey);
      const screen = (await (await onPhone(link, 'question')).json()) as PhoneScreen;
      assert.deepEqual(screen, { ...survey, longestComment: LONGEST_COMMENT });
      await onPhone(link, 'answer', { kind: 'survey', score: 9, comment: ' Con calma. ' });
      const state = await passing(link.settled());
      assert.ok(state.status === 'answered' && state.answer.kind === 'survey');
      const { kind: _kind, ...said } = state.answer;
      assert.deepEqual(said, { score: 9, comment: 'Con calma.' });
      await attendance.answerSurvey({ ...said, act: { method: 'phone', confirmationId: link.id } });
      await client.sync.now();
      assert.equal(gateway.events.at(-1)?.type, 'nps.answered');
      assert.deepEqual(await client.sync.rejected(), []);
      await client.close();
    });

    it('is asked after the end as well, beside a question about the data', async () => {
      const consent = await client.askPhone(attendance.id, question);
      const first = await client.askPhone(attendance.id, survey);
      assert.equal((await consent.close()).status, 'ended');
      await attendance.interrupt({ reason: 'client-unavailable' });
      const second = await client.askPhone(attendance.id, survey);
      assert.deepEqual(await first.settled(), { status: 'ended' });
      await onPhone(second, 'answer', { kind: 'survey-declined' });
      const state = await passing(second.settled());
      assert.deepEqual(state.status === 'answered' && state.answer, { kind: 'survey-declined' });
      await assert.rejects(client.askPhone(attendance.id, question), { code: 'attendance_closed' });
      await client.close();
    });

    it('is not asked of a client who said no to surveys', async () => {
      const purposes = consentTerm.purposes.map((purpose) => ({ ...purpose, neededFor: ['evaluation' as const] }));
      gateway.publish({ consentTerm: { ...consentTerm, purposes } });
      const late = await start(client);
      await identify(late);
      await late.recordConsent({ decisions: [{ purpose: 'offers', decision: 'refused' }], acknowledged });
      await assert.rejects(client.askPhone(late.id, survey), { code: 'survey_refused' });
      await client.close();
    });

    it('stays where the agent’s device brings another one afterwards', async () => {
      const link = await client.askPhone(attendance.id, survey);
      await onPhone(link, 'answer', { kind: 'survey', score: 3 });
      await attendance.answerSurvey({ score: 3, act: { method: 'phone', confirmationId: link.id } });
      await attendance.answerSurvey({ score: 10 });
      await client.sync.now();
      assert.deepEqual(
        (await client.sync.rejected()).map(({ code }) => code),
        ['score_given'],
      );
      await client.close();
    });

    it('takes no answer to another question, and no record of another score', async () => {
      const link = await client.askPhone(attendance.id, survey);
      assert.equal((await answerWith(link, 'granted')).status, 422);
      await onPhone(link, 'answer', { kind: 'survey', score: 3 });
      await attendance.answerSurvey({ score: 10, act: { method: 'phone', confirmationId: link.id } });
      await client.sync.now();
      assert.deepEqual(
        (await client.sync.rejected()).map(({ code }) => code),
        ['confirmation_differs'],
      );
      await client.close();
    });
  });
});
