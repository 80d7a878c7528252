import assert from 'node:assert/strict';
import type { PhoneAnswer, PhoneLinkResponse, PhoneQuestion } from '@atendimento-ativo/domain/phone-links';
import { published, Visit } from '@atendimento-ativo/testbed/visit';
import type { TestGateway, TestPartner } from './gateway-harness.js';

const { document, hash } = published.term;

type Asked<Kind extends PhoneQuestion['kind']> = Extract<PhoneQuestion, { kind: Kind }>;
type Answered<Kind extends PhoneAnswer['kind']> = Extract<PhoneAnswer, { kind: Kind }>;

/** Everything that the term in force asks. */
export const wholeTerm: Asked<'consent'> = {
  kind: 'consent',
  term: { id: document.id, version: document.version, locale: document.locale, hash },
  purposes: document.purposes.map(({ id }) => id),
};

/** A yes to everything. */
export function grantAll({ purposes }: Asked<'consent'>): Answered<'consent'> {
  const isSensitive = (id: string) => document.purposes.find((purpose) => purpose.id === id)?.sensitive === true;
  const decisions = purposes.map((purpose) => ({
    purpose,
    decision: 'granted' as const,
    ...(isSensitive(purpose) ? { explicit: true } : {}),
  }));
  return { kind: 'consent', decisions, understood: true };
}

/** The payload of the event that records an answer. */
export function recordOf(
  { decisions }: Pick<Answered<'consent'>, 'decisions'>,
  confirmationId: string,
): Record<string, unknown> {
  return {
    term: wholeTerm.term,
    decisions,
    acknowledged: { byAgent: true, byClient: true },
    act: { method: 'phone', confirmationId },
  };
}

/** What the agent's device asks for. */
export async function askPhone(
  gateway: TestGateway,
  attendanceId: string,
  token: string,
  question: unknown = wholeTerm,
): Promise<PhoneLinkResponse> {
  const response = await gateway.request('/v1/phone-links', { token, json: { attendanceId, question } });
  assert.equal(response.status, 201);
  return (await response.json()) as PhoneLinkResponse;
}

/** The survey, in the language of most clients. */
export const survey: Asked<'survey'> = { kind: 'survey', locale: 'pt-BR' };

/** A visit whose client agreed to surveys, with a link for their score to their phone. */
export async function openSurveyVisit(gateway: TestGateway, partner: TestPartner = gateway.home, visit = new Visit()) {
  const token = await gateway.token(partner);
  const granted = { ...recordOf(grantAll(wholeTerm), ''), act: { method: 'tap' } };
  const events = [...visit.events('attendance.started', 'client.identified'), visit.event('consent.recorded', granted)];
  assert.equal((await gateway.post(events, token)).status, 200);
  return { token, visit, events, asked: survey, link: await askPhone(gateway, visit.id, token, survey) };
}

/** A visit that is still open, with a link to its client's phone. */
export async function openLinkVisit(gateway: TestGateway, partner: TestPartner = gateway.home, visit = new Visit()) {
  const token = await gateway.token(partner);
  assert.equal((await gateway.post(visit.events('attendance.started', 'client.identified'), token)).status, 200);
  return { token, visit, asked: wholeTerm, link: await askPhone(gateway, visit.id, token) };
}
