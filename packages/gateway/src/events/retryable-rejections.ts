import type { Verdict } from './attendance-intake.js';
import type { IncomingEvent } from './incoming-event.js';

/**
 * Codes of rejections that end when the gateway's partners or content are corrected, or when the right
 * agent signs in: the same event is accepted then, so the device may keep it.
 */
export const RETRYABLE_CODES: ReadonlySet<string> = new Set([
  'actor_mismatch',
  'anamnesis_unknown',
  'approach_not_offered',
  'catalogue_unknown',
  'earlier_event_waits',
  'guidance_unknown',
  'channel_not_offered',
  'journeys_unknown',
  'mode_not_offered',
  'network_mismatch',
  'questionnaire_unknown',
  'state_mismatch',
  'term_unknown',
  'theme_unknown',
  'practice_unknown',
  'unit_unknown',
]);

/** Whether the same event may be accepted later, without the device changing it. */
export function isRetryable(verdict: Verdict): boolean {
  if (verdict.status !== 'rejected') return false;
  return verdict.waits === true || verdict.errors.every(({ code }) => RETRYABLE_CODES.has(code));
}

/**
 * Marks the rejections that follow from a retryable one of the same attendance: its start was not accepted
 * (`attendance_unknown`), its diagnostic (`finding_unknown`), or a part that its conclusion needs
 * (`attendance_incomplete`).
 *
 * @param own the request's events of one attendance
 */
export function excuseWhatWaits(own: readonly IncomingEvent[], verdicts: Map<number, Verdict>): void {
  const isRetryableAt = ({ index }: IncomingEvent) => isRetryable(verdicts.get(index) ?? { status: 'accepted' });
  const retryable = own.filter(isRetryableAt);
  const causes: Readonly<Record<string, boolean>> = {
    attendance_unknown: retryable.some(({ event }) => event.type === 'attendance.started'),
    attendance_incomplete: retryable.length > 0,
    finding_unknown: retryable.some(({ event }) => event.type === 'diagnostic.completed'),
  };
  for (const { index } of own) {
    const verdict = verdicts.get(index);
    if (verdict?.status !== 'rejected') continue;
    if (causes[verdict.errors[0]?.code ?? ''] === true) verdicts.set(index, { ...verdict, waits: true });
  }
}
