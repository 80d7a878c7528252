import { clientHistoryResponseSchema, clientLookupRequestSchema, clientLookupResponseSchema, } from '@atendimento-ativo/domain';
import { Hono } from 'hono';
import { AuditLog } from '../audit/audit-log.js';
import { readBody } from '../http/request-body.js';
import { RequestProblem } from '../http/request-problem.js';
import { isUuid } from '../http/route-parts.js';
import { readHistory } from './client-history.js';
import { lookUpClient } from './client-lookup.js';
export const clientOperations = [
    {
        method: 'post',
        path: '/v1/clients/lookups',
        summary: 'What the registry knows of a CPF or CNPJ, contacts masked.',
        caller: 'agent',
        scope: 'clients',
        body: clientLookupRequestSchema,
        answer: { status: 200, description: 'Found, unknown, or not to be asked now.', schema: clientLookupResponseSchema },
        problems: ['too_many_requests'],
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
/** What a look-up that finds nobody counts beside itself: whoever guesses numbers mostly finds nobody. */
const GUESS_POINTS = 7;
/** `POST /v1/clients/lookups` and `GET /v1/clients/{clientId}/history`. */
export function clientRoutes(parts) {
    const { authentication, database, openStore, registries, content, limits, metrics, now } = parts;
    return new Hono()
        .post('/clients/lookups', async (context) => {
        const { partner, session } = await authentication.agent(context.req.raw, 'clients');
        const { document, purpose } = await readBody(context.req.raw, clientLookupRequestSchema);
        const requestId = context.get('requestId');
        const ofAgent = { subject: `${partner.id}/${session.sub}`, partnerId: partner.id, requestId };
        const ofPartner = { subject: partner.id, partnerId: partner.id, requestId };
        await limits.take('agentLookups', ofAgent);
        await limits.take('partnerLookups', ofPartner);
        const { clients } = openStore(database.ofPartner(partner.id), partner.id);
        const entry = {
            actor: `agent:${session.sub}`,
            act: 'client.looked-up',
            partnerId: partner.id,
            subject: `${purpose} ${document.kind}:${clients.digest(document)}`,
            requestId,
        };
        // Before anything is asked, so that no answer is without its entry.
        await new AuditLog(database.ofPartner(partner.id)).write(entry, now());
        const clientId = await clients.find(document);
        const registry = registries.find(({ name }) => name === partner.registries[0]);
        const lookup = await lookUpClient(document, registry, partner.state, clientId);
        metrics.countLookup(lookup);
        if (lookup.status === 'unknown') {
            await limits.charge('agentLookups', { ...ofAgent, points: GUESS_POINTS });
            await limits.charge('partnerLookups', { ...ofPartner, points: GUESS_POINTS });
        }
        return context.json(lookup);
    })
        .get('/clients/:clientId/history', async (context) => {
        const { partner } = await authentication.agent(context.req.raw, 'clients');
        const clientId = context.req.param('clientId');
        const store = openStore(database.ofPartner(partner.id), partner.id);
        const history = isUuid(clientId) ? await readHistory(clientId, store, content) : undefined;
        if (!history)
            throw new RequestProblem('client_unknown');
        return context.json(history);
    });
}
//# sourceMappingURL=client-routes.js.map