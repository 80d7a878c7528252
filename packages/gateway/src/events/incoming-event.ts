import {
  contentHash,
  eventSchema,
  fieldProblems,
  type AttendanceEvent,
  type FieldProblem,
} from '@atendimento-ativo/domain';
import { unstorableText } from '../http/storable-text.js';

/** An event of a request that passed its schema. */
export interface IncomingEvent {
  /** Place in the request. */
  readonly index: number;
  readonly event: AttendanceEvent;
  readonly contentHash: string;
}

/** What a rule says about one event; empty when it has nothing against it. Pointers begin at the event. */
export type RuleResult = readonly FieldProblem[];

/** PostgreSQL and SAS both begin their calendars later than ISO 8601 does. */
const FIRST_YEAR = 1900;

/** Reads one entry of a request: an event, or what is wrong with it. */
export async function readEvent(raw: unknown, index: number): Promise<IncomingEvent | readonly FieldProblem[]> {
  const unstorable = unstorableText(raw, '');
  if (unstorable.length > 0) return unstorable;
  const result = eventSchema.safeParse(raw);
  if (!result.success) return fieldProblems(result.error.issues);
  const event = withCanonicalIds(result.data);
  if (new Date(event.occurredAt).getUTCFullYear() < FIRST_YEAR) {
    return [{ pointer: '/occurredAt', code: 'occurredAt_invalid', message: `occurredAt lies before ${FIRST_YEAR}.` }];
  }
  return { index, event, contentHash: await contentHash(event) };
}

/** UUIDs compare as text here and without regard to case in the database. */
function withCanonicalIds(event: AttendanceEvent): AttendanceEvent {
  return { ...event, id: event.id.toLowerCase(), attendanceId: event.attendanceId.toLowerCase() };
}
