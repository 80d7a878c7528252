import { HIGHEST_LEVEL, MATURITY_LEVELS, type Level, type Question } from '@atendimento-ativo/domain';

export interface Bounds {
  readonly lowest: number;
  readonly highest: number;
}

/** Between which numbers an answer is: a level, a count of options, a number or centavos. */
export function boundsOf(question: Question): Bounds {
  switch (question.kind) {
    case 'maturity':
      return { lowest: 0, highest: HIGHEST_LEVEL };
    case 'multiple-choice':
      return { lowest: 0, highest: question.options.length };
    case 'number':
    case 'money':
      return { lowest: question.minimum, highest: question.maximum ?? Infinity };
    default:
      return { lowest: -Infinity, highest: Infinity };
  }
}

/** The levels that an answer can stand at; none when the question is not scored. */
export function levelsOf(question: Question): readonly Level[] {
  switch (question.kind) {
    case 'maturity':
      return MATURITY_LEVELS;
    case 'yes-no':
      return [question.yes, question.no].flatMap(({ level }) => (level === undefined ? [] : [level]));
    case 'multiple-choice':
    case 'number':
    case 'money':
      return question.ranges.map(({ level }) => level);
    case 'short-text':
    case 'long-text':
      return [];
  }
}
