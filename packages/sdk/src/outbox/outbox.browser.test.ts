import type { EventPayload } from '@atendimento-ativo/domain';
import { expect } from '@open-wc/testing';
import { codeOf, entries, failureOf, newDevice } from '../sample-device.fixture.js';
import { start, walkToTheEnd } from '../sample-visit.fixture.js';
import { indexedDbStorage } from '../storage/indexed-db-storage.js';
import { faults } from '../testing/index.js';

describe('the outbox', () => {
  it('keeps a refused end, and the attendance is open again with what it lacks', async () => {
    const device = newDevice();
    device.gateway.refuse = ({ type }) =>
      type === 'attendance.concluded' || type === 'tool.delivered' ? { code: 'attendance_incomplete' } : undefined;
    const client = device.open();
    const attendance = await start(client);
    // Ended before the first refusal comes back.
    device.gateway.fault = faults.offline;
    await walkToTheEnd(attendance);
    await attendance.conclude();
    device.gateway.fault = undefined;
    await client.sync.now();
    const changed = new Promise<void>((resolve) => attendance.subscribe(resolve));
    if (attendance.state.status !== 'open') await changed;
    expect(client.sync.state.rejected).to.equal(2);
    expect(attendance.missing).to.deep.equal([{ part: 'delivery' }]);
    expect(
      (await entries(device)).filter(({ state }) => state === 'rejected').map(({ rejection }) => rejection?.code),
    ).to.deep.equal(['attendance_incomplete', 'attendance_incomplete']);
    expect((await client.attendances.resume())?.id).to.equal(attendance.id);
  });

  it('lists what was refused and sends it again when told to', async () => {
    const device = newDevice();
    device.gateway.refuse = ({ type }) => (type === 'journey.declined' ? { code: 'attendance_incomplete' } : undefined);
    const client = device.open();
    const attendance = await start(client);
    await attendance.declineReferral();
    await client.sync.now();
    expect((await client.sync.rejected()).map(({ type, code }) => [type, code])).to.deep.equal([
      ['journey.declined', 'attendance_incomplete'],
    ]);
    device.gateway.refuse = () => undefined;
    await client.sync.retry(attendance.id);
    expect(await client.sync.rejected()).to.deep.equal([]);
    expect(device.gateway.events.length).to.equal(2);
  });

  it('does not offer to resume an attendance whose start was refused', async () => {
    const device = newDevice();
    device.gateway.refuse = () => ({ code: 'cpf_invalid' });
    const client = device.open();
    const attendance = await start(client);
    await attendance.interrupt({ reason: 'technical' });
    await client.sync.now();
    expect(client.sync.state.rejected).to.equal(2);
    expect(await client.attendances.resume()).to.equal(undefined);
  });

  it('does not offer to resume an attendance that the gateway has lost', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    await client.sync.now();
    device.gateway.refuse = () => ({ code: 'attendance_unknown' });
    await attendance.interrupt({ reason: 'technical' });
    await client.sync.now();
    expect(await client.attendances.resume()).to.equal(undefined);
    expect(await client.sync.rejected()).to.have.length(1);
  });

  it('does not offer to resume an attendance whose refused end was accepted after all', async () => {
    const device = newDevice();
    device.gateway.refuse = ({ type }) =>
      type === 'attendance.interrupted' ? { code: 'event_unstorable' } : undefined;
    const client = device.open();
    const attendance = await start(client);
    await attendance.interrupt({ reason: 'technical' });
    await client.sync.now();
    expect((await client.attendances.resume())?.id).to.equal(attendance.id);
    device.gateway.refuse = () => undefined;
    await client.sync.retry(attendance.id);
    expect(await client.attendances.resume()).to.equal(undefined);
    expect(await entries(device)).to.deep.equal([]);
  });

  it('puts a refused record right: a new one in its place and of its moment, that names it', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    device.gateway.refuse = (event) =>
      event.type === 'listening.noted' && event.payload.text === 'Ilegível'
        ? { code: 'text_invalid', errors: [{ pointer: '/payload/text', code: 'text_invalid', message: 'Say it.' }] }
        : undefined;
    await attendance.noteListening({ text: 'Ilegível', themes: [] });
    await attendance.declineReferral();
    await client.sync.now();
    const [refused] = await client.sync.rejected();
    expect(refused?.errors.map(({ pointer }) => pointer)).to.deep.equal(['/payload/text']);
    const [original] = (await entries(device)).filter(({ state }) => state === 'rejected');

    device.gateway.environment.advance(3_600_000);
    const said = refused?.payload as EventPayload<'listening.noted'>;
    await client.sync.correct(refused?.id ?? '', { ...said, text: 'Quer vender mais.' });
    const [started, noted, declined] = device.gateway.events.toSorted((one, other) => one.sequence - other.sequence);
    expect(noted).to.deep.include({
      sequence: 2,
      corrects: original?.id,
      occurredAt: started?.occurredAt,
      payload: { ...said, text: 'Quer vender mais.' },
    });
    expect(noted?.id).not.to.equal(original?.id);
    expect(declined?.sequence).to.equal(3);
    expect(attendance.state.notes.map(({ text }) => text)).to.deep.equal(['Quer vender mais.']);
    expect(await client.sync.rejected()).to.deep.equal([]);
  });

  it('sends again with a correction what was refused because of it', async () => {
    const device = newDevice();
    device.gateway.refuse = (event) =>
      event.type === 'attendance.started' && event.payload.channel === 'remote'
        ? { code: 'channel_invalid' }
        : undefined;
    const client = device.open();
    const attendance = await client.attendances.start({ channel: 'remote', approach: 'relationship' });
    await attendance.interrupt({ reason: 'technical' });
    await client.sync.now();
    const [refused, end] = await client.sync.rejected();
    expect(end?.code).to.equal('attendance_unknown');
    const { network, state, unitId } = refused?.payload as EventPayload<'attendance.started'>;
    const payload = { channel: 'in-person', approach: 'relationship', network, state, unitId } as const;
    await client.sync.correct(refused?.id ?? '', payload);
    expect(device.gateway.events.map(({ type }) => type)).to.deep.equal([
      'attendance.started',
      'attendance.interrupted',
    ]);
    expect(await entries(device)).to.deep.equal([]);
  });

  it('brings a correction to an attendance that has ended meanwhile, and an addition not', async () => {
    const device = newDevice();
    device.gateway.refuse = ({ type }) => (type === 'listening.noted' ? { code: 'text_invalid' } : undefined);
    const client = device.open();
    const attendance = await start(client);
    await attendance.noteListening({ text: 'Quer vender mais.', themes: [] });
    await attendance.interrupt({ reason: 'technical' });
    await client.sync.now();
    device.gateway.refuse = () => undefined;
    await client.sync.retry(attendance.id);
    const [refused] = await client.sync.rejected();
    expect(refused?.code).to.equal('attendance_closed');
    await client.sync.correct(refused?.id ?? '', refused?.payload ?? {});
    expect(device.gateway.events.map(({ sequence }) => sequence)).to.deep.equal([1, 3, 2]);
    expect(await entries(device)).to.deep.equal([]);
  });

  it('makes a refused end again under a new record that stands for it', async () => {
    const device = newDevice();
    device.gateway.refuse = ({ type }) =>
      type === 'attendance.interrupted' ? { code: 'event_unstorable' } : undefined;
    const client = device.open();
    const attendance = await start(client);
    await attendance.interrupt({ reason: 'technical' });
    await client.sync.now();
    device.gateway.refuse = () => undefined;
    const [refused] = await client.sync.rejected();
    expect(await codeOf(client.sync.correct(refused?.id ?? '', refused?.payload ?? {}))).to.equal(
      'record_not_correctable',
    );
    const resumed = await client.attendances.resume();
    await resumed?.declineReferral();
    await resumed?.interrupt({ reason: 'other' });
    await client.sync.now();
    expect(device.gateway.events.at(-1)).to.deep.include({ sequence: 4, corrects: refused?.id });
    expect(client.sync.state).to.deep.equal({ pending: 0, rejected: 0, sending: false });
  });

  it('corrects nothing that is not refused, and records nothing that breaks the schema', async () => {
    const device = newDevice();
    device.gateway.refuse = ({ type }) => (type === 'listening.noted' ? { code: 'text_invalid' } : undefined);
    const client = device.open();
    const attendance = await start(client);
    await attendance.noteListening({ text: 'Quer vender mais.', themes: [] });
    await client.sync.now();
    expect(await codeOf(client.sync.correct('unknown', {}))).to.equal('record_not_correctable');
    const [refused] = await client.sync.rejected();
    const failure = await failureOf(client.sync.correct(refused?.id ?? '', {}));
    expect(failure.errors?.map(({ code }) => code)).to.include('text_missing');
    expect(await client.sync.rejected()).to.deep.equal([refused]);
  });

  it('ends an attendance whose refused end is sent again, before the gateway has decided', async () => {
    const device = newDevice();
    device.gateway.refuse = ({ type }) =>
      type === 'attendance.interrupted' || type === 'listening.noted' ? { code: 'text_invalid' } : undefined;
    const client = device.open();
    for (const sendAgain of ['retry', 'correct'] as const) {
      const attendance = await start(client);
      await attendance.noteListening({ text: 'Quer vender mais.', themes: [] });
      await attendance.interrupt({ reason: 'technical' });
      await client.sync.now();
      expect((await client.attendances.resume())?.id).to.equal(attendance.id);
      device.gateway.fault = faults.on('/v1/events', faults.offline);
      const [refused] = await client.sync.rejected();
      if (sendAgain === 'retry') await client.sync.retry(attendance.id);
      else await client.sync.correct(refused?.id ?? '', refused?.payload ?? {});
      expect(attendance.state.status).to.equal('interrupted');
      expect(await client.attendances.resume()).to.equal(undefined);
      expect(await codeOf(attendance.declineReferral())).to.equal('attendance_closed');
      const { refuse } = device.gateway;
      Object.assign(device.gateway, { fault: undefined, refuse: () => undefined });
      await client.sync.now();
      expect(client.sync.state).to.deep.equal({ pending: 0, rejected: 0, sending: false });
      device.gateway.refuse = refuse;
    }
  });

  it('does not send a refused end again once the visit went on', async () => {
    const device = newDevice();
    device.gateway.refuse = ({ type }) => (type === 'attendance.interrupted' ? { code: 'text_invalid' } : undefined);
    const client = device.open();
    const attendance = await start(client);
    await attendance.interrupt({ reason: 'technical' });
    await client.sync.now();
    const resumed = await client.attendances.resume();
    await resumed?.declineReferral();
    device.gateway.refuse = () => undefined;
    await client.sync.retry(attendance.id);
    expect(attendance.state.status).to.equal('open');
    expect((await client.sync.rejected()).map(({ type }) => type)).to.deep.equal(['attendance.interrupted']);
    await resumed?.interrupt({ reason: 'other' });
    await client.sync.now();
    expect(device.gateway.events.map(({ sequence }) => sequence)).to.deep.equal([1, 3, 4]);
    expect(client.sync.state).to.deep.equal({ pending: 0, rejected: 0, sending: false });
  });

  it('sets aside what cannot be read any more, sends the rest, and gives it away as it is kept', async () => {
    const device = newDevice();
    const client = device.open();
    await client.profile();
    device.gateway.fault = faults.on('/v1/events', faults.offline);
    const damaged = await start(client);
    await damaged.declineReferral();
    const sound = await start(client);
    await sound.declineReferral();
    const [first] = (await entries(device)).filter(({ attendanceId }) => attendanceId === damaged.id);
    const storage = indexedDbStorage(device.storageName);
    const sealed = new Uint8Array(40).buffer;
    await storage.revise([damaged.id], () => ({ entries: first ? [{ ...first, sealed }] : [] }));
    await storage.close();
    await client.close();

    device.gateway.fault = undefined;
    const again = device.open();
    await again.sync.now();
    expect(device.gateway.events.map(({ attendanceId }) => attendanceId)).to.deep.equal([sound.id, sound.id]);
    const refused = await again.sync.rejected();
    expect(refused.map(({ code, payload }) => [code, payload])).to.deep.include(['record_unreadable', {}]);
    expect((await again.attendances.resume())?.id).to.equal(sound.id);
    const files = await again.sync.exportPending();
    const raw = files.find(({ name }) => name.endsWith('-unreadable.json'));
    expect(JSON.parse(new TextDecoder().decode(raw?.bytes))).to.deep.equal([
      {
        ...(await entries(device)).find(({ id }) => id === first?.id),
        sealed: btoa(String.fromCharCode(...new Uint8Array(sealed))),
      },
    ]);
    expect(await codeOf(again.logout())).to.equal('unsent_records');
  });
});
