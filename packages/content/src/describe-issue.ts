import type { questionnaireSchema } from '@atendimento-ativo/domain';
import type { ContentProblem } from './content-error.js';
import { jsonPointer, valueAt } from './json-pointer.js';

/** What the schemas say about one mistake. */
type Issue = NonNullable<ReturnType<(typeof questionnaireSchema)['safeParse']>['error']>['issues'][number];

/** The text of an issue whose schema gives no message of its own. */
const NO_MESSAGE = 'Invalid input';

/** Says one issue of a schema in plain words; several problems when it names several fields. */
export function describeIssue(issue: Issue, document: unknown): readonly Omit<ContentProblem, 'file'>[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: jsonPointer([...issue.path, key]),
      message: 'There is no such field; check the spelling or remove it.',
    }));
  }
  const value = valueAt(document, issue.path);
  const message = value === undefined ? 'Is required, but missing.' : explain(issue, value);
  return [{ pointer: jsonPointer(issue.path), message }];
}

function explain(issue: Issue, value: unknown): string {
  if (issue.message !== NO_MESSAGE) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return `Must be ${issue.expected}, but is ${typeName(value)}.`;
    case 'too_small':
      return issue.inclusive === false
        ? `Must be more than ${issue.minimum}.`
        : `Must be at least ${issue.minimum}${unitOf(issue.origin)}.`;
    case 'too_big':
      return issue.inclusive === false
        ? `Must be less than ${issue.maximum}.`
        : `Must be at most ${issue.maximum}${unitOf(issue.origin)}.`;
    case 'invalid_value':
      return `Must be one of: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_format':
      return issue.format === 'date'
        ? 'Must be a day such as 2026-01-31.'
        : `Must have the form ${issue.pattern ?? issue.format}.`;
    case 'invalid_union':
      return `Must be one of: ${acceptedBy(issue).join(', ')}.`;
    default:
      return `Is not valid (${issue.code}).`;
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters long';
  return origin === 'array' ? ' entries long' : '';
}

function acceptedBy(issue: Extract<Issue, { code: 'invalid_union' }>): readonly string[] {
  return issue.errors.flat().flatMap((option) => (option.code === 'invalid_value' ? option.values.map(String) : []));
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
