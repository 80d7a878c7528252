import { amendmentRequestSchema, canonicalJson, ingestResultSchema, } from '@atendimento-ativo/domain';
import { Hono } from 'hono';
import { AuditLog } from '../audit/audit-log.js';
import { refuseOtherThan } from '../http/authentication.js';
import { refuseAllRejected } from '../events/event-routes.js';
import { readBody } from '../http/request-body.js';
import { RequestProblem } from '../http/request-problem.js';
import { isUuid } from '../http/route-parts.js';
export const amendmentOperations = [
    {
        method: 'post',
        path: '/v1/attendances/:id/amendments',
        summary: "Adds what the partner's office corrects of an attendance that ended; the registries are told.",
        caller: 'office',
        scope: 'management',
        body: amendmentRequestSchema,
        answer: { status: 200, description: 'It is stored.', schema: ingestResultSchema },
        problems: ['request_invalid', 'actor_mismatch', 'attendance_unknown', 'attendance_open', 'events_rejected'],
    },
];
/**
 * Places that only the office uses: a device that still has something to send does not meet them, and what the office
 * corrects stands above it.
 */
const FIRST_PLACE = 9001;
/** `POST /v1/attendances/{id}/amendments`: a correction is an event like others, by whoever makes it. */
export function amendmentRoutes(parts) {
    const { authentication, database, openStore, intake, metrics, now } = parts;
    return new Hono().post('/attendances/:id/amendments', async (context) => {
        const office = await authentication.office(context.req.raw);
        const { partner, actor } = office;
        const request = await readBody(context.req.raw, amendmentRequestSchema);
        refuseOtherThan(office, request.by);
        const id = context.req.param('id').toLowerCase();
        const store = openStore(database.ofPartner(partner.id), partner.id);
        const row = isUuid(id) ? await store.attendances.find(id) : undefined;
        if (!row)
            throw new RequestProblem('attendance_unknown');
        if (row.status === 'open')
            throw new RequestProblem('attendance_open');
        for (;;) {
            const stored = await store.events.ofAttendances([row.id]);
            const before = stored.find((event) => event.id === request.id.toLowerCase());
            if (before?.body && isSame(before.body, request))
                return context.json(duplicateOf(before));
            const event = eventOf(request, row.id, nextPlace(stored), now());
            const results = await intake.receive([event], { sub: request.by.id, name: request.by.name, attendances: 'all' }, partner);
            // Another correction took the place in the meantime.
            if (results.some((result) => result.status === 'rejected' && result.code === 'sequence_conflict'))
                continue;
            metrics.countEvents(results);
            refuseAllRejected(results);
            const entry = {
                actor,
                act: 'attendance.amended',
                partnerId: partner.id,
                subject: row.id,
            };
            await new AuditLog(database.ofPartner(partner.id)).write({ ...entry, requestId: context.get('requestId') }, now());
            return context.json(results[0]);
        }
    });
}
function eventOf({ id, by, amendment }, attendanceId, sequence, at) {
    return {
        id,
        attendanceId,
        sequence,
        version: 1,
        occurredAt: at.toISOString(),
        source: { name: '@atendimento-ativo/gateway', version: '1' },
        type: 'attendance.amended',
        actor: { kind: 'agent', ...by },
        payload: amendment,
    };
}
function nextPlace(stored) {
    return Math.max(FIRST_PLACE - 1, ...stored.map(({ sequence }) => sequence)) + 1;
}
function isSame({ actor, payload }, { by, amendment }) {
    return canonicalJson({ actor, payload }) === canonicalJson({ actor: { kind: 'agent', ...by }, payload: amendment });
}
function duplicateOf({ id, receivedAt }) {
    return { id, status: 'duplicate', receivedAt: receivedAt.toISOString() };
}
//# sourceMappingURL=amendment-routes.js.map