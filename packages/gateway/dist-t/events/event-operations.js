import { eventSchema, ingestResponseSchema, MAX_EVENTS_PER_REQUEST } from '@atendimento-ativo/domain';
import * as z from 'zod/mini';
/**
 * What a request should hold. The route reads it one event at a time, so that a bad one does not keep the others on
 * the device.
 */
export const ingestBodySchema = z.strictObject({
    events: z.array(eventSchema).check(z.minLength(1), z.maxLength(MAX_EVENTS_PER_REQUEST)),
});
export const eventOperations = [
    {
        method: 'post',
        path: '/v1/events',
        summary: 'Stores what happened; each event id once, however often it is sent.',
        caller: 'agent',
        scope: 'attendances',
        body: ingestBodySchema,
        answer: {
            status: 200,
            description: 'One result for each event, in the order sent. At least one was acknowledged.',
            schema: ingestResponseSchema,
        },
        problems: ['events_rejected', 'too_many_requests'],
    },
];
//# sourceMappingURL=event-operations.js.map