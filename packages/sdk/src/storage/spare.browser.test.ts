import { expect } from '@open-wc/testing';
import { codeOf, entries, newDevice } from '../sample-device.fixture.js';
import { start, walkToTheEnd } from '../sample-visit.fixture.js';
import { faults } from '../testing/index.js';
import { indexedDbStorage } from './indexed-db-storage.js';
import { deleteMain, deleteSpare, withRoomInSpare } from './spare.fixture.js';
import { add, sampleEntry } from './storage-rules.fixture.js';

const newName = () => `spare-${crypto.randomUUID()}`;
const PIN = '402913';

describe('a device whose browser loses the records', () => {
  /** A device that recorded seven records of a visit without signal. */
  async function deviceWithVisit(kind?: { isRepaired: boolean }) {
    const device = newDevice(kind);
    const client = device.open();
    await client.profile();
    device.gateway.fault = faults.on('/v1/events', faults.offline);
    const attendance = await start(client);
    await walkToTheEnd(attendance);
    await attendance.conclude();
    return { ...device, client };
  }

  it('has them again after it was closed, and each arrives once', async () => {
    const { gateway, storageName, open, client } = await deviceWithVisit();
    await client.close();
    await deleteMain(storageName);
    const again = open();
    await again.sync.now();
    expect(again.sync.state.pending).to.equal(7);
    gateway.fault = undefined;
    await again.sync.now();
    expect(again.sync.state).to.deep.equal({ pending: 0, rejected: 0, sending: false });
    expect(gateway.events.map(({ sequence }) => sequence)).to.deep.equal([1, 2, 3, 4, 5, 6, 7]);
  });

  it('has them again in an open tab, which sends them, and each arrives once', async () => {
    const { gateway, storageName, client } = await deviceWithVisit();
    await deleteMain(storageName);
    gateway.fault = undefined;
    await client.sync.now();
    expect(client.sync.state).to.deep.equal({ pending: 0, rejected: 0, sending: false });
    expect(gateway.events.map(({ sequence }) => sequence)).to.deep.equal([1, 2, 3, 4, 5, 6, 7]);
  });

  it('goes on with the visit in hand, drafts included, behind its PIN and without a network', async () => {
    const device = newDevice();
    const before = device.open();
    const attendance = await start(before);
    await before.pin.set(PIN);
    await attendance.noteListening({ text: 'Vende fiado.', themes: [] });
    await attendance.saveDraft('diagnostic', [{ questionId: 'caixa', value: 1 }]);
    await before.close();
    device.gateway.fault = faults.offline;
    await deleteMain(device.storageName);

    const client = device.open();
    expect(await client.pin.state()).to.equal('locked');
    await client.pin.unlock(PIN);
    const resumed = await client.attendances.resume();
    expect(resumed?.state).to.deep.equal(attendance.state);
    expect(await resumed?.loadDraft('diagnostic')).to.deep.equal([{ questionId: 'caixa', value: 1 }]);
    await resumed?.declineReferral();
    // The try that it began, which finds no network.
    await client.sync.now();
    device.gateway.fault = undefined;
    await client.sync.now();
    expect(device.gateway.events.map(({ sequence }) => sequence)).to.deep.equal([1, 2, 3]);
  });

  it('does not bring back what was acknowledged', async () => {
    const { gateway, storageName, open, client } = await deviceWithVisit();
    gateway.fault = undefined;
    await client.sync.now();
    await client.close();
    await deleteMain(storageName);
    const before = gateway.requests.length;
    const again = open();
    await again.sync.now();
    expect(await entries({ gateway, storageName, open })).to.deep.equal([]);
    expect(gateway.requests.slice(before).flatMap(({ eventIds }) => eventIds)).to.deep.equal([]);
    expect(await again.attendances.resume()).to.equal(undefined);
  });

  it('does not bring back what an agent discarded', async () => {
    const { storageName, open, client, gateway } = await deviceWithVisit();
    await client.logout({ unsent: 'discard' });
    await deleteMain(storageName);
    const again = open();
    await again.session();
    expect(await entries({ gateway, storageName, open })).to.deep.equal([]);
  });

  it('gives later records a key that is kept, when the person removed everything under an open tab', async () => {
    const { gateway, storageName, open, client } = await deviceWithVisit({ isRepaired: false });
    await deleteSpare(storageName);
    await deleteMain(storageName);
    const attendance = await start(client);
    await attendance.noteListening({ text: 'Vende fiado.', themes: [] });
    await client.close();
    gateway.fault = undefined;
    const again = open();
    await again.sync.now();
    expect(again.sync.state).to.deep.equal({ pending: 0, rejected: 0, sending: false });
    expect(gateway.events.map(({ type }) => type)).to.deep.equal(['attendance.started', 'listening.noted']);
  });

  for (const writes of [1, 2, 3, 4, 5]) {
    it(`records what comes later when only ${writes} of the writes that fill the copy were made`, async () => {
      const { gateway, storageName, open, client } = await deviceWithVisit();
      await client.close();
      await deleteSpare(storageName);
      const storage = indexedDbStorage(storageName);
      await withRoomInSpare(writes, async () => storage.repair?.());
      await storage.close();
      await deleteMain(storageName);
      const later = open();
      const attendance = await start(later);
      await attendance.noteListening({ text: 'Vende fiado.', themes: [] });
      await later.close();
      gateway.fault = undefined;
      const again = open();
      await again.sync.now();
      expect(again.sync.state).to.deep.equal({ pending: 0, rejected: 0, sending: false });
      const arrived = gateway.events.filter(({ attendanceId }) => attendanceId === attendance.id);
      expect(arrived.map(({ type }) => type)).to.deep.equal(['attendance.started', 'listening.noted']);
    });
  }
});

