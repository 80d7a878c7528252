import {
  sessionTokenRequestSchema,
  sessionTokenResponseSchema,
  type SessionTokenResponse,
} from '@atendimento-ativo/domain';
import { Hono } from 'hono';
import type { Operation } from '../http/operation.js';
import type { RequestEnvironment } from '../http/request-identity.js';
import { readBody } from '../http/request-body.js';
import { invalidRequest } from '../http/request-problem.js';
import type { RouteParts } from '../http/route-parts.js';

export const sessionOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/session-tokens',
    summary: 'A token of 15 minutes that names one of the partner’s agents.',
    caller: 'partner',
    body: sessionTokenRequestSchema,
    answer: { status: 201, description: 'Hand the token to the page.', schema: sessionTokenResponseSchema },
    problems: [],
  },
];

/** `POST /v1/session-tokens`: a partner's server asks for a token that names one of its agents. */
export function sessionRoutes({ authentication, tokens, database, openStore, now }: RouteParts) {
  return new Hono<RequestEnvironment>().post('/session-tokens', async (context) => {
    const partner = await authentication.partner(context.req.raw);
    const request = await readBody(context.req.raw, sessionTokenRequestSchema);
    if (!Object.hasOwn(partner.units, request.unitId)) {
      throw invalidRequest([
        { pointer: '/unitId', code: 'unit_unknown', message: 'This partner has no unit of this id.' },
      ]);
    }
    await openStore(database.rows, partner.id).agents.save(request.agent, now());
    const { token, expiresAt } = await tokens.issue(request, partner);
    const answer: SessionTokenResponse = { token, expiresAt: expiresAt.toISOString() };
    return context.json(answer, 201);
  });
}
