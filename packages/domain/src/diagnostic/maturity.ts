import { NOT_APPLICABLE, type Answer, type AnswerValue } from './answer-value.js';
import type { ClientTraits } from './condition.js';
import { MATURITY_LEVELS, type Level, type Question } from './question.js';
import { askedQuestions, type Questionnaire } from './questionnaire.js';

/** Whether a value is an answer to the question: of its kind, within its bounds, of its options. */
export function isAnswerTo(question: Question, value: AnswerValue): boolean {
  if (value === NOT_APPLICABLE) return question.allowsNotApplicable;
  switch (question.kind) {
    case 'maturity':
      return isLevel(value);
    case 'yes-no':
      return value === 'yes' || value === 'no';
    case 'multiple-choice':
      return (
        Array.isArray(value) && new Set(value).size === value.length && value.every((id) => isOption(question, id))
      );
    case 'number':
    case 'money':
      return typeof value === 'number' && value >= question.minimum && value <= (question.maximum ?? Infinity);
    case 'short-text':
      return typeof value === 'string' && value.length <= 120;
    case 'long-text':
      return typeof value === 'string';
  }
}

function isLevel(value: AnswerValue | undefined): value is Level {
  return MATURITY_LEVELS.some((level) => level === value);
}

function isOption(question: Extract<Question, { kind: 'multiple-choice' }>, id: string): boolean {
  return question.options.some((option) => option.id === id);
}

/** An answer on the maturity scale, with the questionnaire's words for it. */
export interface ScaledAnswer {
  readonly level: Level;
  readonly text: string;
}

/** Where an answer stands on the maturity scale; `undefined` when it does not apply or is not scored. */
export function scaleAnswer(question: Question, value: AnswerValue | undefined): ScaledAnswer | undefined {
  switch (question.kind) {
    case 'maturity':
      return isLevel(value) ? { level: value, text: question.levels[value] } : undefined;
    case 'yes-no': {
      const answer = value === 'yes' || value === 'no' ? question[value] : undefined;
      return answer?.level === undefined ? undefined : { level: answer.level, text: answer.text };
    }
    case 'multiple-choice':
      return Array.isArray(value) ? inRange(question.ranges, value.length) : undefined;
    case 'number':
    case 'money':
      return typeof value === 'number' ? inRange(question.ranges, value) : undefined;
    case 'short-text':
    case 'long-text':
      return undefined;
  }
}

/** What the next level up looks like, in the questionnaire's words; `undefined` at the top or when it has none. */
export function nextLevel(question: Question, level: Level): ScaledAnswer | undefined {
  return scaleOf(question)
    .filter((answer) => answer.level > level)
    .sort((left, right) => left.level - right.level)[0];
}

/** The best that a question describes: what a strength looks like. */
export function highestLevel(question: Question): ScaledAnswer | undefined {
  return [...scaleOf(question)].sort((left, right) => right.level - left.level)[0];
}

/** Whether answers to a question can stand on the scale at all. */
export function isScored(question: Question): boolean {
  return scaleOf(question).length > 0;
}

/** Every scored answer that a question describes. */
function scaleOf(question: Question): readonly ScaledAnswer[] {
  switch (question.kind) {
    case 'maturity':
      return question.levels.map((text, level) => ({ level: level as Level, text }));
    case 'yes-no':
      return [question.yes, question.no].flatMap(({ level, text }) => (level === undefined ? [] : [{ level, text }]));
    case 'multiple-choice':
    case 'number':
    case 'money':
      return question.ranges;
    case 'short-text':
    case 'long-text':
      return [];
  }
}

/** A question that was asked and answered on the maturity scale. */
export interface ScaledQuestion extends ScaledAnswer {
  readonly question: Question;
}

/** The answers that stand on the maturity scale, of the questions that this client is asked, in order. */
export function scaleAnswers(
  questionnaire: Questionnaire,
  answers: readonly Answer[],
  client: ClientTraits = {},
): readonly ScaledQuestion[] {
  const values = new Map(answers.map(({ questionId, value }) => [questionId, value]));
  return askedQuestions(questionnaire, answers, client).flatMap((question) => {
    const answer = scaleAnswer(question, values.get(question.id));
    return answer ? [{ question, ...answer }] : [];
  });
}

function inRange(
  ranges: readonly (ScaledAnswer & { readonly from: number })[],
  value: number,
): ScaledAnswer | undefined {
  return ranges.filter((range) => range.from <= value).sort((left, right) => right.from - left.from)[0];
}
