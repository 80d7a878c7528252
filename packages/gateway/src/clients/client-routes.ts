import {
  clientHistoryResponseSchema,
  clientLookupRequestSchema,
  clientLookupResponseSchema,
} from '@atendimento-ativo/domain';
import { Hono } from 'hono';
import type { Operation } from '../http/operation.js';
import type { RequestEnvironment } from '../http/request-identity.js';
import { readBody } from '../http/request-body.js';
import { RequestProblem } from '../http/request-problem.js';
import { isUuid, type RouteParts } from '../http/route-parts.js';
import { readHistory } from './client-history.js';
import { lookUpClient } from './client-lookup.js';

export const clientOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/clients/lookups',
    summary: 'What the registry knows of a CPF or CNPJ, contacts masked.',
    caller: 'agent',
    scope: 'clients',
    body: clientLookupRequestSchema,
    answer: { status: 200, description: 'Found, unknown, or not to be asked now.', schema: clientLookupResponseSchema },
    problems: [],
  },
  {
    method: 'get',
    path: '/v1/clients/:clientId/history',
    summary: "The client's concluded attendances at this partner, newest first, at most 20.",
    caller: 'agent',
    scope: 'clients',
    answer: { status: 200, description: 'Earlier attendances.', schema: clientHistoryResponseSchema },
    problems: ['client_unknown'],
  },
];

/** `POST /v1/clients/lookups` and `GET /v1/clients/{clientId}/history`. */
export function clientRoutes({ authentication, database, openStore, registries, content }: RouteParts) {
  return new Hono<RequestEnvironment>()
    .post('/clients/lookups', async (context) => {
      const { partner } = await authentication.agent(context.req.raw, 'clients');
      const { document } = await readBody(context.req.raw, clientLookupRequestSchema);
      const clientId = await openStore(database.rows, partner.id).clients.find(document);
      const registry = registries.find(({ name }) => name === partner.registries[0]);
      return context.json(await lookUpClient(document, registry, partner.state, clientId));
    })
    .get('/clients/:clientId/history', async (context) => {
      const { partner } = await authentication.agent(context.req.raw, 'clients');
      const clientId = context.req.param('clientId');
      const store = openStore(database.rows, partner.id);
      const history = isUuid(clientId) ? await readHistory(clientId, store, content) : undefined;
      if (!history) throw new RequestProblem('client_unknown');
      return context.json(history);
    });
}
