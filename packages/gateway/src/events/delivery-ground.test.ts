import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuidv7 } from '@atendimento-ativo/testbed/identifiers';
import { Visit, type RawEvent } from '@atendimento-ativo/testbed/visit';
import { onEachIntakeBench } from '../testing/intake-bench.js';
import { person, SubjectOffice } from '../testing/subject-office.js';

const QUESTION = '/events/0/payload/basis/questionId';

onEachIntakeBench('What a delivery rests on', (bench) => {
  const statuses = async (...events: readonly RawEvent[]) => {
    const { body } = await bench.gateway.post(events);
    return body.results.map(({ status, code, retryable }) => (retryable ? `${code}, again` : (code ?? status)));
  };

  test('is no question that nobody answered, whatever was noted or answered elsewhere', async () => {
    await bench.gateway.post(new Visit().whole());
    const visit = new Visit();
    const first = visit.events('attendance.started', 'client.identified', 'listening.noted');
    await bench.assertRejected(visit.event('tool.delivered'), 'finding_unknown', QUESTION, first);
  });

  test('is an answer of the same request, or of one before', async () => {
    const visit = new Visit();
    const [started, diagnosed, delivered, another] = visit.events(
      'attendance.started',
      'diagnostic.completed',
      'tool.delivered',
      'tool.delivered',
    ) as [RawEvent, RawEvent, RawEvent, RawEvent];
    assert.deepEqual(await statuses(delivered, diagnosed, started), ['accepted', 'accepted', 'accepted']);
    assert.deepEqual(await statuses(another), ['accepted']);
  });

  test('is the diagnostic that stands last before it, not one that comes after', async () => {
    const visit = new Visit();
    const [started, early, asked] = visit.events('attendance.started', 'tool.delivered', 'diagnostic.completed') as [
      RawEvent,
      RawEvent,
      RawEvent,
    ];
    const [first, second] = asked.payload['answers'] as [{ questionId: string }, { questionId: string }];
    const answersOf = ({ payload }: RawEvent, ...answers: object[]) => ({ ...payload, answers });
    const again = visit.event('diagnostic.completed', answersOf(asked, second));
    const deliver = ({ questionId }: { questionId: string }) => {
      const event = visit.event('tool.delivered');
      event.payload['basis'] = { kind: 'finding', questionId };
      return event;
    };
    const diagnosed = { ...asked, payload: answersOf(asked, first) };
    const events = [started, early, diagnosed, again, deliver(first), deliver(second)];
    assert.deepEqual(await statuses(...events), [
      'accepted',
      'finding_unknown',
      'accepted',
      'accepted',
      'finding_unknown',
      'accepted',
    ]);
  });

  test('waits for a diagnostic that may be accepted later, and so does the end', async () => {
    const visit = new Visit();
    const events = visit.events('attendance.started', 'diagnostic.completed', 'tool.delivered');
    const diagnosed = events[1] as RawEvent;
    const { questionnaire } = diagnosed.payload;
    diagnosed.payload['questionnaire'] = { id: 'outro', version: '2026.1' };
    const end = visit.event('attendance.interrupted');
    assert.deepEqual(await statuses(...events, end), [
      'accepted',
      'questionnaire_unknown, again',
      'finding_unknown, again',
      'earlier_event_waits, again',
    ]);
    diagnosed.payload['questionnaire'] = questionnaire;
    assert.deepEqual(await statuses(...events, end), ['duplicate', 'accepted', 'accepted', 'accepted']);
  });

  test('is refused for good with a diagnostic that the device must correct, and taken with its correction', async () => {
    const visit = new Visit();
    const [started, diagnosed, delivered] = visit.events(
      'attendance.started',
      'diagnostic.completed',
      'tool.delivered',
    ) as [RawEvent, RawEvent, RawEvent];
    const wrong = { ...diagnosed, payload: { ...diagnosed.payload, priorities: ['outro'] } };
    assert.deepEqual(await statuses(started, wrong, delivered), ['accepted', 'priority_unknown', 'finding_unknown']);
    const corrected = { ...diagnosed, id: uuidv7(), corrects: diagnosed.id };
    assert.deepEqual(await statuses(corrected, delivered), ['accepted', 'accepted']);
  });

  test('is said right by a correction, also after the end', async () => {
    const visit = new Visit();
    const first = visit.events('attendance.started', 'diagnostic.completed');
    const delivered = visit.event('tool.delivered');
    const { basis } = delivered.payload;
    delivered.payload['basis'] = { kind: 'finding', questionId: 'outra' };
    const events = [...first, delivered, visit.event('attendance.interrupted')];
    assert.deepEqual(await statuses(...events), ['accepted', 'accepted', 'finding_unknown', 'accepted']);
    const correction = { ...delivered, id: uuidv7(), corrects: delivered.id };
    assert.deepEqual(await statuses(correction), ['finding_unknown']);
    assert.deepEqual(await statuses({ ...correction, payload: { ...delivered.payload, basis } }), ['accepted']);
  });

  test('is believed where what came before cannot be read any more', async () => {
    const [left, present] = [person(), person()];
    const visit = new Visit({ person: left });
    const first = visit.events('attendance.started', 'client.identified');
    first.push(visit.event('client.identified', { person: present }));
    await bench.gateway.post(first);
    await new SubjectOffice(bench.gateway).erase(left.cpf);
    assert.deepEqual(await statuses(visit.event('tool.delivered')), ['accepted']);
  });
});
