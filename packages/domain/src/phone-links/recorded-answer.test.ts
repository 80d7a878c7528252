import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AttendanceEvent, EventPayload } from '../attendance/events.js';
import type { PurposeDecision } from '../consent/decision-problems.js';
import type { PhoneAnswer } from './phone-answer.js';
import type { PhoneQuestion } from './phone-link.js';
import { confirmationOf, isRecordOf, replacesPhoneScore } from './recorded-answer.js';

const confirmationId = '019ab000-0000-7000-8000-000000000001';
const act = { method: 'phone', confirmationId } as const;
const term = { id: 'term', version: '2026.1', locale: 'pt-BR', hash: '0'.repeat(64) } as const;
const offers = { purpose: 'offers', decision: 'granted' } as const;
const surveys = { purpose: 'surveys', decision: 'refused' } as const;
const asked: PhoneQuestion = { kind: 'consent', term, purposes: ['offers', 'surveys'] };
const survey: PhoneQuestion = { kind: 'survey', locale: 'pt-BR' };

const decided = (decisions: readonly PurposeDecision[]): PhoneAnswer => ({
  kind: 'consent',
  decisions: [...decisions],
  understood: true,
});

function eventOf(type: AttendanceEvent['type'], payload: object): AttendanceEvent {
  return { type, payload } as AttendanceEvent;
}

const consent = (decisions: readonly PurposeDecision[], shown: object = term) =>
  eventOf('consent.recorded', { term: shown, decisions, acknowledged: { byAgent: true, byClient: true }, act });

const scored = (payload: EventPayload<'nps.answered'>) => eventOf('nps.answered', { ...payload, act });

test('the order of decisions says nothing', () => {
  assert.ok(isRecordOf(consent([offers, surveys]), asked, decided([surveys, offers])));
  assert.ok(isRecordOf(consent([offers]), asked, decided([{ ...offers, explicit: false }])));
});

test('another decision, one more or less, one that was not asked apart, and another text do', () => {
  const isSame = (one: readonly PurposeDecision[], other: readonly PurposeDecision[]) =>
    isRecordOf(consent(one), asked, decided(other));
  assert.ok(!isSame([offers], [{ ...offers, decision: 'refused' }]));
  assert.ok(!isSame([offers], [offers, surveys]));
  assert.ok(!isSame([offers, surveys], [offers]));
  assert.ok(!isSame([offers, offers], [offers]));
  assert.ok(!isSame([offers], [{ ...offers, explicit: true }]));
  for (const other of [{ version: '2026.2' }, { locale: 'en' }, { hash: '1'.repeat(64) }, { id: 'other' }]) {
    assert.ok(!isRecordOf(consent([offers], { ...term, ...other }), asked, decided([offers])));
  }
});

test('a revocation is the no that it says', () => {
  const revoked = eventOf('consent.revoked', { term, purposes: ['surveys'], act });
  assert.ok(isRecordOf(revoked, asked, decided([surveys])));
  assert.ok(!isRecordOf(revoked, asked, decided([{ ...surveys, decision: 'granted' }])));
});

test('a score is recorded with the client’s own words, and with no others', () => {
  const said = { kind: 'survey', score: 9, comment: 'Com calma.' } as const;
  assert.ok(isRecordOf(scored({ score: 9, comment: 'Com calma.' }), survey, said));
  assert.ok(!isRecordOf(scored({ score: 10, comment: 'Com calma.' }), survey, said));
  assert.ok(!isRecordOf(scored({ score: 9, comment: 'Ótimo.' }), survey, said));
  assert.ok(!isRecordOf(scored({ score: 9 }), survey, said));
  assert.ok(!isRecordOf(scored({ score: 9 }), survey, { kind: 'survey-declined' }));
});

test('an answer to one question records none to another', () => {
  assert.ok(!isRecordOf(scored({ score: 9 }), asked, decided([offers])));
  assert.ok(!isRecordOf(consent([offers]), survey, { kind: 'survey', score: 9 }));
  assert.ok(!isRecordOf(eventOf('attendance.concluded', {}), survey, { kind: 'survey', score: 9 }));
});

test('a score of the agent’s device takes the place of its own, and of none from the phone before it', () => {
  const phone = { ...scored({ score: 3 }), sequence: 2 };
  const device = (sequence: number) => ({ ...eventOf('nps.answered', { score: 10 }), sequence });
  assert.ok(replacesPhoneScore(device(3), () => [phone]));
  assert.ok(!replacesPhoneScore(device(1), () => [phone]));
  assert.ok(!replacesPhoneScore(device(3), () => [device(2)]));
  assert.ok(!replacesPhoneScore({ ...scored({ score: 4 }), sequence: 3 }, () => [phone]));
  assert.ok(!replacesPhoneScore({ ...eventOf('attendance.concluded', {}), sequence: 3 }, () => [phone]));
});

test('only an act on the phone names a confirmation', () => {
  assert.equal(confirmationOf(scored({ score: 9 })), confirmationId);
  assert.equal(confirmationOf(consent([offers])), confirmationId);
  assert.equal(confirmationOf(eventOf('nps.answered', { score: 9 })), undefined);
  const tapped = eventOf('consent.recorded', { term, decisions: [offers], act: { method: 'tap' } });
  assert.equal(confirmationOf(tapped), undefined);
  assert.equal(confirmationOf(eventOf('attendance.concluded', {})), undefined);
});
