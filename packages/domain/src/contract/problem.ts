import * as z from '#schema';
import { isMissing } from '../schema/is-missing.js';

/** One thing wrong with one field of a request. */
export const fieldProblemSchema = z.object({
  /** Where, as a JSON pointer into the body (RFC 6901): `/events/0/payload/person/cpf`. */
  pointer: z.string(),
  /** What is wrong, stable: `cpf_invalid`. */
  code: z.string(),
  /** What to do, in English, for a developer. */
  message: z.string(),
});

/** Programs go by `code`; `pointer` finds the field of a form that the message belongs to. */
export type FieldProblem = z.infer<typeof fieldProblemSchema>;

/** Error body of every route, `application/problem+json`. Source: RFC 9457. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.optional(z.string()),
  requestId: z.string(),
  docUrl: z.string(),
  errors: z.optional(z.array(fieldProblemSchema)),
});

/** Programs go by `code`; `requestId` finds the request in the gateway's log, and `docUrl` tells what to do. */
export type Problem = z.infer<typeof problemSchema>;

/** Where a value sits in a JSON document. Source: RFC 6901. */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** The problems behind a failed parse, with pointers below `base`. Rules of ours keep their own code. */
export function fieldProblems(issues: readonly z.core.$ZodIssue[], base = ''): FieldProblem[] {
  return issues.flatMap((issue) => {
    const pointer = base + jsonPointer(issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownField(key, pointer));
    }
    return [{ pointer, code: codeOf(issue), message: issue.message }];
  });
}

const FIELD_NAME = /^[a-z][A-Za-z]{0,39}$/;

/** A key that does not look like a field may be somebody's name or document: it is not said back. */
function unknownField(key: string, parent: string): FieldProblem {
  const isField = FIELD_NAME.test(key);
  return {
    pointer: isField ? `${parent}/${key}` : parent,
    code: 'unknown_field',
    message: `Remove ${isField ? `"${key}", which` : 'what'} is not part of the contract.`,
  };
}

function codeOf(issue: z.core.$ZodIssue): string {
  // Only a rule of ours has some.
  const code = (issue as { params?: { code?: unknown } }).params?.code;
  if (typeof code === 'string') return code;
  const field = issue.path.findLast((key) => typeof key === 'string');
  return `${field ?? 'body'}_${isMissing(issue) ? 'missing' : 'invalid'}`;
}
