import { ingestRequestSchema } from '@atendimento-ativo/domain';
import { Hono } from 'hono';
import { checkBody, readJson } from '../http/request-body.js';
import { RequestProblem } from '../http/request-problem.js';
import { limitVisit } from '../self-service/limit-visit.js';
/** `POST /v1/events`: what happened, from the outbox of a device. */
export function eventRoutes({ authentication, intake, limits, metrics }) {
    return new Hono().post('/events', async (context) => {
        const { session, partner } = await authentication.agent(context.req.raw, 'attendances');
        await limitVisit(limits, session, context);
        const { events } = checkBody(await readJson(context.req.raw), ingestRequestSchema);
        const results = await intake.receive(events, { ...session, attendances: 'own' }, partner);
        metrics.countEvents(results);
        refuseAllRejected(results);
        const answer = { results };
        return context.json(answer);
    });
}
function isRejected(result) {
    return result.status === 'rejected';
}
/** @throws RequestProblem when not one event was acknowledged */
export function refuseAllRejected(results) {
    if (!results.every(isRejected))
        return;
    throw new RequestProblem('events_rejected', {
        reason: results[0]?.code,
        errors: results.flatMap(({ errors }) => errors),
        members: { results },
    });
}
//# sourceMappingURL=event-routes.js.map