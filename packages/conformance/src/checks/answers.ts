import { GATEWAY_TIME_HEADER, problemSchema } from '@atendimento-ativo/domain';
import type { CheckGroup } from '../check.js';
import { demand } from '../check-failure.js';
import { told, type ApiAnswer, type Target } from '../target.js';

export const answers: CheckGroup = {
  name: 'answers',
  checks: [
    {
      name: 'answers an unknown route with a problem (RFC 9457)',
      run: async (target) => demandProblem(await target.ask('/v1/nothing-of-the-sort'), 404),
    },
    {
      name: 'answers a request without a token with 401 and a challenge',
      run: async (target) => {
        const answer = await target.ask('/v1/profile');
        demandProblem(answer, 401);
        demand(answer.headers.has('www-authenticate'), 'The 401 has no WWW-Authenticate.');
      },
    },
    {
      name: 'refuses a token that it did not issue',
      run: async (target) => {
        const [header, payload] = (await target.token()).split('.');
        const forged = `${header}.${payload}.${Buffer.alloc(64, 7).toString('base64url')}`;
        demandProblem(await target.ask('/v1/profile', { token: forged }), 401);
      },
    },
    {
      name: 'refuses a secret key that it does not know',
      run: async (target) => {
        const json = { agent: { id: 'a', name: 'A' }, unitId: target.options.unitId };
        demandProblem(await target.ask('/v1/session-tokens', { token: 'aa_sk_unknown', json }), 401);
      },
    },
    {
      name: 'names every answer with a request id, the caller’s own where it gives one',
      run: async (target) => {
        const { headers } = await target.ask('/v1/nothing', { headers: { 'x-request-id': 'conformance-17' } });
        demand(
          headers.get('x-request-id') === 'conformance-17',
          `x-request-id came back as ${headers.get('x-request-id')}.`,
        );
        const unnamed = await target.ask('/v1/nothing');
        demand(unnamed.headers.has('x-request-id'), 'An answer has no x-request-id.');
      },
    },
    {
      name: 'lets nobody cache or sniff an answer about a client',
      run: async (target) => {
        const { headers } = await target.ask('/v1/profile', { token: await target.token() });
        demand(
          /no-store/.test(headers.get('cache-control') ?? ''),
          `cache-control is ${headers.get('cache-control')}.`,
        );
        demand(headers.get('x-content-type-options') === 'nosniff', 'x-content-type-options is not nosniff.');
      },
    },
    {
      name: 'tells its time in every answer that no cache may keep, for devices whose clock is wrong',
      run: async (target) => {
        const answers = [await target.ask('/v1/profile', { token: await target.token() }), await target.ask('/v1/no')];
        for (const { headers } of answers) {
          const told = headers.get(GATEWAY_TIME_HEADER);
          demand(told !== null && !Number.isNaN(Date.parse(told)), `${GATEWAY_TIME_HEADER} is ${told}.`);
        }
      },
    },
    {
      name: 'serves content that never changes under its hash',
      run: async (target) => {
        const { hashes } = await target.ground();
        const { status, headers } = await target.ask(`/v1/content/${hashes.questionnaire}`);
        demand(status === 200, `GET /v1/content/{hash} answered ${status}.`);
        demand(
          /immutable/.test(headers.get('cache-control') ?? ''),
          `cache-control is ${headers.get('cache-control')}.`,
        );
      },
    },
    {
      name: 'gives a page of an unknown origin no leave to read',
      run: async (target) => {
        const headers = { origin: 'https://stranger.example' };
        const answer = await target.ask('/v1/profile', { token: await target.token(), headers });
        const allowed = answer.headers.get('access-control-allow-origin');
        demand(allowed === null, `A page of https://stranger.example was allowed: ${allowed}.`);
      },
    },
  ],
};

/** @throws CheckFailure unless the answer is a problem of the contract with this status, and code where one is named */
export function demandProblem(answer: ApiAnswer, status: number, code?: string): void {
  demand(answer.status === status, `Expected ${status}, got ${told(answer.status, answer.body)}.`);
  const type = answer.headers.get('content-type') ?? '';
  demand(type.startsWith('application/problem+json'), `The error has the content type "${type}".`);
  const problem = problemSchema.safeParse(answer.body);
  demand(problem.success, `The error lacks members of a problem: ${told(answer.status, answer.body)}.`);
  const isNamed = code === undefined || problem.data?.code === code;
  demand(isNamed, `Expected the code ${code}, got ${told(answer.status, answer.body)}.`);
}

/** Posts a raw body as the run's agent. */
export async function postRaw(target: Target, body: string, headers: Record<string, string> = {}): Promise<ApiAnswer> {
  return target.ask('/v1/events', { token: await target.token(), body, headers });
}
