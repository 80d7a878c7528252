import type { ContentLibrary } from '@atendimento-ativo/content';
import {
  decisionProblems,
  isAnswerTo,
  NOT_APPLICABLE,
  type Answer,
  type AttendanceEvent,
  type EventPayload,
  type FieldProblem,
  type PurposeDecision,
  type Questionnaire,
} from '@atendimento-ativo/domain';
import type { PhoneQuestion } from '@atendimento-ativo/domain/phone-links';
import { publishedDocument, publishedPractices, publishedThemes } from '../content/published.js';
import type { RuleResult } from './incoming-event.js';

/** What an event refers to was published, and says what the event says of it. */
export function checkContent(event: AttendanceEvent, content: ContentLibrary): RuleResult {
  switch (event.type) {
    case 'consent.recorded':
      return checkConsent(
        event.payload.term,
        event.payload.decisions,
        { base: '/payload', list: 'decisions' },
        content,
      );
    case 'consent.revoked':
      return checkConsent(event.payload.term, event.payload.purposes.map(refusalOf), OF_PURPOSES, content);
    case 'diagnostic.completed':
      return checkDiagnostic(event.payload, content);
    case 'attendance.interrupted':
      return checkAnswered(event.payload, content);
    case 'listening.noted':
      return checkNote(event.payload, content);
    case 'tool.delivered':
      return checkDelivery(event.payload, content);
    case 'guidance.given':
      return checkGuidance(event.payload, content);
    case 'journey.referred':
      return checkReferral(event.payload, content);
    default:
      return [];
  }
}

/** What a client is to be asked on their phone was published, and asks about these purposes. */
export function checkAsked(question: PhoneQuestion, base: string, content: ContentLibrary): RuleResult {
  if (question.kind !== 'consent') return [];
  const { term, purposes } = question;
  return checkConsent(term, purposes.map(refusalOf), { base, list: 'purposes' }, content);
}

/** Where the term stands, and beside it the list of what is said about its purposes. */
interface ConsentPlace {
  readonly base: string;
  readonly list: 'decisions' | 'purposes';
}

const OF_PURPOSES: ConsentPlace = { base: '/payload', list: 'purposes' };

function checkConsent(
  { id, version, locale, hash }: EventPayload<'consent.recorded'>['term'],
  decisions: readonly PurposeDecision[],
  { base, list }: ConsentPlace,
  content: ContentLibrary,
): RuleResult {
  const term = content.find('consent-term', id, version, locale);
  if (!term) return [unknown(`${base}/term`, 'term_unknown', 'consent term')];
  if (term.hash !== hash) {
    return [
      {
        pointer: `${base}/term/hash`,
        code: 'term_hash_mismatch',
        message: 'The text that was shown is not the published one. Show the document as GET /v1/content serves it.',
      },
    ];
  }
  return decisionProblems(decisions, term.document).map((problem) => ({
    ...problem,
    pointer: `${base}/${list}${problem.pointer}`,
  }));
}

/** A revocation is judged as the no that it is. */
function refusalOf(purpose: string): PurposeDecision {
  return { purpose, decision: 'refused' };
}

function checkDiagnostic(payload: EventPayload<'diagnostic.completed'>, content: ContentLibrary): RuleResult {
  const questionnaire = publishedDocument(content, 'questionnaire', payload.questionnaire);
  if (!questionnaire) return [unknown('/payload/questionnaire', 'questionnaire_unknown', 'questionnaire')];
  const themes = new Set(questionnaire.document.themes.map(({ id }) => id));
  return [
    ...checkAnswers(payload.answers, questionnaire.document, '/payload'),
    ...payload.priorities.flatMap((theme, index) =>
      themes.has(theme)
        ? []
        : [unknown(`/payload/priorities/${index}`, 'priority_unknown', 'theme in this questionnaire')],
    ),
  ];
}

function checkAnswered({ answered }: EventPayload<'attendance.interrupted'>, content: ContentLibrary): RuleResult {
  if (!answered) return [];
  const questionnaire = publishedDocument(content, 'questionnaire', answered.questionnaire);
  if (!questionnaire) return [unknown('/payload/answered/questionnaire', 'questionnaire_unknown', 'questionnaire')];
  return checkAnswers(answered.answers, questionnaire.document, '/payload/answered');
}

