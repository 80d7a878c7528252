import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateCpf, uuidv7 } from '@atendimento-ativo/testbed/identifiers';
import { Visit, type RawEvent } from '@atendimento-ativo/testbed/visit';
import { onEachIntakeBench } from '../testing/intake-bench.js';

onEachIntakeBench('POST /v1/events', (bench) => {
  test('accepts a whole visit in one request and says so event by event', async () => {
    const visit = new Visit();
    const events = visit.whole();
    const { status, body } = await bench.gateway.post(events);
    assert.equal(status, 200);
    assert.deepEqual(
      body.results.map(({ id, status: verdict }) => [id, verdict]),
      events.map(({ id }) => [id, 'accepted']),
    );
    assert.equal(await bench.gateway.countEvents(visit.id), events.length);
  });

  test('projects the attendance and puts it in line for the registry in the same breath', async () => {
    const visit = new Visit();
    await bench.gateway.post(visit.whole());
    const response = await bench.gateway.request(`/v1/attendances/${visit.id}`, { token: await bench.gateway.token() });
    assert.deepEqual(await response.json(), {
      attendanceId: visit.id,
      status: 'concluded',
      registrations: [{ registry: 'sas', status: 'pending' }],
    });
  });

  test('puts the attendance in line for each registry of its partner, and for no other', async () => {
    for (const registries of [['foco'], ['foco', 'sas']] as const) {
      const partner = await bench.gateway.addPartner({ registries });
      const token = await bench.gateway.token(partner);
      const visit = new Visit();
      await bench.gateway.post(visit.whole(), token);
      const response = await bench.gateway.request(`/v1/attendances/${visit.id}`, { token });
      const status = (await response.json()) as { registrations: object[] };
      assert.deepEqual(
        status.registrations,
        registries.map((registry) => ({ registry, status: 'pending' })),
      );
    }
  });

  test('acknowledges a repetition as a duplicate with the first time of receipt', async () => {
    const visit = new Visit();
    const events = visit.whole();
    const first = await bench.gateway.post(events);
    bench.gateway.clock.advance(60_000);
    const second = await bench.gateway.post(events);
    assert.equal(second.status, 200);
    assert.ok(second.body.results.every(({ status }) => status === 'duplicate'));
    assert.equal(second.body.results[0]?.receivedAt, first.body.results[0]?.receivedAt);
  });

  test('stores a batch once, however many times it arrives at once', async () => {
    const visit = new Visit();
    const events = visit.whole();
    const token = await bench.gateway.token();
    const answers = await Promise.all(Array.from({ length: 20 }, () => bench.gateway.post(events, token)));
    assert.ok(answers.every(({ status }) => status === 200));
    const accepted = answers.flatMap(({ body }) => body.results).filter(({ status }) => status === 'accepted');
    assert.equal(accepted.length, events.length);
    assert.equal(await bench.gateway.countEvents(visit.id), events.length);
    const jobs = await bench.gateway.database.owner
      .selectFrom('registrations')
      .select('registry')
      .where('attendance_id', '=', visit.id)
      .execute();
    assert.equal(jobs.length, 1);
  });

  test('takes turns for requests that carry different parts of one attendance', async () => {
    const visit = new Visit();
    const events = visit.whole();
    const token = await bench.gateway.token();
    const isGround = ({ type }: RawEvent) => type === 'attendance.started' || type === 'diagnostic.completed';
    assert.equal((await bench.gateway.post(events.filter(isGround), token)).status, 200);
    const rest = events.slice(0, -1).filter((event) => !isGround(event));
    const answers = await Promise.all(rest.map((event) => bench.gateway.post([event], token)));
    assert.ok(answers.every(({ status }) => status === 200));
    assert.equal((await bench.gateway.post(events.slice(-1), token)).status, 200);
  });

  test('applies the events of a request in the order of their sequence', async () => {
    const visit = new Visit();
    const { status } = await bench.gateway.post(visit.whole().reverse());
    assert.equal(status, 200);
  });

  test('keeps the good events of a request when another one is bad', async () => {
    const visit = new Visit();
    const [started, listening] = visit.events('attendance.started', 'listening.noted');
    const bad = { ...listening, payload: { ...listening?.payload, text: '' } };
    const { status, body } = await bench.gateway.post([started, bad]);
    assert.equal(status, 200);
    assert.deepEqual(
      body.results.map((result) => result.status),
      ['accepted', 'rejected'],
    );
  });

  test('rejects wrong digits by name, stores nothing and does not fail', async () => {
    const visit = new Visit({ person: { cpf: '11111111112' } });
    const first = visit.events('attendance.started');
    await bench.assertRejected(visit.event('client.identified'), 'cpf_invalid', '/events/0/payload/person/cpf', first);
  });

  test('rejects an unknown field by name', async () => {
    const visit = new Visit();
    const started = visit.event('attendance.started');
    const event = { ...started, payload: { ...started.payload, region: 'norte' } };
    await bench.assertRejected(event, 'unknown_field', '/events/0/payload/region');
  });

  test('rejects text that the database could not keep', async () => {
    const visit = new Visit({ person: { name: 'Maria\u0000' } });
    const first = visit.events('attendance.started');
    await bench.assertRejected(
      visit.event('client.identified'),
      'character_invalid',
      '/events/0/payload/person/name',
      first,
    );
    const broken = new Visit({ person: { name: 'Maria \ud83d' } });
    await bench.gateway.post(broken.events('attendance.started'));
    assert.equal((await bench.gateway.post([broken.event('client.identified')])).body.code, 'character_invalid');
  });

  test('rejects a date that no calendar of ours knows', async () => {
    const event = { ...new Visit().event('attendance.started'), occurredAt: '0000-01-01T00:00:00Z' };
    await bench.assertRejected(event, 'occurredAt_invalid', '/events/0/occurredAt');
  });

  /** As its schema allows, and longer than PostgreSQL reads. */
  const tooLong = (event: RawEvent): RawEvent => ({
    ...event,
    occurredAt: event.occurredAt.replace(/\.\d+Z$/, `.${'0'.repeat(300)}Z`),
  });

  test('rejects an event whose value the database refuses, alone, and stores the others', async () => {
    const visit = new Visit();
    const [started, identified, noted, followUp] = visit.events(
      'attendance.started',
      'client.identified',
      'listening.noted',
      'followup.scheduled',
    ) as [RawEvent, RawEvent, RawEvent, RawEvent];
    const other = new Visit();
    const events = [started, identified, tooLong(noted), followUp, ...other.whole()];
    const { status, body } = await bench.gateway.post(events);
    assert.equal(status, 200);
    assert.deepEqual(
      body.results.map((result) => result.status),
      events.map((_event, index) => (index === 2 ? 'rejected' : 'accepted')),
    );
    assert.equal(body.results[2]?.code, 'event_unstorable');
    assert.equal(body.results[2]?.errors?.[0]?.pointer, '/events/2');
    assert.equal(body.results[2]?.retryable, undefined);
    assert.equal(await bench.gateway.countEvents(visit.id), 3);
    assert.equal(await bench.gateway.countEvents(other.id), 8);
  });

  test('rejects a start and an end whose time the database refuses', async () => {
    await bench.assertRejected(tooLong(new Visit().event('attendance.started')), 'event_unstorable', '/events/0');
    const visit = new Visit();
    const events = visit.whole();
    const { body } = await bench.gateway.post([...events.slice(0, -1), tooLong(events.at(-1) as RawEvent)]);
    assert.equal(body.results.filter(({ status }) => status === 'accepted').length, 7);
    assert.equal(body.results.at(-1)?.code, 'event_unstorable');
  });

  test('says which rejections end without the device, and that what follows from them does too', async () => {
    const visit = new Visit();
    const events = visit.whole();
    Object.assign(events[0]?.payload ?? {}, { unitId: 'UN-99' });
    const { status, body } = await bench.gateway.post(events);
    assert.equal(status, 422);
    assert.deepEqual(
      body.results.map(({ code, retryable }) => [code, retryable]),
      events.map((_event, index) => [index === 0 ? 'unit_unknown' : 'attendance_unknown', true]),
    );
    const { body: later } = await bench.gateway.post(events.slice(1));
    assert.ok(later.results.every(({ code, retryable }) => code === 'attendance_unknown' && retryable === undefined));
  });

  test('does not say it of a start that the device must correct', async () => {
    const visit = new Visit();
    const events = visit.whole();
    Object.assign(events[0]?.payload ?? {}, { channel: 'telepathy' });
    const { body } = await bench.gateway.post(events);
    assert.deepEqual([...new Set(body.results.map(({ retryable }) => retryable))], [undefined]);
  });

  test('lets no end overtake an event that is to be sent again', async () => {
    for (const end of ['attendance.interrupted', 'attendance.concluded'] as const) {
      const visit = new Visit();
      const events = visit.whole().slice(0, -1);
      const note = visit.event('listening.noted', { noteId: uuidv7(), text: 'Quer crédito.', themes: ['outro-tema'] });
      const request = [...events, note, visit.event(end)];
      const { body } = await bench.gateway.post(request);
      assert.deepEqual(
        body.results.slice(-2).map(({ code, retryable }) => [code, retryable]),
        [
          ['theme_unknown', true],
          ['earlier_event_waits', true],
        ],
      );
      Object.assign(note['payload'] as object, { themes: [] });
      const { body: later } = await bench.gateway.post(request);
      assert.deepEqual(
        later.results.map(({ status }) => status),
        [...events.map(() => 'duplicate'), 'accepted', 'accepted'],
      );
    }
  });

  test('lets a conclusion wait for the parts of its request that are to be sent again', async () => {
    const visit = new Visit();
    const events = visit.whole();
    const delivered = events.find(({ type }) => type === 'tool.delivered');
    Object.assign(delivered?.payload ?? {}, { catalogue: { id: 'outro', version: '2026.1' } });
    const { body } = await bench.gateway.post(events);
    assert.deepEqual(
      body.results.filter(({ status }) => status === 'rejected').map(({ code, retryable }) => [code, retryable]),
      [
        ['catalogue_unknown', true],
        ['attendance_incomplete', true],
      ],
    );
  });

  test('treats the letters of an id alike in both cases', async () => {
    const visit = new Visit();
    const [started] = visit.events('attendance.started');
    assert.equal((await bench.gateway.post([started])).status, 200);
    const shouted = { ...started, id: started?.id.toUpperCase(), attendanceId: started?.attendanceId.toUpperCase() };
    const { body } = await bench.gateway.post([shouted]);
    assert.equal(body.results[0]?.status, 'duplicate');
    assert.equal(body.results[0]?.id, started?.id.toUpperCase());
  });

  test('answers an id twice in one request as accepted and duplicate', async () => {
    const [started] = new Visit().events('attendance.started');
    const { body } = await bench.gateway.post([started, started]);
    assert.deepEqual(
      body.results.map(({ status }) => status),
      ['accepted', 'duplicate'],
    );
  });

  test('keeps many attendances of many clients apart under load', async () => {
    const token = await bench.gateway.token();
    const cpf = generateCpf();
    const visits = Array.from({ length: 12 }, (_, index) => new Visit(index % 2 === 0 ? { person: { cpf } } : {}));
    const batch = (from: number) => visits.slice(from, from + 4).flatMap((visit) => visit.whole());
    const answers = await Promise.all(
      [batch(0), batch(4), batch(8)].map((events) => bench.gateway.post(events, token)),
    );
    assert.ok(answers.every(({ body }) => body.results.every(({ status }) => status === 'accepted')));
  });

  test('rejects an envelope with too many, no or nameless events', async () => {
    const token = await bench.gateway.token();
    const many = Array.from({ length: 101 }, () => ({ id: uuidv7() }));
    assert.equal((await bench.gateway.post(many, token)).status, 422);
    assert.equal((await bench.gateway.post([], token)).status, 422);
    const nameless = await bench.gateway.post([{ id: 'x' }], token);
    assert.equal(nameless.body.code, 'id_invalid');
    assert.equal(nameless.body.errors?.[0]?.pointer, '/events/0/id');
  });
});
