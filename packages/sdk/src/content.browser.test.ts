import { expect } from '@open-wc/testing';
import { newDevice } from './sample-device.fixture.js';
import { faults, sampleContent } from './testing/index.js';

describe('a known profile', () => {
  it("starts with the content of yesterday when today's does not arrive whole", async () => {
    const device = newDevice();
    const before = device.open();
    const known = await before.profile();
    await before.close();
    device.gateway.publish({ catalogue: { ...sampleContent.catalogue, name: 'Ferramentas novas' } });
    device.gateway.fault = faults.on('/v1/content', faults.status(503));
    expect(await device.open().profile()).to.deep.equal(known);
    device.gateway.fault = undefined;
    expect((await device.open().profile()).hashes.catalogue).not.to.equal(known.hashes.catalogue);
  });

  it('does not wait for a gateway that does not answer', async () => {
    const device = newDevice();
    const before = device.open();
    const known = await before.profile();
    await before.close();
    device.gateway.fault = faults.stalled;
    const arrived = device.gateway.nextRequest();
    const loading = device.open().profile();
    await arrived;
    device.gateway.environment.advance(4_000);
    expect(await loading).to.deep.equal(known);
  });
});
