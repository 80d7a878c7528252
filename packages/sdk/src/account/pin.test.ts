import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Client } from '../client.js';
import { createClient } from '../create-client.js';
import { systemEnvironment } from '../environment.js';
import { identify, start, walkToTheEnd } from '../sample-visit.fixture.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import { createTestGateway, faults, memoryStorage, type TestGateway } from '../testing/index.js';
import { setPin } from './pin.js';
import type { WrappedKey } from './wrapped-key.js';

const PIN = '402913';
const MINUTE_MS = 60_000;

let gateway: TestGateway;
let storage: DeviceStorage;
let client: Client;

const open = () => createClient({ ...gateway.clientOptions(), storage }, gateway.environment);
/** What loading the page again does. */
const reload = async () => {
  await client.close();
  client = open();
};
const refusal = (code: string, attemptsLeft: number, waitMs?: number) => ({
  code,
  attemptsLeft,
  retryAt: waitMs === undefined ? undefined : new Date(gateway.environment.now() + waitMs),
});
const failTimes = async (times: number) => {
  for (let time = 0; time < times; time += 1) await assert.rejects(client.pin.unlock('wrong PIN'));
};

beforeEach(() => {
  gateway = createTestGateway();
  storage = memoryStorage();
  client = open();
});

describe('A PIN', () => {
  it('is optional', async () => {
    assert.equal(await client.pin.state(), 'none');
    await client.pin.unlock('whatever');
    await client.pin.lock();
    await start(client);
    await client.close();
  });

  it('locks what was recorded before and after it from the next start on', async () => {
    gateway.fault = faults.on('/v1/events', faults.offline);
    const attendance = await start(client);
    await identify(attendance);
    await client.pin.set(PIN);
    assert.equal(await client.pin.state(), 'open');
    await attendance.saveDraft('note', 'Fiado');
    await reload();
    assert.equal(await client.pin.state(), 'locked');
    for (const call of [() => client.attendances.resume(), () => start(client)]) {
      await assert.rejects(call(), { code: 'pin_required' });
    }
    await client.pin.unlock(PIN);
    assert.equal(await client.pin.state(), 'open');
    const resumed = await client.attendances.resume();
    assert.deepEqual(resumed?.state, attendance.state);
    assert.equal(await resumed?.loadDraft('note'), 'Fiado');
    await client.close();
  });

  it('keeps locked records from being sent, and sends them once it was given', async () => {
    gateway.fault = faults.on('/v1/events', faults.offline);
    await start(client);
    await client.pin.set(PIN);
    await reload();
    gateway.fault = undefined;
    await client.sync.now();
    assert.equal(client.sync.state.lastError, 'pin_required');
    assert.equal(client.sync.state.pending, 1);
    await client.pin.unlock(PIN);
    await client.sync.now();
    assert.equal(gateway.events.length, 1);
    await client.close();
  });

  it('locks every tab when one is told to', async () => {
    await client.pin.set(PIN);
    const other = open();
    await other.pin.unlock(PIN);
    const attendance = await start(other);
    await client.pin.lock();
    assert.equal(await client.pin.state(), 'locked');
    while ((await other.pin.state()) !== 'locked') await new Promise((resolve) => setImmediate(resolve));
    await assert.rejects(attendance.declineReferral(), { code: 'pin_required' });
    await Promise.all([client.close(), other.close()]);
  });

  it('is changed and removed only with the one before', async () => {
    await client.pin.set(PIN);
    await assert.rejects(client.pin.set('another'), { code: 'pin_required' });
    await assert.rejects(client.pin.set('another', { current: 'wrong PIN' }), refusal('pin_wrong', 4));
    await client.pin.set('another', { current: PIN });
    await reload();
    await assert.rejects(client.pin.unlock(PIN), { code: 'pin_wrong' });
    await assert.rejects(client.pin.remove(PIN), { code: 'pin_wrong' });
    await client.pin.remove('another');
    assert.equal(await client.pin.state(), 'none');
    await reload();
    await start(client);
    await client.close();
  });

  it('is the first of two that tabs set at once', async () => {
    const other = open();
    const [one, second] = await Promise.allSettled([client.pin.set('first PIN'), other.pin.set('second PIN')]);
    assert.deepEqual([one.status, second.status].sort(), ['fulfilled', 'rejected']);
    await other.close();
    await reload();
    await client.pin.unlock(one.status === 'fulfilled' ? 'first PIN' : 'second PIN');
    await client.close();
  });

  it('has at least six characters, whichever way they were typed', async () => {
    await assert.rejects(client.pin.set('12345'), { code: 'pin_invalid', shortest: 6 });
    await client.pin.set('maçã12');
    await reload();
    await client.pin.unlock('maçã12'.normalize('NFD'));
    await client.close();
  });

  it('costs whoever guesses it as many rounds as OWASP asks for', async () => {
    const environment = { ...gateway.environment, pinRounds: systemEnvironment.pinRounds };
    const keys: WrappedKey[] = [];
    const account = 'partner:agent';
    await setPin({ storage, account, environment }, PIN, undefined);
    await storage.reviseKey(account, (key) => (key && keys.push(key), key));
    const [{ pin: lock } = {}] = keys;
    assert.ok((lock?.rounds ?? 0) >= 600_000);
    assert.equal(lock?.salt.byteLength, 16);
  });

  it('belongs to one agent', async () => {
    await client.pin.set(PIN);
    gateway.agent = { id: 'agente-02', name: 'Rui Alves' };
    await reload();
    assert.equal(await client.pin.state(), 'none');
    await start(client);
    await client.close();
  });
});

