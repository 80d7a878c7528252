import { expect } from '@open-wc/testing';
import { entries, newDevice } from '../sample-device.fixture.js';
import { start, walkToTheEnd } from '../sample-visit.fixture.js';

describe('the outbox', () => {
  it('keeps a refused end, and the attendance is open again with what it lacks', async () => {
    const device = newDevice();
    device.gateway.refuse = ({ type }) =>
      type === 'attendance.concluded' || type === 'tool.delivered' ? { code: 'attendance_incomplete' } : undefined;
    const client = device.open();
    const attendance = await start(client);
    await walkToTheEnd(attendance);
    await attendance.conclude();
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
});
