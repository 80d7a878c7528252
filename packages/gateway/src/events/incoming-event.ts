import {
  canonicalJson,
  eventSchema,
  fieldProblems,
  type AttendanceEvent,
  type FieldProblem,
} from '@atendimento-ativo/domain';
import { explaining } from '@atendimento-ativo/domain/explain-issue';
import { unstorableText } from '../http/storable-text.js';
import type { EventDigest } from './event-digest.js';

/** An event of a request that passed its schema. */
export interface IncomingEvent {
  /** Place in the request. */
  readonly index: number;
  readonly event: AttendanceEvent;
  /** The event as canonical JSON: what is stored. */
  readonly json: string;
  /** Tells a repetition from another event under its id. */
  readonly digest: string;
}

/** What a rule says about one event; empty when it has nothing against it. Pointers begin at the event. */
export type RuleResult = readonly FieldProblem[];

/** PostgreSQL and SAS both begin their calendars later than ISO 8601 does. */
const FIRST_YEAR = 1900;

/** How JSON writes what the database could not keep, and perhaps a backslash before such letters. */
const MAYBE_UNSTORABLE = /\\u(?:0000|d[89a-f])/;

/** Reads one entry of a request: an event, or what is wrong with it. */
export function readEvent(raw: unknown, index: number, digest: EventDigest): IncomingEvent | readonly FieldProblem[] {
  const result = eventSchema.safeParse(raw, explaining);
  if (!result.success) {
    const unstorable = unstorableText(raw, '');
    return unstorable.length > 0 ? unstorable : fieldProblems(result.error.issues);
  }
  const event = withCanonicalIds(result.data);
  const json = canonicalJson(event);
  const unstorable = MAYBE_UNSTORABLE.test(json) ? unstorableText(event, '') : [];
  if (unstorable.length > 0) return unstorable;
  if (new Date(event.occurredAt).getUTCFullYear() < FIRST_YEAR) {
    return [{ pointer: '/occurredAt', code: 'occurredAt_invalid', message: `occurredAt lies before ${FIRST_YEAR}.` }];
  }
  return { index, event, json, digest: digest.of(json) };
}

/** UUIDs compare as text here and without regard to case in the database. */
function withCanonicalIds(event: AttendanceEvent): AttendanceEvent {
  return { ...event, id: event.id.toLowerCase(), attendanceId: event.attendanceId.toLowerCase() };
}
