import assert from 'node:assert/strict';
import type { PhoneAnswer, PhoneLinkResponse, PhoneQuestion } from '@atendimento-ativo/domain/phone-links';
import { published, Visit } from '@atendimento-ativo/testbed/visit';
import type { TestGateway, TestPartner } from './gateway-harness.js';

const { document, hash } = published.term;

/** Everything that the term in force asks. */
export const wholeTerm: PhoneQuestion = {
  kind: 'consent',
  term: { id: document.id, version: document.version, locale: document.locale, hash },
  purposes: document.purposes.map(({ id }) => id),
};

/** A yes to everything. */
export function grantAll({ purposes }: PhoneQuestion): PhoneAnswer {
  const isSensitive = (id: string) => document.purposes.find((purpose) => purpose.id === id)?.sensitive === true;
  const decisions = purposes.map((purpose) => ({
    purpose,
    decision: 'granted' as const,
    ...(isSensitive(purpose) ? { explicit: true } : {}),
  }));
  return { kind: 'consent', decisions, understood: true };
}

/** The payload of the event that records an answer. */
export function recordOf({ decisions }: PhoneAnswer, confirmationId: string): Record<string, unknown> {
  return {
    term: wholeTerm.term,
    decisions,
    acknowledged: { byAgent: true, byClient: true },
    act: { method: 'phone', confirmationId },
  };
}

/** What the agent's device asks for. */
export async function askConsent(
  gateway: TestGateway,
  attendanceId: string,
  token: string,
  question: unknown = wholeTerm,
): Promise<PhoneLinkResponse> {
  const response = await gateway.request('/v1/phone-links', { token, json: { attendanceId, question } });
  assert.equal(response.status, 201);
  return (await response.json()) as PhoneLinkResponse;
}

/** A visit that is still open, with a link to its client's phone. */
export async function openLinkVisit(gateway: TestGateway, partner: TestPartner = gateway.home) {
  const token = await gateway.token(partner);
  const visit = new Visit();
  assert.equal((await gateway.post(visit.events('attendance.started', 'client.identified'), token)).status, 200);
  return { token, visit, asked: wholeTerm, link: await askConsent(gateway, visit.id, token) };
}
