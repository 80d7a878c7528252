import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { StorageState } from '../client.js';
import { createClient } from '../create-client.js';
import { start, walkToTheEnd } from '../sample-visit.fixture.js';
import { createTestGateway, faults, memoryStorage, type TestGateway } from '../testing/index.js';
import type { DeviceStorage, StorageAccess, StorageRoom } from './device-storage.js';
import { StorageWatch } from './storage-watch.js';

const MEGABYTE = 1024 * 1024;
const DAY_MS = 86_400_000;

let room: StorageRoom;
let gateway: TestGateway;
beforeEach(() => {
  room = { usage: 0, quota: 100 * MEGABYTE };
  gateway = createTestGateway();
});

const open = (storage: DeviceStorage = memoryStorage({ room: () => room })) =>
  createClient({ ...gateway.clientOptions(), storage }, gateway.environment);
/** A storage whose system promises nothing. */
const passingStorage = () => Object.assign(memoryStorage({ room: () => room }), { persist: async () => false });
const codesOf = ({ warnings }: StorageState) => warnings.map(({ code }) => code);

describe('The state of the storage', () => {
  it('warns of nothing while there is room', async () => {
    const client = open();
    assert.deepEqual(await client.storage.check(), { ...room, warnings: [] });
    await client.close();
  });

  it('warns from four fifths of the room on, and not any more once there is room again', async () => {
    const client = open();
    room = { usage: 80 * MEGABYTE, quota: 100 * MEGABYTE };
    assert.deepEqual((await client.storage.check()).warnings, [{ code: 'storage_nearly_full', ...room }]);
    room = { usage: 80 * MEGABYTE - 1, quota: 100 * MEGABYTE };
    assert.deepEqual(codesOf(await client.storage.check()), []);
    await client.close();
  });

  it('says so when there is no room for another visit', async () => {
    const client = open();
    room = { usage: 95 * MEGABYTE + 1, quota: 100 * MEGABYTE };
    assert.deepEqual((await client.storage.check()).warnings, [{ code: 'storage_full', ...room }]);
    await client.close();
  });

  it('warns of nothing where the system does not say, or fails to', async () => {
    room = {};
    const client = open();
    assert.deepEqual(await client.storage.check(), { warnings: [] });
    await client.close();
    const broken = open(Object.assign(memoryStorage(), { room: () => Promise.reject(new Error('no')) }));
    assert.deepEqual(await broken.storage.check(), { warnings: [] });
    await start(broken);
    await broken.close();
  });

  it('warns when records wait for five days, with the moment of the oldest', async () => {
    const client = open();
    const since = new Date(gateway.environment.now());
    await client.profile();
    gateway.fault = faults.on('/v1/events', faults.offline);
    await start(client);
    gateway.environment.advance(5 * DAY_MS - 1);
    assert.deepEqual(codesOf(await client.storage.check()), []);
    gateway.environment.advance(1);
    await start(client);
    assert.deepEqual((await client.storage.check()).warnings, [{ code: 'sync_overdue', since }]);
    gateway.fault = undefined;
    await client.sync.now();
    assert.deepEqual(codesOf(await client.storage.check()), []);
    await client.close();
  });

  it('warns when the system does not promise to keep the records, once there are some', async () => {
    const client = open(passingStorage());
    assert.deepEqual(codesOf(await client.storage.check()), []);
    const told = new Promise<StorageState>((resolve) => client.storage.subscribe(resolve));
    await start(client);
    assert.deepEqual(codesOf(await told), ['storage_not_persistent']);
    room = { ...room, isPersistent: true };
    assert.deepEqual(codesOf(await client.storage.check()), []);
    await client.close();
  });

  it('asks for that promise once, also for an attendance that is resumed', async () => {
    let asked = 0;
    const storage = Object.assign(memoryStorage(), { persist: async () => (asked += 1) > 0 });
    const before = open(storage);
    await start(before);
    await start(before);
    assert.equal(asked, 1);
    await before.close();
    const after = open(storage);
    await after.attendances.resume();
    assert.equal(asked, 2);
    await after.close();
  });

  it('is looked at after each try to send, at most once a minute, and told when it changes', async () => {
    const client = open();
    await client.sync.now();
    room = { usage: 90 * MEGABYTE, quota: 100 * MEGABYTE };
    const told: (readonly string[])[] = [];
    client.storage.subscribe((state) => told.push(codesOf(state)));
    await client.sync.now();
    await client.storage.requireRoom();
    assert.deepEqual(told, []);
    gateway.environment.advance(60_000);
    const changed = new Promise((resolve) => client.storage.subscribe(resolve));
    await client.sync.now();
    await changed;
    assert.deepEqual(told, [['storage_nearly_full']]);
    await client.close();
  });
});

describe('A full device', () => {
  it('refuses a visit before it begins, with what is used, and lets the one in hand go on', async () => {
    const client = open();
    const attendance = await start(client);
    room = { usage: 99 * MEGABYTE, quota: 100 * MEGABYTE };
    const refusal = { code: 'storage_full', ...room, message: /Send what waits/ };
    await assert.rejects(client.storage.requireRoom(), refusal);
    await assert.rejects(start(client), refusal);
    await walkToTheEnd(attendance);
    await attendance.conclude();
    await client.sync.now();
    assert.equal(gateway.events.length, 7);
    await client.close();
  });
});

describe('Access to the records', () => {
  let tell: (access: StorageAccess) => void;
  const watched = () => {
    const storage = Object.assign(memoryStorage({ room: () => room }), {
      onAccess: (listener: typeof tell) => (tell = listener),
    });
    return new StorageWatch(
      storage,
      () => 0,
      async () => undefined,
    );
  };

  it('is told at once when another tab holds on to an older version, or has a newer one', async () => {
    const watch = watched();
    const told: (readonly string[])[] = [];
    watch.subscribe((state) => told.push(codesOf(state)));
    tell('blocked');
    tell('open');
    tell('open');
    tell('outdated');
    assert.deepEqual(told, [['storage_blocked'], [], ['storage_outdated']]);
    room = { usage: 90 * MEGABYTE, quota: 100 * MEGABYTE };
    assert.deepEqual(codesOf(await watch.check()), ['storage_outdated', 'storage_nearly_full']);
  });

  it('is told to nobody after the end', () => {
    const watch = watched();
    watch.subscribe(() => assert.fail('told'));
    watch.close();
    tell('blocked');
  });
});
