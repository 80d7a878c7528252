import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { describe, it } from 'node:test';
import { untilAborted } from './until-aborted.js';

const never = new Promise<never>(() => undefined);

describe('untilAborted', () => {
  it('gives what the work gives, and lets go of the signal', async () => {
    const { signal } = new AbortController();
    assert.equal(await untilAborted(Promise.resolve(7), signal), 7);
    await assert.rejects(untilAborted(Promise.reject(new Error('broken')), signal), /broken/);
    assert.deepEqual(getEventListeners(signal, 'abort'), []);
  });

  it('rejects with the reason at once, also when the signal aborted before', async () => {
    const controller = new AbortController();
    const waiting = untilAborted(never, controller.signal);
    const reason = new Error('left the page');
    controller.abort(reason);
    await assert.rejects(waiting, reason);
    await assert.rejects(untilAborted(never, controller.signal), reason);
  });
});
