import { registrationListSchema, registrationRecordSchema, registrationRetrySchema, registrationSettlementSchema, } from '@atendimento-ativo/domain';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { AuditLog } from '../audit/audit-log.js';
import { refuseOtherThan } from '../http/authentication.js';
import { readBody } from '../http/request-body.js';
import { invalidRequest, RequestProblem } from '../http/request-problem.js';
import { isUuid } from '../http/route-parts.js';
import { inTransaction } from '../store/transaction.js';
import { describeRegistration, } from './registration-store.js';
import { readToldAttendance } from './told-attendance.js';
const STATUSES = ['pending', 'registered', 'failed'];
export const registrationOperations = [
    {
        method: 'get',
        path: '/v1/registrations',
        summary: 'What is pending, registered or failed, the longest unchanged first, at most 200.',
        caller: 'office',
        scope: 'management',
        query: { status: { schema: z.enum(STATUSES), description: '`failed` unless given.' } },
        answer: { status: 200, description: 'The registrations.', schema: registrationListSchema },
        problems: ['request_invalid'],
    },
    {
        method: 'post',
        path: '/v1/registrations/:attendanceId/:registry/retry',
        summary: 'Puts a failed registration back in line.',
        caller: 'office',
        scope: 'management',
        body: registrationRetrySchema,
        answer: { status: 202, description: 'It is pending again.', schema: registrationRecordSchema },
        problems: ['request_invalid', 'actor_mismatch', 'registration_unknown', 'registration_not_failed'],
    },
    {
        method: 'post',
        path: '/v1/registrations/:attendanceId/:registry/settle',
        summary: 'Takes the word of a person that the registry holds the attendance as it is now.',
        caller: 'office',
        scope: 'management',
        body: registrationSettlementSchema,
        answer: {
            status: 202,
            description: 'Consent is still compared; then it is registered.',
            schema: registrationRecordSchema,
        },
        problems: ['request_invalid', 'actor_mismatch', 'registration_unknown', 'registration_not_failed'],
    },
];
/** `/v1/registrations`: what could not be registered stays visible to the partner, and can be tried again. */
export function registrationRoutes(parts) {
    const { authentication, database, openStore, queue, now } = parts;
    return new Hono()
        .get('/registrations', async (context) => {
        const { partner } = await authentication.office(context.req.raw);
        const asked = context.req.query('status') ?? 'failed';
        const status = STATUSES.find((known) => known === asked);
        if (!status)
            throw invalidRequest([STATUS_INVALID]);
        const rows = await openStore(database.ofPartner(partner.id), partner.id).registrations.withStatus(status);
        const answer = { registrations: rows.map(describeListed) };
        return context.json(answer);
    })
        .post('/registrations/:attendanceId/:registry/retry', async (context) => {
        const office = await authentication.office(context.req.raw);
        const { by } = await readBody(context.req.raw, registrationRetrySchema);
        refuseOtherThan(office, by);
        const requester = { ...office, requestId: context.get('requestId') };
        const answer = await reopen(requester, context.req.param(), { act: 'retried', by }, (row) => {
            const { attendance: _doubtful, ...steps } = row.steps;
            // Whoever asks again after this failure has looked into the registry, as it says to.
            return Promise.resolve(row.problem_code === 'registration_doubtful' ? { steps } : {});
        });
        return context.json(answer, 202);
    })
        .post('/registrations/:attendanceId/:registry/settle', async (context) => {
        const office = await authentication.office(context.req.raw);
        const { by, protocol } = await readBody(context.req.raw, registrationSettlementSchema);
        refuseOtherThan(office, by);
        const requester = { ...office, requestId: context.get('requestId') };
        const answer = await reopen(requester, context.req.param(), { act: 'settled', by }, async (row, store) => {
            const { content } = await readToldAttendance(row.attendance_id, store);
            const personCode = row.steps.registered?.personCode ?? row.steps.person?.code;
            const registered = { content, ...(personCode === undefined ? {} : { personCode }) };
            return { steps: { registered }, ...(protocol === undefined ? {} : { protocol }) };
        });
        return context.json(answer, 202);
    });
    /** Puts a failed registration back in line. @param learn what the person who asks for it knows of the registry */
    async function reopen({ partner, actor, requestId }, { attendanceId, registry }, act, learn) {
        if (!isUuid(attendanceId))
            throw new RequestProblem('registration_unknown');
        const answer = await inTransaction(database.ofPartner(partner.id), async (transaction) => {
            const store = openStore(transaction, partner.id);
            const row = (await store.registrations.ofAttendance(attendanceId)).find((one) => one.registry === registry);
            if (!row)
                throw new RequestProblem('registration_unknown');
            const done = { ...act, at: now().toISOString() };
            const reopened = await store.registrations.reopen(row, done, await learn(row, store));
            if (!reopened)
                throw new RequestProblem('registration_not_failed');
            await queue.enqueue(reopened, transaction);
            const subject = `${row.attendance_id}/${row.registry}`;
            const entry = { actor, act: `registration.${act.act}`, partnerId: partner.id, subject, requestId };
            await new AuditLog(transaction).write(entry, now());
            return describe(reopened);
        });
        await database.makeDurable();
        return answer;
    }
}
const STATUS_INVALID = {
    pointer: '/status',
    code: 'status_invalid',
    message: `The query parameter status is one of: ${STATUSES.join(', ')}.`,
};
function describeListed({ agent_name, unit_id, started_at, ...row }) {
    return { ...describe(row), agentName: agent_name, unitId: unit_id, startedAt: started_at.toISOString() };
}
function describe(row) {
    return {
        attendanceId: row.attendance_id,
        ...describeRegistration(row),
        attempts: row.attempts,
        acts: row.acts,
        updatedAt: row.updated_at.toISOString(),
    };
}
//# sourceMappingURL=registration-routes.js.map