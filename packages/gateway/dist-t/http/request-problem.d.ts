import type { FieldProblem } from '@atendimento-ativo/domain';
import type { Context } from 'hono';
import type { RequestEnvironment } from './request-identity.js';
import { type ProblemCode } from './problem-codes.js';
export interface ProblemDetails {
    /** What stands as the problem's code when something more exact is known than the table's. */
    readonly reason?: string | undefined;
    readonly errors?: readonly FieldProblem[];
    readonly headers?: Readonly<Record<string, string>>;
    /** Members of the body beside those of the problem. */
    readonly members?: Readonly<Record<string, unknown>>;
}
/** A request that is answered with a problem (RFC 9457). */
export declare class RequestProblem extends Error {
    readonly name = "RequestProblem";
    readonly code: ProblemCode;
    readonly details: ProblemDetails;
    constructor(code: ProblemCode, details?: ProblemDetails);
}
/** A body that does not match its schema: `errors` says where, and the first names the problem. */
export declare function invalidRequest(errors: readonly FieldProblem[]): RequestProblem;
/** The answer to a request that failed. */
export declare function answerProblem(context: Context<RequestEnvironment>, problem: RequestProblem): Response;
//# sourceMappingURL=request-problem.d.ts.map