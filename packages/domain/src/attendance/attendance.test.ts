import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ATTENDANCE_ID, exampleEvent, exampleEvents, rawEvent } from './attendance.fixture.js';
import { clientTraits, foldAttendance } from './attendance.js';
import { eventSchema, mayFollowTheEnd, standsBeforeTheEnd, type AttendanceEvent } from './events.js';
import { fieldProblems } from '../contract/problem.js';

describe('foldAttendance', () => {
  it('tells a whole attendance from its events', () => {
    const attendance = foldAttendance(
      ATTENDANCE_ID,
      exampleEvents(
        'attendance.started',
        'client.identified',
        'consent.recorded',
        'diagnostic.completed',
        'tool.delivered',
        'journey.referred',
        'followup.scheduled',
        'attendance.concluded',
      ),
    );
    assert.equal(attendance.status, 'concluded');
    assert.equal(attendance.sequence, 8);
    assert.equal(attendance.agent?.name, 'Ana Souza');
    assert.equal(attendance.startedAt, '2026-03-10T09:01:00.000-03:00');
    assert.equal(attendance.endedAt, '2026-03-10T09:08:00.000-03:00');
    assert.equal(attendance.deliveries.length, 1);
  });

  it('does not depend on the order in which events arrive', () => {
    const events = exampleEvents('attendance.started', 'client.identified', 'tool.delivered', 'attendance.interrupted');
    assert.deepEqual(foldAttendance(ATTENDANCE_ID, [...events].reverse()), foldAttendance(ATTENDANCE_ID, events));
  });

  it('keeps what was answered when a visit is interrupted', () => {
    const event = exampleEvent('attendance.interrupted', 2, {
      reason: 'client-unavailable',
      answered: {
        questionnaire: { id: 'exemplo', version: '2026.1' },
        answers: [{ questionId: 'caixa', value: 2 }],
      },
    });
    const attendance = foldAttendance(ATTENDANCE_ID, [...exampleEvents('attendance.started'), event]);
    assert.equal(attendance.status, 'interrupted');
    assert.deepEqual(attendance.interruption?.answered?.answers, [{ questionId: 'caixa', value: 2 }]);
  });

  it('forgets the consent of somebody else when the client turns out to be another person', () => {
    const events = exampleEvents('attendance.started', 'client.identified', 'consent.recorded', 'diagnostic.completed');
    const other = exampleEvent('client.identified', 5, { person: { cpf: '11144477735', name: 'João' } });
    const attendance = foldAttendance(ATTENDANCE_ID, [...events, other]);
    assert.equal(attendance.consent, undefined);
    assert.equal(attendance.client?.person.name, 'João');
  });

  it('keeps the other decisions when a purpose is withdrawn that an earlier text asked for', () => {
    const events = exampleEvents('attendance.started', 'client.identified', 'consent.recorded');
    const before = foldAttendance(ATTENDANCE_ID, events).consent!;
    const term = { ...before.term, version: '2025.1', hash: '0'.repeat(64) };
    const revoked = exampleEvent('consent.revoked', 4, { term, purposes: ['sharing'], act: { method: 'tap' } });
    const after = foldAttendance(ATTENDANCE_ID, [...events, revoked]).consent!;
    assert.deepEqual(after.term, before.term);
    assert.deepEqual(after.decisions.slice(0, -1), before.decisions);
    assert.deepEqual(after.decisions.at(-1), {
      purpose: 'sharing',
      decision: 'withdrawn',
      decidedAt: revoked.occurredAt,
    });
  });

  it('keeps the consent when the same person is corrected', () => {
    const events = exampleEvents('attendance.started', 'client.identified', 'consent.recorded');
    const corrected = exampleEvent('client.identified', 4, { person: { cpf: '52998224725', name: 'Maria C.' } });
    assert.ok(foldAttendance(ATTENDANCE_ID, [...events, corrected]).consent);
  });

  it('keeps who was attended as an amendment says it, with the consent that they gave', () => {
    const events = exampleEvents(
      'attendance.started',
      'client.identified',
      'consent.recorded',
      'attendance.interrupted',
    );
    const amendment = exampleEvent('attendance.amended', 5, {
      reason: 'Um número do CPF estava errado.',
      client: { person: { cpf: '11144477735', name: 'Maria da Conceição' } },
      followUp: { form: 'phone', date: '2026-05-02' },
    });
    const attendance = foldAttendance(ATTENDANCE_ID, [...events, amendment]);
    assert.equal(attendance.status, 'interrupted');
    assert.equal(attendance.client?.person.cpf, '11144477735');
    assert.ok(attendance.consent);
    assert.equal(attendance.followUp?.date, '2026-05-02');
    assert.equal(attendance.amendments.length, 1);
  });

  it('changes nobody when an amendment only adds a note', () => {
    const events = exampleEvents('attendance.started', 'client.identified', 'followup.scheduled');
    const before = foldAttendance(ATTENDANCE_ID, events);
    const after = foldAttendance(ATTENDANCE_ID, [...events, exampleEvent('attendance.amended', 4)]);
    assert.deepEqual(after, { ...before, sequence: 4, amendments: after.amendments });
  });

  it('tells what the client was guided through and answered', () => {
    const attendance = foldAttendance(
      ATTENDANCE_ID,
      exampleEvents('attendance.started', 'guidance.given', 'nps.answered'),
    );
    assert.equal(attendance.guidance[0]?.points[0]?.outcome, 'in-order');
    assert.equal(attendance.nps?.score, 9);
  });

  it('names nobody when an amendment corrects an attendance without a client', () => {
    const attendance = foldAttendance(ATTENDANCE_ID, exampleEvents('attendance.started', 'attendance.amended'));
    assert.equal('client' in attendance, false);
    assert.equal('followUp' in attendance, false);
  });

  it('lets what stands for a refused event take its place before the end, and nothing else', () => {
    const [event] = exampleEvents('tool.delivered');
    const corrects = '019ab000-0000-7000-8000-0000000000ff';
    assert.equal(standsBeforeTheEnd({ ...event!, sequence: 5, corrects }, 8), true);
    assert.equal(standsBeforeTheEnd({ ...event!, sequence: 9, corrects }, 8), false);
    assert.equal(standsBeforeTheEnd({ ...event!, sequence: 5 }, 8), false);
  });

  it('leaves an end as it is, whatever follows it', () => {
    for (const type of ['consent.revoked', 'nps.answered', 'attendance.amended'] as const) {
      assert.ok(mayFollowTheEnd(type));
      const events = exampleEvents('attendance.started', 'attendance.concluded', type);
      assert.equal(foldAttendance(ATTENDANCE_ID, events).status, 'concluded');
    }
    assert.equal(mayFollowTheEnd('tool.delivered'), false);
  });

  const decisionsAfter = (...events: AttendanceEvent[]) =>
    foldAttendance(ATTENDANCE_ID, events).consent?.decisions.map(({ purpose, decision }) => `${purpose} ${decision}`);
  const consent = (sequence: number, decisions: object[], hash = 'a'.repeat(64)) => {
    const { payload } = rawEvent('consent.recorded', sequence) as { payload: { term: object } };
    return exampleEvent('consent.recorded', sequence, { ...payload, term: { ...payload.term, hash }, decisions });
  };

  it("keeps the client's last word on each purpose, whether they take it back or give it again", () => {
    const recorded = exampleEvent('consent.recorded', 1);
    const revoked = exampleEvent('consent.revoked', 2);
    const again = consent(3, [{ purpose: 'offers', decision: 'granted' }]);
    assert.deepEqual(decisionsAfter(recorded, revoked), ['surveys refused', 'offers withdrawn']);
    assert.deepEqual(decisionsAfter(recorded, revoked, again), ['surveys refused', 'offers granted']);
    const { decidedAt } = foldAttendance(ATTENDANCE_ID, [recorded, revoked]).consent?.decisions.at(-1) ?? {};
    assert.equal(decidedAt, '2026-03-10T09:02:00.000-03:00');
  });

  it('does not add decisions on one text to those on another', () => {
    const other = consent(2, [{ purpose: 'sharing', decision: 'refused' }], 'b'.repeat(64));
    assert.deepEqual(decisionsAfter(exampleEvent('consent.recorded', 1), other), ['sharing refused']);
  });

  it('shows the later of two identifications', () => {
    const corrected = exampleEvent('client.identified', 3, { person: { cpf: '52998224725', name: 'Maria C. Silva' } });
    const attendance = foldAttendance(ATTENDANCE_ID, [
      ...exampleEvents('attendance.started', 'client.identified'),
      corrected,
    ]);
    assert.equal(attendance.client?.person.name, 'Maria C. Silva');
  });
});

