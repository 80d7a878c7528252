import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Client } from '../client.js';
import { createClient } from '../create-client.js';
import { start, walkToTheEnd } from '../sample-visit.fixture.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import { createTestGateway, faults, memoryStorage, type TestGateway } from '../testing/index.js';

const ANA = { id: 'agente-01', name: 'Ana Conceição' };
const RUI = { id: 'agente-02', name: 'Rui Alves' };

let gateway: TestGateway;
let storage: DeviceStorage;

beforeEach(() => {
  gateway = createTestGateway();
  gateway.agent = ANA;
  storage = memoryStorage();
});

const open = (): Client => createClient({ ...gateway.clientOptions(), storage }, gateway.environment);
/** Ana's client, with a whole visit that could not be sent. */
const withUnsent = async () => {
  const client = open();
  await client.profile();
  gateway.fault = faults.on('/v1/events', faults.offline);
  const attendance = await start(client);
  await walkToTheEnd(attendance);
  await attendance.conclude();
  return client;
};
const everything = async () => {
  const accounts = ['agente-01', 'agente-02'].map((id) => `${partner}:${id}`);
  const states = ['pending', 'acknowledged', 'rejected'] as const;
  const entries = accounts.flatMap((account) => states.map((state) => storage.entries(account, state)));
  return (await Promise.all(entries)).flat().length;
};
let partner: string;
beforeEach(async () => {
  const client = createClient({ ...gateway.clientOptions(), storage: memoryStorage() }, gateway.environment);
  partner = (await client.session()).partner;
  await client.close();
});

describe('logout', () => {
  it('sends what can be sent, removes it, and forgets who was signed in', async () => {
    const client = open();
    const attendance = await start(client);
    await walkToTheEnd(attendance);
    await attendance.conclude();
    await client.logout();
    assert.equal(gateway.events.length, 7);
    assert.equal(await everything(), 0);
    assert.deepEqual(await storage.attendance(attendance.id), { attendance: undefined, entries: [] });
    gateway.fault = faults.offline;
    const next = open();
    await assert.rejects(next.session(), { code: 'session_unavailable' });
    await next.close();
  });

  it('closes the client', async () => {
    const client = open();
    await client.logout();
    await client.sync.now();
    assert.deepEqual(gateway.environment.waiting, []);
  });

  it('tells what waits and removes nothing until it is told what becomes of it', async () => {
    const client = await withUnsent();
    const left = { pending: 7, rejected: 0, open: 0 };
    await assert.rejects(client.logout(), { code: 'unsent_records', left });
    assert.equal(await everything(), 7);
    gateway.fault = undefined;
    await client.logout();
    assert.equal(gateway.events.length, 7);
  });

  it('counts an open attendance whose records were all sent: its answers are nowhere else', async () => {
    const client = open();
    const attendance = await start(client);
    await attendance.saveDraft('diagnostic', [{ questionId: 'caixa', value: 1 }]);
    await client.sync.now();
    await assert.rejects(client.logout(), { code: 'unsent_records', left: { pending: 0, rejected: 0, open: 1 } });
    assert.deepEqual(await attendance.loadDraft('diagnostic'), [{ questionId: 'caixa', value: 1 }]);
    await client.close();
  });

  it('counts what was refused', async () => {
    gateway.refuse = () => ({ code: 'cpf_invalid' });
    const client = open();
    const attendance = await start(client);
    await attendance.interrupt({ reason: 'technical' });
    await assert.rejects(client.logout(), { code: 'unsent_records', left: { pending: 0, rejected: 2, open: 0 } });
    await client.close();
  });

  it('keeps what waits for the agent alone, whoever uses the device meanwhile', async () => {
    await (await withUnsent()).logout({ unsent: 'keep' });
    gateway.fault = undefined;
    gateway.agent = RUI;
    const rui = open();
    assert.equal(await rui.attendances.resume(), undefined);
    await start(rui);
    await rui.sync.now();
    assert.equal(gateway.events.length, 1);
    await assert.rejects(rui.logout(), { code: 'unsent_records', left: { pending: 0, rejected: 0, open: 1 } });
    await rui.logout({ unsent: 'discard' });
    gateway.agent = ANA;
    const ana = open();
    await ana.sync.now();
    assert.equal(gateway.events.length, 8);
    await ana.close();
  });

  it('discards what waits when told so, and nothing of another agent', async () => {
    await (await withUnsent()).logout({ unsent: 'keep' });
    gateway.agent = RUI;
    const rui = open();
    await start(rui);
    await rui.logout({ unsent: 'discard' });
    assert.equal(await everything(), 7);
    gateway.agent = ANA;
    await open().logout({ unsent: 'discard' });
    assert.equal(await everything(), 0);
    gateway.fault = undefined;
    const client = open();
    await client.sync.now();
    assert.equal(gateway.events.length, 0);
    await client.close();
  });

  it('keeps the PIN, and what it locks', async () => {
    const client = await withUnsent();
    await client.pin.set('402913');
    await client.logout({ unsent: 'keep' });
    const again = open();
    assert.equal(await again.pin.state(), 'locked');
    await assert.rejects(again.logout(), { code: 'unsent_records', left: { pending: 7, rejected: 0, open: 0 } });
    gateway.fault = undefined;
    await again.pin.unlock('402913');
    await again.logout();
    assert.equal(gateway.events.length, 7);
    const later = open();
    assert.equal(await later.pin.state(), 'locked');
    await later.close();
  });

  it('removes a forgotten PIN with what it locks, when told to discard that', async () => {
    const client = await withUnsent();
    await client.pin.set('402913');
    await client.logout({ unsent: 'keep' });
    await open().logout({ unsent: 'discard' });
    assert.equal(await everything(), 0);
    const again = open();
    assert.equal(await again.pin.state(), 'none');
    await start(again);
    await again.close();
  });

  it('loses nothing that another tab records meanwhile', async () => {
    const client = open();
    const other = open();
    await other.profile();
    await client.logout();
    gateway.fault = faults.on('/v1/events', faults.offline);
    await start(other);
    await other.close();
    gateway.fault = undefined;
    const again = open();
    await again.sync.now();
    assert.equal(gateway.events.length, 1);
    await again.close();
  });
});
