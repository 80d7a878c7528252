import { fieldProblems } from '@atendimento-ativo/domain';
import * as z from 'zod/mini';
import { invalidRequest, RequestProblem } from './request-problem.js';
import { unstorableText } from './storable-text.js';
/** The largest JSON body that any route reads. */
export const MAX_BODY_BYTES = 1_048_576;
/** A JSON body that matches a schema and can be stored. */
export async function readBody(request, schema) {
    const value = await readJson(request);
    const unstorable = unstorableText(value, '');
    if (unstorable.length > 0)
        throw invalidRequest(unstorable);
    return checkBody(value, schema);
}
/** A value that matches a schema. */
export function checkBody(value, schema) {
    const result = z.safeParse(schema, value);
    if (!result.success)
        throw invalidRequest(fieldProblems(result.error.issues));
    return result.data;
}
/** The JSON value of a body. */
export async function readJson(request) {
    const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
    const encoding = request.headers.get('content-encoding') ?? 'identity';
    if (type !== 'application/json' || encoding !== 'identity')
        throw new RequestProblem('content_type_unsupported');
    const text = decode(await readBytes(request, MAX_BODY_BYTES));
    if (isTooDeep(text))
        throw new RequestProblem('json_too_deep');
    try {
        return JSON.parse(text);
    }
    catch {
        throw new RequestProblem('json_malformed');
    }
}
/** The bytes of a file. @param most how many there may be */
export async function readFile(request, most) {
    const encoding = request.headers.get('content-encoding') ?? 'identity';
    if (request.headers.get('content-type') !== 'application/octet-stream' || encoding !== 'identity') {
        throw new RequestProblem('file_type_unsupported');
    }
    return readBytes(request, most);
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new RequestProblem('json_malformed');
    }
}
/** Far more levels than any body of the contract has, and far fewer than would exhaust whoever walks through them. */
const MOST_LEVELS = 64;
function isTooDeep(json) {
    let level = 0;
    // Brackets inside of texts do not count; a text is skipped as a whole.
    for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
        if (token === '[' || token === '{')
            level += 1;
        else if (token === ']' || token === '}')
            level -= 1;
        if (level > MOST_LEVELS)
            return true;
    }
    return false;
}
/** Counts while it reads: a body without a length, or with a false one, is cut off at the limit too. */
async function readBytes(request, most) {
    if (Number(request.headers.get('content-length') ?? 0) > most)
        throw new RequestProblem('body_too_large');
    const chunks = [];
    let size = 0;
    const reader = request.body?.getReader();
    while (reader) {
        const { done, value } = await reader.read();
        if (done)
            break;
        size += value.length;
        if (size > most) {
            await reader.cancel();
            throw new RequestProblem('body_too_large');
        }
        chunks.push(value);
    }
    return Buffer.concat(chunks);
}
//# sourceMappingURL=request-body.js.map