import { GatewayError, GatewayUnreachableError, SessionUnavailableError } from '@atendimento-ativo/sdk';
import type { FakeClient } from './fake-client.js';
import type { Hand } from './hand.js';
import { indicatorsOf, sampleFacts } from './sample-indicators.js';
import type { Scene } from './scene.js';
import { failedRegistration } from './failed-registration.js';

const problem = (status: number, code: string): GatewayError =>
  new GatewayError({ type: 'about:blank', title: code, status, code, requestId: 'r', docUrl: 'd' });

/** What the office's elements say instead of an answer. */
const FAILURES = {
  denied: problem(403, 'scope_missing'),
  offline: new GatewayUnreachableError(),
  session: new SessionUnavailableError(undefined),
  other: problem(500, 'internal_error'),
} as const;

const queue = { element: 'aa-registration-queue' } as const;
const panel = { element: 'aa-indicator-panel' } as const;

const withFailed = (client: FakeClient): void => {
  client.officeCalls.failed = [
    failedRegistration(1, 'registry_refused'),
    failedRegistration(2, 'registration_doubtful'),
  ];
};
const withFacts = (client: FakeClient): void => {
  client.officeCalls.indicatorsOf = (query) => indicatorsOf(sampleFacts, query);
};
const wait = (client: FakeClient): void => {
  client.office = () => new Promise(() => undefined);
};
/** Of all attendances, whatever the day is. */
const wholePeriod = (hand: Hand): Promise<void> => hand.write('#period', 'all');

function failing(element: typeof queue | typeof panel): Record<string, Scene> {
  return Object.fromEntries(
    Object.entries(FAILURES).map(([failure, error]): [string, Scene] => [
      `${element.element.slice('aa-'.length)}-${failure}`,
      {
        ...element,
        prepare: (client) => void (client.officeCalls.error = error),
        shows: `[data-failure=${failure}]`,
        ...(element === panel && failure === 'offline' ? { isPictured: true } : {}),
      },
    ]),
  );
}

export const OFFICE_SCENES: Readonly<Record<string, Scene>> = {
  'registration-queue-loading': { ...queue, prepare: wait, shows: '.skeleton' },
  'registration-queue-empty': { ...queue, shows: '.actions', isPictured: true },
  ...failing(queue),
  'registration-queue': { ...queue, prepare: withFailed, shows: '.failed', isPictured: true },
  'registration-queue-settling': {
    ...queue,
    prepare: withFailed,
    act: (hand) => hand.click('[data-remedy=settle]'),
    shows: '[part=settlement]',
  },
  'registration-queue-correcting': {
    ...queue,
    prepare: withFailed,
    act: async (hand) => {
      await hand.click('[data-remedy=correct]');
      await hand.click('[part=correction] [type=submit]');
    },
    shows: '[part=correction] [aria-invalid=true]',
    isPictured: true,
  },
  'registration-queue-seen-to': {
    ...queue,
    prepare: withFailed,
    act: (hand) => hand.click('[data-remedy=retry]'),
    shows: '[part=outcome] .notice.good',
  },
  'indicator-panel-loading': { ...panel, prepare: wait, shows: '.skeleton' },
  'indicator-panel-empty': {
    ...panel,
    prepare: (client) => void (client.officeCalls.indicatorsOf = (query) => indicatorsOf([], query)),
    shows: '.notice',
  },
  ...failing(panel),
  'indicator-panel': { ...panel, prepare: withFacts, act: wholePeriod, shows: '.zero', isPictured: true },
};
