import type { PhoneLinkResponse, PhoneLinkState, PhoneQuestion } from '@atendimento-ativo/domain/phone-links';
import type { CallOptions, PhoneLink } from './client.js';
import { isPassing } from './is-passing.js';
import type { Sender } from './outbox/sender.js';
import { pause, type WatchParts } from './registrations.js';
import { objectWith } from './transport/answers.js';

const FIRST_INTERVAL_MS = 1_500;
const LONGEST_INTERVAL_MS = 6_000;

const linkAnswer = objectWith<PhoneLinkResponse>('id', 'token', 'expiresAt');
const stateAnswer = objectWith<PhoneLinkState>('status');

/** What asking a phone takes. */
export interface PhoneLinkParts extends WatchParts {
  readonly sender: Pick<Sender, 'run'>;
}

/** Makes a link. What waits on the device is sent first: the gateway has to know the attendance. */
export async function askPhone(
  { transport, sender, environment, closed }: PhoneLinkParts,
  attendanceId: string,
  question: PhoneQuestion,
  { signal }: CallOptions = {},
): Promise<PhoneLink> {
  await sender.run();
  signal?.throwIfAborted();
  const json = { attendanceId, question };
  const { id, token, expiresAt } = await transport.read(linkAnswer, {
    path: 'v1/phone-links',
    json,
    signal,
  });
  const path = `v1/phone-links/${encodeURIComponent(id)}`;
  return {
    id,
    url: `${transport.gateway}p/#${token}`,
    expiresAt: new Date(expiresAt),
    settled: async (options = {}) => {
      const signals = options.signal ? [options.signal, closed] : [closed];
      let interval = FIRST_INTERVAL_MS;
      for (;;) {
        const state = await readOrNothing(() => transport.read(stateAnswer, { path, ...options }));
        for (const each of signals) each.throwIfAborted();
        if (state && state.status !== 'waiting') return state;
        await pause(interval, environment, signals);
        interval = Math.min(LONGEST_INTERVAL_MS, interval * 1.2);
      }
    },
    close: (options = {}) => transport.read(stateAnswer, { path: `${path}/closure`, json: {}, ...options }),
  };
}

/** What passes is asked again later; that there is no such link does not. */
async function readOrNothing(read: () => Promise<PhoneLinkState>): Promise<PhoneLinkState | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isPassing(error)) return undefined;
    throw error;
  }
}
