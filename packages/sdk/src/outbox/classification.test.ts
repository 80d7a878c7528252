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

  for (const status of [404, 405, 408, 409, 425, 429, 502, 503, 504]) {
    it(`tries again later after ${status}`, () => assert.equal(verdict(status, problem('any')).action, 'retry'));
  }

  for (const status of [401, 403]) {
    it(`waits for a login after ${status}`, () =>
      assert.equal(verdict(status, problem('token_expired')).action, 'wait-for-login'));
  }

  it('splits what is too large or refused as a whole, and refuses a single event on the word of the gateway alone', () => {
    const split = { action: 'split', isFinal: true };
    assert.deepEqual(verdict(413, problem('body_too_large')), { ...split, code: 'body_too_large' });
    assert.deepEqual(verdict(413), { action: 'split', code: 'gateway_unreachable', isFinal: false });
    assert.deepEqual(verdict(400, problem('json_malformed')), { ...split, code: 'json_malformed' });
    assert.deepEqual(verdict(422, problem('body_invalid')), { ...split, code: 'body_invalid' });
  });

  it('isolates what breaks the gateway, not what breaks before it', () => {
    assert.deepEqual(verdict(500, problem('internal_error')), { action: 'isolate', code: 'internal_error' });
    assert.equal(verdict(500).action, 'retry');
  });
});
