import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { part, whenIdle } from './later.js';

describe('a part that is loaded when it is first needed', () => {
  it('says by its code what to do when it does not load', async () => {
    const cause = new TypeError('Failed to fetch dynamically imported module');
    await assert.rejects(
      part(async () => {
        throw cause;
      })(),
      { code: 'part_unavailable', cause },
    );
  });

  it('is what was loaded', async () => {
    assert.equal(await part(async () => 'module')(), 'module');
  });

  it('waits for the event and then for a page with nothing to do', async () => {
    const order: string[] = [];
    const idle = (run: () => void): number => {
      order.push('asked');
      queueMicrotask(() => {
        order.push('idle');
        run();
      });
      return 1;
    };
    Object.assign(globalThis, { requestIdleCallback: idle });
    try {
      let happen = (): void => undefined;
      const waiting = whenIdle(new Promise<void>((resolve) => (happen = resolve))).then(() => order.push('now'));
      order.push('event');
      happen();
      await waiting;
    } finally {
      Reflect.deleteProperty(globalThis, 'requestIdleCallback');
    }
    assert.deepEqual(order, ['event', 'asked', 'idle', 'now']);
  });
});
