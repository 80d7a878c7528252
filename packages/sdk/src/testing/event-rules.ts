import {
  explanationProblems,
  missingParts,
  notOffered,
  purposesToAsk,
  type Attendance,
  type AttendanceEvent,
  type AttendanceEventOf,
  type FieldProblem,
  type SessionClaims,
} from '@atendimento-ativo/domain';
import { contentProblems, problem } from '../attendance/content-rules.js';
import type { PublishedContent } from './sample-content.js';

/** What the gateway checks an event against, beside its schema. */
export interface EventRules {
  readonly session: SessionClaims;
  readonly content: PublishedContent;
  /** Under which hashes the term is published: one in each language. */
  readonly termHashes: readonly string[];
}

/** Whether the event fits the session and the published content; the first problem names the rejection. */
export function checkEvent(event: AttendanceEvent, rules: EventRules): readonly FieldProblem[] {
  const started = event.type === 'attendance.started' ? checkStart(event, rules.session) : [];
  const explained = event.type === 'consent.recorded' ? explanationProblems(event.payload, rules.session) : [];
  return [
    ...started,
    ...explained,
    ...notOffered(event, rules.content.profile),
    ...contentProblems(event, rules.content, rules.termHashes),
  ];
}

/** What still keeps an attendance from concluding; `attendance_incomplete` goes before it. */
export function checkConclusion(attendance: Attendance, content: PublishedContent): readonly FieldProblem[] {
  const missing = missingParts(attendance, {
    audience: content.profile.audience,
    requiredFields: content.profile.requiredFields,
    purposes: purposesToAsk(content.consentTerm, []),
    questionnaire: content.questionnaire,
    journeys: [content.journeys],
  });
  return missing.map(({ part }) => problem('', `missing_${part.replace(/-/g, '_')}`));
}

function checkStart({ payload }: AttendanceEventOf<'attendance.started'>, session: SessionClaims): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (payload.network !== session.network) problems.push(problem('/payload/network', 'network_mismatch'));
  if (payload.state !== session.state) problems.push(problem('/payload/state', 'state_mismatch'));
  if (payload.unitId !== session.unit) problems.push(problem('/payload/unitId', 'unit_unknown'));
  return problems;
}
