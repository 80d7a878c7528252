import { PartUnavailableError } from './errors.js';

const LONGEST_WORK_MS = 5_000;

/**
 * What few visits need, in modules of their own. A client loads them once something has answered and the page is at
 * rest, so that they are there when they are needed without a network.
 */
export const later = {
  contentRules: part(() => import('./attendance/content-rules.js')),
  correction: part(() => import('./outbox/correction.js')),
  discard: part(() => import('./storage/discard.js')),
  export: part(() => import('./outbox/export.js')),
  logout: part(() => import('./account/logout.js')),
  office: part(() => import('./office.js')),
  phoneLinks: part(() => import('./phone-links.js')),
  pin: part(() => import('./account/pin.js')),
  receipts: part(() => import('./attendance/receipts.js')),
  registrations: part(() => import('./registrations.js')),
  repair: part(() => import('./storage/spare-repair.js')),
} as const;

/** Best effort: what does not arrive now is asked for again when it is needed. */
export async function loadLater(): Promise<void> {
  await Promise.allSettled(Object.values(later).map((load) => load()));
}

/** Resolves after `event`, as soon as the page has nothing else to do. */
export async function whenIdle(event: Promise<void>): Promise<void> {
  await event;
  const { requestIdleCallback } = globalThis as Partial<typeof globalThis>;
  // Safari and Node do not tell.
  if (requestIdleCallback) await new Promise((resolve) => requestIdleCallback(resolve, { timeout: LONGEST_WORK_MS }));
}

/** Some browsers do not try again to load a module that they failed to load, however good the network is by then. */
export function part<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return () =>
    load().catch((cause: unknown) => {
      throw new PartUnavailableError(cause);
    });
}
