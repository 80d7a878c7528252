import { ingestRequestSchema, type IngestResponse, type IngestResult } from '@atendimento-ativo/domain';
import { Hono } from 'hono';
import type { RequestEnvironment } from '../http/request-identity.js';
import { checkBody, readJson } from '../http/request-body.js';
import { RequestProblem } from '../http/request-problem.js';
import type { RouteParts } from '../http/route-parts.js';
import { limitVisit } from '../self-service/limit-visit.js';

/** `POST /v1/events`: what happened, from the outbox of a device. */
export function eventRoutes({ authentication, intake, limits, metrics }: RouteParts) {
  return new Hono<RequestEnvironment>().post('/events', async (context) => {
    const { session, partner } = await authentication.agent(context.req.raw, 'attendances');
    await limitVisit(limits, session, context);
    const { events } = checkBody(await readJson(context.req.raw), ingestRequestSchema);
    const results = await intake.receive(events, { ...session, attendances: 'own' }, partner);
    metrics.countEvents(results);
    refuseAllRejected(results);
    const answer: IngestResponse = { results };
    return context.json(answer);
  });
}

type Rejected = Extract<IngestResult, { status: 'rejected' }>;

function isRejected(result: IngestResult): result is Rejected {
  return result.status === 'rejected';
}

/** @throws RequestProblem when not one event was acknowledged */
export function refuseAllRejected(results: readonly IngestResult[]): void {
  if (!results.every(isRejected)) return;
  throw new RequestProblem('events_rejected', {
    reason: results[0]?.code,
    errors: results.flatMap(({ errors }) => errors),
    members: { results },
  });
}
