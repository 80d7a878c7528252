import { channelSchema, dateSchema, indicatorsResponseSchema, networkSchema, unitIdSchema, } from '@atendimento-ativo/domain';
import { compareTallies, sortSlices, summariseTally } from '@atendimento-ativo/domain/indicators';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { checkBody } from '../http/request-body.js';
import { TallyStore } from './tally-store.js';
const querySchema = z.strictObject({
    from: z.optional(dateSchema),
    to: z.optional(dateSchema),
    by: z.optional(z.enum(['channel', 'network', 'unit', 'agent', 'companySize', 'month', 'quarter'])),
    channel: z.optional(channelSchema),
    network: z.optional(networkSchema),
    unit: z.optional(unitIdSchema),
    agent: z.optional(z.string().check(z.maxLength(80))),
    companySize: z.optional(z.enum(['MEI', 'ME', 'EPP'])),
});
const { shape } = querySchema;
export const indicatorOperations = [
    {
        method: 'get',
        path: '/v1/indicators',
        summary: 'Coverage, clients attended and engaged, NPS, change of score and the difference between channels.',
        caller: 'office',
        scope: 'management',
        query: {
            from: { schema: shape.from, description: 'First day that counts, by the place of the attendance.' },
            to: { schema: shape.to, description: 'Last day that counts.' },
            by: { schema: shape.by, description: 'What the slices are made by; none when absent.' },
            channel: { schema: shape.channel, description: 'Only this channel.' },
            network: { schema: shape.network, description: 'Only this network.' },
            unit: { schema: shape.unit, description: 'Only this unit.' },
            agent: { schema: shape.agent, description: 'Only this agent, by the partner’s id of them.' },
            companySize: { schema: shape.companySize, description: 'Only clients of this size on the day.' },
        },
        answer: { status: 200, description: 'The indicators of the partner.', schema: indicatorsResponseSchema },
        problems: ['request_invalid'],
    },
];
/** `GET /v1/indicators`: what managers look at, over the partner's own attendances. */
export function indicatorRoutes({ authentication, database, openStore }) {
    return new Hono().get('/indicators', async (context) => {
        const { partner } = await authentication.office(context.req.raw);
        const { by, ...filter } = checkBody(context.req.query(), querySchema);
        const { total, slices, inPerson, remote, clientsInBoth } = await new TallyStore(database.replicaOfPartner(partner.id), partner.id).read(filter, by);
        const names = await namesOf(by, partner, slices);
        return context.json({
            total: summariseTally(total),
            slices: sortSlices(slices.map(({ key, tally }) => ({ key, summary: summariseTally(tally) })), by).map(({ key, summary }) => ({ key, name: names.get(key ?? ''), summary })),
            channels: compareTallies(inPerson, remote, clientsInBoth),
        });
    });
    /** What people call the slices, by key; months and sizes have no other name. */
    async function namesOf(by, partner, slices) {
        if (by === 'unit')
            return new Map(Object.entries(partner.units));
        if (by !== 'agent')
            return new Map();
        return openStore(database.ofPartner(partner.id), partner.id).agents.names(slices.flatMap(({ key }) => key ?? []));
    }
}
//# sourceMappingURL=indicator-routes.js.map