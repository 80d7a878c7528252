import {
  subjectErasureSchema,
  subjectReportSchema,
  subjectRequestSchema,
  type SubjectErasure,
} from '@atendimento-ativo/domain';
import { Hono } from 'hono';
import { AuditLog } from '../audit/audit-log.js';
import type { Operation } from '../http/operation.js';
import { readBody } from '../http/request-body.js';
import type { RequestEnvironment } from '../http/request-identity.js';
import { RequestProblem } from '../http/request-problem.js';
import type { RouteParts } from '../http/route-parts.js';
import { inTransaction } from '../store/transaction.js';
import { reportSubject } from './subject-report.js';

export const subjectOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/subjects/reports',
    summary: 'Everything that is kept about a person, for machines and in words (LGPD art. 18 and 19).',
    caller: 'office',
    scope: 'management',
    body: subjectRequestSchema,
    answer: { status: 200, description: 'The report.', schema: subjectReportSchema },
    problems: ['subject_unknown'],
  },
  {
    method: 'post',
    path: '/v1/subjects/erasures',
    summary: 'Ends the keys of a person: what was kept about them cannot be read any more (LGPD art. 18).',
    caller: 'office',
    scope: 'management',
    body: subjectRequestSchema,
    answer: { status: 200, description: 'They are erased.', schema: subjectErasureSchema },
    problems: ['subject_unknown'],
  },
];

/** `POST /v1/subjects/…`: what persons may ask about themselves, through the partner's office. */
export function subjectRoutes({ authentication, database, openStore, formerEvents, content, now }: RouteParts) {
  return new Hono<RequestEnvironment>()
    .post('/subjects/reports', async (context) => {
      const { partner, actor } = await authentication.office(context.req.raw);
      const { cpf } = await readBody(context.req.raw, subjectRequestSchema);
      const requestId = context.get('requestId');
      const report = await inTransaction(database.ofPartner(partner.id), async (transaction) => {
        const store = openStore(transaction, partner.id);
        const clientId = await store.subjects.find(cpf);
        if (clientId === undefined) throw new RequestProblem('subject_unknown');
        const entry = { actor, act: 'subject.reported', partnerId: partner.id, subject: clientId, requestId } as const;
        await new AuditLog(transaction).write(entry, now());
        return reportSubject({ clientId, cpf }, { partner, store, content, now: now() });
      });
      return context.json(report);
    })
    .post('/subjects/erasures', async (context) => {
      const { partner, actor } = await authentication.office(context.req.raw);
      const { cpf } = await readBody(context.req.raw, subjectRequestSchema);
      const requestId = context.get('requestId');
      await formerEvents.reshapeOf(partner.id);
      const erasure = await inTransaction(database.ofPartner(partner.id), async (transaction) => {
        const { subjects } = openStore(transaction, partner.id);
        const clientId = await subjects.find(cpf);
        if (clientId === undefined) throw new RequestProblem('subject_unknown');
        const entry = { actor, act: 'subject.erased', partnerId: partner.id, subject: clientId, requestId } as const;
        await new AuditLog(transaction).write(entry, now());
        return subjects.erase(clientId, now());
      });
      await database.makeDurable();
      const { clientId: _nobody, ...counts } = erasure;
      const answer: SubjectErasure = { erasedAt: now().toISOString(), ...counts };
      return context.json(answer);
    });
}
