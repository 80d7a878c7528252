import assert from 'node:assert/strict';
import { it } from 'node:test';
import { notify } from './notify.js';

it('tells every listener although one of them throws, and reports what it threw', (context) => {
  const reported: (() => void)[] = [];
  context.mock.method(globalThis, 'queueMicrotask', (task: () => void) => reported.push(task));
  const heard: number[] = [];
  const broken = () => {
    throw new Error('from the page');
  };
  notify([(value: number) => heard.push(value), broken, (value: number) => heard.push(value)], 7);
  assert.deepEqual(heard, [7, 7]);
  assert.throws(() => reported[0]?.(), /from the page/);
});
