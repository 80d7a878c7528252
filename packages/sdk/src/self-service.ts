import {
  findWork,
  problemSchema,
  sessionTokenResponseSchema,
  visitSecretOf,
  workOf,
  type SelfServiceTokenRequest,
} from '@atendimento-ativo/domain';
import type { SessionTokenSource } from './client.js';
import { checkGateway } from './configuration.js';
import { GatewayError, GatewayUnreachableError } from './errors.js';

const SECRET_BYTES = 32;

/** For the proof of work too, on a device that is slow or has other work. */
const LONGEST_WORK_MS = 60_000;

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
   *
   * Hand over this function itself: by it a client also opens another visit for each further attendance.
   */
  readonly getSessionToken: SessionTokenSource;
  /**
   * Forgets the visit: the next token is for another one. Needed only when a visitor leaves in the middle: an attendance
   * after one that ended opens a visit of its own by itself, after a reload of the page too.
   *
   * The next start on the same client sends first what still waits of the visit; another client cannot.
   */
  readonly newVisit: () => void;
}

/** The secret that names a visit, and the work that was done for it. */
interface Visit extends Pick<SelfServiceTokenRequest, 'visitSecret' | 'work'> {
  /** An attendance was begun in it: the gateway takes no second one. */
  readonly isBegun: boolean;
}

/** Third word of what the memory keeps of a visit in which an attendance was begun. */
const BEGUN = 'begun';

/**
 * Sessions without an agent, with a publishable key: they open one attendance, add to it, and look nobody up. Throws
 * `ConfigurationInvalidError`.
 *
 * @example
 * const visit = selfService({ gateway, publishableKey, unitId: 'UN-01' });
 * const client = createClient({ gateway, getSessionToken: visit.getSessionToken });
 */
export function selfService(options: SelfServiceOptions): SelfService {
  const { gateway, publishableKey, unitId } = options;
  checkGateway(gateway);
  const memory = options.memory ?? (globalThis as Partial<typeof globalThis>).sessionStorage;
  const name = `atendimento-ativo:visit:${publishableKey}`;
  const url = `${gateway.replace(/\/+$/, '')}/v1/session-tokens/self-service`;
  let current: Visit | undefined;
  /** The visitor left, and there is no token of another visit yet. */
  let hasLeft = false;

  function known(): Visit | undefined {
    if (current) return current;
    const [visitSecret, work, mark] = memory?.getItem(name)?.split(' ') ?? [];
    return visitSecret && work ? (current = { visitSecret, work, isBegun: mark === BEGUN }) : undefined;
  }

  function remember(visit: Visit): Visit {
    const { visitSecret, work, isBegun } = visit;
    memory?.setItem(name, [visitSecret, work, ...(isBegun ? [BEGUN] : [])].join(' '));
    return (current = visit);
  }

  async function visitOf(visitSecret: string, isBegun: boolean, bits?: number): Promise<Visit> {
    return remember({ visitSecret, work: await findWork(workOf(publishableKey, visitSecret), bits), isBegun });
  }

  async function ask({ visitSecret, work }: Visit): Promise<Response> {
    const headers = { authorization: `Bearer ${publishableKey}`, 'content-type': 'application/json' };
    const body: SelfServiceTokenRequest = { visitSecret, work, unitId };
    try {
      return await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    } catch (cause) {
      throw new GatewayUnreachableError(cause);
    }
  }

  async function sessionToken(): Promise<string> {
    let visit = known() ?? (await visitOf(visitSecretOf(crypto.getRandomValues(new Uint8Array(SECRET_BYTES))), false));
    let answer = await bodyOf(await ask(visit));
    const bits = bitsWanted(answer);
    if (bits !== undefined) {
      visit = await visitOf(visit.visitSecret, visit.isBegun, bits);
      answer = await bodyOf(await ask(visit));
    }
    const token = sessionTokenResponseSchema.safeParse(answer);
    if (token.success) {
      if (visit.visitSecret === current?.visitSecret) hasLeft = false;
      return token.data.token;
    }
    const problem = problemSchema.safeParse(answer);
    throw problem.success ? new GatewayError(problem.data) : new GatewayUnreachableError();
  }

  function newVisit(): void {
    current = undefined;
    hasLeft = true;
    memory?.removeItem(name);
  }

  const beforeAttendance: SessionTokenSource['beforeAttendance'] = async (step, sender, session) => {
    const isNext = step === 'start' && known()?.isBegun === true;
    if (isNext || hasLeft) {
      // Nobody else can send what was recorded in the visit that ends here.
      await sender.run();
      if (sender.state.pending > 0) throw new GatewayUnreachableError();
      newVisit();
      // What was asked for before may still be on its way, and is of the visit that ended.
      while (hasLeft) await session.renew();
    }
    if (step === 'resume') return;
    await session.credentials();
    const visit = known();
    if (visit) remember({ ...visit, isBegun: true });
  };

  return {
    getSessionToken: Object.assign(sessionToken, { beforeAttendance, longestAnswerMs: LONGEST_WORK_MS }),
    newVisit,
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
