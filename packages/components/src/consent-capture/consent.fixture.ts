import { html } from '@open-wc/testing';
import '../define/aa-consent-capture.js';
import { FakeClient, type FakeAttendance } from '../testing/fake-client.js';
import { click, press } from '../testing/page.js';
import { identifiedAttendance, visitFixture, type VisitFixture } from '../testing/visit-fixture.js';
import '../testing/still.js';
import type { AaConsentCapture } from './consent-capture.js';

export type Consent = VisitFixture<AaConsentCapture>;

export async function consent(attendance?: FakeAttendance, client = new FakeClient()): Promise<Consent> {
  const fixture = await visitFixture<AaConsentCapture>(html`<aa-consent-capture step="2"></aa-consent-capture>`, {
    client,
    ...(attendance && { attendance }),
  });
  await fixture.settle();
  return fixture;
}

/** The agent says that the term was explained, and the device is in the client's hands. */
export async function handOver(fixture: Consent): Promise<Consent> {
  await click(fixture, '#explained');
  await press(fixture, 'Sou o cliente');
  return fixture;
}

export async function deciding(attendance?: FakeAttendance): Promise<Consent> {
  return handOver(await consent(attendance ?? (await identifiedAttendance())));
}

type Answers = Readonly<Record<string, 'granted' | 'refused'>>;

export async function decide(fixture: Consent, answers: Answers): Promise<void> {
  for (const [purpose, decision] of Object.entries(answers)) await click(fixture, `#${purpose}-${decision}`);
}

export const confirm = (fixture: Consent) => click(fixture, 'button[type=submit]');

export async function decided(answers: Answers): Promise<Consent> {
  const fixture = await deciding();
  await decide(fixture, answers);
  await click(fixture, '#understood');
  await confirm(fixture);
  return fixture;
}

export const refuseAll = { contact: 'refused', offers: 'refused', sharing: 'refused' } as const;
