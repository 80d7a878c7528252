import type { questionnaireSchema } from '@atendimento-ativo/domain';
import { jsonPointer, valueAt } from './json-pointer.js';
import type { DocumentProblem } from './problem.js';

/** What the schemas say about one mistake. */
type Issue = NonNullable<ReturnType<(typeof questionnaireSchema)['safeParse']>['error']>['issues'][number];

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

const NO_CONDITION =
  'Must be one condition: "all", "any", "not", "sizes" or "sectors" alone, or "question" with one of "atLeast", "atMost", "equals" and "includes".';

/** The text of an issue whose schema gives no message of its own. */
const NO_MESSAGE = 'Invalid input';

/** Says one issue of a schema in plain words; several problems when it names several fields. */
export function describeIssue(issue: Issue, document: unknown): readonly DocumentProblem[] {
  if (issue.code === 'invalid_union') {
    const meant = meantBy(issue, document);
    if (meant) return meant.flatMap((inner) => describeIssue(inner, document));
  }
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
      return isCondition(issue) ? NO_CONDITION : `Must be one of: ${acceptedBy(issue).join(', ')}.`;
    default:
      return `Is not valid (${issue.code}).`;
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters long';
  return origin === 'array' ? ' entries long' : '';
}

/** What is wrong with the one form that has the fields that were written; `undefined` when none or several have. */
function meantBy(issue: UnionIssue, document: unknown): readonly Issue[] | undefined {
  const forms = issue.errors
    .map((errors) => errors.map((error): Issue => ({ ...error, path: [...issue.path, ...error.path] })))
    .filter((errors) =>
      errors.every(
        ({ code, path }) =>
          path.length > issue.path.length && valueAt(document, path) !== undefined && code !== 'unrecognized_keys',
      ),
    );
  return forms.length === 1 ? forms[0] : undefined;
}

/** Of all unions, only the one of conditions has forms that are objects. */
function isCondition({ errors }: UnionIssue): boolean {
  return errors.some((form) => form.some(({ code, path }) => code === 'unrecognized_keys' || path.length > 0));
}

function acceptedBy(issue: UnionIssue): readonly string[] {
  // A union whose forms are told apart by a field, as kinds of question are, names those it knows.
  if ('options' in issue && Array.isArray(issue.options)) return issue.options.map(String);
  return issue.errors.flat().flatMap((option) => {
    if (option.code === 'invalid_value') return option.values.map(String);
    return option.code === 'invalid_type' ? [option.expected] : [];
  });
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
