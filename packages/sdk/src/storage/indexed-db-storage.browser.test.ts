import { expect } from '@open-wc/testing';
import { indexedDbStorage } from './indexed-db-storage.js';
import { add, sampleEntry, storageRules } from './storage-rules.fixture.js';

const newName = () => `storage-${crypto.randomUUID()}`;

describe('indexedDbStorage', () => {
  const equal = (actual: unknown, expected: unknown): void => {
    expect(actual).to.deep.equal(expected);
  };
  for (const [title, rule] of Object.entries(storageRules(equal))) {
    it(title, () => {
      const name = newName();
      return rule({ open: () => indexedDbStorage(name) });
    });
  }

  it('gives tabs that open at the same moment one key', async () => {
    const name = newName();
    const [first, second] = [indexedDbStorage(name), indexedDbStorage(name)];
    const iv = new Uint8Array(12);
    const [one, other] = await Promise.all([first.deviceKey(), second.deviceKey()]);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, one, Uint8Array.of(7));
    expect(new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, other, sealed))).to.deep.equal(
      Uint8Array.of(7),
    );
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
    expect(asked).to.deep.equal([{ durability: 'strict' }, { durability: 'strict' }]);
    await storage.close();
  });
});
