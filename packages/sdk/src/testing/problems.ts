import type { FieldProblem, Problem } from '@atendimento-ativo/domain';

/** For schemas: by its value a field that is wrong is told from one that is missing. The engine of browsers has none. */
export const REPORTING_INPUT = { reportInput: true } as const;

/** The answer of a gateway that cannot do what was asked (RFC 9457). */
export function problemAnswer(
  status: number,
  code: string,
  members: { readonly errors?: readonly FieldProblem[]; readonly results?: unknown } = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  const docUrl = `https://github.com/atendimento-ativo/atendimento-ativo/blob/main/docs/errors.md#${code}`;
  const problem: Problem = { type: docUrl, title: code, status, code, requestId: 'test-request', docUrl };
  return new Response(JSON.stringify({ ...problem, ...members }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}
