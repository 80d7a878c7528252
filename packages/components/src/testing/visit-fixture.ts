import { ContextProvider } from '@lit/context';
import { fixture, fixtureCleanup, waitUntil } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import { visitContext, type PastVisit, type Visit } from '../foundation/visit-context.js';
import { VisitKeeper } from '../provider/visit-keeper.js';
import { FakeAttendance, FakeClient } from './fake-client.js';
import { textOf } from './page.js';
import { sampleClient } from './sample-client.js';

export { fixtureCleanup };

export interface VisitFixtureOptions {
  readonly client?: FakeClient;
  /** The attendance in hand; none by default. */
  readonly attendance?: FakeAttendance;
  readonly history?: readonly PastVisit[];
}

/** An element inside a stand-in for `aa-provider`. */
export interface VisitFixture<Element extends LitElement> {
  readonly element: Element;
  readonly client: FakeClient;
  /** The attendance in hand now. */
  readonly attendance: () => FakeAttendance;
  readonly visit: () => Visit;
  /** Another client of the SDK takes the place of the one before, with no attendance in hand. */
  readonly changeClient: (client: FakeClient) => void;
  /** Waits until the element shows the newest state. */
  readonly settle: () => Promise<void>;
}

/** A new in-memory attendance, in person, prospecting. */
export function openAttendance(): FakeAttendance {
  return new FakeAttendance('0193a000-0000-7000-8000-0000000000ff', { channel: 'in-person', approach: 'prospecting' });
}

/** One whose client is identified. */
export async function identifiedAttendance(client = sampleClient()): Promise<FakeAttendance> {
  const attendance = openAttendance();
  await attendance.identifyClient(client);
  return attendance;
}

/** Renders `template` (one element) in a visit that is provided anew after every recorded step. */
export async function visitFixture<Element extends LitElement>(
  template: TemplateResult,
  { client = new FakeClient(), attendance, history = [] }: VisitFixtureOptions = {},
): Promise<VisitFixture<Element>> {
  const parentNode = document.createElement('div');
  document.body.append(parentNode);
  const provider = new ContextProvider(parentNode, { context: visitContext });
  const keeperOf = (of: FakeClient): VisitKeeper =>
    new VisitKeeper({
      client: of,
      session: of.claims,
      profile: of.loadedProfile,
      startDetails: () => ({ channel: 'in-person', approach: 'prospecting' }),
      provide: (visit) => provider.setValue(visit),
    });
  let keeper = keeperOf(client);
  if (history.length > 0) {
    client.histories.set('fixture-history', history);
    await keeper.recognise('fixture-history');
  }
  if (attendance) keeper.adopt(attendance);
  provider.setValue(keeper.visit);

  const element = await fixture<Element>(template, { parentNode });
  return {
    element,
    client,
    attendance: () => {
      const current = keeper.visit.attendance;
      if (!(current instanceof FakeAttendance)) throw new Error('No attendance was started.');
      return current;
    },
    visit: () => keeper.visit,
    changeClient: (next) => {
      keeper = keeperOf(next);
      provider.setValue(keeper.visit);
    },
    settle: async () => {
      await new Promise((resolve) => setTimeout(resolve));
      await element.updateComplete;
    },
  };
}

/** Waits until the element shows `text`. */
export function shows({ element }: VisitFixture<LitElement>, text: string): Promise<void> {
  return waitUntil(() => textOf(element).includes(text), text);
}
