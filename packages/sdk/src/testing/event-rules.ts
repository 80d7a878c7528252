import {
  decisionProblems,
  isAnswerTo,
  NOT_APPLICABLE,
  missingParts,
  notOffered,
  purposesToAsk,
  type Answer,
  type Attendance,
  type AttendanceEvent,
  type AttendanceEventOf,
  type ContentReference,
  type FieldProblem,
  type PurposeDecision,
  type SessionClaims,
} from '@atendimento-ativo/domain';
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
  return [...started, ...notOffered(event, rules.content.profile), ...checkPayload(event, rules)];
}

function checkPayload(event: AttendanceEvent, rules: EventRules): readonly FieldProblem[] {
  const { anamnesis, catalogue, journeys, guidance, questionnaire } = rules.content;
  switch (event.type) {
    case 'consent.recorded':
      return checkConsent(event.payload.term, event.payload.decisions, '/payload/decisions', rules);
    case 'consent.revoked': {
      const refusals = event.payload.purposes.map((purpose) => ({ purpose, decision: 'refused' as const }));
      return checkConsent(event.payload.term, refusals, '/payload/purposes', rules);
    }
    case 'diagnostic.completed':
      return checkDiagnostic(event.payload, questionnaire);
    case 'attendance.interrupted':
      return event.payload.answered ? checkAnswers(event.payload.answered, questionnaire, '/payload/answered') : [];
    case 'listening.noted':
      return checkNote(event, questionnaire, anamnesis);
    case 'guidance.given':
      return (
        checkReference('guidance', event.payload.guidance, guidance) ??
        checkIds(
          'point',
          event.payload.points.map(({ pointId }, index) => [pointId, `/payload/points/${index}/pointId`] as const),
          guidance.points,
        )
      );
    case 'tool.delivered':
      return (
        checkReference('catalogue', event.payload.catalogue, catalogue) ??
        checkIds('tool', [[event.payload.toolId, '/payload/toolId']], catalogue.tools)
      );
    case 'journey.referred':
      return checkReference('journeys', event.payload.journeys, journeys) ?? checkJourney(event, journeys);
    default:
      return [];
  }
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

function checkConsent(
  shown: AttendanceEventOf<'consent.recorded'>['payload']['term'],
  decisions: readonly PurposeDecision[],
  base: string,
  { content: { consentTerm }, termHashes }: EventRules,
): readonly FieldProblem[] {
  const unknown = checkReference('term', shown, consentTerm);
  if (unknown) return unknown;
  if (!termHashes.includes(shown.hash)) return [problem('/payload/term/hash', 'term_hash_mismatch')];
  return decisionProblems(decisions, consentTerm).map((found) => ({ ...found, pointer: base + found.pointer }));
}

function checkDiagnostic(
  payload: AttendanceEventOf<'diagnostic.completed'>['payload'],
  questionnaire: PublishedContent['questionnaire'],
): readonly FieldProblem[] {
  const themes = new Set(questionnaire.themes.map(({ id }) => id));
  const priorities = payload.priorities.flatMap((theme, index) =>
    themes.has(theme) ? [] : [problem(`/payload/priorities/${index}`, 'priority_unknown')],
  );
  return [...checkAnswers(payload, questionnaire, '/payload'), ...priorities];
}

function checkAnswers(
  {
    questionnaire: answered,
    answers,
  }: { readonly questionnaire: ContentReference; readonly answers: readonly Answer[] },
  questionnaire: PublishedContent['questionnaire'],
  base: string,
): readonly FieldProblem[] {
  const unknown = checkReference('questionnaire', answered, questionnaire, base);
  if (unknown) return unknown;
  const asked = answers.map(({ questionId }, index) => [questionId, `${base}/answers/${index}/questionId`] as const);
  const wrong = answers.flatMap(({ questionId, value }, index) => {
    const question = questionnaire.questions.find(({ id }) => id === questionId);
    if (!question || isAnswerTo(question, value)) return [];
    const code = value === NOT_APPLICABLE ? 'not_applicable_refused' : 'answer_invalid';
    return [problem(`${base}/answers/${index}/value`, code)];
  });
  return [...checkIds('question', asked, questionnaire.questions), ...wrong];
}

function checkNote(
  { payload: { themes, practices = [], prompt } }: AttendanceEventOf<'listening.noted'>,
  questionnaire: PublishedContent['questionnaire'],
  anamnesis: PublishedContent['anamnesis'],
): readonly FieldProblem[] {
  const tagged = themes.map((theme, index) => [theme, `/payload/themes/${index}`] as const);
  const spokenOf = practices.map((practice, index) => [practice, `/payload/practices/${index}`] as const);
  const prompts = anamnesis.chapters.flatMap((chapter) => chapter.prompts);
  return [
    ...checkIds('theme', tagged, questionnaire.themes),
    ...checkIds('practice', spokenOf, questionnaire.questions),
    ...(prompt
      ? (checkReference('anamnesis', prompt.anamnesis, anamnesis, '/payload/prompt') ??
        checkIds('prompt', [[prompt.promptId, '/payload/prompt/promptId']], prompts))
      : []),
  ];
}

function checkJourney(
  { payload: { journeyId, contactForm } }: AttendanceEventOf<'journey.referred'>,
  { journeys }: PublishedContent['journeys'],
): readonly FieldProblem[] {
  const journey = journeys.find(({ id }) => id === journeyId);
  if (!journey) return [problem('/payload/journeyId', 'journey_unknown')];
  const isOffered = contactForm === undefined || journey.contactForms.includes(contactForm);
  return isOffered ? [] : [problem('/payload/contactForm', 'contact_form_refused')];
}

function checkReference(
  what: 'term' | 'questionnaire' | 'catalogue' | 'journeys' | 'guidance' | 'anamnesis',
  given: ContentReference,
  published: ContentReference,
  base = '/payload',
): readonly FieldProblem[] | undefined {
  const isPublished = given.id === published.id && given.version === published.version;
  return isPublished ? undefined : [problem(`${base}/${what}`, `${what}_unknown`)];
}

function checkIds(
  what: 'tool' | 'question' | 'point' | 'theme' | 'practice' | 'prompt',
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
