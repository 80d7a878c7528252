import type { questionnaireSchema } from '@atendimento-ativo/domain';
import { jsonPointer, valueAt } from './json-pointer.js';
import type { DocumentProblem } from './problem.js';

/** What the schemas say about one mistake. */
type Issue = NonNullable<ReturnType<(typeof questionnaireSchema)['safeParse']>['error']>['issues'][number];

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

const NO_CONDITION =
  'Must be one condition: "all", "any", "not", "sizes" or "sectors" alone, or "question" with one of "atLeast", "atMost", "equals" and "includes".';

/** Says where an issue is and what was expected there; several problems when it names several fields. */
export function describeIssue(issue: Issue, document: unknown): readonly DocumentProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: jsonPointer([...issue.path, key]),
      message: 'There is no such field; check the spelling or remove it.',
    }));
  }
  const pointer = jsonPointer(issue.path);
  if (issue.code !== 'invalid_union') return [{ pointer, message: issue.message }];
  const meant = meantBy(issue, document);
  if (meant) return meant.flatMap((inner) => describeIssue(inner, document));
  return [{ pointer, message: isCondition(issue) ? NO_CONDITION : issue.message }];
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
