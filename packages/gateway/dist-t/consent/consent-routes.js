import { attendanceReceiptsSchema, clientConsentSchema } from '@atendimento-ativo/domain';
import { Hono } from 'hono';
import { isOf } from '../attendances/attendance-store.js';
import { RequestProblem } from '../http/request-problem.js';
import { isUuid } from '../http/route-parts.js';
import { termInForce } from './consent-terms.js';
import { readConsent } from './standing-consent.js';
export const consentOperations = [
    {
        method: 'get',
        path: '/v1/clients/:clientId/consent',
        summary: "What holds for each purpose of the term in force, and the person's whole chain of receipts.",
        caller: 'agent',
        scope: 'clients',
        answer: {
            status: 200,
            description: 'The chain, which anybody can verify, and what follows from it.',
            schema: clientConsentSchema,
        },
        problems: ['client_unknown', 'profile_missing'],
    },
    {
        method: 'get',
        path: '/v1/attendances/:id/receipts',
        summary: 'The receipts of the client in this attendance.',
        caller: 'agent',
        scope: 'attendances',
        answer: { status: 200, description: 'One for each act of consent, in order.', schema: attendanceReceiptsSchema },
        problems: ['attendance_unknown'],
    },
];
/** `GET /v1/clients/{clientId}/consent` and `GET /v1/attendances/{id}/receipts`. */
export function consentRoutes({ authentication, database, openStore, content, now }) {
    return new Hono()
        .get('/clients/:clientId/consent', async (context) => {
        const { partner } = await authentication.agent(context.req.raw, 'clients');
        const clientId = context.req.param('clientId');
        const store = openStore(database.ofPartner(partner.id), partner.id);
        // Only a person consents.
        const kind = isUuid(clientId) ? await store.clients.kindOf(clientId) : undefined;
        if (kind !== 'cpf')
            throw new RequestProblem('client_unknown');
        const term = termInForce(content, partner.state);
        if (!term)
            throw new RequestProblem('profile_missing');
        return context.json(await readConsent(clientId.toLowerCase(), term, { content, store, at: now() }));
    })
        .get('/attendances/:id/receipts', async (context) => {
        const { partner, session } = await authentication.agent(context.req.raw, 'attendances');
        const id = context.req.param('id');
        const store = openStore(database.ofPartner(partner.id), partner.id);
        const row = isUuid(id) ? await store.attendances.find(id) : undefined;
        if (!row || !isOf(row, session))
            throw new RequestProblem('attendance_unknown');
        const receipts = row.person_id === null ? [] : await store.consent.receipts(row.person_id, row.id);
        const answer = { receipts };
        return context.json(answer);
    });
}
//# sourceMappingURL=consent-routes.js.map