import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Client } from './client.js';
import { createClient } from './create-client.js';
import { createTestGateway, memoryStorage, type TestGateway } from './testing/index.js';

const KEY = { attendanceId: '0193a000-0000-7000-8000-000000000001', registry: 'sas' };
const RECORD = { ...KEY, status: 'pending', attempts: 2, acts: [], updatedAt: '2026-11-03T17:32:00.000Z' };

interface Asked {
  readonly line: string;
  readonly body: Record<string, unknown> | undefined;
}

describe("A partner's office", () => {
  let gateway: TestGateway;
  let client: Client;
  let asked: Asked[];

  /** The office's routes answer with `status` and `body`; the others as they do. */
  function answerWith(body: object, status = 200): void {
    gateway.fault = async (request, answer) => {
      const { pathname, search } = new URL(request.url);
      if (!/registrations|indicators|amendments/.test(pathname)) return answer();
      const sent = await request.text();
      asked.push({
        line: `${request.method} ${pathname}${search}`,
        body: sent ? (JSON.parse(sent) as Record<string, unknown>) : undefined,
      });
      const type = status < 300 ? 'application/json' : 'application/problem+json';
      return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
    };
  }

  beforeEach(() => {
    gateway = createTestGateway();
    client = createClient({ ...gateway.clientOptions(), storage: memoryStorage() }, gateway.environment);
    asked = [];
  });

  it('lists the registrations of a status', async () => {
    answerWith({ registrations: [RECORD] });
    const office = await client.office();
    assert.deepEqual(await office.registrations('failed'), [RECORD]);
    assert.deepEqual(asked, [{ line: 'GET /v1/registrations?status=failed', body: undefined }]);
    await client.close();
  });

  it('acts in the name of whom the session token names', async () => {
    answerWith(RECORD);
    const office = await client.office();
    await office.retry(KEY);
    await office.settle(KEY, { protocol: '4711' });
    const by = { id: 'agente-01', name: 'Ana Conceição' };
    const path = `POST /v1/registrations/${KEY.attendanceId}/sas`;
    assert.deepEqual(asked, [
      { line: `${path}/retry`, body: { by } },
      { line: `${path}/settle`, body: { by, protocol: '4711' } },
    ]);
    await client.close();
  });

  it('corrects an attendance under an id of its own', async () => {
    answerWith({ id: 'x', status: 'accepted', receivedAt: RECORD.updatedAt });
    const office = await client.office();
    await office.amend(KEY.attendanceId, { reason: 'O cliente pediu.', note: 'Ligar à tarde.' });
    const [{ line, body } = { line: '', body: undefined }] = asked;
    assert.equal(line, `POST /v1/attendances/${KEY.attendanceId}/amendments`);
    assert.match(String(body?.['id']), /^[\da-f-]{36}$/);
    assert.deepEqual(body?.['amendment'], { reason: 'O cliente pediu.', note: 'Ligar à tarde.' });
    await client.close();
  });

  it('asks for indicators by what was chosen alone', async () => {
    answerWith({ total: {}, slices: [], channels: {} });
    const office = await client.office();
    await office.indicators({ from: '2026-01-01', by: 'month', unit: undefined });
    assert.equal(asked[0]?.line, 'GET /v1/indicators?from=2026-01-01&by=month');
    await client.close();
  });

  it('passes on why it may not', async () => {
    answerWith(
      { type: 'about:blank', title: 'No.', status: 403, code: 'scope_missing', requestId: 'r', docUrl: 'd' },
      403,
    );
    const office = await client.office();
    await assert.rejects(office.indicators(), { code: 'scope_missing' });
    await client.close();
  });
});
