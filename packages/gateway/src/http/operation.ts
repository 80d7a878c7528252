import type { SessionScope } from '@atendimento-ativo/domain';
import type * as z from 'zod/mini';
import type { ProblemCode } from './problem-codes.js';

/**
 * Who may call: an agent with a session token, a partner's server with its secret key, its office with either of them,
 * somebody with a token of the partner's identity provider, a public page with a publishable key, a client with the
 * token of a link on their own phone, or anybody.
 */
export type Caller = 'agent' | 'partner' | 'office' | 'identity' | 'page' | 'client' | 'anybody';

/** One route as the OpenAPI document tells it. It stands beside its handler, and a test compares the two. */
export interface Operation {
  readonly method: 'get' | 'post' | 'delete';
  /** As Hono writes it: `/v1/attendances/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly caller: Caller;
  /** What a session has to be for. */
  readonly scope?: SessionScope;
  readonly query?: Readonly<Record<string, { readonly schema: z.core.$ZodType; readonly description: string }>>;
  readonly body?: z.core.$ZodType;
  /** The body is a file, as bytes, in place of JSON. */
  readonly takesFile?: true;
  readonly answer: { readonly status: number; readonly description: string; readonly schema: z.core.$ZodType };
  /** What it answers beside the problems that every route of its caller shares. */
  readonly problems: readonly ProblemCode[];
}
