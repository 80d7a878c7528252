import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { exampleQuestionnaire } from '../diagnostic/questionnaire.fixture.js';
import { ATTENDANCE_ID, exampleEvent } from './attendance.fixture.js';
import { foldAttendance } from './attendance.js';
import { missingParts, type ConclusionRules, type MissingPart } from './conclusion.js';
import type { AttendanceEventType } from './events.js';

const rules: ConclusionRules = {
  audience: { sizes: ['MEI', 'ME', 'EPP'], personsWithoutCompany: false },
  requiredFields: [],
  purposes: [{ id: 'offers' }, { id: 'surveys' }],
  questionnaire: exampleQuestionnaire(),
  journeys: [],
};

const types: readonly AttendanceEventType[] = [
  'attendance.started',
  'client.identified',
  'consent.recorded',
  'consent.revoked',
  'diagnostic.completed',
  'listening.noted',
  'tool.delivered',
  'guidance.given',
  'journey.referred',
  'journey.declined',
  'followup.scheduled',
  'nps.answered',
  'attendance.amended',
];

/** Some of the steps of a visit, in any order, each at most twice. */
const visits = fc.shuffledSubarray([...types, ...types]);

const after = (steps: readonly AttendanceEventType[]) =>
  foldAttendance(
    ATTENDANCE_ID,
    steps.map((type, index) => exampleEvent(type, index + 1)),
  );
const missing = (steps: readonly AttendanceEventType[]) => missingParts(after(steps), rules);
const nameOf = (part: MissingPart) => ('detail' in part ? `${part.part} ${part.detail}` : part.part);

describe('missingParts', () => {
  it('names a part exactly when no step gave it, and each once', () => {
    fc.assert(
      fc.property(visits, (steps) => {
        const given = new Set(steps);
        const expected = [
          ...(given.has('attendance.started') ? [] : ['agent', 'channel']),
          ...(given.has('client.identified') ? [] : ['client']),
          // To take back is to decide, too: the fixture takes back the offers.
          ...(given.has('consent.recorded') || given.has('consent.revoked') ? [] : ['consent offers']),
          ...(given.has('consent.recorded') ? [] : ['consent surveys']),
          ...(given.has('tool.delivered') && given.has('diagnostic.completed') ? [] : ['delivery']),
          ...(given.has('journey.referred') || given.has('journey.declined') || given.has('followup.scheduled')
            ? []
            : ['next-step']),
        ];
        assert.deepEqual(missing(steps).map(nameOf), expected);
      }),
    );
  });

  it('never grows by another step', () => {
    fc.assert(
      fc.property(visits, fc.constantFrom(...types), (steps, next) => {
        const before = new Set(missing(steps).map(nameOf));
        for (const part of missing([...steps, next])) assert.ok(before.has(nameOf(part)), nameOf(part));
      }),
    );
  });

  it('takes every size of the audience, and names every other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('MEI', 'ME', 'EPP', 'OTHER'),
        fc.subarray(['MEI', 'ME', 'EPP'] as const, { minLength: 1 }),
        (size, sizes) => {
          const company = { cnpj: '11222333000181', legalName: 'Padaria', size };
          const identified = exampleEvent('client.identified', 1, {
            person: { cpf: '52998224725', name: 'Maria' },
            company,
          });
          const audience = { sizes: [...sizes], personsWithoutCompany: false };
          const parts = missingParts(foldAttendance(ATTENDANCE_ID, [identified]), { ...rules, audience });
          const isNamed = parts.some((part) => part.part === 'audience' && part.detail === size);
          assert.equal(isNamed, !(sizes as readonly string[]).includes(size));
        },
      ),
    );
  });
});

describe('foldAttendance', () => {
  it('gives the same attendance whatever the order in which events arrive', () => {
    fc.assert(
      fc.property(visits, fc.array(fc.nat(), { minLength: 26, maxLength: 26 }), (steps, places) => {
        const events = steps.map((type, index) => exampleEvent(type, index + 1));
        const arrived = events
          .map((event, index) => ({ event, place: places[index] ?? 0 }))
          .sort((left, right) => left.place - right.place)
          .map(({ event }) => event);
        assert.deepEqual(foldAttendance(ATTENDANCE_ID, arrived), foldAttendance(ATTENDANCE_ID, events));
      }),
    );
  });

  it('forgets nothing that can happen more than once', () => {
    fc.assert(
      fc.property(visits, (steps) => {
        const { notes, deliveries, guidance, referrals, amendments } = after(steps);
        const count = (type: AttendanceEventType) => steps.filter((step) => step === type).length;
        assert.deepEqual(
          [notes, deliveries, guidance, referrals, amendments].map((list) => list.length),
          (
            ['listening.noted', 'tool.delivered', 'guidance.given', 'journey.referred', 'attendance.amended'] as const
          ).map(count),
        );
      }),
    );
  });
});
