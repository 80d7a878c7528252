import { expect } from '@open-wc/testing';
import { generateSealingKey, unwrap, wrap } from '../account/wrapped-key.js';
import { codeOf } from '../sample-device.fixture.js';
import { UPGRADES } from './device-schema.js';
import { IndexedDbStorage, indexedDbStorage } from './indexed-db-storage.js';
import { deleteSpare } from './spare.fixture.js';
import { add, sampleEntry, storageRules } from './storage-rules.fixture.js';

const newName = () => `storage-${crypto.randomUUID()}`;

describe('indexedDbStorage', () => {
  const equal = (actual: unknown, expected: unknown): void => {
    expect(actual).to.deep.equal(expected);
  };
  for (const [title, rule] of Object.entries(storageRules(equal))) {
    // Some write hundreds of records, on a disk that may have other things to do.
    it(title, () => {
      const name = newName();
      return rule({ open: () => indexedDbStorage(name) });
    }).timeout(30_000);
  }

  it('gives tabs that open at the same moment one key', async () => {
    const name = newName();
    const [first, second] = [indexedDbStorage(name), indexedDbStorage(name)];
    const [one, other] = await Promise.all([first.deviceKey(), second.deviceKey()]);
    const wrapped = await wrap(await generateSealingKey(), one);
    expect(await wrap(await unwrap(wrapped, other, 'wrap'), other)).to.deep.equal(wrapped);
    await Promise.all([first.close(), second.close()]);
  });

  it('opens its database again when the system closed it', async () => {
    const storage = indexedDbStorage(newName());
    await add(storage, 'a', sampleEntry('a', 1));
    const prototype = IDBDatabase.prototype;
    const original = prototype.transaction;
    prototype.transaction = function (this: IDBDatabase, ...details: Parameters<typeof original>) {
      prototype.transaction = original;
      this.close();
      return original.apply(this, details);
    };
    expect((await storage.attendance('a')).entries).to.have.length(1);
    await storage.close();
  });

  /** What another program's request to the database ends with. */
  const ended = (request: IDBOpenDBRequest) =>
    new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });

  it('lets go of its database for a newer version, says so, and refuses from then on', async () => {
    const name = newName();
    const storage = indexedDbStorage(name);
    const told: string[] = [];
    storage.onAccess?.((access) => told.push(access));
    await add(storage, 'a', sampleEntry('a', 1));
    const newer = await ended(indexedDB.open(name, UPGRADES.length + 1));
    expect(told).to.deep.equal(['open', 'outdated']);
    expect(await codeOf(add(storage, 'a', sampleEntry('a', 2)))).to.equal('storage_outdated');
    newer.close();
    expect(await codeOf(storage.attendance('a'))).to.equal('storage_outdated');
    await storage.close();
  });

  it('says so when the records are newer already as it opens', async () => {
    const name = newName();
    (await ended(indexedDB.open(name, UPGRADES.length + 1))).close();
    const storage = indexedDbStorage(name);
    const told: string[] = [];
    storage.onAccess?.((access) => told.push(access));
    expect(await codeOf(storage.openAttendances('a'))).to.equal('storage_outdated');
    expect(told).to.deep.equal(['outdated']);
    await storage.close();
  });

  it('waits for an older tab that holds on to the records, and says so meanwhile', async () => {
    const name = newName();
    const before = indexedDbStorage(name);
    await add(before, 'a', sampleEntry('a', 1));
    await before.close();
    // A frozen tab: connected to the older version, and deaf to newer ones.
    const older = await ended(indexedDB.open(name));
    const storage = new IndexedDbStorage(name, [...UPGRADES, () => undefined]);
    const told: string[] = [];
    const blocked = new Promise<void>((resolve) => {
      storage.onAccess((access) => {
        told.push(access);
        if (access === 'blocked') resolve();
      });
    });
    const reading = storage.attendance('a');
    await blocked;
    older.close();
    expect((await reading).entries).to.deep.equal([sampleEntry('a', 1)]);
    expect(told).to.deep.equal(['blocked', 'open']);
    await storage.close();
  });

  it('does not stand in the way of whoever deletes the records with their copy, and begins anew', async () => {
    const name = newName();
    const storage = indexedDbStorage(name);
    let renewed = 0;
    storage.onRenewed?.(() => (renewed += 1));
    await add(storage, 'a', sampleEntry('a', 1));
    await deleteSpare(name);
    await ended(indexedDB.deleteDatabase(name));
    expect((await storage.attendance('a')).entries).to.deep.equal([]);
    expect(renewed).to.equal(1);
    await add(storage, 'a', sampleEntry('a', 1));
    await storage.close();
  });

  it('asks for strict durability', async () => {
    const storage = indexedDbStorage(newName());
    await storage.deviceKey();
    const prototype = IDBDatabase.prototype;
    const original = prototype.transaction;
    const asked: unknown[] = [];
    prototype.transaction = function (this: IDBDatabase, ...details: Parameters<typeof original>) {
      if (details[1] === 'readwrite') asked.push(details[2]);
      return original.apply(this, details);
    };
    try {
      await add(storage, 'a', sampleEntry('a', 1));
      await storage.saveDraft('a', 'answers', new ArrayBuffer(1));
    } finally {
      prototype.transaction = original;
    }
    // Each in both copies.
    expect(asked).to.deep.equal(new Array(4).fill({ durability: 'strict' }));
    await storage.close();
  });
});
