import { importResponseSchema, MAX_EVENTS_PER_REQUEST, } from '@atendimento-ativo/domain';
import { ExportFileError, MAX_EXPORT_FILE_BYTES, openExport, } from '@atendimento-ativo/domain/export-file';
import { Hono } from 'hono';
import { readFile } from '../http/request-body.js';
import { RequestProblem } from '../http/request-problem.js';
import { limitVisit } from '../self-service/limit-visit.js';
export const importOperations = [
    {
        method: 'post',
        path: '/v1/imports',
        summary: 'Stores what a device exported because it could not send it; what is known already, not again.',
        caller: 'agent',
        scope: 'attendances',
        takesFile: true,
        answer: { status: 200, description: 'What became of the events of the file.', schema: importResponseSchema },
        problems: [
            'export_malformed',
            'export_version_unknown',
            'export_key_unknown',
            'export_damaged',
            'export_owner_mismatch',
            'too_many_requests',
        ],
    },
];
/** `POST /v1/imports`: a file of exported records, with a token of the agent whose records they are. */
export function importRoutes({ authentication, exportKeys, intake, limits, metrics }) {
    return new Hono().post('/imports', async (context) => {
        const { session, partner } = await authentication.agent(context.req.raw, 'attendances');
        await limitVisit(limits, session, context);
        const file = await readFile(context.req.raw, MAX_EXPORT_FILE_BYTES);
        const records = await open(file, exportKeys.pair);
        if (records.partner !== partner.id || records.agentId !== session.sub) {
            throw new RequestProblem('export_owner_mismatch');
        }
        const agent = { ...session, attendances: 'own' };
        const results = [];
        for (const events of batchesOf(records.events))
            results.push(...(await intake.receive(events, agent, partner)));
        metrics.countEvents(results);
        return context.json(summarise(results));
    });
}
async function open(file, pair) {
    try {
        return await openExport(file, pair);
    }
    catch (error) {
        throw error instanceof ExportFileError ? new RequestProblem(error.code) : error;
    }
}
/** Whole attendances, about as many events as a device sends at once; each batch is stored whole. */
function* batchesOf(events) {
    const attendances = new Map();
    for (const event of events) {
        const own = attendances.get(event['attendanceId']) ?? [];
        attendances.set(event['attendanceId'], own);
        own.push(event);
    }
    let batch = [];
    for (const own of attendances.values()) {
        batch.push(...own);
        if (batch.length < MAX_EVENTS_PER_REQUEST)
            continue;
        yield batch;
        batch = [];
    }
    if (batch.length > 0)
        yield batch;
}
function summarise(results) {
    const count = (status) => results.filter((result) => result.status === status).length;
    const rejected = results.flatMap((result) => 
    // Where it stood in the file says nothing to anybody.
    result.status === 'rejected' ? [{ ...result, errors: result.errors.map(withoutPlace) }] : []);
    return { accepted: count('accepted'), duplicate: count('duplicate'), rejected };
}
function withoutPlace(problem) {
    return { ...problem, pointer: problem.pointer.replace(/^\/events\/\d+/, '') };
}
//# sourceMappingURL=import-routes.js.map