/**
 * What few visits need, in modules of their own. A client loads them once it is open and has tried to send, so that
 * they are there when they are needed without a network.
 */
export const later = {
  correction: () => import('./outbox/correction.js'),
  export: () => import('./outbox/export.js'),
  logout: () => import('./account/logout.js'),
  office: () => import('./office.js'),
  pin: () => import('./account/pin.js'),
  receipts: () => import('./attendance/receipts.js'),
  registrations: () => import('./registrations.js'),
} as const;

/** Best effort: what does not arrive now is asked for again when it is needed. */
export async function loadLater(): Promise<void> {
  await Promise.allSettled(Object.values(later).map((load) => load()));
}
