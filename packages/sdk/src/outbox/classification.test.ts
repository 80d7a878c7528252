import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { classify } from './classification.js';

const problem = (code: string) => ({ type: 't', title: 't', status: 0, code, requestId: 'r', docUrl: 'd' });
const results = [{ id: 'x', status: 'accepted', receivedAt: 'now' }];
const verdict = (status: number, body?: unknown) => classify({ status, body, retryAfter: undefined });

describe('classify', () => {
  it('takes the decision event by event where the gateway gives it', () => {
    assert.deepEqual(verdict(200, { results }), { action: 'settle', results });
    assert.deepEqual(verdict(422, { ...problem('cpf_invalid'), results }), { action: 'settle', results });
  });

  it('keeps everything when something else than the gateway answers', () => {
    assert.deepEqual(verdict(200, undefined), { action: 'retry', code: 'gateway_unreachable' });
    assert.deepEqual(verdict(200, { ok: true }), { action: 'retry', code: 'gateway_unreachable' });
    assert.deepEqual(verdict(400), { action: 'retry', code: 'gateway_unreachable' });
  });

  for (const status of [404, 405, 408, 409, 425, 429, 500, 502, 503, 504]) {
    it(`tries again later after ${status}`, () => assert.equal(verdict(status, problem('any')).action, 'retry'));
  }

  for (const status of [401, 403]) {
    it(`waits for a login after ${status}`, () =>
      assert.equal(verdict(status, problem('token_expired')).action, 'wait-for-login'));
  }

  it('splits what is too large or refused as a whole', () => {
    assert.equal(verdict(413).action, 'split');
    assert.equal(verdict(400, problem('json_malformed')).action, 'split');
    assert.equal(verdict(422, problem('body_invalid')).action, 'split');
  });
});
