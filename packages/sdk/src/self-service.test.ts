import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { isWork, selfServiceTokenRequestSchema, workOf, type SelfServiceTokenRequest } from '@atendimento-ativo/domain';
import { selfService, type SelfService, type SelfServiceOptions } from './self-service.js';

const KEY = 'aa_pk_test_exemplo';

/** What a page's `sessionStorage` is. */
function pageMemory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

function problemOf(code: string): object {
  const docUrl = `https://docs.example/#${code}`;
  return { type: docUrl, title: 'Not now', status: 400, code, requestId: 'r-1', docUrl };
}

describe('selfService', () => {
  /** Answers as the gateway's route does: `bits` says how hard the work has to be. */
  let server: Server;
  let bits: number;
  let refusal: object | string | undefined;
  let asked: SelfServiceTokenRequest[];

  beforeEach(async () => {
    bits = 4;
    refusal = undefined;
    asked = [];
    server = createServer((request, response) => {
      void text(request).then(async (body) => {
        assert.equal(`${request.method} ${request.url}`, 'POST /v1/session-tokens/self-service');
        assert.equal(request.headers.authorization, `Bearer ${KEY}`);
        const visit = selfServiceTokenRequestSchema.parse(JSON.parse(body));
        asked.push(visit);
        const isEnough = await isWork(workOf(KEY, visit.visitSecret), visit.work, bits);
        const refused = refusal ?? (isEnough ? undefined : { ...problemOf('work_insufficient'), bits });
        const answer = refused ?? { token: `token of ${visit.visitSecret}`, expiresAt: '2026-03-10T12:15:00.000Z' };
        response.writeHead(refused ? 400 : 201).end(typeof answer === 'string' ? answer : JSON.stringify(answer));
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => server.close());

  function sessionOn(memory: SelfServiceOptions['memory']) {
    const { port } = server.address() as AddressInfo;
    const options = { gateway: `http://127.0.0.1:${port}/`, publishableKey: KEY, unitId: 'UN-01' };
    return selfService(memory ? { ...options, memory } : options);
  }

  it('pays for a visit once, and gets the next token of the same visit for that, after a reload too', async () => {
    const memory = pageMemory();
    const before = sessionOn(memory);
    const token = await before.getSessionToken();
    assert.equal(await before.getSessionToken(), token);
    assert.equal(await sessionOn(memory).getSessionToken(), token);
    assert.deepEqual(asked, [asked[0], asked[0], asked[0]]);
    assert.equal(asked[0]?.unitId, 'UN-01');
  });

  it('is another visit once the visitor has left', async () => {
    const session = sessionOn(pageMemory());
    const first = await session.getSessionToken();
    session.newVisit();
    assert.notEqual(await session.getSessionToken(), first);
    assert.equal(new Set(asked.map(({ visitSecret }) => visitSecret)).size, 2);
  });

  /** In place of a client: `pending` is what it could not send. */
  function clientOf(session: SelfService, pending = 0) {
    const tokens: string[] = [];
    let current: string | undefined;
    const renew = async () => tokens.push((current = await session.getSessionToken()));
    const credentials = () => (current === undefined ? renew() : Promise.resolve(0));
    const sender = { run: () => Promise.resolve(), state: { pending, rejected: 0, sending: false } };
    const before = (step: 'start' | 'resume') =>
      session.getSessionToken.beforeAttendance?.(step, sender, { renew, credentials });
    return { tokens, before };
  }

  it('is another visit for each further attendance, after a reload of the page too', async () => {
    const memory = pageMemory();
    const session = sessionOn(memory);
    const client = clientOf(session);
    await client.before('start');
    await client.before('resume');
    assert.equal(client.tokens.length, 1);
    await client.before('start');
    assert.equal(new Set(client.tokens).size, 2);
    const reloaded = clientOf(sessionOn(memory));
    await reloaded.before('resume');
    assert.deepEqual(reloaded.tokens, []);
    await reloaded.before('start');
    assert.equal(new Set([...client.tokens, ...reloaded.tokens]).size, 3);
  });

  it('goes on to no other visit before everything of this one was sent', async () => {
    const session = sessionOn(pageMemory());
    await clientOf(session).before('start');
    const token = await session.getSessionToken();
    await assert.rejects(Promise.resolve(clientOf(session, 1).before('start')), { code: 'gateway_unreachable' });
    assert.equal(await session.getSessionToken(), token);
  });

  it('makes a client ask for the token of another visit once the visitor has left', async () => {
    const session = sessionOn(pageMemory());
    const client = clientOf(session);
    await client.before('start');
    session.newVisit();
    await client.before('resume');
    assert.equal(new Set(client.tokens).size, 2);
  });

  it('keeps the visit in memory where the page keeps nothing', async () => {
    const session = sessionOn(undefined);
    assert.equal(await session.getSessionToken(), await session.getSessionToken());
  });

  it('works harder for the same visit when the gateway asks for it', async () => {
    bits = 18;
    const session = sessionOn(pageMemory());
    const token = await session.getSessionToken();
    assert.equal(await session.getSessionToken(), token);
    const last = asked.at(-1);
    assert.ok(last && (await isWork(workOf(KEY, last.visitSecret), last.work, bits)));
  });

  it('says what the gateway says, and takes nobody else for the gateway', async () => {
    const session = sessionOn(pageMemory());
    refusal = problemOf('origin_not_allowed');
    await assert.rejects(session.getSessionToken(), { code: 'origin_not_allowed', status: 400, requestId: 'r-1' });
    refusal = '<html>Hotel</html>';
    await assert.rejects(session.getSessionToken(), { code: 'gateway_unreachable' });
    server.close();
    server.closeAllConnections();
    await assert.rejects(session.getSessionToken(), { code: 'gateway_unreachable' });
  });
});
