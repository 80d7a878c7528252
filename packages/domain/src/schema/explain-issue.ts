import type * as z from '#schema';
import { isMissing } from './is-missing.js';

type RawIssue = z.core.$ZodRawIssue;

/**
 * What a schema of the domain says with: every problem gets words for people, also those for which the schema has none
 * of its own (`zod/mini` says "Invalid input"), and `fieldProblems` tells a field that is missing from one that is
 * wrong. In Node; no value is ever said back.
 *
 * @example const result = clientSchema.safeParse(value, explaining);
 */
export const explaining: z.core.ParseContext<z.core.$ZodIssue> = { error: explainIssue, reportInput: true };

/** What was expected, in a sentence. */
export function explainIssue(issue: RawIssue): string {
  return isMissing(issue) ? missing(issue) : expectation(issue);
}

function missing(issue: RawIssue): string {
  const accepted = issue.code === 'invalid_value' || issue.code === 'invalid_union' ? acceptedBy(issue) : [];
  return accepted.length > 1 ? `Is required, but missing: one of ${accepted.join(', ')}.` : 'Is required, but missing.';
}

function expectation(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int'
        ? 'Must be a whole number.'
        : `Must be ${issue.expected}, but is ${typeName(issue.input)}.`;
    case 'too_small':
      return issue.inclusive === false
        ? `Must be more than ${issue.minimum}.`
        : `Must be at least ${issue.minimum}${unitOf(issue.origin)}.`;
    case 'too_big':
      return issue.inclusive === false
        ? `Must be less than ${issue.maximum}.`
        : `Must be at most ${issue.maximum}${unitOf(issue.origin)}.`;
    case 'invalid_value':
    case 'invalid_union':
      return `Must be one of: ${acceptedBy(issue).join(', ')}.`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? `Must have the form ${issue.pattern ?? issue.format}.`;
    case 'unrecognized_keys':
      return 'Has fields that are not part of the contract.';
    default:
      return `Is not valid (${issue.code}).`;
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  date: 'Must be a day such as 2026-01-31.',
  datetime: 'Must be a time such as 2026-01-31T09:00:00-03:00.',
  email: 'Must be an e-mail address.',
  url: 'Must be an address such as https://sebrae.com.br.',
  uuid: 'Must be a UUID of version 7.',
};

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters long';
  return origin === 'array' ? ' entries long' : '';
}

type Choice = Pick<z.core.$ZodIssueInvalidValue, 'code' | 'values'> | z.core.$ZodIssueInvalidUnion;

function acceptedBy(issue: RawIssue & { code: 'invalid_value' | 'invalid_union' }): readonly string[] {
  const choice = issue as unknown as Choice;
  if (choice.code === 'invalid_value') return choice.values.map(String);
  // A union whose forms are told apart by a field, as kinds of question are, names those it knows.
  if ('options' in choice && Array.isArray(choice.options)) return choice.options.map(String);
  return choice.errors.flat().flatMap((option) => {
    if (option.code === 'invalid_value') return option.values.map(String);
    return option.code === 'invalid_type' ? [option.expected] : [];
  });
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
