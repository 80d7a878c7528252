import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, beforeEach, describe, test } from 'node:test';
import { LIES, type Lie } from '../storm/harm.js';
import { LyingProxy } from './lying-proxy.js';

/** What a page gets: a status with a body, or a failed connection. */
type Got = { readonly status: number; readonly body: string } | 'failed';

const BODY = JSON.stringify({ events: [{ id: 'a' }] });
const ANSWER = JSON.stringify({ results: [{ id: 'a', status: 'accepted' }] });

describe('LyingProxy', () => {
  const received: string[] = [];
  const told: Lie[] = [];
  let kills = 0;
  let lie: Lie | undefined;
  let gateway = '';
  let url = '';

  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end(ANSWER);
    });
  });
  const proxy = new LyingProxy({
    gateway: async () => gateway,
    nextLie: () => lie,
    told: (name) => told.push(name),
    killsAt: async () => false,
    killGateway: async () => void (kills += 1),
    saw: (body) => assert.equal(body, BODY),
  });

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    gateway = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    url = await proxy.listen();
  });
  after(async () => {
    await proxy.close();
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    received.length = 0;
    told.length = 0;
    kills = 0;
  });

  async function post(next: Lie | undefined): Promise<Got> {
    lie = next;
    try {
      const response = await fetch(`${url}/v1/events`, { method: 'POST', body: BODY });
      return { status: response.status, body: await response.text() };
    } catch {
      return 'failed';
    }
  }

  test('passes on what it has no reason to lie about', async () => {
    assert.deepEqual(await post(undefined), { status: 200, body: ANSWER });
    assert.deepEqual(received, [BODY]);
  });

  const cut: Readonly<Partial<Record<Lie, number>>> = {
    'request-dropped': 0,
    'request-reordered': 0,
    'answer-dropped': 1,
    'answer-truncated': 1,
    'gateway-killed-after-commit': 1,
  };
  for (const [name, times] of Object.entries(cut) as [Lie, number][]) {
    test(`${name}: the connection fails and the gateway has got it ${times} times`, async () => {
      assert.equal(await post(name), 'failed');
      assert.equal(received.length, times);
      await proxy.release();
    });
  }

  test('hands a duplicated request on twice and gives one answer', async () => {
    assert.deepEqual(await post('request-duplicated'), { status: 200, body: ANSWER });
    assert.deepEqual(received, [BODY, BODY]);
  });

  test('lets a reordered request follow those that came after it', async () => {
    await post('request-reordered');
    assert.deepEqual(told, []);
    for (let later = 0; later < 5; later += 1) await post(undefined);
    assert.equal(received.length, 6);
    assert.deepEqual(told, ['request-reordered']);
  });

  test('cuts an answer short without the connection showing it', async () => {
    const got = await post('answer-cut-short');
    assert.ok(got !== 'failed' && got.status === 200 && ANSWER.startsWith(got.body) && got.body !== ANSWER);
  });

  test('kills the gateway before or after it has answered', async () => {
    assert.equal(await post('gateway-killed-before-answer'), 'failed');
    assert.equal(await post('gateway-killed-after-commit'), 'failed');
    assert.equal(kills, 2);
  });

  test('makes up answers of every status, whether or not the gateway had the request', async () => {
    for (const name of LIES.filter((name) => name.endsWith('stored'))) {
      received.length = 0;
      const got = await post(name);
      assert.ok(got !== 'failed' && got.status === Number(/\d+/.exec(name)?.[0]) && got.body !== ANSWER, name);
      assert.equal(received.length, name.endsWith('-stored') ? 1 : 0, name);
    }
  });

  test('counts a lie only when it was told', async () => {
    gateway = 'http://127.0.0.1:1';
    assert.equal(await post('answer-dropped'), 'failed');
    assert.deepEqual(told, []);
    gateway = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await post('answer-dropped');
    assert.deepEqual(told, ['answer-dropped']);
  });
});
