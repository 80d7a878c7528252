import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { contentHash } from '../content-hash.js';
import { appendLink, verifyChain, type ConsentChain, type ConsentLink } from './chain.js';
import { exampleReceipt } from './consent.fixture.js';
import type { ConsentReceipt } from './receipt.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const RECEIVED = '2026-03-10T12:30:00.000Z';

const chainOf = async (...receipts: ConsentReceipt[]): Promise<ConsentChain> => {
  let chain: ConsentChain = [];
  for (const receipt of receipts) chain = await appendLink(chain, receipt, RECEIVED);
  return chain;
};

/** A link that fits where it is put, whatever it holds: what a forger without care for the rest would write. */
const forgedLink = async (link: Omit<ConsentLink, 'hash'>): Promise<ConsentLink> => {
  const { receipt, ...place } = link;
  return { ...link, hash: await contentHash({ ...place, receipt: receipt.hash }) };
};

let chain: ConsentChain;
let other: ConsentChain;

before(async () => {
  chain = await chainOf(
    await exampleReceipt(1),
    await exampleReceipt(2, { decisions: [{ purpose: 'offers', decision: 'withdrawn' }] }),
    await exampleReceipt(3, { decisions: [{ purpose: 'accessibility', decision: 'granted', explicit: true }] }),
    await exampleReceipt(4),
  );
  other = await chainOf(await exampleReceipt(5), await exampleReceipt(6), await exampleReceipt(7));
});

describe('appendLink', () => {
  it('ties every link to the one before', () => {
    assert.deepEqual(
      chain.map(({ position, previous }) => ({ position, previous })),
      [
        { position: 1, previous: null },
        { position: 2, previous: chain[0]!.hash },
        { position: 3, previous: chain[1]!.hash },
        { position: 4, previous: chain[2]!.hash },
      ],
    );
  });

  it('needs only the last link', async () => {
    const receipt = await exampleReceipt(9);
    assert.deepEqual(
      (await appendLink(chain.slice(-1), receipt, RECEIVED)).at(-1),
      (await appendLink(chain, receipt, RECEIVED)).at(-1),
    );
  });

  it('changes nothing when the same receipt comes again', async () => {
    assert.equal(await appendLink(chain, chain[1]!.receipt, RECEIVED), chain);
  });

  it('leaves the chain it was given as it was', async () => {
    const length = chain.length;
    await appendLink(chain, await exampleReceipt(9), RECEIVED);
    assert.equal(chain.length, length);
  });

  it('refuses another receipt with an id of the chain', async () => {
    const receipt = await exampleReceipt(1, { decisions: [{ purpose: 'offers', decision: 'refused' }] });
    await assert.rejects(appendLink(chain, receipt, RECEIVED), {
      name: 'ConsentChainError',
      code: 'consent_record_taken',
    });
  });

  it('refuses a receipt of another subject', async () => {
    const receipt = await exampleReceipt(9, { subject: 'somebody-else' });
    await assert.rejects(appendLink(chain, receipt, RECEIVED), { code: 'consent_subject_differs' });
  });

  it('refuses a receipt that was altered', async () => {
    const receipt = { ...(await exampleReceipt(9)), rights: 'Nenhum.' };
    await assert.rejects(appendLink(chain, receipt, RECEIVED), {
      code: 'consent_receipt_altered',
      message: /hash differs/,
    });
  });
});

