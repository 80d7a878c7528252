import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exampleQuestionnaire } from '../diagnostic/questionnaire.fixture.js';
import { journeysSchema } from '../journeys/journeys.js';
import { ATTENDANCE_ID, exampleEvent, exampleEvents, NOTE_ID } from './attendance.fixture.js';
import { foldAttendance } from './attendance.js';
import { missingParts, type ConclusionRules } from './conclusion.js';
import type { AttendanceEvent, AttendanceEventType } from './events.js';

const journey = { name: 'J', summary: 'S', fits: 'F', next: 'N', contactForms: ['phone'], termDays: 7 };
const journeys = journeysSchema.parse({
  kind: 'journeys',
  id: 'exemplo',
  version: '2026.1',
  locale: 'pt-BR',
  validFrom: '2026-01-01',
  journeys: [
    { ...journey, id: 'agencia' },
    { ...journey, id: 'credito', guidance: 'exemplo' },
  ],
});

const rules: ConclusionRules = {
  audience: { sizes: ['MEI', 'ME', 'EPP'], personsWithoutCompany: false },
  requiredFields: [],
  purposes: [{ id: 'offers' }, { id: 'surveys' }, { id: 'accessibility', sensitive: true }],
  questionnaire: exampleQuestionnaire(),
  journeys: [journeys],
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
    assert.deepEqual(missing(exampleEvents(...whole), { purposes: [...rules.purposes, { id: 'sharing' }] }), [
      { part: 'consent', detail: 'sharing' },
    ]);
    assert.deepEqual(missing(without('consent.recorded')), [
      { part: 'consent', detail: 'offers' },
      { part: 'consent', detail: 'surveys' },
    ]);
  });

  it('asks for no decision that the client does not have to make: sensitive data, and what still stands', () => {
    assert.deepEqual(missing(without('consent.recorded'), { purposes: rules.purposes.slice(2) }), []);
  });

  it('takes a withdrawal as a decision', () => {
    const revoked = exampleEvent('consent.revoked', 9);
    assert.deepEqual(missing([...without('consent.recorded'), revoked]), [{ part: 'consent', detail: 'surveys' }]);
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

  describe('after a referral to a journey with guidance', () => {
    const reference = { id: 'exemplo', version: '2026.1' };
    const referral = (change: object = {}) =>
      exampleEvent('journey.referred', 9, { journeyId: 'credito', journeys: reference, ...change });
    const events = [...exampleEvents(...whole), referral()];

    it('asks for the guidance and names the journey, once', () => {
      const again = exampleEvent('journey.referred', 10, { journeyId: 'credito', journeys: reference });
      assert.deepEqual(missing([...events, again]), [{ part: 'guidance', detail: 'credito' }]);
    });

    it('is content with that guidance in the same attendance, in whatever version', () => {
      const points = [{ pointId: 'motivo', outcome: 'to-do' }];
      const given = (id: string) => exampleEvent('guidance.given', 8, { guidance: { id, version: '2027.1' }, points });
      assert.deepEqual(missing([...events, given('exemplo')]), []);
      assert.deepEqual(missing([...events, given('outra')]), [{ part: 'guidance', detail: 'credito' }]);
    });

    it('goes by the version that the referral names', () => {
      const other = referral({ journeys: { ...reference, version: '2025.1' } });
      const older = {
        ...journeys,
        version: '2025.1',
        journeys: journeys.journeys.map(({ guidance: _, ...rest }) => rest),
      };
      assert.deepEqual(missing([...exampleEvents(...whole), other], { journeys: [journeys, older] }), []);
    });
  });

  for (const step of ['journey.referred', 'journey.declined', 'followup.scheduled'] as const) {
    it(`takes ${step} as the next step`, () => {
      assert.deepEqual(missing([...without('journey.referred'), exampleEvent(step, 9)]), []);
    });
  }
});
