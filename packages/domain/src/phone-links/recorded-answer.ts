import type { AttendanceEvent } from '../attendance/events.js';
import type { PurposeDecision } from '../consent/decision-problems.js';
import type { PhoneAnswer } from './phone-answer.js';
import type { PhoneQuestion } from './phone-link.js';

/** The confirmation on the client's phone that an event says it stands for, if it does. */
export function confirmationOf(event: AttendanceEvent): string | undefined {
  if (event.type !== 'consent.recorded' && event.type !== 'consent.revoked' && event.type !== 'nps.answered') {
    return undefined;
  }
  const { act } = event.payload;
  return act?.method === 'phone' ? act.confirmationId : undefined;
}

/** Whether an event says what the client answered on their phone, to what they were asked there. */
export function isRecordOf(event: AttendanceEvent, question: PhoneQuestion, answer: PhoneAnswer): boolean {
  switch (event.type) {
    case 'consent.recorded':
    case 'consent.revoked':
      return (
        question.kind === 'consent' &&
        answer.kind === 'consent' &&
        isSameText(event.payload.term, question.term) &&
        areSameDecisions(decisionsOf(event.payload), answer.decisions)
      );
    case 'nps.answered': {
      const { score, comment } = event.payload;
      return answer.kind === 'survey' && answer.score === score && answer.comment === comment;
    }
    default:
      return false;
  }
}

/**
 * Whether a score of the agent's device would take the place of one that the client gave on their own phone.
 *
 * @param recorded what the attendance has already
 */
export function replacesPhoneScore(event: AttendanceEvent, recorded: () => readonly AttendanceEvent[]): boolean {
  if (event.type !== 'nps.answered' || confirmationOf(event) !== undefined) return false;
  return recorded().some(
    (other) => other.type === 'nps.answered' && confirmationOf(other) !== undefined && other.sequence < event.sequence,
  );
}

type ConsentQuestion = Extract<PhoneQuestion, { kind: 'consent' }>;
type ConsentAct = Extract<AttendanceEvent, { type: 'consent.recorded' | 'consent.revoked' }>['payload'];

function isSameText(one: ConsentQuestion['term'], other: ConsentQuestion['term']): boolean {
  return one.id === other.id && one.version === other.version && one.locale === other.locale && one.hash === other.hash;
}

function decisionsOf(payload: ConsentAct): readonly PurposeDecision[] {
  if ('decisions' in payload) return payload.decisions;
  return payload.purposes.map((purpose) => ({ purpose, decision: 'refused' }));
}

/** Whether two lists of decisions say the same, in whatever order. */
function areSameDecisions(one: readonly PurposeDecision[], other: readonly PurposeDecision[]): boolean {
  return sorted(one) === sorted(other);
}

function sorted(decisions: readonly PurposeDecision[]): string {
  const said = decisions.map(({ purpose, decision, explicit = false }) => `${purpose} ${decision} ${String(explicit)}`);
  return said.sort().join('\n');
}
