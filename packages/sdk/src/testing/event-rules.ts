import {
  isAnswerTo,
  missingParts,
  type Attendance,
  type AttendanceEvent,
  type AttendanceEventOf,
  type ContentReference,
  type FieldProblem,
  type SessionClaims,
} from '@atendimento-ativo/domain';
import type { PublishedContent } from './sample-content.js';

/** What the gateway checks an event against, beside its schema. */
export interface EventRules {
  readonly session: SessionClaims;
  readonly content: PublishedContent;
  /** Under which hash the term is published. */
  readonly termHash: string;
}

/** Whether the event fits the session and the published content; the first problem names the rejection. */
export function checkEvent(event: AttendanceEvent, rules: EventRules): readonly FieldProblem[] {
  const { catalogue, journeys } = rules.content;
  switch (event.type) {
    case 'attendance.started':
      return checkStart(event, rules.session);
    case 'consent.recorded':
      return checkConsent(event, rules);
    case 'diagnostic.completed':
      return checkDiagnostic(event, rules.content);
    case 'tool.delivered':
      return (
        checkReference('catalogue', event.payload.catalogue, catalogue) ??
        checkIds('tool', [[event.payload.toolId, '/payload/toolId']], catalogue.tools)
      );
    case 'journey.referred':
      return (
        checkReference('journeys', event.payload.journeys, journeys) ??
        checkIds('journey', [[event.payload.journeyId, '/payload/journeyId']], journeys.journeys)
      );
    default:
      return [];
  }
}

/** What still keeps an attendance from concluding; `attendance_incomplete` goes before it. */
export function checkConclusion(attendance: Attendance, content: PublishedContent): readonly FieldProblem[] {
  const missing = missingParts(attendance, {
    audience: content.profile.audience,
    purposes: content.consentTerm.purposes.map(({ id }) => id),
    questionnaire: content.questionnaire,
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

function checkConsent(
  { payload }: AttendanceEventOf<'consent.recorded'>,
  { content: { consentTerm }, termHash }: EventRules,
): readonly FieldProblem[] {
  const unknown = checkReference('term', payload.term, consentTerm);
  if (unknown) return unknown;
  if (payload.term.hash !== termHash) return [problem('/payload/term/hash', 'term_hash_mismatch')];
  const asked = payload.decisions.map(
    ({ purpose }, index) => [purpose, `/payload/decisions/${index}/purpose`] as const,
  );
  return checkIds('purpose', asked, consentTerm.purposes);
}

function checkDiagnostic(
  { payload }: AttendanceEventOf<'diagnostic.completed'>,
  { questionnaire }: PublishedContent,
): readonly FieldProblem[] {
  const unknown = checkReference('questionnaire', payload.questionnaire, questionnaire);
  if (unknown) return unknown;
  const asked = payload.answers.map(
    ({ questionId }, index) => [questionId, `/payload/answers/${index}/questionId`] as const,
  );
  const wrong = payload.answers.flatMap(({ questionId, value }, index) => {
    const question = questionnaire.questions.find(({ id }) => id === questionId);
    return question && !isAnswerTo(question, value)
      ? [problem(`/payload/answers/${index}/value`, 'answer_invalid')]
      : [];
  });
  return [...checkIds('question', asked, questionnaire.questions), ...wrong];
}

function checkReference(
  what: 'term' | 'questionnaire' | 'catalogue' | 'journeys',
  given: ContentReference,
  published: ContentReference,
): readonly FieldProblem[] | undefined {
  const isPublished = given.id === published.id && given.version === published.version;
  return isPublished ? undefined : [problem(`/payload/${what}`, `${what}_unknown`)];
}

function checkIds(
  what: 'tool' | 'journey' | 'purpose' | 'question',
  given: readonly (readonly [id: string, pointer: string])[],
  published: readonly { readonly id: string }[],
): readonly FieldProblem[] {
  const known = new Set(published.map(({ id }) => id));
  const seen = new Set<string>();
  return given.flatMap(([id, pointer]) => {
    if (!known.has(id)) return [problem(pointer, `${what}_unknown`)];
    if (seen.has(id)) return [problem(pointer, `${what}_repeated`)];
    seen.add(id);
    return [];
  });
}

export function problem(pointer: string, code: string): FieldProblem {
  return { pointer, code, message: `See ${code} in docs/errors.md.` };
}
