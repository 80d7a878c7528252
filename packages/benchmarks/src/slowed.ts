import type { CDPSession } from 'playwright-core';

/** How much slower a cheap phone is than the machine that measures. */
export const THROTTLING = 6;

/** Does work in a page whose processor is slowed down meanwhile. */
export async function slowed<Result>(devtools: CDPSession, work: () => Promise<Result>): Promise<Result> {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
  try {
    return await work();
  } finally {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }
}
