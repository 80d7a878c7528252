import { expect } from '@open-wc/testing';
import { newDevice } from '../sample-device.fixture.js';
import { start, walkToTheEnd } from '../sample-visit.fixture.js';
import { faults } from '../testing/index.js';

describe('sending', () => {
  it('keeps what is recorded without a network and sends it once when the network is back', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    await client.sync.now();
    device.gateway.fault = faults.offline;
    await walkToTheEnd(attendance);
    await attendance.conclude();
    await client.sync.now();
    expect(client.sync.state.pending).to.equal(6);
    expect(client.sync.state.lastError).to.equal('gateway_unreachable');
    expect(device.gateway.events.length).to.equal(1);

    device.gateway.fault = undefined;
    await client.sync.now();
    expect(device.gateway.events.length).to.equal(7);
    expect(client.sync.state.pending).to.equal(0);
  });

  it('is sent again after a lost answer and acknowledged as a duplicate', async () => {
    const device = newDevice();
    device.gateway.fault = faults.on('/v1/events', faults.dropAnswerAfterStoring);
    const client = device.open();
    await start(client);
    await client.sync.now();
    expect(client.sync.state.pending).to.equal(1);
    device.gateway.fault = undefined;
    await client.sync.now();
    expect(device.gateway.events.length).to.equal(1);
    expect(client.sync.state.pending).to.equal(0);
  });

  it('lets nothing go that the gateway did not name', async () => {
    const silences = [faults.html(), faults.forgetful, faults.status(503), faults.status(401), faults.status(404)];
    for (const [index, silence] of silences.entries()) {
      const device = newDevice();
      const client = device.open();
      device.gateway.fault = faults.on('/v1/events', silence);
      await start(client);
      await client.sync.now();
      expect(client.sync.state.pending, `fault ${index}`).to.equal(1);
      expect(client.sync.state.rejected, `fault ${index}`).to.equal(0);
    }
  });

  it('waits as long as the gateway asks', async () => {
    const device = newDevice();
    device.gateway.fault = faults.on('/v1/events', faults.status(503, { retryAfter: 7 }));
    const client = device.open();
    await start(client);
    await client.sync.now();
    expect(device.gateway.environment.waiting).to.deep.equal([7000]);
    device.gateway.fault = undefined;
    const arrived = device.gateway.nextRequest();
    device.gateway.environment.advance(7000);
    await arrived;
    await client.sync.now();
    expect(client.sync.state.pending).to.equal(0);
  });

  it('waits longer after each failure, at most a minute, and never in step with others', async () => {
    const device = newDevice();
    device.gateway.fault = faults.on('/v1/events', faults.html());
    const client = device.open();
    await start(client);
    const delays: number[] = [];
    for (let failure = 0; failure < 12; failure += 1) {
      await client.sync.now();
      delays.push(...device.gateway.environment.waiting);
      expect(delays[failure]).to.be.at.most(Math.min(60_000, 1000 * 2 ** (failure + 1)));
    }
    expect(delays).to.have.length(12);
    expect(Math.max(...delays)).to.be.greaterThan(20_000);
    expect(new Set(delays).size).to.equal(12);
  });

  it('does not try again with each record while nothing gets through', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    await client.sync.now();
    device.gateway.fault = faults.on('/v1/events', faults.status(503));
    await attendance.declineReferral();
    await client.sync.now();
    const tries = () => device.gateway.requests.filter(({ path }) => path === '/v1/events').length;
    const before = tries();
    for (let note = 0; note < 3; note += 1) await attendance.noteListening({ text: 'Oi', themes: [] });
    expect(device.gateway.environment.waiting).to.have.length(1);
    expect(tries()).to.equal(before);
    device.gateway.fault = undefined;
    device.gateway.environment.advance(60_000);
    await client.sync.now();
    expect(client.sync.state.pending).to.equal(0);
  });

  it('splits a batch that is too large', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    await client.sync.now();
    device.gateway.fault = faults.offline;
    await walkToTheEnd(attendance);
    await client.sync.now();
    device.gateway.fault = faults.whenEvents(({ length }) => length > 2, faults.status(413));
    await client.sync.now();
    expect(device.gateway.events.length).to.equal(6);
    expect(client.sync.state.pending).to.equal(0);
  });

  it('sends what is recorded while a try is ending', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    let isRecorded = false;
    const sent = new Promise<void>((resolve) => {
      client.sync.subscribe(({ sending, pending }) => {
        if (!sending && pending === 0 && !isRecorded) {
          isRecorded = true;
          void attendance.declineReferral();
        }
        if (device.gateway.events.length === 2) resolve();
      });
    });
    await client.sync.now();
    await sent;
    expect(device.gateway.events.map(({ type }) => type)).to.deep.equal(['attendance.started', 'journey.declined']);
  });

  it('gives up an answer that never ends, and keeps the records', async () => {
    const device = newDevice();
    const client = device.open();
    await start(client);
    await client.sync.now();
    const attendance = await client.attendances.resume();
    device.gateway.fault = faults.on('/v1/events', faults.stalled);
    const arrived = device.gateway.nextRequest();
    await attendance?.declineReferral();
    const trying = client.sync.now();
    await arrived;
    // The request has arrived; its answer is being read when the limit runs out.
    await Promise.resolve();
    device.gateway.environment.advance(21_000);
    await trying;
    expect(client.sync.state.pending).to.equal(1);
    expect(client.sync.state.lastError).to.equal('gateway_unreachable');
  });

  it('keeps on the device what a proxy finds too large', async () => {
    const device = newDevice();
    device.gateway.fault = faults.on('/v1/events', faults.html(413));
    const client = device.open();
    await start(client);
    await client.sync.now();
    expect(client.sync.state.pending).to.equal(1);
    expect(client.sync.state.rejected).to.equal(0);
  });

  it('gets the other attendances through when one of them breaks the gateway', async () => {
    const device = newDevice();
    const client = device.open();
    await client.session();
    device.gateway.fault = undefined;
    await client.profile();
    device.gateway.fault = faults.offline;
    const [first, second, third] = [await start(client), await start(client), await start(client)];
    await client.sync.now();
    const isOfSecond = ({ attendanceId }: { attendanceId: string }) => attendanceId === second.id;
    device.gateway.fault = faults.whenEvents((events) => events.some(isOfSecond), faults.status(500));
    await client.sync.now();
    const stored = device.gateway.events.map(({ attendanceId }) => attendanceId);
    expect(stored).to.have.members([first.id, third.id]);
    expect(client.sync.state.pending).to.equal(1);
    expect(client.sync.state.lastError).to.equal('internal_error');
  });

  it('tries again what the gateway cannot take yet', async () => {
    const device = newDevice();
    device.gateway.refuse = () => ({ code: 'unit_unknown' });
    const client = device.open();
    await start(client);
    await client.sync.now();
    expect(client.sync.state).to.deep.equal({ pending: 1, rejected: 0, sending: false, lastError: 'unit_unknown' });
    device.gateway.refuse = () => undefined;
    await client.sync.now();
    expect(client.sync.state.pending).to.equal(0);
  });

  it('holds back what comes after a postponed record, however the batches fall', async () => {
    const device = newDevice();
    const client = device.open();
    device.gateway.fault = undefined;
    await client.profile();
    device.gateway.fault = faults.offline;
    const attendance = await start(client);
    for (let note = 0; note < 120; note += 1) await attendance.noteListening({ text: 'Anotado.', themes: [] });
    await client.sync.now();
    device.gateway.fault = undefined;
    device.gateway.refuse = () => ({ code: 'unit_unknown' });
    const before = device.gateway.requests.length;
    await client.sync.now();
    expect(device.gateway.requests.slice(before).map(({ eventIds }) => eventIds.length)).to.deep.equal([100]);
    device.gateway.refuse = () => undefined;
    await client.sync.now();
    expect(device.gateway.events.length).to.equal(121);
    expect(client.sync.state).to.deep.equal({ pending: 0, rejected: 0, sending: false });
  });
});
