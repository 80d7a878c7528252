import type { IngestResult } from '@atendimento-ativo/domain';
import { ingestResponseSchema } from '@atendimento-ativo/domain';
import { readProblem, type GatewayAnswer } from '../transport/gateway-transport.js';

/** What the sender does after an answer to `POST /v1/events`. */
export type Verdict =
  /** The gateway decided event by event. */
  | { readonly action: 'settle'; readonly results: readonly IngestResult[] }
  /** Keep everything and try again later. */
  | { readonly action: 'retry'; readonly code: string }
  /** The agent must sign in; nothing was refused. */
  | { readonly action: 'wait-for-login'; readonly code: string }
  /** Too much at once: send the halves; a single event that does not fit is refused. */
  | { readonly action: 'split'; readonly code: string };

/**
 * Reads an answer. Only the gateway's own word refuses an event: a proxy's page, an unknown status or
 * a wrong address keeps everything on the device.
 */
export function classify(answer: GatewayAnswer): Verdict {
  if (answer.status === 200 || answer.status === 422) {
    const response = ingestResponseSchema.safeParse(answer.body);
    if (response.success) return { action: 'settle', results: response.data.results };
  }
  const code = readProblem(answer)?.code ?? 'gateway_unreachable';
  if (answer.status === 401 || answer.status === 403) return { action: 'wait-for-login', code };
  if (answer.status === 413 || ((answer.status === 400 || answer.status === 422) && readProblem(answer)))
    return { action: 'split', code };
  return { action: 'retry', code };
}