describe('clientTraits', () => {
  const traitsOf = (...events: Parameters<typeof exampleEvent>[]) =>
    clientTraits(
      foldAttendance(
        ATTENDANCE_ID,
        events.map((event) => exampleEvent(...event)),
      ),
    );

  it('knows nothing of a client who is not identified', () => {
    assert.deepEqual(traitsOf(), { companySize: undefined, sector: undefined });
  });

  it('knows size and sector of the company', () => {
    const company = { cnpj: '11222333000181', legalName: 'Padaria', size: 'MEI', cnae: '4721102' };
    const client = { person: { cpf: '52998224725', name: 'Maria' }, company };
    assert.deepEqual(traitsOf(['client.identified', 1, client]), { companySize: 'MEI', sector: 'commerce' });
  });
});

describe('eventSchema', () => {
  const problemsOf = (event: unknown) => {
    const result = eventSchema.safeParse(event);
    return result.success ? [] : fieldProblems(result.error.issues).map(({ pointer, code }) => `${pointer} ${code}`);
  };

  it('names the field and the rule of a wrong document', () => {
    assert.deepEqual(problemsOf(rawEvent('client.identified', 1, { person: { cpf: '52998224724', name: 'Maria' } })), [
      '/payload/person/cpf cpf_invalid',
    ]);
    assert.deepEqual(
      problemsOf(
        rawEvent('client.identified', 1, {
          person: { cpf: '52998224725', name: 'Maria' },
          company: { cnpj: '1', legalName: 'X', size: 'ME' },
        }),
      ),
      ['/payload/company/cnpj cnpj_invalid'],
    );
  });

  it('names a missing and an unknown field', () => {
    assert.deepEqual(problemsOf(rawEvent('client.identified', 1, { person: { cpf: '52998224725', mother: 'x' } })), [
      '/payload/person/name name_missing',
      '/payload/person/mother unknown_field',
    ]);
  });

  it('refuses a next contact before the visit, and takes one on its day', () => {
    const followUp = (date: string) => problemsOf(rawEvent('followup.scheduled', 1, { form: 'phone', date }));
    assert.deepEqual(followUp('2026-03-09'), ['/payload/date follow_up_past']);
    assert.deepEqual(followUp('2026-03-10'), []);
  });

  it("refuses a consent in the agent's name", () => {
    const event = { ...rawEvent('consent.recorded', 1), actor: { kind: 'agent', id: 'a', name: 'A' } };
    assert.ok(problemsOf(event).some((problem) => problem.startsWith('/actor')));
  });

  it("takes the client's own acts from the client alone", () => {
    for (const type of ['consent.recorded', 'consent.revoked', 'nps.answered'] as const) {
      const event = { ...rawEvent(type, 1), actor: { kind: 'agent', id: 'a', name: 'A' } };
      assert.ok(problemsOf(event).some((problem) => problem.startsWith('/actor')));
    }
  });

  it('asks a structured diagnostic for answers, and the others for none', () => {
    const diagnostic = { questionnaire: { id: 'exemplo', version: '2026.1' }, round: 1, answers: [] };
    assert.deepEqual(problemsOf(rawEvent('diagnostic.completed', 1, { mode: 'structured', ...diagnostic })), [
      '/payload/answers answers_missing',
    ]);
    assert.deepEqual(problemsOf(rawEvent('diagnostic.completed', 1, { mode: 'listening', ...diagnostic })), []);
  });

  it('refuses an amendment that says nothing', () => {
    assert.deepEqual(problemsOf(rawEvent('attendance.amended', 1, { reason: 'Engano.' })), [
      '/payload amendment_empty',
    ]);
  });

  it('takes no consent that one side has not acknowledged', () => {
    const { payload } = rawEvent('consent.recorded', 1) as { payload: object };
    const acknowledged = { byAgent: true, byClient: false };
    assert.deepEqual(problemsOf(rawEvent('consent.recorded', 1, { ...payload, acknowledged })), [
      '/payload/acknowledged/byClient acknowledgement_missing',
    ]);
    const denied = { byAgent: false, byClient: true };
    assert.deepEqual(problemsOf(rawEvent('consent.recorded', 1, { ...payload, acknowledged: denied })), [
      '/payload/acknowledged/byAgent acknowledgement_missing',
    ]);
  });

  it('takes a consent of a client who was alone', () => {
    const { payload } = rawEvent('consent.recorded', 1) as { payload: object };
    const alone = { ...payload, acknowledged: { byClient: true } };
    assert.deepEqual(problemsOf(rawEvent('consent.recorded', 1, alone)), []);
  });

  it('takes strokes as a signature, and nothing that could be markup', () => {
    const signed = (path: string) => {
      const { payload: revoked } = rawEvent('consent.revoked', 1);
      const payload = { ...(revoked as object), act: { method: 'signature', signature: { kind: 'drawn', path } } };
      return problemsOf(rawEvent('consent.revoked', 1, payload));
    };
    assert.deepEqual(signed('M10 20 L30 40 L50 60'), []);
    assert.deepEqual(signed('M10 20"/><script>'), ['/payload/act/signature/path path_invalid']);
  });

  it('refuses an event of another version, without time or with an id that is no UUIDv7', () => {
    assert.deepEqual(problemsOf({ ...rawEvent('journey.declined', 1), version: 2 }), ['/version version_invalid']);
    assert.deepEqual(problemsOf({ ...rawEvent('journey.declined', 1), occurredAt: '2026-03-10' }), [
      '/occurredAt occurredAt_invalid',
    ]);
    assert.deepEqual(problemsOf({ ...rawEvent('journey.declined', 1), occurredAt: '2026-03-10T09:00:00+23:00' }), [
      '/occurredAt occurredAt_invalid',
    ]);
    assert.deepEqual(problemsOf({ ...rawEvent('journey.declined', 1), id: '00000000-0000-4000-8000-000000000000' }), [
      '/id id_invalid',
    ]);
  });
});
