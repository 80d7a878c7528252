import type { IncomingMessage, ServerResponse } from 'node:http';
import { addAbortSignal } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { SasError } from './errors.js';

/** An answer with a JSON body. */
export interface JsonAnswer {
  readonly kind: 'json';
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long the body, once begun, is held back. @default 0 */
  readonly bodyDelayMs?: number;
}

/** What goes back to the caller. `dropped`: nothing, the connection is cut; perhaps before the call is carried out. */
export type Answer =
  | JsonAnswer
  | { readonly kind: 'html'; readonly status: number; readonly body: string }
  | { readonly kind: 'empty'; readonly status: 204 }
  | { readonly kind: 'dropped'; readonly afterwards?: () => Promise<unknown> };

const maximumBodyBytes = 1_048_576;

/** A body over the limit is read on to its end, so that the caller gets to see the 413; but not for ever: past this the connection is cut. */
const maximumDrainedBytes = 16 * maximumBodyBytes;

/** Makes a {@link JsonAnswer}. */
export function json(status: number, body: unknown): JsonAnswer {
  return { kind: 'json', status, body };
}

/**
 * Reads a request's body.
 *
 * @param signal - cuts the connection when the server closes
 * @throws SasError `bodyTooLarge`
 */
export async function readBody(request: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  addAbortSignal(signal, request);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maximumBodyBytes) chunks.push(chunk);
    if (size > maximumDrainedBytes) request.destroy();
  }
  if (size > maximumBodyBytes) throw new SasError('bodyTooLarge');
  return Buffer.concat(chunks);
}

/**
 * Reads a body as one JSON object.
 *
 * @throws SasError `bodyMalformed`
 */
export function parseJsonObject(body: Buffer): object {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Not UTF-8 or not JSON: answered below.
  }
  throw new SasError('bodyMalformed');
}

/**
 * Sends an answer; resolves when it has left or the caller has gone.
 *
 * @param closing - aborted when the server closes
 */
export async function send(response: ServerResponse, answer: Answer, closing: AbortSignal): Promise<void> {
  if (answer.kind === 'dropped' || response.destroyed) {
    response.destroy();
    return;
  }
  response.statusCode = answer.status;
  if (closing.aborted) response.setHeader('Connection', 'close');
  switch (answer.kind) {
    case 'json':
      await sendJson(response, answer, closing);
      break;
    case 'html':
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(answer.body);
      break;
    case 'empty':
      response.end();
  }
  await finished(response).catch(() => undefined);
}

async function sendJson(response: ServerResponse, answer: JsonAnswer, closing: AbortSignal): Promise<void> {
  const { body, headers = {}, bodyDelayMs = 0 } = answer;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const text = JSON.stringify(body);
  if (bodyDelayMs > 0) {
    response.write(text.slice(0, 1));
    await wait(bodyDelayMs, undefined, { signal: closing }).catch(() => undefined);
  }
  response.end(bodyDelayMs > 0 ? text.slice(1) : text);
}
