import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consentPayload, firstJourney, referralTo, Visit } from '@atendimento-ativo/testbed/visit';
import { onEachIntakeBench } from '../testing/intake-bench.js';

onEachIntakeBench('What a conclusion asks for', (bench) => {
  test('names every missing part when an attendance concludes too early', async () => {
    const visit = new Visit();
    const first = visit.events('attendance.started', 'client.identified');
    const payload = consentPayload('granted');
    const consent = visit.event('consent.recorded', { ...payload, decisions: payload.decisions.slice(1) });
    const { body, status } = await bench.answerTo(visit.event('attendance.concluded'), [...first, consent]);
    assert.equal(status, 422);
    assert.equal(body.code, 'attendance_incomplete');
    assert.deepEqual(
      body.errors?.map(({ code, pointer }) => [code, pointer]),
      [
        ['missing_consent', '/events/0'],
        ['missing_delivery', '/events/0'],
        ['missing_next_step', '/events/0'],
      ],
    );
    assert.match(body.errors?.[0]?.message ?? '', new RegExp(`"${payload.decisions[0]?.purpose}"`));
  });

  test('asks for the present term where the clock of the device lies before all of them', async () => {
    const visit = new Visit({ startedAt: '2001-03-10T09:00:00-03:00' });
    const events = visit.whole().filter(({ type }) => type !== 'consent.recorded');
    const { body } = await bench.gateway.post(events);
    assert.ok(body.results.at(-1)?.errors?.some(({ code }) => code === 'missing_consent'));
  });

  test('counts the other events of the same request towards the conclusion', async () => {
    const visit = new Visit();
    const events = visit.whole();
    assert.equal((await bench.gateway.post(events.slice(0, 3))).status, 200);
    assert.equal((await bench.gateway.post(events.slice(3))).status, 200);
  });

  test('names a company outside the audience', async () => {
    const visit = new Visit({ company: { size: 'OTHER' } });
    const events = visit.whole();
    const { body } = await bench.gateway.post(events);
    assert.deepEqual(
      body.results.at(-1)?.errors?.map(({ code }) => code),
      ['missing_audience'],
    );
  });

  test('concludes a referral to a journey with guidance only after that was given', async () => {
    const visit = new Visit();
    const first = visit.events(
      'attendance.started',
      'client.identified',
      'consent.recorded',
      'diagnostic.completed',
      'tool.delivered',
    );
    first.push(visit.event('journey.referred', referralTo(firstJourney({ guided: true }))));
    const { body } = await bench.answerTo(visit.event('attendance.concluded'), first);
    assert.deepEqual(
      body.errors?.map(({ code }) => code),
      ['missing_guidance'],
    );
    assert.equal((await bench.gateway.post(visit.events('guidance.given', 'attendance.concluded'))).status, 200);
  });

  test('a refusal of every purpose does not stop the service', async () => {
    const visit = new Visit();
    const events = visit
      .whole()
      .map((event) => (event.type === 'consent.recorded' ? { ...event, payload: consentPayload('refused') } : event));
    assert.equal((await bench.gateway.post(events)).status, 200);
  });

  test('registers an interrupted visit only when the person is known', async () => {
    const token = await bench.gateway.token();
    const unknown = new Visit();
    await bench.gateway.post(unknown.events('attendance.started', 'attendance.interrupted'), token);
    const known = new Visit();
    await bench.gateway.post(known.events('attendance.started', 'client.identified', 'attendance.interrupted'), token);
    const read = async (id: string) =>
      (await (await bench.gateway.request(`/v1/attendances/${id}`, { token })).json()) as { registrations: unknown[] };
    assert.deepEqual((await read(unknown.id)).registrations, []);
    assert.equal((await read(known.id)).registrations.length, 1);
  });
});
