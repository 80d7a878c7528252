import { setTimeout as wait } from 'node:timers/promises';

/** Asks again until there is an answer: for what another process or the queue does in its own time. */
export async function eventually<Value>(
  ask: () => Promise<Value | undefined>,
  { within = 30_000, every = 50 }: { within?: number; every?: number } = {},
): Promise<Value> {
  const deadline = Date.now() + within;
  for (;;) {
    const value = await ask();
    if (value !== undefined) return value;
    if (Date.now() > deadline) throw new Error(`Nothing within ${within} ms.`);
    await wait(every);
  }
}
