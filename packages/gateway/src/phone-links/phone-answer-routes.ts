import {
  phoneAnswerSchema,
  type PhoneAnswer,
  type PhoneQuestion,
  type PhoneScreen,
} from '@atendimento-ativo/domain/phone-links';
import type { ConsentTerm, FieldProblem } from '@atendimento-ativo/domain';
import { Hono, type Context } from 'hono';
import { shownTerm } from '../consent/consent-terms.js';
import { bearerOf, refused } from '../http/authentication.js';
import { readBody } from '../http/request-body.js';
import type { RequestEnvironment } from '../http/request-identity.js';
import { invalidRequest } from '../http/request-problem.js';
import type { RouteParts } from '../http/route-parts.js';
import { inTransaction } from '../store/transaction.js';
import { answerProblems } from './answer-problems.js';
import { hashLinkToken } from './link-token.js';
import { partnerOfPhoneLink, stateOf, type PhoneLinkRow } from './phone-link-store.js';

type Opened = Pick<PhoneLinkRow, 'id' | 'partner_id' | 'question'>;

/**
 * `POST /v1/phone-links/question` and `POST /v1/phone-links/answer`: what the page on the client's phone asks. A link
 * that never was, was used, or is over is refused in the same words.
 */
export function phoneAnswerRoutes({ database, openStore, content, limits, partners, now }: RouteParts) {
  /** The link that a request's token opens, while it waits and its attendance goes on. */
  async function openLink(context: Context<RequestEnvironment>): Promise<Opened> {
    const requestId = context.get('requestId');
    await limits.take('addressLinks', { subject: context.env.address ?? '', requestId });
    const tokenHash = hashLinkToken(bearerOf(context.req.raw) ?? '');
    const partnerId = await partnerOfPhoneLink(database.rows, tokenHash);
    // A partner that was revoked has no links either.
    if (partnerId === undefined || !(await partners.find(partnerId))) throw refused('phone_link_invalid');
    const store = openStore(database.ofPartner(partnerId), partnerId);
    const link = await store.phoneLinks.findByToken(tokenHash);
    if (!link || stateOf(link, now()).status !== 'waiting') throw refused('phone_link_invalid');
    const attendance = await store.attendances.find(link.attendance_id);
    if (attendance?.status !== 'open' || attendance.erased_at) throw refused('phone_link_invalid');
    return link;
  }

  return new Hono<RequestEnvironment>()
    .post('/phone-links/question', async (context) => {
      const { question } = await openLink(context);
      const term = await shownTerm(content, question.term.hash);
      const screen: PhoneScreen = { kind: 'consent', term, purposes: question.purposes };
      return context.json(screen);
    })
    .post('/phone-links/answer', async (context) => {
      const { id, partner_id, question } = await openLink(context);
      const answer = await readBody(context.req.raw, phoneAnswerSchema);
      const problems = problemsOf(answer, question, await shownTerm(content, question.term.hash));
      if (problems.length > 0) throw invalidRequest(problems);
      const isKept = await inTransaction(database.ofPartner(partner_id), (transaction) =>
        openStore(transaction, partner_id).phoneLinks.answer(id, answer, now()),
      );
      if (!isKept) throw refused('phone_link_invalid');
      await database.makeDurable();
      return context.json({ status: 'received' } as const, 201);
    });
}

function problemsOf(
  { decisions }: PhoneAnswer,
  { purposes }: PhoneQuestion,
  term: ConsentTerm,
): readonly FieldProblem[] {
  const asked = term.purposes.filter(({ id }) => purposes.includes(id));
  return answerProblems(decisions, asked);
}
