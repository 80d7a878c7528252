import { expect } from '@open-wc/testing';
import { codeOf, newDevice } from '../sample-device.fixture.js';
import { start } from '../sample-visit.fixture.js';
import { faults } from '../testing/index.js';

describe('a session', () => {
  it('keeps the records of another agent on the same device apart', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    await client.sync.now();
    device.gateway.fault = faults.offline;
    await attendance.declineReferral();
    await client.sync.now();
    await client.close();

    device.gateway.fault = undefined;
    device.gateway.agent = { id: 'agente-02', name: 'Rui Alves' };
    const other = device.open();
    expect(await other.attendances.resume()).to.equal(undefined);
    await other.sync.now();
    expect(device.gateway.events.length).to.equal(1);
    expect(other.sync.state.pending).to.equal(0);
  });

  it('does not carry the records of one agent with the token of the next', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    await client.sync.now();
    device.gateway.fault = faults.offline;
    await attendance.declineReferral();
    await client.sync.now();

    device.gateway.fault = undefined;
    device.gateway.agent = { id: 'agente-02', name: 'Rui Alves' };
    device.gateway.environment.advance(3_600_000);
    await client.sync.now();
    await client.sync.now();
    expect(device.gateway.events.length).to.equal(1);

    device.gateway.agent = { id: 'agente-01', name: 'Ana Conceição' };
    device.gateway.environment.advance(3_600_000);
    await client.sync.now();
    expect(device.gateway.events.length).to.equal(2);
    expect(client.sync.state).to.deep.equal({ pending: 0, rejected: 0, sending: false });
  });

  it('says that nobody is signed in on a device that never saw a session', async () => {
    const device = newDevice();
    device.gateway.fault = faults.offline;
    expect(await codeOf(device.open().session())).to.equal('session_unavailable');
  });

  it('renews a refused token once before it waits for a login', async () => {
    const device = newDevice();
    const client = device.open();
    await start(client);
    await client.sync.now();
    device.gateway.fault = faults.on('/v1/events', faults.status(401));
    const given = device.gateway.tokensGiven;
    const attendance = await client.attendances.resume();
    await attendance?.declineReferral();
    await client.sync.now();
    expect(device.gateway.tokensGiven).to.be.greaterThan(given);
    expect(client.sync.state.lastError).to.equal('token_expired');
  });
});
