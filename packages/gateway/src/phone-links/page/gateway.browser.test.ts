import { expect } from '@open-wc/testing';
import { Gateway } from './gateway.js';

describe('What the page makes of the gateway’s answer', () => {
  const { fetch } = globalThis;
  afterEach(() => (globalThis.fetch = fetch));

  async function statusOf(answer: () => Promise<Response>): Promise<string> {
    globalThis.fetch = answer;
    return (await new Gateway('token').question()).status;
  }

  for (const [status, expected] of [
    [200, 'ok'],
    [401, 'over'],
    [429, 'busy'],
    [404, 'failed'],
    [422, 'failed'],
    [500, 'failed'],
    [503, 'failed'],
  ] as const) {
    it(`is “${expected}” with ${status}`, async () => {
      expect(await statusOf(async () => Response.json({}, { status }))).to.equal(expected);
    });
  }

  it('is that the server failed where it answers with something else than the gateway does', async () => {
    expect(await statusOf(async () => new Response('<h1>Proxy</h1>'))).to.equal('failed');
  });

  it('is that the phone has no connection only where no answer came', async () => {
    expect(await statusOf(() => Promise.reject(new TypeError('Failed to fetch')))).to.equal('offline');
  });
});
