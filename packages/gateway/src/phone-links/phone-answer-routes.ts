import { LONGEST_COMMENT } from '@atendimento-ativo/domain';
import {
  mayBeAskedAfterTheEnd,
  phoneAnswerProblems,
  phoneAnswerSchema,
  type PhoneQuestion,
  type PhoneScreen,
} from '@atendimento-ativo/domain/phone-links';
import { Hono, type Context } from 'hono';
import { shownTerm } from '../consent/consent-terms.js';
import { bearerOf, refused } from '../http/authentication.js';
import { readBody } from '../http/request-body.js';
import type { RequestEnvironment } from '../http/request-identity.js';
import { invalidRequest } from '../http/request-problem.js';
import type { RouteParts } from '../http/route-parts.js';
import { inTransaction } from '../store/transaction.js';
import { hashLinkToken } from './link-token.js';
import { partnerOfPhoneLink, stateOf, type PhoneLinkRow } from './phone-link-store.js';
import { hasWords } from './sealed-answer.js';

type Opened = Pick<PhoneLinkRow, 'id' | 'partner_id' | 'attendance_id' | 'question'>;

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
    if (!attendance || attendance.erased_at) throw refused('phone_link_invalid');
    if (attendance.status !== 'open' && !mayBeAskedAfterTheEnd(link.question)) throw refused('phone_link_invalid');
    return link;
  }

  async function screenOf(question: PhoneQuestion): Promise<PhoneScreen> {
    if (question.kind === 'survey') return { ...question, longestComment: LONGEST_COMMENT };
    const { kind, purposes } = question;
    return { kind, term: await shownTerm(content, question.term.hash), purposes };
  }

  return new Hono<RequestEnvironment>()
    .post('/phone-links/question', async (context) => {
      const { question } = await openLink(context);
      return context.json(await screenOf(question));
    })
    .post('/phone-links/answer', async (context) => {
      const { id, partner_id, attendance_id, question } = await openLink(context);
      const answer = await readBody(context.req.raw, phoneAnswerSchema);
      const problems = phoneAnswerProblems(answer, await screenOf(question));
      if (problems.length > 0) throw invalidRequest(problems);
      const isKept = await inTransaction(database.ofPartner(partner_id), async (transaction) => {
        const { attendances, phoneLinks, subjects } = openStore(transaction, partner_id);
        // Erased since it was looked at.
        if ((await attendances.findHeld(attendance_id))?.erased_at) return false;
        const keys = await subjects.keysOfAttendances(hasWords(answer) ? [attendance_id] : []);
        return phoneLinks.answer(id, answer, now(), keys.get(attendance_id));
      });
      if (!isKept) throw refused('phone_link_invalid');
      await database.makeDurable();
      return context.json({ status: 'received' } as const, 201);
    });
}
