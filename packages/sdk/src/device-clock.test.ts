import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { eventTime } from '@atendimento-ativo/domain';
import type { Client } from './client.js';
import { createClient } from './create-client.js';
import { start, walkToTheEnd } from './sample-visit.fixture.js';
import { createTestEnvironment, createTestGateway, faults, memoryStorage, type TestGateway } from './testing/index.js';

const NOON = Date.UTC(2026, 2, 10, 12);
const YEAR = 365 * 24 * 3_600_000;

describe('a device', () => {
  let gateway: TestGateway;
  let clients: Client[];

  beforeEach(() => {
    gateway = createTestGateway({ now: NOON });
    clients = [];
  });
  afterEach(() => Promise.all(clients.map((client) => client.close())));

  /** @param error milliseconds that the device's clock is ahead */
  function openDevice(error: number, storage = memoryStorage()) {
    const environment = createTestEnvironment({
      now: NOON + error,
      seed: 2,
      fetch: (request) => gateway.fetch(request),
    });
    const client = createClient({ ...gateway.clientOptions(), storage }, environment);
    clients.push(client);
    return { client, environment };
  }

  for (const [where, error] of [
    ['a year ahead', YEAR],
    ['a year behind', -YEAR],
  ] as const) {
    it(`${where} is not refused, says in each event how far it is off, and is told so`, async () => {
      const { client } = openDevice(error);
      const attendance = await start(client);
      await walkToTheEnd(attendance);
      await attendance.conclude();
      await client.sync.now();
      assert.equal(gateway.events.length, 7);
      for (const event of gateway.events) {
        assert.equal(event.clockOffset, -error);
        assert.equal(Date.parse(event.occurredAt), NOON + error);
        assert.equal(Date.parse(eventTime(event)), NOON);
      }
      assert.equal(Date.parse(attendance.state.endedAt ?? ''), NOON);
      assert.equal(client.sync.state.clockOffset, -error);
    });
  }

  it('with the right time says that it has it, and nobody is asked to set it', async () => {
    const { client } = openDevice(0);
    await start(client);
    await client.sync.now();
    assert.equal(gateway.events[0]?.clockOffset, 0);
    assert.deepEqual(client.sync.state, { pending: 0, rejected: 0, sending: false });
  });

  it('that has not heard the gateway yet says nothing of its clock', async () => {
    const storage = memoryStorage();
    const before = openDevice(YEAR, storage).client;
    await before.profile();
    await before.close();
    gateway.fault = faults.offline;
    const { client, environment } = openDevice(YEAR, storage);
    await start(client);
    gateway.fault = undefined;
    environment.advance(60_000);
    await client.sync.now();
    assert.equal(gateway.events[0]?.clockOffset, undefined);
  });

  it('learns anew when its clock is set', async () => {
    const { client, environment } = openDevice(0);
    const attendance = await start(client);
    await client.sync.now();
    environment.advance(YEAR);
    await attendance.noteListening({ text: 'Quer vender mais.', themes: [] });
    await client.sync.now();
    await attendance.declineReferral();
    await client.sync.now();
    assert.deepEqual(
      gateway.events.map(({ clockOffset }) => clockOffset),
      [0, 0, -YEAR],
    );
  });
});
