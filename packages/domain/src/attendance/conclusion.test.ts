import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exampleQuestionnaire } from '../diagnostic/questionnaire.fixture.js';
import { ATTENDANCE_ID, exampleEvent, exampleEvents, NOTE_ID } from './attendance.fixture.js';
import { foldAttendance } from './attendance.js';
import { missingParts, type ConclusionRules } from './conclusion.js';
import type { AttendanceEvent, AttendanceEventType } from './events.js';

const rules: ConclusionRules = {
  audience: { sizes: ['MEI', 'ME', 'EPP'], personsWithoutCompany: false },
  requiredFields: [],
  purposes: ['offers', 'surveys'],
  questionnaire: exampleQuestionnaire(),
};
const whole: AttendanceEventType[] = [
  'attendance.started',
  'client.identified',
  'consent.recorded',
  'diagnostic.completed',
  'tool.delivered',
  'journey.referred',
];

const missing = (events: AttendanceEvent[], change: Partial<ConclusionRules> = {}) =>
  missingParts(foldAttendance(ATTENDANCE_ID, events), { ...rules, ...change });
const without = (...types: AttendanceEventType[]) => exampleEvents(...whole.filter((type) => !types.includes(type)));

describe('missingParts', () => {
  it('lets a complete attendance conclude', () => assert.deepEqual(missing(exampleEvents(...whole)), []));

  it('names everything at once when nothing was recorded', () => {
    assert.deepEqual(missing([]), [
      { part: 'agent' },
      { part: 'channel' },
      { part: 'client' },
      { part: 'consent', detail: 'offers' },
      { part: 'consent', detail: 'surveys' },
      { part: 'delivery' },
      { part: 'next-step' },
    ]);
  });

  it('asks for a delivery', () => assert.deepEqual(missing(without('tool.delivered')), [{ part: 'delivery' }]));

  it('does not count a delivery whose finding the diagnostic does not have', () => {
    assert.deepEqual(missing(without('diagnostic.completed')), [{ part: 'delivery' }]);
    const strength = exampleEvent('tool.delivered', 9, {
      toolId: 'x',
      catalogue: { id: 'exemplo', version: '2026.1' },
      basis: { kind: 'finding', questionId: 'preco' },
    });
    assert.deepEqual(missing([...without('tool.delivered'), strength]), [{ part: 'delivery' }]);
  });

  it('does not count a finding of a questionnaire that nobody knows', () => {
    assert.deepEqual(missing(exampleEvents(...whole), { questionnaire: undefined }), [{ part: 'delivery' }]);
  });

  for (const mode of ['listening', 'anamnesis'] as const) {
    it(`counts a delivery tied to a level that was heard (${mode})`, () => {
      const heard = exampleEvent('diagnostic.completed', 9, {
        mode,
        questionnaire: { id: 'exemplo', version: '2026.1' },
        round: 1,
        answers: [{ questionId: 'caixa', value: 1 }],
      });
      assert.deepEqual(missing([...without('diagnostic.completed'), heard]), []);
    });
  }

  it('counts a delivery tied to a listening note of this attendance', () => {
    const delivery = exampleEvent('tool.delivered', 9, {
      toolId: 'x',
      catalogue: { id: 'exemplo', version: '2026.1' },
      basis: { kind: 'listening', noteId: NOTE_ID },
    });
    assert.deepEqual(missing([...without('tool.delivered', 'diagnostic.completed'), delivery]), [{ part: 'delivery' }]);
    assert.deepEqual(
      missing([...without('tool.delivered', 'diagnostic.completed'), exampleEvent('listening.noted', 8), delivery]),
      [],
    );
  });

  it('asks for a decision on each purpose, and takes a refusal as one', () => {
    assert.deepEqual(missing(exampleEvents(...whole), { purposes: ['offers', 'surveys', 'sharing'] }), [
      { part: 'consent', detail: 'sharing' },
    ]);
    assert.deepEqual(missing(without('consent.recorded')), [
      { part: 'consent', detail: 'offers' },
      { part: 'consent', detail: 'surveys' },
    ]);
  });

  it('refuses a company outside the audience and says its size', () => {
    const other = exampleEvent('client.identified', 9, {
      person: { cpf: '52998224725', name: 'M' },
      company: { cnpj: '11222333000181', legalName: 'X', size: 'OTHER' },
    });
    assert.deepEqual(missing([...exampleEvents(...whole), other]), [{ part: 'audience', detail: 'OTHER' }]);
  });

  it('asks for a company unless the state attends persons without one', () => {
    const person = exampleEvent('client.identified', 9, { person: { cpf: '52998224725', name: 'M' } });
    assert.deepEqual(missing([...exampleEvents(...whole), person]), [{ part: 'company' }]);
    assert.deepEqual(
      missing([...exampleEvents(...whole), person], { audience: { ...rules.audience, personsWithoutCompany: true } }),
      [],
    );
  });

  it('asks for the fields that the state requires, once the client is known', () => {
    const requiredFields = ['person.phone', 'company.cep', 'role'] as const;
    assert.deepEqual(missing(exampleEvents(...whole), { requiredFields: [...requiredFields] }), [
      { part: 'field', detail: 'person.phone' },
      { part: 'field', detail: 'company.cep' },
    ]);
    assert.deepEqual(missing(without('client.identified'), { requiredFields: [...requiredFields] }), [
      { part: 'client' },
    ]);
  });

  for (const step of ['journey.referred', 'journey.declined', 'followup.scheduled'] as const) {
    it(`takes ${step} as the next step`, () => {
      assert.deepEqual(missing([...without('journey.referred'), exampleEvent(step, 9)]), []);
    });
  }
});
