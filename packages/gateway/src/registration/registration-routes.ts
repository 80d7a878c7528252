import {
  registrationListSchema,
  registrationRecordSchema,
  type RegistrationList,
  type RegistrationRecord,
} from '@atendimento-ativo/domain';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { AuditLog } from '../audit/audit-log.js';
import type { Operation } from '../http/operation.js';
import type { RequestEnvironment } from '../http/request-identity.js';
import { invalidRequest, RequestProblem } from '../http/request-problem.js';
import { isUuid, type RouteParts } from '../http/route-parts.js';
import { inTransaction } from '../store/transaction.js';
import { describeRegistration, type RegistrationRow, type RegistrationStatus } from './registration-store.js';

const STATUSES: readonly RegistrationStatus[] = ['pending', 'registered', 'failed'];

export const registrationOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/registrations',
    summary: 'What is pending, registered or failed, the longest unchanged first, at most 200.',
    caller: 'partner',
    query: { status: { schema: z.enum(STATUSES), description: '`failed` unless given.' } },
    answer: { status: 200, description: 'The registrations.', schema: registrationListSchema },
    problems: ['request_invalid'],
  },
  {
    method: 'post',
    path: '/v1/registrations/:attendanceId/:registry/retry',
    summary: 'Puts a failed registration back in line.',
    caller: 'partner',
    answer: { status: 202, description: 'It is pending again.', schema: registrationRecordSchema },
    problems: ['registration_unknown', 'registration_not_failed'],
  },
];

/** `/v1/registrations`: what could not be registered stays visible to the partner, and can be tried again. */
export function registrationRoutes(parts: RouteParts) {
  const { authentication, database, openStore, queue, now } = parts;
  return new Hono<RequestEnvironment>()
    .get('/registrations', async (context) => {
      const { partner } = await authentication.partner(context.req.raw);
      const asked = context.req.query('status') ?? 'failed';
      const status = STATUSES.find((known) => known === asked);
      if (!status) throw invalidRequest([STATUS_INVALID]);
      const rows = await openStore(database.rows, partner.id).registrations.withStatus(status);
      const answer: RegistrationList = { registrations: rows.map(describe) };
      return context.json(answer);
    })
    .post('/registrations/:attendanceId/:registry/retry', async (context) => {
      const { partner, keyId } = await authentication.partner(context.req.raw);
      const { attendanceId, registry } = context.req.param();
      if (!isUuid(attendanceId)) throw new RequestProblem('registration_unknown');
      const answer = await inTransaction(database, async (transaction) => {
        const { registrations } = openStore(transaction, partner.id);
        const before = (await registrations.ofAttendance(attendanceId)).find((row) => row.registry === registry);
        if (!before) throw new RequestProblem('registration_unknown');
        const reopened = await registrations.reopen(before.attendance_id, before.registry, now());
        if (!reopened) throw new RequestProblem('registration_not_failed');
        // Whoever asks again after this failure has looked into the registry, as it says to.
        if (before.problem_code === 'registration_doubtful') await registrations.forgetDoubt(reopened);
        await queue.enqueue(
          { partnerId: partner.id, attendanceId: before.attendance_id, registry: before.registry },
          transaction,
        );
        const retried = {
          actor: `key:${keyId}`,
          act: 'registration.retried',
          partnerId: partner.id,
          subject: `${before.attendance_id}/${before.registry}`,
          requestId: context.get('requestId'),
        } as const;
        await new AuditLog(transaction).write(retried, now());
        return describe(reopened);
      });
      await database.makeDurable();
      return context.json(answer, 202);
    });
}

const STATUS_INVALID = {
  pointer: '/status',
  code: 'status_invalid',
  message: `The query parameter status is one of: ${STATUSES.join(', ')}.`,
};

function describe(row: RegistrationRow): RegistrationRecord {
  return {
    attendanceId: row.attendance_id,
    ...describeRegistration(row),
    attempts: row.attempts,
    updatedAt: row.updated_at.toISOString(),
  };
}
