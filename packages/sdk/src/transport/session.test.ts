import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { SessionTokenSource } from '../client.js';
import { createClient } from '../create-client.js';
import { selfService } from '../self-service.js';
import { start } from '../sample-visit.fixture.js';
import { createTestGateway, memoryStorage, type TestGateway } from '../testing/index.js';

const HOUR_MS = 3_600_000;

describe('The endpoint that gives session tokens', () => {
  let gateway: TestGateway;
  let server: Server;
  let isDead: boolean;
  let posts: number;

  beforeEach(async () => {
    gateway = createTestGateway();
    isDead = false;
    posts = 0;
    server = createServer((request, response) => {
      posts += 1;
      if (isDead) return void request.socket.destroy();
      void gateway.getSessionToken().then((token) => response.end(token));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  const open = (storage = memoryStorage()) => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/session`;
    const getSessionToken = async () => (await fetch(url, { method: 'POST' })).text();
    return createClient({ gateway: gateway.url, getSessionToken, storage }, gateway.environment);
  };
  /** How often it is asked while `work` runs. */
  const postsDuring = async (work: () => Promise<unknown>): Promise<number> => {
    const before = posts;
    await work();
    return posts - before;
  };

  it('is asked once for each try while it is dead, and each try waits its turn', async () => {
    const client = open();
    const attendance = await start(client);
    await client.sync.now();
    isDead = true;
    gateway.environment.advance(HOUR_MS);
    await client.sync.now();
    const recorded = async () => {
      await attendance.declineReferral();
      await client.sync.now();
    };
    assert.equal(await postsDuring(recorded), 1);
    assert.equal(client.sync.state.lastError, 'session_unavailable');
    assert.equal(client.sync.state.pending, 1);

    // Not due yet: neither what is recorded meanwhile nor a look at the storage asks again.
    assert.equal(await postsDuring(() => attendance.scheduleFollowUp({ form: 'phone', date: '2026-04-10' })), 0);
    assert.equal(await postsDuring(() => client.storage.check()), 0);
    for (let round = 0; round < 5; round += 1) {
      const due = gateway.environment.waiting.at(-1) ?? assert.fail('Nothing is due.');
      const trying = () => {
        gateway.environment.advance(due);
        return client.sync.now();
      };
      assert.equal(await postsDuring(trying), 1);
    }

    isDead = false;
    assert.equal(await postsDuring(() => client.sync.now()), 1);
    assert.equal(gateway.events.length, 3);
    assert.deepEqual(client.sync.state, { pending: 0, rejected: 0, sending: false });
    await client.close();
  });

  it('is asked once when a client opens with records of before', async () => {
    const storage = memoryStorage();
    const before = open(storage);
    await start(before);
    await before.close();
    isDead = true;
    const client = open(storage);
    assert.equal(await postsDuring(() => client.sync.now()), 1);
    await client.close();
  });
});

describe('A source of session tokens', () => {
  const HALF_A_MINUTE_MS = 30_000;

  /** What the client makes of an answer that comes after half a minute. */
  async function lateAnswer(more: Pick<SessionTokenSource, 'longestAnswerMs'>): Promise<unknown> {
    const gateway = createTestGateway();
    let answer: (token: string) => void = () => undefined;
    let isAsked: () => void;
    const asked = new Promise<void>((resolve) => (isAsked = resolve));
    const source = () =>
      new Promise<string>((resolve) => {
        answer = resolve;
        isAsked();
      });
    const getSessionToken = Object.assign(source, more);
    const client = createClient(
      { gateway: gateway.url, getSessionToken, storage: memoryStorage() },
      gateway.environment,
    );
    const session = client.session();
    session.catch(() => undefined);
    await asked;
    gateway.environment.advance(HALF_A_MINUTE_MS);
    answer(await gateway.getSessionToken());
    return session;
  }

  it('is given up after ten seconds', () => assert.rejects(lateAnswer({}), { code: 'session_unavailable' }));

  it('is waited for as long as it says, which that of self-service does for its proof of work', async () => {
    const { getSessionToken } = selfService({ gateway: 'https://aa.example', publishableKey: 'k', unitId: 'UN-01' });
    const { longestAnswerMs } = getSessionToken;
    assert.ok(longestAnswerMs);
    assert.ok(await lateAnswer({ longestAnswerMs }));
  });
});
