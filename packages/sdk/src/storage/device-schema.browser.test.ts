import { expect } from '@open-wc/testing';
import { importDeviceKey } from '../account/wrapped-key.js';
import { DIAGNOSTIC_DRAFT } from '../attendance/recorded-attendance.js';
import { newDevice, type SampleDevice } from '../sample-device.fixture.js';
import { identify, start } from '../sample-visit.fixture.js';
import { faults } from '../testing/index.js';
import { dump, DUMPED_KEY, ended, restore, type DatabaseDump } from './database-dump.fixture.js';
import { UPGRADES } from './device-schema.js';
import { indexedDbStorage } from './indexed-db-storage.js';
import { version1 } from './version-1.fixture.js';

/** One of each version that was ever released, never changed. */
const DUMPS: readonly DatabaseDump[] = [version1];

const ANA = { id: 'agente-01', name: 'Ana Conceição' };
const RUI = { id: 'agente-02', name: 'Rui Alves' };
const PIN = '402913';
const ANSWERS = [{ questionId: 'controle-do-caixa', value: 1 }];

/** A device in the middle of a visit, and an agent's who locked what waits. */
async function useDevice({ gateway, storageName, open }: SampleDevice): Promise<void> {
  const storage = indexedDbStorage(storageName);
  await storage.deviceKey();
  await storage.close();
  const database = await ended(indexedDB.open(storageName));
  const key = await importDeviceKey(DUMPED_KEY);
  await ended(database.transaction('keys', 'readwrite').objectStore('keys').put(key, 'device'));
  database.close();
  gateway.fault = faults.on('/v1/events', faults.offline);
  for (const agent of [RUI, ANA]) {
    gateway.agent = agent;
    const client = open();
    const attendance = await start(client);
    await identify(attendance);
    await attendance.saveDraft(DIAGNOSTIC_DRAFT, ANSWERS);
    if (agent === RUI) await client.pin.set(PIN);
    await client.close();
  }
}

/** What a dump says of the stores, without what is in them. */
function shapeOf({ version, stores }: DatabaseDump): unknown {
  return { version, stores: stores.map(({ records: _records, ...store }) => store) };
}

describe('The database', () => {
  it('has a dump of each version, the newest of which is what a new device has', async () => {
    const device = newDevice();
    await useDevice(device);
    const now = await dump(device.storageName);
    const saved = DUMPS.find(({ version }) => version === UPGRADES.length);
    // To add a version: save this as `version-N.fixture.ts`, and name it above.
    if (!saved) throw new Error(`No dump of version ${UPGRADES.length} yet: ${JSON.stringify(now)}`);
    expect(shapeOf(saved)).to.deep.equal(shapeOf(now));
    expect(DUMPS.map(({ version }) => version)).to.deep.equal(UPGRADES.map((_, index) => index + 1));
  });

  for (const saved of DUMPS) {
    it(`of version ${saved.version} opens with everything that was in it`, async () => {
      const device = newDevice();
      await restore(device.storageName, saved);
      device.gateway.fault = faults.on('/v1/events', faults.offline);
      device.gateway.agent = ANA;
      const ana = device.open();
      const attendance = await ana.attendances.resume();
      expect(attendance?.state.client?.person.name).to.equal('Maria da Conceição');
      expect(await attendance?.loadDraft(DIAGNOSTIC_DRAFT)).to.deep.equal(ANSWERS);
      device.gateway.fault = undefined;
      await ana.sync.now();
      expect(ana.sync.state.pending).to.equal(0);
      await ana.close();

      device.gateway.agent = RUI;
      const rui = device.open();
      expect(await rui.pin.state()).to.equal('locked');
      await rui.pin.unlock(PIN);
      await rui.sync.now();
      expect(rui.sync.state.pending).to.equal(0);
      const sent = device.gateway.events.map(({ type, actor }) => [type, actor.kind === 'agent' && actor.id]);
      expect(sent).to.deep.equal([
        ['attendance.started', ANA.id],
        ['client.identified', ANA.id],
        ['attendance.started', RUI.id],
        ['client.identified', RUI.id],
      ]);
    });
  }
});
