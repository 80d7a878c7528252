import { randomBytes } from 'node:crypto';

const AT_ONCE = 4096;

let drawn = Buffer.alloc(0);

/** Random bytes for what is no secret, as ids and nonces: the system is asked for many at once. */
export function anyBytes(count: number): Buffer {
  if (drawn.length < count) drawn = randomBytes(AT_ONCE);
  const taken = drawn.subarray(0, count);
  drawn = drawn.subarray(count);
  return taken;
}
