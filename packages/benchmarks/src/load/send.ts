import { randomBytes } from 'node:crypto';
import { Visit, type RawEvent } from '@atendimento-ativo/testbed/visit';
import type { Sender } from './stage.js';

export const CONNECTIONS = 4;

export interface Rate {
  readonly perSecond: number;
  /** Milliseconds of each batch. */
  readonly times: readonly number[];
}

/** Sends events of whole visits in batches over several connections for a while. */
export async function sendFor(send: Sender['send'], batch: number, seconds: number): Promise<Rate> {
  const times: number[] = [];
  const started = performance.now();
  const ends = started + seconds * 1000;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const happened = visits();
      while (performance.now() < ends) {
        const events = Array.from({ length: batch }, () => happened.next().value);
        const begun = performance.now();
        await send(events);
        times.push(performance.now() - begun);
      }
    }),
  );
  return { perSecond: (times.length * batch * 1000) / (performance.now() - started), times };
}

/** The events of one visit after another, each with the ids that a device would give it now. */
function* visits(): Generator<RawEvent, never> {
  for (;;) {
    const attendanceId = uuidv7();
    for (const event of new Visit().whole()) yield { ...event, id: uuidv7(), attendanceId };
  }
}

function uuidv7(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  const chance = randomBytes(10).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-8${chance.slice(3, 6)}-${chance.slice(6, 18)}`;
}
