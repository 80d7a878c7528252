import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import * as inNode from './content-hash.node.js';
import { canonicalJson, contentHash } from './web.js';

it('writes equal documents equally, whatever the order of their keys', () => {
  assert.equal(
    canonicalJson({ b: [1, { d: null, c: 'é' }], a: undefined, z: true }),
    '{"b":[1,{"c":"é","d":null}],"z":true}',
  );
});

it('hashes as SHA-256 of the canonical text', async () => {
  // printf '{}' | sha256sum
  assert.equal(await contentHash({}), '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  assert.equal(await contentHash({ a: 1, b: 2 }), await contentHash({ b: 2, a: 1 }));
});

it('writes and hashes in Node as in browsers', async () => {
  const tricky = { 10: 1, 2: [{ 1: 'a', '': null }], __proto__: {}, b: { a: undefined }, a: -0 };
  const documents = [
    tricky,
    JSON.parse('{"__proto__":{"b":1,"a":2},"a":1}') as unknown,
    ...fc.sample(fc.jsonValue({ noUnicodeString: false }), 2000),
  ];
  for (const document of documents) {
    assert.equal(inNode.canonicalJson(document), canonicalJson(document));
    assert.equal(await inNode.contentHash(document), await contentHash(document));
  }
});
