import { documentationOf, problemCodes } from './problem-codes.js';
/** A request that is answered with a problem (RFC 9457). */
export class RequestProblem extends Error {
    name = 'RequestProblem';
    code;
    details;
    constructor(code, details = {}) {
        super(problemCodes[code].title);
        this.code = code;
        this.details = details;
    }
}
/** A body that does not match its schema: `errors` says where, and the first names the problem. */
export function invalidRequest(errors) {
    return new RequestProblem('request_invalid', { errors, reason: errors[0]?.code });
}
/** The answer to a request that failed. */
export function answerProblem(context, problem) {
    const { status, title } = problemCodes[problem.code];
    const { errors, headers, members, reason } = problem.details;
    const code = reason ?? problem.code;
    const documentation = documentationOf(code);
    context.set('problemCode', code);
    const body = {
        type: documentation,
        title,
        status,
        code,
        requestId: context.get('requestId'),
        docUrl: documentation,
        ...(errors ? { errors: [...errors] } : {}),
        ...members,
    };
    return context.body(JSON.stringify(body), status, {
        'content-type': 'application/problem+json',
        ...headers,
    });
}
//# sourceMappingURL=request-problem.js.map