import type { AttendanceEvent, AttendanceEventOf, FieldProblem, PurposeDecision } from '@atendimento-ativo/domain';
import { areSameDecisions } from '@atendimento-ativo/domain/phone-links';
import type { PhoneLinkRow, PhoneLinkStore } from './phone-link-store.js';

type ConsentAct = AttendanceEventOf<'consent.recorded' | 'consent.revoked'>;

/**
 * Whether an act of consent that names a confirmation on the client's phone says what the client answered there, to
 * that text, in this attendance, and is the only one that says so.
 *
 * @param earlier what the attendance has already
 */
export async function checkPhoneEvidence(
  event: AttendanceEvent,
  links: PhoneLinkStore,
  earlier: () => readonly AttendanceEvent[],
): Promise<readonly FieldProblem[]> {
  const confirmationId = confirmationOf(event);
  if (confirmationId === undefined) return [];
  const link = await links.find(confirmationId);
  const act = event as ConsentAct;
  if (!link?.answer || link.attendance_id !== event.attendanceId) return [CONFIRMATION_UNKNOWN];
  if (!isAnswerOf(link, act)) return [CONFIRMATION_DIFFERS];
  return earlier().some((other) => confirmationOf(other) === confirmationId) ? [CONFIRMATION_USED] : [];
}

function confirmationOf(event: AttendanceEvent): string | undefined {
  if (event.type !== 'consent.recorded' && event.type !== 'consent.revoked') return undefined;
  const { act } = event.payload;
  return act.method === 'phone' ? act.confirmationId : undefined;
}

function isAnswerOf({ question, answer }: PhoneLinkRow, { payload }: ConsentAct): boolean {
  const { id, version, locale, hash } = payload.term;
  const { term } = question;
  const isSameText = term.id === id && term.version === version && term.locale === locale && term.hash === hash;
  return isSameText && areSameDecisions(decisionsOf(payload), answer?.decisions ?? []);
}

function decisionsOf(payload: ConsentAct['payload']): readonly PurposeDecision[] {
  if ('decisions' in payload) return payload.decisions;
  return payload.purposes.map((purpose) => ({ purpose, decision: 'refused' }));
}

const CONFIRMATION_UNKNOWN: FieldProblem = {
  pointer: '/payload/act/confirmationId',
  code: 'confirmation_unknown',
  message: 'No client answered under this id in this attendance. Ask with POST /v1/phone-links, or let the client tap.',
};

const CONFIRMATION_DIFFERS: FieldProblem = {
  pointer: '/payload/act/confirmationId',
  code: 'confirmation_differs',
  message: 'The client answered something else on their phone. Record what GET /v1/phone-links/{id} gives.',
};

const CONFIRMATION_USED: FieldProblem = {
  pointer: '/payload/act/confirmationId',
  code: 'confirmation_used',
  message: 'Another event of this attendance stands for this answer. Ask the client again.',
};
