import { sessionTokenRequestSchema, sessionTokenResponseSchema, tokenExchangeRequestSchema, } from '@atendimento-ativo/domain';
import { Hono } from 'hono';
import { readBody } from '../http/request-body.js';
import { invalidRequest } from '../http/request-problem.js';
export const sessionOperations = [
    {
        method: 'post',
        path: '/v1/session-tokens',
        summary: 'A token of 15 minutes that names one of the partner’s agents.',
        caller: 'partner',
        body: sessionTokenRequestSchema,
        answer: { status: 201, description: 'Hand the token to the page.', schema: sessionTokenResponseSchema },
        problems: [],
    },
    {
        method: 'post',
        path: '/v1/session-tokens/exchange',
        summary: 'The same for the agent whom a token of the partner’s own identity provider names.',
        caller: 'identity',
        body: tokenExchangeRequestSchema,
        answer: { status: 201, description: 'Use this token from now on.', schema: sessionTokenResponseSchema },
        problems: ['issuer_unreachable'],
    },
];
/** `POST /v1/session-tokens…`: tokens that name one agent, asked for by a partner's server or by the agent's page. */
export function sessionRoutes({ authentication, tokens, database, openStore, now }) {
    async function issue(grant) {
        const { partner, agent, unitId } = grant;
        refuseUnknownUnit(partner, unitId);
        await openStore(database.ofPartner(partner.id), partner.id).agents.save(agent, now());
        const { token, expiresAt } = await tokens.issue(grant);
        return { token, expiresAt: expiresAt.toISOString() };
    }
    return new Hono()
        .post('/session-tokens', async (context) => {
        const { partner } = await authentication.partner(context.req.raw);
        const request = await readBody(context.req.raw, sessionTokenRequestSchema);
        return context.json(await issue({ ...request, partner }), 201);
    })
        .post('/session-tokens/exchange', async (context) => {
        const identity = await authentication.identity(context.req.raw);
        const { unitId } = await readBody(context.req.raw, tokenExchangeRequestSchema);
        return context.json(await issue({ ...identity, unitId }), 201);
    });
}
export function refuseUnknownUnit({ units }, unitId) {
    if (Object.hasOwn(units, unitId))
        return;
    throw invalidRequest([{ pointer: '/unitId', code: 'unit_unknown', message: 'This partner has no unit of this id.' }]);
}
//# sourceMappingURL=session-routes.js.map