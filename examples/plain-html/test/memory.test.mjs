import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openScene } from './scene.mjs';

const TIMES = 50;
/** Nodes and listeners that a browser may keep for itself, whatever a page does. */
const SLACK = 60;
/** Bytes of code and caches that only the first mounts make. */
const HEAP_SLACK = 1_000_000;

describe('elements that come and go', { concurrency: false }, () => {
  const scene = openScene();

  /** What the page holds once what loads has come and everything that can go has gone. */
  async function heldBy(page, devtools) {
    await page.waitForFunction(() =>
      [...document.querySelectorAll('aa-provider, aa-provider *')].every(
        ({ shadowRoot }) => !shadowRoot?.querySelector('.skeleton, [aria-busy=true]'),
      ),
    );
    for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return { nodes, listeners: jsEventListeners, heap: usedSize };
  }

  for (const [address, name] of [
    ['/', 'a whole visit'],
    ['/gestao/', "the office's page"],
  ]) {
    it(`leave nothing behind after ${TIMES} mounts and unmounts of ${name}`, async (context) => {
      const page = await scene.browser.newPage();
      await page.goto(scene.stage.pageUrl + address);
      await page.waitForFunction(() => document.querySelector('aa-provider')?.visit !== undefined);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('HeapProfiler.enable');
      /** The provider and all that is in it leave the page and come back. */
      const remount = (times) =>
        page.evaluate(async (count) => {
          for (let time = 0; time < count; time += 1) {
            const before = document.querySelector('aa-provider');
            const parent = before.parentNode;
            const after = before.cloneNode(true);
            const ready = new Promise((resolve) => after.addEventListener('aa-ready', resolve, { once: true }));
            before.remove();
            parent.append(after);
            await ready;
            await after.updateComplete;
          }
        }, times);
      await remount(5);
      const before = await heldBy(page, devtools);
      await remount(TIMES);
      const held = await heldBy(page, devtools);
      context.diagnostic(
        `figure: ${name}, after ${TIMES} more mounts: nodes ${before.nodes} → ${held.nodes}, ` +
          `listeners ${before.listeners} → ${held.listeners}, heap ${before.heap} → ${held.heap} bytes`,
      );
      assert.ok(held.nodes <= before.nodes + SLACK, `${held.nodes - before.nodes} nodes more`);
      assert.ok(held.listeners <= before.listeners + SLACK, `${held.listeners - before.listeners} listeners more`);
      assert.ok(held.heap <= before.heap + HEAP_SLACK, `${held.heap - before.heap} bytes more`);
      await page.close();
    });
  }
});
