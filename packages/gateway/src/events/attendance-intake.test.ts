import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuidv7 } from '@atendimento-ativo/testbed/identifiers';
import { Visit, type RawEvent } from '@atendimento-ativo/testbed/visit';
import { onEachIntakeBench } from '../testing/intake-bench.js';

onEachIntakeBench('What an attendance takes', (bench) => {
  test('rejects an event of another agent than the token names', async () => {
    const visit = new Visit({ agent: { id: 'agente-02', name: 'Bruno Lima' } });
    await bench.assertRejected(visit.event('attendance.started'), 'actor_mismatch', '/events/0/actor/id');
  });

  test('rejects a start in a foreign network, state or unit, all at once', async () => {
    const event = new Visit().event('attendance.started');
    Object.assign(event.payload, { network: 'own', state: 'SP', unitId: 'UN-99' });
    const { body } = await bench.gateway.post([event]);
    assert.deepEqual(
      body.errors?.map(({ code }) => code),
      ['network_mismatch', 'state_mismatch', 'unit_unknown'],
    );
  });

  test('rejects events of an attendance that was never started', async () => {
    await bench.assertRejected(new Visit().event('listening.noted'), 'attendance_unknown', '/events/0/attendanceId');
  });

  test("hides another agent's attendance", async () => {
    const visit = new Visit();
    await bench.gateway.post(visit.events('attendance.started'));
    const other = { id: 'agente-02', name: 'Bruno Lima' };
    const event = { ...visit.event('listening.noted'), actor: { kind: 'agent', ...other } };
    const { body } = await bench.gateway.post([event], await bench.gateway.token(bench.gateway.home, other));
    assert.equal(body.code, 'attendance_unknown');
  });

  test("hides another partner's attendance, whether it is read, added to or started again", async () => {
    const visit = new Visit();
    const events = visit.whole();
    await bench.gateway.post(events);
    const stranger = await bench.gateway.token(await bench.gateway.addPartner());
    const again = await bench.gateway.post(events, stranger);
    assert.equal(again.status, 422);
    assert.deepEqual(new Set(again.body.results.map(({ code }) => code)), new Set(['attendance_unknown']));
    const read = await bench.gateway.request(`/v1/attendances/${visit.id}`, { token: stranger });
    assert.equal(read.status, 404);
    assert.equal(await bench.gateway.countEvents(visit.id), events.length);
  });

  test('refuses an event id that another partner has used, without saying what it is', async () => {
    const [started] = new Visit().events('attendance.started');
    await bench.gateway.post([started]);
    const stranger = await bench.gateway.token(await bench.gateway.addPartner());
    const event = { ...new Visit().event('attendance.started'), id: started?.id };
    const { body } = await bench.gateway.post([event], stranger);
    assert.equal(body.code, 'event_id_reused');
  });

  test('rejects an id that comes back with other content', async () => {
    const visit = new Visit();
    const [started, noted] = visit.events('attendance.started', 'listening.noted');
    const changed = { ...(noted as RawEvent), payload: { ...noted?.payload, text: 'Outra coisa.' } };
    await bench.assertRejected(changed, 'event_id_reused', '/events/0/id', [started as RawEvent, noted as RawEvent]);
  });

  test('rejects a second event in the same place', async () => {
    const visit = new Visit();
    const first = visit.events('attendance.started', 'listening.noted');
    const event = { ...visit.event('listening.noted'), sequence: 2 };
    await bench.assertRejected(event, 'sequence_conflict', '/events/0/sequence', first);
  });

  test('adds nothing to an attendance that came to its end', async () => {
    const visit = new Visit();
    const first = visit.whole();
    await bench.assertRejected(visit.event('listening.noted'), 'attendance_closed', '/events/0/attendanceId', first);
  });

  /** A visit whose note the bench.gateway refused, the rest of it, and the note put right. */
  function withRefusedNote(...rest: Parameters<Visit['events']>) {
    const visit = new Visit();
    const started = visit.event('attendance.started');
    const refused = visit.event('listening.noted', { noteId: uuidv7(), text: '', themes: [] });
    const after = visit.events(...rest);
    const payload = { ...refused.payload, text: 'Quer vender mais.' };
    return { visit, started, refused, after, corrected: { ...refused, id: uuidv7(), corrects: refused.id, payload } };
  }

  test('takes a correction in the place of what was refused, also after the end', async () => {
    const { visit, started, refused, after, corrected } = withRefusedNote('attendance.interrupted');
    const { body } = await bench.gateway.post([started, refused, ...after]);
    assert.deepEqual(
      body.results.map(({ status }) => status),
      ['accepted', 'rejected', 'accepted'],
    );
    assert.equal((await bench.gateway.post([corrected])).status, 200);
    assert.equal((await bench.gateway.post([corrected])).body.results[0]?.status, 'duplicate');
    assert.equal(await bench.gateway.countEvents(visit.id), 3);
    const stored = await bench.gateway.database.owner
      .selectFrom('events')
      .select('type')
      .where('attendance_id', '=', visit.id)
      .orderBy('sequence')
      .execute();
    assert.deepEqual(
      stored.map(({ type }) => type),
      ['attendance.started', 'listening.noted', 'attendance.interrupted'],
    );
  });

  test('registers an interrupted visit once its client, who was refused, is said right', async () => {
    const visit = new Visit();
    const started = visit.event('attendance.started');
    const identified = visit.event('client.identified');
    await bench.gateway.post([started, visit.event('attendance.interrupted')]);
    const registrations = async () =>
      bench.gateway.database.owner
        .selectFrom('registrations')
        .select('status')
        .where('attendance_id', '=', visit.id)
        .execute();
    assert.deepEqual(await registrations(), []);
    await bench.gateway.post([{ ...identified, corrects: uuidv7() }]);
    assert.deepEqual(await registrations(), [{ status: 'pending' }]);
    const told = visit.event('attendance.amended', { reason: 'Nota.', note: 'Volta em junho.' });
    await bench.gateway.post([told]);
    assert.deepEqual(await registrations(), [{ status: 'pending' }]);
  });

  test('lets a correction add nothing behind the end, and correct nothing that was accepted', async () => {
    const { visit, started, after, corrected } = withRefusedNote('attendance.interrupted');
    await bench.gateway.post([started, ...after]);
    const behind = { ...visit.event('listening.noted'), corrects: uuidv7() };
    assert.equal((await bench.gateway.post([behind])).body.code, 'attendance_closed');
    const ofAccepted = { ...corrected, corrects: started.id };
    assert.equal((await bench.gateway.post([ofAccepted])).body.code, 'corrects_accepted');
    assert.equal((await bench.gateway.post([corrected])).status, 200);
  });

  test('takes what comes after the end by nature: a survey, a revocation, an amendment', async () => {
    const visit = new Visit();
    await bench.gateway.post(visit.whole());
    const later = visit.events('nps.answered', 'consent.revoked', 'attendance.amended');
    const { status, body } = await bench.gateway.post(later);
    assert.equal(status, 200);
    assert.deepEqual(
      body.results?.map((result) => result.status),
      ['accepted', 'accepted', 'accepted'],
    );
  });
});
