import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuidv7 } from '@atendimento-ativo/testbed/identifiers';
import {
  AGENT,
  consentPayload,
  firstJourney,
  guidancePayload,
  published,
  referralTo,
  Visit,
} from '@atendimento-ativo/testbed/visit';
import { onEachIntakeBench } from '../testing/intake-bench.js';

onEachIntakeBench('What an event refers to', (bench) => {
  test('rejects what was answered until an interruption when the questionnaire does not ask it', async () => {
    const visit = new Visit();
    const first = visit.events('attendance.started');
    const { questionnaire } = visit.event('diagnostic.completed').payload;
    const event = visit.event('attendance.interrupted', {
      reason: 'technical',
      answered: { questionnaire, answers: [{ questionId: 'outra', value: 1 }] },
    });
    await bench.assertRejected(event, 'question_unknown', '/events/0/payload/answered/answers/0/questionId', first);
  });

  test('rejects a priority that is no theme of the questionnaire', async () => {
    const visit = new Visit();
    const first = visit.events('attendance.started');
    const event = visit.event('diagnostic.completed');
    event.payload['priorities'] = ['outro'];
    await bench.assertRejected(event, 'priority_unknown', '/events/0/payload/priorities/0', first);
  });

  test('rejects a note about a theme that no questionnaire has, for as long as none has it', async () => {
    const visit = new Visit();
    const first = visit.events('attendance.started');
    const event = visit.event('listening.noted');
    event.payload['themes'] = [published.questionnaire?.document.themes[0]?.id, 'agro'];
    const { body } = await bench.answerTo(event, first);
    assert.deepEqual(
      body.errors?.map(({ code, pointer }) => [code, pointer]),
      [['theme_unknown', '/events/0/payload/themes/1']],
    );
    assert.equal(body.results[0]?.retryable, true);
  });

  test('rejects a note about a practice that no questionnaire asks for, for as long as none does', async () => {
    const visit = new Visit();
    const first = visit.events('attendance.started');
    const event = visit.event('listening.noted');
    event.payload['practices'] = [published.questionnaire?.document.questions[0]?.id, 'ordenha'];
    const { body } = await bench.answerTo(event, first);
    assert.deepEqual(
      body.errors?.map(({ code, pointer }) => [code, pointer]),
      [['practice_unknown', '/events/0/payload/practices/1']],
    );
    assert.equal(body.results[0]?.retryable, true);
  });

  test('takes what was told to a prompt of the anamnesis, and rejects what names another', async () => {
    const visit = new Visit();
    const first = visit.events('attendance.started');
    const { document } = published.anamnesis;
    const told = (anamnesis: object, promptId: string) =>
      visit.event('listening.noted', {
        noteId: uuidv7(),
        text: 'Começou na garagem.',
        themes: [],
        prompt: { anamnesis, promptId },
      });
    const reference = { id: document.id, version: document.version };
    const { status } = await bench.answerTo(told(reference, document.chapters[0]?.prompts[0]?.id ?? ''), first);
    assert.equal(status, 200);
    const other = await bench.gateway.post([told(reference, 'signo')]);
    assert.deepEqual(
      other.body.errors?.map(({ code, pointer }) => [code, pointer]),
      [['prompt_unknown', '/events/0/payload/prompt/promptId']],
    );
    const foreign = await bench.gateway.post([told({ id: 'outra', version: '2026.1' }, 'signo')]);
    assert.equal(foreign.body.code, 'anamnesis_unknown');
  });

  test('rejects a diagnostic of a questionnaire that was not published', async () => {
    const visit = new Visit();
    const first = visit.events('attendance.started');
    const event = visit.event('diagnostic.completed');
    event.payload['questionnaire'] = { id: 'outro', version: '2026.1' };
    await bench.assertRejected(event, 'questionnaire_unknown', '/events/0/payload/questionnaire', first);
  });

  test('rejects answers to unknown questions, twice, or "not applicable" where it is not offered', async () => {
    const visit = new Visit();
    const first = visit.events('attendance.started');
    const event = visit.event('diagnostic.completed');
    const fixed = published.questionnaire?.document.questions.find((question) => !question.allowsNotApplicable)?.id;
    event.payload['answers'] = [
      { questionId: 'nao-existe', value: 1 },
      { questionId: fixed, value: 'not-applicable' },
      { questionId: fixed, value: 2 },
    ];
    const { body } = await bench.answerTo(event, first);
    assert.deepEqual(
      body.errors?.map(({ code, pointer }) => [code, pointer]),
      [
        ['question_unknown', '/events/0/payload/answers/0/questionId'],
        ['not_applicable_refused', '/events/0/payload/answers/1/value'],
        ['question_repeated', '/events/0/payload/answers/2/questionId'],
      ],
    );
  });

  test('rejects tools and journeys that are not in the document they refer to', async () => {
    const visit = new Visit();
    const first = visit.events('attendance.started');
    const delivered = visit.event('tool.delivered');
    delivered.payload['toolId'] = 'folheto-generico';
    await bench.assertRejected(delivered, 'tool_unknown', '/events/0/payload/toolId', first);
    const referred = visit.event('journey.referred');
    referred.payload['journeyId'] = 'lugar-nenhum';
    assert.equal((await bench.gateway.post([referred])).body.code, 'journey_unknown');
    const foreign = visit.event('tool.delivered');
    foreign.payload['catalogue'] = { id: 'outro', version: '2026.1' };
    assert.equal((await bench.gateway.post([foreign])).body.code, 'catalogue_unknown');
  });

  test('rejects a form of contact that the journey does not offer', async () => {
    const visit = new Visit();
    const first = visit.events('attendance.started');
    const referred = visit.event('journey.referred', { ...referralTo(firstJourney()), contactForm: 'in-person' });
    await bench.assertRejected(referred, 'contact_form_refused', '/events/0/payload/contactForm', first);
  });

  test('rejects guidance that was not published, and points that it has not or has twice', async () => {
    const visit = new Visit();
    const first = visit.events('attendance.started');
    const given = visit.event('guidance.given');
    const [pointId] = published.guidance.document.points.map(({ id }) => id);
    given.payload['points'] = [
      { pointId: 'nao-existe', outcome: 'to-do' },
      { pointId, outcome: 'in-order' },
      { pointId, outcome: 'to-do' },
    ];
    const { body } = await bench.answerTo(given, first);
    assert.deepEqual(
      body.errors?.map(({ code, pointer }) => [code, pointer]),
      [
        ['point_unknown', '/events/0/payload/points/0/pointId'],
        ['point_repeated', '/events/0/payload/points/2/pointId'],
      ],
    );
    const foreign = visit.event('guidance.given', {
      ...guidancePayload(),
      guidance: { id: 'outra', version: '2026.1' },
    });
    const answer = await bench.gateway.post([foreign]);
    assert.equal(answer.body.code, 'guidance_unknown');
    assert.equal(answer.body.results?.[0]?.retryable, true);
  });

  test('rejects a consent to a text that was not the published one', async () => {
    const visit = new Visit();
    const first = visit.events('attendance.started');
    const payload = consentPayload('granted');
    const event = visit.event('consent.recorded', { ...payload, term: { ...payload.term, hash: '0'.repeat(64) } });
    await bench.assertRejected(event, 'term_hash_mismatch', '/events/0/payload/term/hash', first);
    const unknown = visit.event('consent.recorded', { ...payload, term: { ...payload.term, version: '1999.1' } });
    assert.equal((await bench.gateway.post([unknown])).body.code, 'term_unknown');
    const decisions = [...payload.decisions, { purpose: 'venda', decision: 'granted' }];
    const purpose = visit.event('consent.recorded', { ...payload, decisions });
    assert.equal((await bench.gateway.post([purpose])).body.code, 'purpose_unknown');
  });

  test('does not let the agent consent in place of the client', async () => {
    const visit = new Visit();
    const first = visit.events('attendance.started');
    const event = { ...visit.event('consent.recorded'), actor: { kind: 'agent', ...AGENT } };
    const { status } = await bench.answerTo(event, first);
    assert.equal(status, 422);
  });
});
