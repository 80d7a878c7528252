import { expect } from '@open-wc/testing';
import { fetchSessionToken } from './session-endpoint.js';

describe('fetchSessionToken', () => {
  const originalFetch = window.fetch;
  let requests: { readonly url: unknown; readonly method: string | undefined }[] = [];

  const answerWith = (answer: () => Response): void => {
    requests = [];
    window.fetch = async (url, options) => {
      requests.push({ url, method: options?.method });
      return answer();
    };
  };

  afterEach(() => {
    window.fetch = originalFetch;
  });

  it("posts to the partner's server and takes the token", async () => {
    answerWith(() => Response.json({ token: 'abc', expiresAt: '2026-11-03T15:00:00Z' }));
    expect(await fetchSessionToken('/session')).to.equal('abc');
    expect(requests).to.deep.equal([{ url: '/session', method: 'POST' }]);
  });

  it('says what the server should have answered', async () => {
    answerWith(() => new Response('', { status: 503 }));
    const failure = await fetchSessionToken('/session').catch((error: unknown) => error);
    expect(String(failure)).to.contain('/session answered 503; it should answer {"token": "…"}');
    answerWith(() => Response.json({ jwt: 'abc' }));
    const other = await fetchSessionToken('/session').catch((error: unknown) => error);
    expect(String(other)).to.contain('without a token');
  });
});
