import { isSelfService } from '@atendimento-ativo/domain';
import {
  mayBeAskedAfterTheEnd,
  phoneLinkRequestSchema,
  type PhoneLinkResponse,
} from '@atendimento-ativo/domain/phone-links';
import { Hono } from 'hono';
import { isOf } from '../attendances/attendance-store.js';
import { checkAsked } from '../events/content-rules.js';
import { readBody } from '../http/request-body.js';
import type { RequestEnvironment } from '../http/request-identity.js';
import { invalidRequest, RequestProblem } from '../http/request-problem.js';
import { isUuid, type RouteParts } from '../http/route-parts.js';
import { orderedId } from '../store/ordered-id.js';
import { inTransaction } from '../store/transaction.js';
import { hashLinkToken, makeLinkToken } from './link-token.js';
import { stateOf } from './phone-link-store.js';
import { maySurvey } from './phone-survey.js';

/** As long as a link waits for its answer: a visit lasts about that long. */
export const LINK_MINUTES = 30;

/** `POST /v1/phone-links` and what the agent's device asks of a link afterwards. */
export function phoneLinkRoutes({ authentication, database, openStore, content, limits, now }: RouteParts) {
  /** A link of this agent; a missing one and one of somebody else look the same. */
  async function ownLink(request: Request, id: string) {
    const { partner, session } = await authentication.agent(request, 'attendances');
    const { phoneLinks } = openStore(database.ofPartner(partner.id), partner.id);
    const link = isUuid(id) && !isSelfService(session) ? await phoneLinks.find(id) : undefined;
    if (link?.agent_id !== session.sub) throw new RequestProblem('phone_link_unknown');
    return { link, phoneLinks };
  }

  return new Hono<RequestEnvironment>()
    .post('/phone-links', async (context) => {
      const { partner, session } = await authentication.agent(context.req.raw, 'attendances');
      const requestId = context.get('requestId');
      await limits.take('agentLinks', { subject: `${partner.id}:${session.sub}`, partnerId: partner.id, requestId });
      const { attendanceId, question } = await readBody(context.req.raw, phoneLinkRequestSchema);
      const at = now();
      const token = makeLinkToken();
      const id = orderedId();
      const endsAt = new Date(at.getTime() + LINK_MINUTES * 60_000);
      await inTransaction(database.ofPartner(partner.id), async (transaction) => {
        const store = openStore(transaction, partner.id);
        const row = await store.attendances.find(attendanceId);
        // Whoever attends themselves has the page in front of them already.
        if (!row || row.erased_at || isSelfService(session) || !isOf(row, session)) {
          throw new RequestProblem('attendance_unknown');
        }
        if (row.status !== 'open' && !mayBeAskedAfterTheEnd(question)) throw new RequestProblem('attendance_closed');
        const problems = checkAsked(question, '/question', content);
        if (problems.length > 0) throw invalidRequest(problems);
        if (question.kind === 'survey' && !(await maySurvey(attendanceId, partner.state, { content, store, at }))) {
          throw new RequestProblem('survey_refused');
        }
        const link = { id, attendanceId, agentId: session.sub, tokenHash: hashLinkToken(token), question, endsAt };
        await store.phoneLinks.add(link, at);
      });
      await database.makeDurable();
      const answer: PhoneLinkResponse = { id, token, expiresAt: endsAt.toISOString() };
      return context.json(answer, 201);
    })
    .get('/phone-links/:id', async (context) => {
      const { link } = await ownLink(context.req.raw, context.req.param('id'));
      return context.json(stateOf(link, now()));
    })
    .post('/phone-links/:id/closure', async (context) => {
      const { link, phoneLinks } = await ownLink(context.req.raw, context.req.param('id'));
      const at = now();
      await phoneLinks.close(link.id, at);
      return context.json(stateOf((await phoneLinks.find(link.id)) ?? link, at));
    });
}