describe('the second copy of the records', () => {
  it('is filled from the first when it is new, and tidied of what is not there any more', async () => {
    const name = newName();
    const storage = indexedDbStorage(name);
    const all = Array.from({ length: 230 }, (_, place) => sampleEntry('a', place + 1));
    await add(storage, 'a', ...all);
    await storage.saveDraft('a', 'answers', new ArrayBuffer(3));
    await deleteSpare(name);
    await storage.repair?.();
    await deleteMain(name);
    expect((await storage.attendance('a')).entries).to.deep.equal(all);
    expect((await storage.loadDraft('a', 'answers'))?.byteLength).to.equal(3);
    await storage.close();
  });

  it('is filled again when the browser lost it under an open tab', async () => {
    const name = newName();
    const storage = indexedDbStorage(name);
    await add(storage, 'a', sampleEntry('a', 1));
    await storage.repair?.();
    await deleteSpare(name);
    await add(storage, 'a', sampleEntry('a', 2));
    await storage.repair?.();
    await deleteMain(name);
    expect((await storage.attendance('a')).entries).to.deep.equal([sampleEntry('a', 1), sampleEntry('a', 2)]);
    await storage.close();
  });

  it('catches up with what could not be written to it, and never keeps anybody from recording', async () => {
    const name = newName();
    const storage = indexedDbStorage(name);
    await add(storage, 'a', sampleEntry('a', 1), sampleEntry('a', 2));
    await storage.saveDraft('a', 'answers', new ArrayBuffer(3));
    await storage.saveDraft('b', 'answers', new ArrayBuffer(3));
    await storage.repair?.();
    const settled = sampleEntry('a', 1, { state: 'acknowledged' });
    await withRoomInSpare(0, async () => {
      await storage.revise(['a'], ({ attendance }) => ({
        attendance: { ...attendance!, lastSequence: 3 },
        entries: [settled, sampleEntry('a', 3)],
        gone: [sampleEntry('a', 2)],
        withoutDrafts: true,
      }));
      await storage.saveDraft('b', 'answers', new ArrayBuffer(5));
    });
    await storage.repair?.();
    await deleteMain(name);
    const kept = await storage.attendance('a');
    expect(kept.entries).to.deep.equal([settled, sampleEntry('a', 3)]);
    expect(kept.attendance?.lastSequence).to.equal(3);
    expect(await storage.loadDraft('a', 'answers')).to.equal(undefined);
    expect((await storage.loadDraft('b', 'answers'))?.byteLength).to.equal(5);
    await storage.close();
  });

  it('is found by all tabs that open at once after the loss', async () => {
    const name = newName();
    const before = indexedDbStorage(name);
    await before.deviceKey();
    await add(before, 'a', sampleEntry('a', 1));
    await before.close();
    await deleteMain(name);
    const tabs = [indexedDbStorage(name), indexedDbStorage(name), indexedDbStorage(name)];
    const found = await Promise.all(tabs.map(async (tab) => (await tab.attendance('a')).entries));
    expect(found).to.deep.equal(tabs.map(() => [sampleEntry('a', 1)]));
    await Promise.all(tabs.map((tab) => tab.close()));
  });

  it('is no way around a newer version of the page', async () => {
    const name = newName();
    const storage = indexedDbStorage(name);
    await add(storage, 'a', sampleEntry('a', 1));
    const newer = indexedDB.open(name, 99);
    await new Promise((resolve) => (newer.onsuccess = resolve));
    newer.result.close();
    expect(await codeOf(storage.attendance('a'))).to.equal('storage_outdated');
    await storage.close();
  });
});
