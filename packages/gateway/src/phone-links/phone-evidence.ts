import type { AttendanceEvent, FieldProblem } from '@atendimento-ativo/domain';
import { confirmationOf, isRecordOf, replacesPhoneScore } from '@atendimento-ativo/domain/phone-links';
import type { PhoneLinkStore } from './phone-link-store.js';

/**
 * Whether an event that names a confirmation on the client's phone says what the client answered there, to what they were
 * asked, in this attendance, and is the only one that says so; and whether a score without one leaves such a score alone.
 *
 * @param earlier what the attendance has already
 */
export async function checkPhoneEvidence(
  event: AttendanceEvent,
  links: PhoneLinkStore,
  earlier: () => readonly AttendanceEvent[],
): Promise<readonly FieldProblem[]> {
  const confirmationId = confirmationOf(event);
  if (confirmationId === undefined) return replacesPhoneScore(event, earlier) ? [SCORE_GIVEN] : [];
  const link = await links.find(confirmationId);
  if (!link?.answer || link.attendance_id !== event.attendanceId) return [CONFIRMATION_UNKNOWN];
  if (!isRecordOf(event, link.question, link.answer)) return [CONFIRMATION_DIFFERS];
  return earlier().some((other) => confirmationOf(other) === confirmationId) ? [CONFIRMATION_USED] : [];
}

const SCORE_GIVEN: FieldProblem = {
  pointer: '/payload/score',
  code: 'score_given',
  message: 'The client gave their score on their own phone already: only another one from there takes its place.',
};

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
