import { attendanceStatusSchema } from '@atendimento-ativo/domain';
import { Hono } from 'hono';
import { RequestProblem } from '../http/request-problem.js';
import { isUuid } from '../http/route-parts.js';
import { describeRegistration } from '../registration/registration-store.js';
import { isOf } from './attendance-store.js';
export const attendanceOperations = [
    {
        method: 'get',
        path: '/v1/attendances/:id',
        summary: 'Where an attendance stands on its way into the registries, with its protocol.',
        caller: 'agent',
        scope: 'attendances',
        answer: { status: 200, description: 'The attendance.', schema: attendanceStatusSchema },
        problems: ['attendance_unknown'],
    },
];
/** `GET /v1/attendances/{id}`: where an attendance stands on its way into the registries. */
export function attendanceRoutes({ authentication, database, openStore }) {
    return new Hono().get('/attendances/:id', async (context) => {
        const { partner, session } = await authentication.agent(context.req.raw, 'attendances');
        const id = context.req.param('id');
        const store = openStore(database.ofPartner(partner.id), partner.id);
        const row = isUuid(id) ? await store.attendances.find(id) : undefined;
        if (!row || !isOf(row, session))
            throw new RequestProblem('attendance_unknown');
        const registrations = await store.registrations.ofAttendance(row.id);
        const answer = {
            attendanceId: row.id,
            status: row.status,
            registrations: registrations.map(describeRegistration),
        };
        return context.json(answer);
    });
}
//# sourceMappingURL=attendance-routes.js.map