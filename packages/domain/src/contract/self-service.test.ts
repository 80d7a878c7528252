import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { findWork, isWork, selfServiceTokenRequestSchema, visitSecretOf, workOf } from './self-service.js';

const newVisitSecret = () => visitSecretOf(randomBytes(32));

test('makes secrets that the contract takes, another one each time', () => {
  const secrets = Array.from({ length: 100 }, newVisitSecret);
  assert.equal(new Set(secrets).size, 100);
  for (const visitSecret of secrets) {
    assert.ok(selfServiceTokenRequestSchema.safeParse({ visitSecret, unitId: 'UN-01', work: '0' }).success);
  }
});

test('work that was found counts for its own visit, key and difficulty', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.integer({ min: 1, max: 8 }), async (key, bits) => {
      const subject = workOf(key, newVisitSecret());
      const work = await findWork(subject, bits);
      assert.ok(await isWork(subject, work, bits));
      assert.ok(await isWork(subject, work, bits - 1));
    }),
    { numRuns: 50 },
  );
});

test('work of one visit is worth nothing in another', async () => {
  const work = await findWork(workOf('aa_pk_1', newVisitSecret()), 12);
  const others = await Promise.all(
    Array.from({ length: 200 }, () => isWork(workOf('aa_pk_1', newVisitSecret()), work, 12)),
  );
  assert.ok(others.filter(Boolean).length < 3);
});
