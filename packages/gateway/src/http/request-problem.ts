import type { FieldProblem, Problem } from '@atendimento-ativo/domain';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { RequestEnvironment } from './request-identity.js';
import { documentationOf, problemCodes, type ProblemCode } from './problem-codes.js';

export interface ProblemDetails {
  /** What stands as the problem's code when something more exact is known than the table's. */
  readonly reason?: string | undefined;
  readonly errors?: readonly FieldProblem[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Members of the body beside those of the problem. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** A request that is answered with a problem (RFC 9457). */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(problemCodes[code].title);
    this.code = code;
    this.details = details;
  }
}

/** A body that does not match its schema: `errors` says where, and the first names the problem. */
export function invalidRequest(errors: readonly FieldProblem[]): RequestProblem {
  return new RequestProblem('request_invalid', { errors, reason: errors[0]?.code });
}

/** The answer to a request that failed. */
export function answerProblem(context: Context<RequestEnvironment>, problem: RequestProblem): Response {
  const { status, title } = problemCodes[problem.code];
  const { errors, headers, members, reason } = problem.details;
  const code = reason ?? problem.code;
  const documentation = documentationOf(code);
  context.set('problemCode', code);
  const body: Problem = {
    type: documentation,
    title,
    status,
    code,
    requestId: context.get('requestId'),
    docUrl: documentation,
    ...(errors ? { errors: [...errors] } : {}),
    ...members,
  };
  return context.body(JSON.stringify(body), status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
    ...headers,
  });
}
