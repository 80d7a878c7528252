import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import { entries, newDevice, type SampleDevice } from './sample-device.fixture.js';
import { CPF, start, walkToTheEnd } from './sample-visit.fixture.js';
import { faults } from './testing/index.js';

/** Everything in the device's database, bytes read as text. */
async function textOn({ storageName }: SampleDevice): Promise<string> {
  const database = await openDB(storageName);
  const everything: unknown[] = [];
  for (const store of database.objectStoreNames) everything.push(...((await database.getAll(store)) as unknown[]));
  database.close();
  return JSON.stringify(everything, (_key, value: unknown) =>
    value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value,
  );
}

describe('createClient', () => {
  it('carries a whole attendance to the gateway in order and leaves nothing on the device', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    await walkToTheEnd(attendance);
    await attendance.conclude();
    await client.sync.now();

    expect(attendance.state.status).to.equal('concluded');
    expect(device.gateway.events.map(({ type }) => type)).to.deep.equal([
      'attendance.started',
      'client.identified',
      'consent.recorded',
      'listening.noted',
      'tool.delivered',
      'journey.declined',
      'attendance.concluded',
    ]);
    expect(device.gateway.events.map(({ sequence }) => sequence)).to.deep.equal([1, 2, 3, 4, 5, 6, 7]);
    expect(await entries(device)).to.deep.equal([]);
    expect(client.sync.state).to.deep.equal({ pending: 0, rejected: 0, sending: false });
  });

  it('writes nothing readable about the client on the device, before it sends and afterwards', async () => {
    const device = newDevice();
    const client = device.open();
    const attendance = await start(client);
    device.gateway.fault = faults.on('/v1/events', faults.offline);
    await walkToTheEnd(attendance);
    await attendance.saveDraft('registration', { name: 'Maria da Conceição' });
    const ofClient = /52998224725|11222333000181|Maria|Padaria|controlar o caixa/;
    expect(await textOn(device)).not.to.match(ofClient);
    device.gateway.fault = undefined;
    await attendance.conclude();
    await client.sync.now();
    expect(await entries(device)).to.deep.equal([]);
    expect(await attendance.loadDraft('registration')).to.equal(undefined);
    expect(await textOn(device)).not.to.match(ofClient);
  });

  it('answers a look-up without a network, or at a gateway in trouble, as unavailable', async () => {
    const device = newDevice();
    const client = device.open();
    await client.session();
    for (const fault of [faults.offline, faults.status(429), faults.status(503)]) {
      device.gateway.fault = fault;
      expect(await client.clients.find({ kind: 'cpf', number: CPF })).to.deep.equal({ status: 'unavailable' });
    }
  });
});

describe('a web worker', () => {
  it('records and sends a whole attendance', async () => {
    const worker = new Worker(new URL('./create-client.worker.fixture.js', import.meta.url), { type: 'module' });
    const message = await new Promise<MessageEvent>((resolve, reject) => {
      worker.addEventListener('message', resolve);
      worker.addEventListener('error', reject);
    });
    expect(message.data).to.deep.equal({
      isWithoutPage: true,
      types: [
        'attendance.started',
        'client.identified',
        'consent.recorded',
        'listening.noted',
        'tool.delivered',
        'journey.declined',
        'attendance.concluded',
      ],
      sync: { pending: 0, rejected: 0, sending: false },
    });
    worker.terminate();
  });
});
