/** Everything that a storm does. Each of them must really happen in a run, or the run has shown nothing of it. */

/** Where the browser's whole process tree is killed. */
export const KILL_POINTS = [
  'before-write',
  'between-write-and-commit',
  'after-commit',
  'mid-send',
  'after-server-commit',
  'before-local-delete',
  'between-local-delete-and-commit',
] as const;
export type KillPoint = (typeof KILL_POINTS)[number];

/** Answers that the gateway never gave. */
export const MADE_UP = [
  'html-200',
  'status-408',
  'status-409',
  'status-413',
  'status-422',
  'status-429',
  'status-500',
  'status-500-problem',
  'status-502',
  'status-503',
] as const;
export type MadeUp = (typeof MADE_UP)[number];

const CUT_AND_TWISTED = [
  'request-dropped',
  'request-duplicated',
  'request-reordered',
  'answer-dropped',
  'answer-truncated',
  'answer-cut-short',
  'answer-delayed',
  'gateway-killed-before-answer',
  'gateway-killed-after-commit',
] as const;

/**
 * What the network between page and gateway does to one `POST /v1/events`. A made-up answer is told once
 * the gateway has stored the request, or without its ever getting it.
 */
export type Lie = (typeof CUT_AND_TWISTED)[number] | `${MadeUp}-${'stored' | 'unstored'}`;
export const LIES: readonly Lie[] = [
  ...CUT_AND_TWISTED,
  ...MADE_UP.flatMap((name) => [`${name}-stored`, `${name}-unstored`] as const),
];

/** How the device fails the next strict transaction. */
export const STORAGE_FAULTS = ['quota-exceeded', 'abort-at-commit', 'connection-closed', 'connection-lost'] as const;
export type StorageFault = (typeof STORAGE_FAULTS)[number];

export const CLOCK_JUMP = 'clock-jump';
/** After a kill the browser finds its IndexedDB gone, with everything in it. */
export const STORE_VANISHED = 'store-vanished';
export type Harm = KillPoint | Lie | StorageFault | typeof CLOCK_JUMP | typeof STORE_VANISHED;

export const ALL_HARM: readonly Harm[] = [...KILL_POINTS, ...LIES, ...STORAGE_FAULTS, CLOCK_JUMP, STORE_VANISHED];
