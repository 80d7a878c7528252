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
  /** Something in this batch breaks the gateway: send attendance by attendance, so that the others get through. */
  | { readonly action: 'isolate'; readonly code: string }
  /** Too much at once, or refused as a whole: send the halves. `isFinal`: a single event is refused by the gateway. */
  | { readonly action: 'split'; readonly code: string; readonly isFinal: boolean };

/**
 * Reads an answer. Only the gateway's own word refuses an event: a proxy's page or limit, an unknown
 * status or a wrong address keeps everything on the device.
 */
export function classify(answer: GatewayAnswer): Verdict {
  if (answer.status === 200 || answer.status === 422) {
    const response = ingestResponseSchema.safeParse(answer.body);
    if (response.success) return { action: 'settle', results: response.data.results };
  }
  const problem = readProblem(answer);
  const code = problem?.code ?? 'gateway_unreachable';
  switch (answer.status) {
    case 401:
    case 403:
      return { action: 'wait-for-login', code };
    case 413:
      return { action: 'split', code, isFinal: problem !== undefined };
    case 400:
    case 422:
      return problem ? { action: 'split', code, isFinal: true } : { action: 'retry', code };
    case 500:
      return problem ? { action: 'isolate', code } : { action: 'retry', code };
    default:
      return { action: 'retry', code };
  }
}