describe('Wrong PINs', () => {
  it('are told with the tries that are left, and then make each wait longer, up to an hour', async () => {
    await client.pin.set(PIN);
    for (const left of [4, 3, 2, 1]) await assert.rejects(client.pin.unlock('wrong PIN'), refusal('pin_wrong', left));
    const waits: number[] = [];
    for (let failure = 5; failure < 14; failure += 1) {
      const error = (await client.pin.unlock('wrong PIN').catch((thrown: unknown) => thrown)) as { retryAt: Date };
      waits.push((error.retryAt.getTime() - gateway.environment.now()) / MINUTE_MS);
      gateway.environment.advance(waits.at(-1)! * MINUTE_MS);
    }
    assert.deepEqual(waits, [0.5, 1, 2, 4, 8, 16, 32, 60, 60]);
    await client.close();
  });

  it('keep the right one waiting too, also after a restart, and are forgotten once it came', async () => {
    await client.pin.set(PIN);
    await failTimes(5);
    await reload();
    await assert.rejects(client.pin.unlock(PIN), refusal('pin_wait', 0, MINUTE_MS / 2));
    gateway.environment.advance(MINUTE_MS / 2 - 1);
    await assert.rejects(client.pin.unlock(PIN), refusal('pin_wait', 0, 1));
    gateway.environment.advance(1);
    await client.pin.unlock(PIN);
    await assert.rejects(client.pin.unlock('wrong PIN'), refusal('pin_wrong', 4));
    await client.close();
  });

  it('count when the program ends in the middle of a try', async () => {
    await client.pin.set(PIN);
    await Promise.all(Array.from({ length: 5 }, () => client.pin.unlock('wrong PIN').catch(() => undefined)));
    await assert.rejects(client.pin.unlock(PIN), { code: 'pin_wait' });
    await client.close();
  });

  it('do not make anybody wait longer because the clock was set back', async () => {
    await client.pin.set(PIN);
    await failTimes(5);
    gateway.environment.advance(-365 * 86_400_000);
    await assert.rejects(client.pin.unlock(PIN), refusal('pin_wait', 0, MINUTE_MS / 2));
    gateway.environment.advance(MINUTE_MS / 2);
    await client.pin.unlock(PIN);
    await client.close();
  });

  it('never remove anything', async () => {
    gateway.fault = faults.on('/v1/events', faults.offline);
    const attendance = await start(client);
    await walkToTheEnd(attendance);
    await client.pin.set(PIN);
    await failTimes(5);
    for (let time = 0; time < 5; time += 1) {
      gateway.environment.advance(60 * MINUTE_MS);
      await failTimes(1);
    }
    gateway.environment.advance(60 * MINUTE_MS);
    await reload();
    await client.pin.unlock(PIN);
    gateway.fault = undefined;
    await client.sync.now();
    assert.equal(gateway.events.length, 6);
    await client.close();
  });
});
