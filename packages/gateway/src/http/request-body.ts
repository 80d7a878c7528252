import type { ReadableStreamDefaultReader } from 'node:stream/web';
import { fieldProblems } from '@atendimento-ativo/domain';
import { explaining } from '@atendimento-ativo/domain/explain-issue';
import * as z from 'zod/mini';
import { invalidRequest, RequestProblem } from './request-problem.js';
import { unstorableText } from './storable-text.js';

/** The largest JSON body that any route reads. */
export const MAX_BODY_BYTES = 1_048_576;

/** A JSON body that matches a schema and can be stored. */
export async function readBody<Schema extends z.core.$ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.core.output<Schema>> {
  const value = await readJson(request);
  const unstorable = unstorableText(value, '');
  if (unstorable.length > 0) throw invalidRequest(unstorable);
  return checkBody(value, schema);
}

/** A value that matches a schema. */
export function checkBody<Schema extends z.core.$ZodType>(value: unknown, schema: Schema): z.core.output<Schema> {
  const result = z.safeParse(schema, value, explaining);
  if (!result.success) throw invalidRequest(fieldProblems(result.error.issues));
  return result.data;
}

/** The JSON value of a body. */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (type !== 'application/json' || encoding !== 'identity') throw new RequestProblem('content_type_unsupported');
  const text = decode(await readBytes(request, MAX_BODY_BYTES));
  if (isTooDeep(text)) throw new RequestProblem('json_too_deep');
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestProblem('json_malformed');
  }
}

/** The bytes of a file. @param most how many there may be */
export async function readFile(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (request.headers.get('content-type') !== 'application/octet-stream' || encoding !== 'identity') {
    throw new RequestProblem('file_type_unsupported');
  }
  return readBytes(request, most);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RequestProblem('json_malformed');
  }
}

/** Far more levels than any body of the contract has, and far fewer than would exhaust whoever walks through them. */
const MOST_LEVELS = 64;

function isTooDeep(json: string): boolean {
  let level = 0;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    // Brackets inside of texts do not count.
    if (character === '"') at = endOfText(json, at);
    else if (character === '[' || character === '{') level += 1;
    else if (character === ']' || character === '}') level -= 1;
    if (level > MOST_LEVELS) return true;
  }
  return false;
}

/** Where the text that begins at a quotation mark ends; the end of the JSON where it does not. */
function endOfText(json: string, begin: number): number {
  for (let end = json.indexOf('"', begin + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let slashes = 0;
    while (json[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return json.length;
}

/** Counts while it reads: a body without a length, or with a false one, is cut off at the limit too. */
async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new RequestProblem('body_too_large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader() as ReadableStreamDefaultReader<Uint8Array> | undefined;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new RequestProblem('body_too_large');
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}
