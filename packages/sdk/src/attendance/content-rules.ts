import {
  decisionProblems,
  isAnswerTo,
  NOT_APPLICABLE,
  ungroundedDelivery,
  type Answer,
  type Attendance,
  type AttendanceEvent,
  type AttendanceEventOf,
  type ContentReference,
  type FieldProblem,
  type PurposeDecision,
} from '@atendimento-ativo/domain';
import type { LoadedProfile } from '../client.js';

/** What an event refers to by its ids. */
export interface ReferredContent extends Omit<LoadedProfile, 'hashes'> {}

/** What keeps an event from being recorded: what its profile does not know, and a delivery that answers nothing. */
export function recordingProblems(
  event: AttendanceEvent,
  attendance: Attendance,
  profile: LoadedProfile,
): readonly FieldProblem[] {
  // Whoever has to leave leaves, whatever questionnaire the answers so far are of.
  if (event.type === 'attendance.interrupted') return [];
  return [...contentProblems(event, profile, [profile.hashes.consentTerm]), ...ungroundedDelivery(event, attendance)];
}

/** What an event refers to that is not in the content of the state's profile, or does not fit it. */
export function contentProblems(
  event: AttendanceEvent,
  content: ReferredContent,
  termHashes: readonly string[],
): readonly FieldProblem[] {
  const { anamnesis, catalogue, journeys, guidance, questionnaire } = content;
  switch (event.type) {
    case 'consent.recorded':
      return checkConsent(event.payload.term, event.payload.decisions, '/payload/decisions', content, termHashes);
    case 'consent.revoked': {
      const refusals = event.payload.purposes.map((purpose) => ({ purpose, decision: 'refused' as const }));
      return checkConsent(event.payload.term, refusals, '/payload/purposes', content, termHashes);
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

function checkConsent(
  shown: AttendanceEventOf<'consent.recorded'>['payload']['term'],
  decisions: readonly PurposeDecision[],
  base: string,
  { consentTerm }: ReferredContent,
  termHashes: readonly string[],
): readonly FieldProblem[] {
  const unknown = checkReference('term', shown, consentTerm);
  if (unknown) return unknown;
  if (!termHashes.includes(shown.hash)) return [problem('/payload/term/hash', 'term_hash_mismatch')];
  return decisionProblems(decisions, consentTerm).map((found) => ({ ...found, pointer: base + found.pointer }));
}

function checkDiagnostic(
  payload: AttendanceEventOf<'diagnostic.completed'>['payload'],
  questionnaire: ReferredContent['questionnaire'],
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
  questionnaire: ReferredContent['questionnaire'],
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
  questionnaire: ReferredContent['questionnaire'],
  anamnesis: ReferredContent['anamnesis'],
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
  { journeys }: ReferredContent['journeys'],
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
