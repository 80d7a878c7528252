import { createHash } from 'node:crypto';
import { isWork, selfServiceTokenRequestSchema, sessionTokenResponseSchema, workOf, } from '@atendimento-ativo/domain';
import { Hono } from 'hono';
import { readBody } from '../http/request-body.js';
import { RequestProblem } from '../http/request-problem.js';
import { refuseUnknownUnit } from '../sessions/session-routes.js';
import { SELF_SERVICE } from './self-service.js';
export const selfServiceOperations = [
    {
        method: 'post',
        path: '/v1/session-tokens/self-service',
        summary: 'A token of 15 minutes for one visit of self-service: it may open one attendance and look nobody up.',
        caller: 'page',
        body: selfServiceTokenRequestSchema,
        answer: { status: 201, description: 'For this visit alone.', schema: sessionTokenResponseSchema },
        problems: ['work_insufficient'],
    },
];
/** `POST /v1/session-tokens/self-service`: a public page asks for a token for whoever is in front of it. */
export function selfServiceRoutes({ authentication, tokens, limits, workBits }) {
    return new Hono().post('/session-tokens/self-service', async (context) => {
        const { partner, key } = await authentication.page(context.req.raw);
        const requestId = context.get('requestId');
        await limits.take('addressTokens', { subject: context.env.address ?? '', partnerId: partner.id, requestId });
        await limits.take('keyTokens', { subject: key, partnerId: partner.id, requestId });
        const { visitSecret, unitId, work } = await readBody(context.req.raw, selfServiceTokenRequestSchema);
        if (!(await isWork(workOf(key, visitSecret), work, workBits))) {
            throw new RequestProblem('work_insufficient', { members: { bits: workBits } });
        }
        refuseUnknownUnit(partner, unitId);
        // Whoever sees the token cannot make the next one from it.
        const sessionId = createHash('sha256').update(visitSecret).digest('base64url');
        const agent = { id: `${SELF_SERVICE.id}:${sessionId}`, name: SELF_SERVICE.name };
        const { token, expiresAt } = await tokens.issue({ partner, agent, unitId, sessionId, scopes: ['attendances'] });
        const answer = { token, expiresAt: expiresAt.toISOString() };
        return context.json(answer, 201);
    });
}
//# sourceMappingURL=self-service-routes.js.map