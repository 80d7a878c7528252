import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Client } from '../client.js';
import { createClient } from '../create-client.js';
import { start, walkToTheEnd } from '../sample-visit.fixture.js';
import { createTestGateway, faults, memoryStorage, type TestGateway } from '../testing/index.js';
import { partsOf } from './export.js';

describe('a device without a way to the gateway', () => {
  let gateway: TestGateway;
  let device: Client;
  let clients: Client[];

  function newDevice(): Client {
    const client = createClient({ ...gateway.clientOptions(), storage: memoryStorage() }, gateway.environment);
    clients.push(client);
    return client;
  }

  beforeEach(async () => {
    gateway = createTestGateway();
    clients = [];
    device = newDevice();
    await device.profile();
    gateway.fault = faults.offline;
  });
  afterEach(() => Promise.all(clients.map((client) => client.close())));

  async function recordVisit() {
    const attendance = await start(device);
    await walkToTheEnd(attendance);
    await attendance.conclude();
  }

  async function exportOne() {
    const [file, ...more] = await device.sync.exportPending();
    assert.ok(file);
    assert.deepEqual(more, []);
    return file;
  }

  it('hands its records over in a file that another device of the agent brings, and nothing counts twice', async () => {
    await recordVisit();
    const file = await exportOne();
    assert.match(file.name, /^\d{14}-1\.aaexport$/);
    assert.equal(file.records, 7);
    assert.equal(device.sync.state.pending, 7);

    gateway.fault = undefined;
    const other = newDevice();
    assert.deepEqual(await other.sync.importRecords(file.bytes), { accepted: 7, duplicate: 0, rejected: [] });
    assert.deepEqual(await other.sync.importRecords(file.bytes), { accepted: 0, duplicate: 7, rejected: [] });
    assert.equal(gateway.events.length, 7);

    await device.sync.now();
    assert.deepEqual(device.sync.state, { pending: 0, rejected: 0, sending: false });
    assert.equal(gateway.events.length, 7);
    assert.deepEqual(await device.sync.exportPending(), []);
  });

  it('takes along what was refused, which the gateway may take by now', async () => {
    gateway.refuse = ({ type }) => (type === 'tool.delivered' ? { code: 'tool_unknown' } : undefined);
    // Nothing is sent before the visit has ended: a delivery that was refused by then would not count.
    await recordVisit();
    gateway.fault = undefined;
    await device.sync.now();
    assert.equal(device.sync.state.rejected, 2);
    const file = await exportOne();
    assert.equal(file.records, 2);
    const refused = await device.sync.importRecords(file.bytes);
    assert.deepEqual(
      refused.rejected.map((result) => result.status === 'rejected' && result.code),
      ['tool_unknown', 'attendance_incomplete'],
    );
    gateway.refuse = () => undefined;
    assert.deepEqual(await device.sync.importRecords(file.bytes), { accepted: 2, duplicate: 0, rejected: [] });
  });

  it('exports after a restart without signal, and nothing before a profile was ever loaded', async () => {
    await recordVisit();
    const fresh = newDevice();
    await assert.rejects(fresh.sync.exportPending(), { code: 'session_unavailable' });
    assert.equal((await exportOne()).records, 7);
  });

  it('gives a large file the time that a slow line needs', async () => {
    gateway.fault = faults.stalled;
    const importing = device.sync.importRecords(new Uint8Array(4_000_000));
    let isOver = false;
    const ended = importing.catch((error: unknown) => {
      isOver = true;
      return error;
    });
    await gateway.nextRequest();
    gateway.environment.advance(144_000);
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(isOver, false);
    gateway.environment.advance(2_000);
    assert.equal(((await ended) as { code?: string }).code, 'gateway_unreachable');
  });

  it('has the gateway refuse a file that was changed or belongs to another agent', async () => {
    await recordVisit();
    const { bytes } = await exportOne();
    gateway.fault = undefined;
    const changed = bytes.slice();
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    await assert.rejects(device.sync.importRecords(changed), { code: 'export_damaged' });
    gateway.agent = { id: 'agente-02', name: 'Bruno Lima' };
    await assert.rejects(newDevice().sync.importRecords(bytes), { code: 'export_owner_mismatch' });
    assert.deepEqual(gateway.events, []);
  });
});

describe('what goes into files', () => {
  it('is everything, in order, in as few as hold it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 20 })),
        fc.integer({ min: 300, max: 600 }),
        (values, most) => {
          const parts = partsOf(values, most);
          assert.deepEqual(parts.flat(), values);
          const sizes = parts.map((part) => new TextEncoder().encode(JSON.stringify(part)).length);
          assert.ok(sizes.every((size) => size > 0 && size <= most + 1));
          for (const [index, part] of parts.slice(1).entries()) {
            assert.ok((sizes[index] ?? 0) + new TextEncoder().encode(JSON.stringify(part[0])).length > most - 1);
          }
        },
      ),
    );
  });
});
