import { clientLookupRequestSchema } from '@atendimento-ativo/domain';
import { Hono } from 'hono';
import type { RequestEnvironment } from '../http/request-identity.js';
import { readBody } from '../http/request-body.js';
import { RequestProblem } from '../http/request-problem.js';
import { isUuid, type RouteParts } from '../http/route-parts.js';
import { readHistory } from './client-history.js';
import { lookUpClient } from './client-lookup.js';

/** `POST /v1/clients/lookups` and `GET /v1/clients/{clientId}/history`. */
export function clientRoutes({ authentication, database, openStore, registries, content }: RouteParts) {
  return new Hono<RequestEnvironment>()
    .post('/clients/lookups', async (context) => {
      const { partner } = await authentication.agent(context.req.raw);
      const { document } = await readBody(context.req.raw, clientLookupRequestSchema);
      const clientId = await openStore(database.rows, partner.id).clients.find(document);
      const registry = registries.find(({ name }) => name === partner.registries[0]);
      return context.json(await lookUpClient(document, registry, partner.state, clientId));
    })
    .get('/clients/:clientId/history', async (context) => {
      const { partner } = await authentication.agent(context.req.raw);
      const clientId = context.req.param('clientId');
      const store = openStore(database.rows, partner.id);
      const history = isUuid(clientId) ? await readHistory(clientId, store, content) : undefined;
      if (!history) throw new RequestProblem('client_unknown');
      return context.json(history);
    });
}
