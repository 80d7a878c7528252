import {
  findWork,
  problemSchema,
  sessionTokenResponseSchema,
  visitSecretOf,
  workOf,
  type SelfServiceTokenRequest,
} from '@atendimento-ativo/domain';
import { GatewayError, GatewayUnreachableError } from './errors.js';

const SECRET_BYTES = 32;

/** What a public page, on which nobody signs in, says of itself. */
export interface SelfServiceOptions {
  /** Address of the gateway: `https://atendimento.example.org`. */
  readonly gateway: string;
  /** The partner's publishable key; the gateway takes it from the partner's registered origins alone. */
  readonly publishableKey: string;
  /** Unit for which visitors are attended, such as `UN-01`. */
  readonly unitId: string;
  /**
   * Where the visit's secret outlives a reload of the page.
   *
   * @default `sessionStorage`, so that a visit ends with its tab; in memory alone where there is none
   */
  readonly memory?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

/** The session of whoever is in front of a public page. */
export interface SelfService {
  /**
   * For `createClient`: a token for this visit, paid for with a proof of work of about a second of a cheap phone, which is
   * done once. Throws `GatewayError` (`origin_not_allowed`, `too_many_requests` …) and `GatewayUnreachableError`.
   */
  readonly getSessionToken: () => Promise<string>;
  /** Forgets the visit: the next token is for another one. Call it when the visitor leaves. */
  readonly newVisit: () => void;
}

/** The secret that names a visit, and the work that was done for it. */
type Visit = Pick<SelfServiceTokenRequest, 'visitSecret' | 'work'>;

/**
 * Sessions without an agent, with a publishable key: they open one attendance, add to it, and look nobody up.
 *
 * @example
 * const visit = selfService({ gateway, publishableKey, unitId: 'UN-01' });
 * const client = createClient({ gateway, getSessionToken: visit.getSessionToken });
 */
export function selfService(options: SelfServiceOptions): SelfService {
  const { gateway, publishableKey, unitId } = options;
  const memory = options.memory ?? (globalThis as Partial<typeof globalThis>).sessionStorage;
  const name = `atendimento-ativo:visit:${publishableKey}`;
  const url = `${gateway.replace(/\/+$/, '')}/v1/session-tokens/self-service`;
  let current: Visit | undefined;

  function known(): Visit | undefined {
    const [visitSecret, work] = memory?.getItem(name)?.split(' ') ?? [];
    return visitSecret && work ? { visitSecret, work } : undefined;
  }

  async function visitOf(visitSecret: string, bits?: number): Promise<Visit> {
    current = { visitSecret, work: await findWork(workOf(publishableKey, visitSecret), bits) };
    memory?.setItem(name, `${current.visitSecret} ${current.work}`);
    return current;
  }

  async function ask(visit: Visit): Promise<Response> {
    const headers = { authorization: `Bearer ${publishableKey}`, 'content-type': 'application/json' };
    const body: SelfServiceTokenRequest = { ...visit, unitId };
    try {
      return await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    } catch (cause) {
      throw new GatewayUnreachableError(cause);
    }
  }

  async function getSessionToken(): Promise<string> {
    let visit =
      current ?? known() ?? (await visitOf(visitSecretOf(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)))));
    let answer = await bodyOf(await ask(visit));
    const bits = bitsWanted(answer);
    if (bits !== undefined) {
      visit = await visitOf(visit.visitSecret, bits);
      answer = await bodyOf(await ask(visit));
    }
    const token = sessionTokenResponseSchema.safeParse(answer);
    if (token.success) return token.data.token;
    const problem = problemSchema.safeParse(answer);
    throw problem.success ? new GatewayError(problem.data) : new GatewayUnreachableError();
  }

  return {
    getSessionToken,
    newVisit: () => {
      current = undefined;
      memory?.removeItem(name);
    },
  };
}

/** What is not JSON is not the gateway's. */
function bodyOf(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}

/** How hard the gateway wants the work to be, when it was not hard enough. */
function bitsWanted(answer: unknown): number | undefined {
  const { code, bits } = (answer ?? {}) as { readonly code?: unknown; readonly bits?: unknown };
  return code === 'work_insufficient' && typeof bits === 'number' ? bits : undefined;
}