function checkAnswers(answers: readonly Answer[], document: Questionnaire, base: string): RuleResult {
  const questions = new Map(document.questions.map((question) => [question.id, question]));
  const answered = new Set<string>();
  return answers.flatMap(({ questionId, value }, index): FieldProblem[] => {
    const pointer = `${base}/answers/${index}`;
    const question = questions.get(questionId);
    if (!question) return [unknown(`${pointer}/questionId`, 'question_unknown', 'question in this questionnaire')];
    if (answered.has(questionId)) {
      return [{ pointer: `${pointer}/questionId`, code: 'question_repeated', message: 'One answer per question.' }];
    }
    answered.add(questionId);
    if (isAnswerTo(question, value)) return [];
    return value === NOT_APPLICABLE
      ? [
          {
            pointer: `${pointer}/value`,
            code: 'not_applicable_refused',
            message: 'This question does not offer "not-applicable": answer it as its kind asks.',
          },
        ]
      : [
          {
            pointer: `${pointer}/value`,
            code: 'answer_invalid',
            message: `Not an answer to a question of the kind "${question.kind}", or outside its options and bounds.`,
          },
        ];
  });
}

/**
 * A note names no questionnaire: its themes and practices may be those of any that was published, so that a device that
 * is a version behind loses nothing.
 */
function checkNote(
  { themes, practices = [], prompt }: EventPayload<'listening.noted'>,
  content: ContentLibrary,
): RuleResult {
  const known = publishedThemes(content);
  const asked = publishedPractices(content);
  return [
    ...themes.flatMap((theme, index) =>
      known.has(theme) ? [] : [unknown(`/payload/themes/${index}`, 'theme_unknown', 'theme')],
    ),
    ...practices.flatMap((practice, index) =>
      asked.has(practice) ? [] : [unknown(`/payload/practices/${index}`, 'practice_unknown', 'question')],
    ),
    ...(prompt ? checkPrompt(prompt, content) : []),
  ];
}

function checkPrompt(
  { anamnesis: reference, promptId }: NonNullable<EventPayload<'listening.noted'>['prompt']>,
  content: ContentLibrary,
): RuleResult {
  const anamnesis = publishedDocument(content, 'anamnesis', reference)?.document;
  if (!anamnesis) return [unknown('/payload/prompt/anamnesis', 'anamnesis_unknown', 'anamnesis')];
  const isKnown = anamnesis.chapters.some(({ prompts }) => prompts.some(({ id }) => id === promptId));
  return isKnown ? [] : [unknown('/payload/prompt/promptId', 'prompt_unknown', 'prompt in this anamnesis')];
}

function checkDelivery(payload: EventPayload<'tool.delivered'>, content: ContentLibrary): RuleResult {
  const catalogue = publishedDocument(content, 'catalogue', payload.catalogue);
  if (!catalogue) return [unknown('/payload/catalogue', 'catalogue_unknown', 'catalogue')];
  const isKnown = catalogue.document.tools.some((tool) => tool.id === payload.toolId);
  return isKnown ? [] : [unknown('/payload/toolId', 'tool_unknown', 'tool in this catalogue')];
}

function checkGuidance({ guidance, points }: EventPayload<'guidance.given'>, content: ContentLibrary): RuleResult {
  const published = publishedDocument(content, 'guidance', guidance);
  if (!published) return [unknown('/payload/guidance', 'guidance_unknown', 'guidance')];
  const known = new Set(published.document.points.map(({ id }) => id));
  return points.flatMap(({ pointId }, index) => {
    const pointer = `/payload/points/${index}/pointId`;
    if (!known.has(pointId)) return [unknown(pointer, 'point_unknown', 'point in this guidance')];
    const isRepeated = points.findIndex((point) => point.pointId === pointId) < index;
    return isRepeated ? [{ pointer, code: 'point_repeated', message: 'One outcome per point.' }] : [];
  });
}

function checkReferral(payload: EventPayload<'journey.referred'>, content: ContentLibrary): RuleResult {
  const journeys = publishedDocument(content, 'journeys', payload.journeys);
  if (!journeys) return [unknown('/payload/journeys', 'journeys_unknown', 'journeys document')];
  const journey = journeys.document.journeys.find(({ id }) => id === payload.journeyId);
  if (!journey) return [unknown('/payload/journeyId', 'journey_unknown', 'journey in this document')];
  if (payload.contactForm === undefined || journey.contactForms.includes(payload.contactForm)) return [];
  return [
    {
      pointer: '/payload/contactForm',
      code: 'contact_form_refused',
      message: `This journey reaches the client by: ${journey.contactForms.join(', ')}.`,
    },
  ];
}

function unknown(pointer: string, code: string, what: string): FieldProblem {
  return { pointer, code, message: `There is no such ${what}. Use what GET /v1/profile refers to.` };
}