describe('verifyChain', () => {
  it('takes a chain as it was made, after a way through JSON', async () => {
    assert.deepEqual(await verifyChain(JSON.parse(JSON.stringify(chain)) as unknown[]), { valid: true });
    assert.deepEqual(await verifyChain([]), { valid: true });
  });

  it('takes a chain that has grown since its anchor was kept', async () => {
    for (const { hash } of chain) assert.deepEqual(await verifyChain(chain, hash), { valid: true });
  });

  it('misses the anchor when the end was cut off or everything was written anew', async () => {
    const anchor = chain.at(-1)!.hash;
    assert.deepEqual(await verifyChain(chain.slice(0, -1)), { valid: true });
    assert.deepEqual(await verifyChain(chain.slice(0, -1), anchor), { valid: false, at: 3, reason: 'anchor-missing' });
    assert.deepEqual(await verifyChain(other, anchor), { valid: false, at: 3, reason: 'anchor-missing' });
    assert.deepEqual(await verifyChain([], anchor), { valid: false, at: 0, reason: 'anchor-missing' });
  });

  const faults: [string, (chain: ConsentChain) => unknown[] | Promise<unknown[]>, object][] = [
    ['something that is no link', ([first]) => [first, 'link'], { at: 2, reason: 'malformed' }],
    ['an unknown field', ([first]) => [{ ...first, note: '' }], { at: 1, reason: 'malformed' }],
    ['a link that was removed', ([first, , third]) => [first, third], { at: 2, reason: 'order' }],
    ['a first link that was removed', ([, second]) => [second], { at: 1, reason: 'order' }],
    ['links that changed places', ([first, second]) => [second, first], { at: 1, reason: 'order' }],
    ['a link of another chain', ([first]) => [first, other[1]], { at: 2, reason: 'order' }],
    [
      'a refusal turned into a grant',
      ([first, second]) => {
        const purposes = first!.receipt.purposes.map((purpose) => ({ ...purpose, decision: 'granted' }));
        return [{ ...first, receipt: { ...first!.receipt, purposes } }, second];
      },
      { at: 1, reason: 'receipt-altered' },
    ],
    [
      'a space at the end of a text',
      ([first]) => [{ ...first, receipt: { ...first!.receipt, rights: `${first!.receipt.rights} ` } }],
      { at: 1, reason: 'receipt-altered' },
    ],
    [
      'a hash of its own that was changed',
      ([first]) => [{ ...first, hash: 'a'.repeat(64) }],
      { at: 1, reason: 'link-altered' },
    ],
    [
      'a receipt that was exchanged for another',
      ([first]) => [{ ...first, receipt: other[0]!.receipt }],
      { at: 1, reason: 'link-altered' },
    ],
    [
      'the receipt of another subject in a link that fits',
      async ([first]) => {
        const receipt = await exampleReceipt(9, { subject: 'somebody-else' });
        return [first, await forgedLink({ position: 2, previous: first!.hash, receivedAt: RECEIVED, receipt })];
      },
      { at: 2, reason: 'subject-differs' },
    ],
    [
      'a gap in the positions of links that fit',
      async ([first]) => [
        first,
        await forgedLink({ position: 3, previous: first!.hash, receivedAt: RECEIVED, receipt: other[0]!.receipt }),
      ],
      { at: 2, reason: 'order' },
    ],
    [
      'the same receipt in a second link that fits',
      async ([first]) => [
        first,
        await forgedLink({ position: 2, previous: first!.hash, receivedAt: RECEIVED, receipt: first!.receipt }),
      ],
      { at: 2, reason: 'record-repeated' },
    ],
  ];
  for (const [title, tamper, verdict] of faults) {
    it(`finds ${title}`, async () => {
      assert.deepEqual(await verifyChain(await tamper(chain)), { valid: false, ...verdict });
    });
  }

  it('finds any change of any field, and any link removed, repeated, moved or inserted', async () => {
    const original = JSON.stringify(chain);
    const anchor = chain.at(-1)!.hash;
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(), async (kind, place, detail) => {
        const copy = JSON.parse(original) as Json[];
        const mutations = [changeValue, removeField, addField, moveLink, repeatLink, removeLink, insertLink];
        mutations[kind % mutations.length]!(copy, place, detail);
        if (JSON.stringify(copy) === original) return;
        changed += 1;
        assert.equal((await verifyChain(copy, anchor)).valid, false);
      }),
      { numRuns: 1500 },
    );
    assert.ok(changed > 1000, `only ${changed} changes`);
  });

  it('finds a change of every single value', async () => {
    const places = valuesIn(JSON.parse(JSON.stringify(chain)) as Json).length;
    for (let place = 0; place < places; place += 1) {
      const copy = JSON.parse(JSON.stringify(chain)) as Json[];
      changeValue(copy, place, place);
      assert.equal((await verifyChain(copy)).valid, false);
    }
  });
});

interface Place {
  readonly parent: Json[] | { [key: string]: Json };
  readonly key: string;
}

/** Every value that holds no others. */
function valuesIn(json: Json): Place[] {
  if (json === null || typeof json !== 'object') return [];
  return Object.entries(json).flatMap(([key, value]) =>
    value === null || typeof value !== 'object' ? [{ parent: json, key }] : valuesIn(value),
  );
}

function objectsIn(json: Json): { [key: string]: Json }[] {
  if (json === null || typeof json !== 'object') return [];
  const inner = Object.values(json).flatMap(objectsIn);
  return Array.isArray(json) ? inner : [json, ...inner];
}

function changeValue(links: Json[], place: number, detail: number): void {
  const places = valuesIn(links);
  const { parent, key } = places[place % places.length]!;
  const holder = parent as { [key: string]: Json };
  const value = holder[key]!;
  if (typeof value === 'number') holder[key] = value + 1 + (detail % 3);
  else if (typeof value === 'string') holder[key] = changedText(value, detail);
  else holder[key] = 'changed';
}

function changedText(text: string, detail: number): string {
  const index = detail % (text.length + 1);
  const inserted = ['0', 'a', ' ', 'Z'][detail % 4]!;
  return detail % 2 === 0 && index < text.length
    ? text.slice(0, index) + String.fromCharCode(text.charCodeAt(index) ^ 1) + text.slice(index + 1)
    : text.slice(0, index) + inserted + text.slice(index);
}

function removeField(links: Json[], place: number, detail: number): void {
  const objects = objectsIn(links);
  const object = objects[place % objects.length]!;
  const keys = Object.keys(object);
  delete object[keys[detail % keys.length]!];
}

function addField(links: Json[], place: number, detail: number): void {
  const objects = objectsIn(links);
  const key = ['note', '__proto__', 'constructor', ''][detail % 4]!;
  Object.defineProperty(objects[place % objects.length], key, { value: null, enumerable: true });
}

function moveLink(links: Json[], place: number, detail: number): void {
  const [link] = links.splice(place % links.length, 1);
  links.splice(detail % (links.length + 1), 0, link!);
}

function repeatLink(links: Json[], place: number, detail: number): void {
  links.splice(detail % (links.length + 1), 0, links[place % links.length]!);
}

function removeLink(links: Json[], place: number): void {
  links.splice(place % links.length, 1);
}

function insertLink(links: Json[], place: number, detail: number): void {
  links.splice(place % (links.length + 1), 0, other[detail % other.length] as unknown as Json);
}
