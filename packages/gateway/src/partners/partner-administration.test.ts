import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { AuditLog } from '../audit/audit-log.js';
import { onEachDatabase } from '../testing/gateway-bench.js';
import type { TestGateway, TestPartner } from '../testing/gateway-harness.js';
import { AGENT, UNIT_ID, Visit } from '@atendimento-ativo/testbed/visit';
import { hashKey, keyId } from './partner-key.js';

const HOUR = 3_600_000;

onEachDatabase('Administration of partners', (bench) => {
  let gateway: TestGateway;
  let given: TestPartner;

  before(async () => {
    gateway = await bench.start();
  });
  beforeEach(async () => {
    given = await gateway.addPartner();
  });

  async function counts(secretKey: string): Promise<boolean> {
    const json = { agent: AGENT, unitId: UNIT_ID };
    return (await gateway.request('/v1/session-tokens', { token: secretKey, json })).status === 201;
  }

  async function rotate(): Promise<string> {
    return (await gateway.administration.rotate(given.partner.id, 'secret', 24 * HOUR)) ?? '';
  }

  test('keeps no key, only its hash', async () => {
    const { rows } = await sql`select partner_keys::text from partner_keys`.execute(gateway.database.owner);
    assert.ok(JSON.stringify(rows).includes(hashKey(given.secretKey)));
    assert.ok(!JSON.stringify(rows).includes(given.secretKey.slice(6)));
  });

  test('lets the old key count beside the new one for a while', async () => {
    const second = await rotate();
    assert.deepEqual([await counts(given.secretKey), await counts(second)], [true, true]);
    gateway.clock.advance(24 * HOUR);
    assert.deepEqual([await counts(given.secretKey), await counts(second)], [false, true]);
  });

  test('lets no more than two count at a time', async () => {
    const second = await rotate();
    gateway.clock.advance(1000);
    const third = await rotate();
    assert.deepEqual([await counts(given.secretKey), await counts(second), await counts(third)], [false, true, true]);
  });

  test('lets no more than two count when rotations meet', async () => {
    const keys = await Promise.all([rotate(), rotate(), rotate()]);
    const valid = await Promise.all([given.secretKey, ...keys].map(counts));
    assert.ok(valid.filter(Boolean).length <= 2, String(valid));
  });

  test('ends one key at once and leaves the other', async () => {
    const second = await rotate();
    assert.ok(await gateway.administration.revokeKey(given.partner.id, keyId(hashKey(given.secretKey))));
    assert.deepEqual([await counts(given.secretKey), await counts(second)], [false, true]);
    assert.equal(await gateway.administration.revokeKey(given.partner.id, keyId(hashKey(given.secretKey))), false);
    const stranger = await gateway.addPartner();
    assert.equal(await gateway.administration.revokeKey(stranger.partner.id, keyId(hashKey(second))), false);
  });

  test('a revoked partner can do nothing more, with keys, tokens or pages', async () => {
    const origin = 'https://revogada.example';
    const revoked = await gateway.addPartner({ origins: [origin] });
    const token = await gateway.token(revoked);
    assert.equal((await gateway.request('/v1/profile', { token, headers: { origin } })).status, 200);
    assert.ok(await gateway.administration.revoke(revoked.partner.id));
    assert.equal(await gateway.administration.revoke(revoked.partner.id), false);
    assert.equal(await gateway.administration.rotate(revoked.partner.id, 'secret', 0), undefined);
    assert.equal(await counts(revoked.secretKey), false);
    assert.equal((await gateway.post(new Visit().whole(), token)).status, 401);
    const preflight = await gateway.request('/v1/events', { method: 'OPTIONS', headers: { origin } });
    assert.equal(preflight.status, 403);
  });

  test('writes every act down, once, and nothing that did not happen', async () => {
    const id = given.partner.id;
    const second = await rotate();
    await gateway.administration.update({ ...given.partner, name: 'Outro Nome' });
    await gateway.administration.revokeKey(id, 'key_none');
    await gateway.administration.revokeKey(id, keyId(hashKey(second)));
    await gateway.administration.revoke(id);
    await gateway.administration.revoke(id);
    const entries = await new AuditLog(gateway.database.owner).list(id);
    assert.deepEqual(
      entries.map(({ actor, act, subject }) => [actor, act, subject]),
      [
        ['cli:test', 'partner.added', keyId(hashKey(given.secretKey))],
        ['cli:test', 'key.rotated', keyId(hashKey(second))],
        ['cli:test', 'partner.updated', undefined],
        ['cli:test', 'key.revoked', keyId(hashKey(second))],
        ['cli:test', 'partner.revoked', undefined],
      ],
    );
  });

  test('lets nobody change or remove what was written down', async () => {
    for (const statement of ["update audit_log set actor = 'x'", 'delete from audit_log', 'truncate audit_log']) {
      await assert.rejects(sql.raw(statement).execute(gateway.database.owner), /never changed/);
    }
  });

  test('lists partners with the keys that count, never the keys themselves', async () => {
    const second = await rotate();
    const listed = (await gateway.administration.list()).find(({ id }) => id === given.partner.id);
    assert.deepEqual(
      listed?.keys.map(({ id, kind }) => [id, kind]).sort(),
      [given.secretKey, second].map((key) => [keyId(hashKey(key)), 'secret']).sort(),
    );
    assert.ok(!JSON.stringify(listed).includes(second));
  });
});
