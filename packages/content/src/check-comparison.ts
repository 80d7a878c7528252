import type { Condition, Question } from '@atendimento-ativo/domain';
import { boundsOf } from './question-answers.js';

/** A condition about the answer to one question. */
export type Comparison = Extract<Condition, { readonly question: string }>;

export interface ComparisonMistake {
  /** The field that is wrong: `atLeast`, `equals` … */
  readonly field: string;
  readonly message: string;
}

/** Says why a comparison does not fit the question that it looks at, or can match none of its answers. */
export function comparisonMistake(comparison: Comparison, target: Question): ComparisonMistake | undefined {
  if ('atLeast' in comparison) return thresholdMistake('atLeast', comparison.atLeast, target);
  if ('atMost' in comparison) return thresholdMistake('atMost', comparison.atMost, target);
  const message =
    'equals' in comparison ? equalsMistake(comparison.equals, target) : includesMistake(comparison.includes, target);
  return message === undefined ? undefined : { field: 'equals' in comparison ? 'equals' : 'includes', message };
}

function thresholdMistake(
  field: 'atLeast' | 'atMost',
  threshold: number,
  target: Question,
): ComparisonMistake | undefined {
  if (!isNumeric(target)) {
    return {
      field,
      message: `"${field}" compares levels and numbers, and "${target.id}" is a ${target.kind} question.`,
    };
  }
  const { lowest, highest } = boundsOf(target);
  if (field === 'atLeast' && threshold > highest) {
    return { field, message: `No answer to "${target.id}" is at least ${threshold}: the highest is ${highest}.` };
  }
  if (field === 'atMost' && threshold < lowest) {
    return { field, message: `No answer to "${target.id}" is at most ${threshold}: the lowest is ${lowest}.` };
  }
  return undefined;
}

function equalsMistake(value: string | number, target: Question): string | undefined {
  if (target.kind === 'yes-no') {
    return value === 'yes' || value === 'no' ? undefined : `An answer to "${target.id}" is "yes" or "no".`;
  }
  if (!isNumeric(target)) {
    return `"equals" compares levels, numbers, "yes" and "no", and "${target.id}" is a ${target.kind} question.`;
  }
  const { lowest, highest } = boundsOf(target);
  if (typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest) return undefined;
  return target.kind === 'maturity'
    ? `An answer to "${target.id}" is a level from ${lowest} to ${highest}.`
    : `An answer to "${target.id}" is a whole number ${highest === Infinity ? `from ${lowest} on` : `from ${lowest} to ${highest}`}.`;
}

function includesMistake(optionId: string, target: Question): string | undefined {
  if (target.kind !== 'multiple-choice') {
    return `"includes" looks for an option, and "${target.id}" is a ${target.kind} question.`;
  }
  return target.options.some(({ id }) => id === optionId) ? undefined : `"${target.id}" has no option "${optionId}".`;
}

function isNumeric({ kind }: Question): boolean {
  return kind === 'maturity' || kind === 'number' || kind === 'money';
}
