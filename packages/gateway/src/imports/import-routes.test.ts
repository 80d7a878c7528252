import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { MAX_EXPORT_FILE_BYTES, openExport } from '@atendimento-ativo/domain/export-file';
import { sealedFor } from '../testing/export-file.js';
import { onEachDatabase } from '../testing/gateway-bench.js';
import type { TestGateway } from '../testing/gateway-harness.js';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { loadExportKeys } from './export-key.js';

interface Answer {
  readonly code?: string;
  readonly accepted?: number;
  readonly duplicate?: number;
  readonly rejected?: readonly { id: string; code: string; errors: readonly { pointer: string }[] }[];
}

onEachDatabase('POST /v1/imports', (bench) => {
  let gateway: TestGateway;
  let token: string;

  before(async () => {
    gateway = await bench.start();
    token = await gateway.token();
  });

  async function send(file: Uint8Array, headers: Record<string, string>, as = token) {
    const response = await gateway.request('/v1/imports', { token: as, body: file, headers });
    return { status: response.status, body: (await response.json()) as Answer };
  }

  test('stores what the file holds, and registers it, once however often it is imported', async () => {
    const visits = Array.from({ length: 30 }, () => new Visit());
    const events = visits.flatMap((visit) => visit.whole());
    const { file, headers } = await sealedFor(gateway, token, events);
    assert.deepEqual(await send(file, headers), {
      status: 200,
      body: { accepted: events.length, duplicate: 0, rejected: [] },
    });
    assert.deepEqual((await send(file, headers)).body, { accepted: 0, duplicate: events.length, rejected: [] });
    for (const visit of visits) assert.equal(await gateway.countEvents(visit.id), 8);
    const last = visits.at(-1)?.id;
    const response = await gateway.request(`/v1/attendances/${last}`, { token });
    const { registrations } = (await response.json()) as { registrations: readonly unknown[] };
    assert.equal(registrations.length, 1);
  });

  test('takes only what the device has not sent itself, before and after', async () => {
    const visit = new Visit();
    const events = visit.whole();
    await gateway.post(events.slice(0, 3), token);
    const { file, headers } = await sealedFor(gateway, token, events);
    assert.deepEqual((await send(file, headers)).body, { accepted: 5, duplicate: 3, rejected: [] });
    const { body } = await gateway.post(events, token);
    assert.ok(body.results.every(({ status }) => status === 'duplicate'));
    assert.equal(await gateway.countEvents(visit.id), events.length);
  });

  test('says what of it is refused, and where in the record', async () => {
    const visit = new Visit({ person: { cpf: '52998224724' } });
    const [started, identified] = visit.events('attendance.started', 'client.identified');
    const { file, headers } = await sealedFor(gateway, token, [started!, identified!]);
    const { body } = await send(file, headers);
    assert.equal(body.accepted, 1);
    assert.deepEqual(
      body.rejected?.map(({ id, code, errors }) => [id, code, errors.map(({ pointer }) => pointer)]),
      [[identified?.id, 'cpf_invalid', ['/payload/person/cpf']]],
    );
  });

  test('stores nothing of a file that was changed, cut off, or sealed for another gateway', async () => {
    const visit = new Visit();
    const { file, headers } = await sealedFor(gateway, token, visit.whole());
    const changed = (place: number) => file.map((byte, index) => (index === place ? byte ^ 1 : byte));
    const broken: readonly [Uint8Array, string][] = [
      [changed(0), 'export_malformed'],
      [new TextEncoder().encode('{"events":[]}'), 'export_malformed'],
      [changed(8), 'export_version_unknown'],
      [changed(20), 'export_key_unknown'],
      [changed(70), 'export_damaged'],
      [changed(file.length - 1), 'export_damaged'],
      [file.slice(0, -1), 'export_damaged'],
      [file.slice(0, 50), 'export_damaged'],
    ];
    for (const [bytes, code] of broken) {
      const { status, body } = await send(bytes, headers);
      assert.deepEqual([status, body.code], [422, code]);
    }
    assert.equal(await gateway.countEvents(visit.id), 0);
  });

  test('takes the records only of the agent who is signed in', async () => {
    const visit = new Visit();
    for (const change of [{ agentId: 'agente-02' }, { partner: 'outro' }]) {
      const { file, headers } = await sealedFor(gateway, token, visit.whole(), change);
      const { status, body } = await send(file, headers);
      assert.deepEqual([status, body.code], [403, 'export_owner_mismatch']);
    }
    assert.equal(await gateway.countEvents(visit.id), 0);
  });

  test('refuses what is no file, or one larger than a device writes', async () => {
    const { file } = await sealedFor(gateway, token, []);
    assert.equal((await send(file, { 'content-type': 'application/json' })).status, 415);
    const huge = new Uint8Array(MAX_EXPORT_FILE_BYTES + 1);
    assert.equal((await send(huge, { 'content-type': 'application/octet-stream' })).status, 413);
    assert.equal((await send(file, { 'content-type': 'application/octet-stream' }, 'x.y.z')).status, 401);
  });

  test('keeps its key over a restart, unless another one is configured', async () => {
    const { rows } = gateway.database;
    const { file } = await sealedFor(gateway, token, []);
    assert.deepEqual((await openExport(file, (await loadExportKeys(rows, undefined)).pair)).events, []);
    const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    const configured = await loadExportKeys(rows, await crypto.subtle.exportKey('jwk', pair.privateKey));
    await assert.rejects(openExport(file, configured.pair), { code: 'export_key_unknown' });
  });
});
