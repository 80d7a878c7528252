import type { ContentLibrary } from '@atendimento-ativo/content';
import {
  isAnswerTo,
  NOT_APPLICABLE,
  type Answer,
  type AttendanceEvent,
  type EventPayload,
  type FieldProblem,
  type Questionnaire,
} from '@atendimento-ativo/domain';
import { publishedDocument, publishedThemes } from '../content/published.js';
import type { RuleResult } from './incoming-event.js';

/** What an event refers to was published, and says what the event says of it. */
export function checkContent(event: AttendanceEvent, content: ContentLibrary): RuleResult {
  switch (event.type) {
    case 'consent.recorded':
      return checkConsent(event.payload, content);
    case 'diagnostic.completed':
      return checkDiagnostic(event.payload, content);
    case 'attendance.interrupted':
      return checkAnswered(event.payload, content);
    case 'listening.noted':
      return checkNote(event.payload, content);
    case 'tool.delivered':
      return checkDelivery(event.payload, content);
    case 'journey.referred':
      return checkReferral(event.payload, content);
    default:
      return [];
  }
}

function checkConsent(payload: EventPayload<'consent.recorded'>, content: ContentLibrary): RuleResult {
  const { id, version, locale, hash } = payload.term;
  const term = content.find('consent-term', id, version, locale);
  if (!term) return [unknown('/payload/term', 'term_unknown', 'consent term')];
  if (term.hash !== hash) {
    return [
      {
        pointer: '/payload/term/hash',
        code: 'term_hash_mismatch',
        message: 'The text that was shown is not the published one. Show the document as GET /v1/content serves it.',
      },
    ];
  }
  const purposes = new Set(term.document.purposes.map((purpose) => purpose.id));
  return payload.decisions.flatMap(({ purpose }, index) => {
    const pointer = `/payload/decisions/${index}/purpose`;
    if (!purposes.has(purpose)) return [unknown(pointer, 'purpose_unknown', 'purpose in this term')];
    const isRepeated = payload.decisions.findIndex((decision) => decision.purpose === purpose) < index;
    return isRepeated ? [{ pointer, code: 'purpose_repeated', message: 'One decision per purpose.' }] : [];
  });
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
 * A note names no questionnaire: its themes may be those of any that was published, so that a device that
 * is a version behind loses nothing.
 */
function checkNote({ themes, prompt }: EventPayload<'listening.noted'>, content: ContentLibrary): RuleResult {
  const known = publishedThemes(content);
  return [
    ...themes.flatMap((theme, index) =>
      known.has(theme) ? [] : [unknown(`/payload/themes/${index}`, 'theme_unknown', 'theme')],
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

function checkReferral(payload: EventPayload<'journey.referred'>, content: ContentLibrary): RuleResult {
  const journeys = publishedDocument(content, 'journeys', payload.journeys);
  if (!journeys) return [unknown('/payload/journeys', 'journeys_unknown', 'journeys document')];
  const isKnown = journeys.document.journeys.some((journey) => journey.id === payload.journeyId);
  return isKnown ? [] : [unknown('/payload/journeyId', 'journey_unknown', 'journey in this document')];
}

function unknown(pointer: string, code: string, what: string): FieldProblem {
  return { pointer, code, message: `There is no such ${what}. Use what GET /v1/profile refers to.` };
}
