import { publishedDocument } from '../content/published.js';
/** Enough rounds to compare; older ones stay in the store. */
const LISTED = 20;
/**
 * Earlier concluded attendances of a company, or of a person whatever the company, newest first.
 * `undefined` when this partner has no such client.
 */
export async function readHistory(clientId, store, content) {
    const kind = await store.clients.kindOf(clientId);
    if (!kind)
        return undefined;
    const rows = await store.attendances.concludedOf(kind, clientId, LISTED);
    if (rows.length === 0)
        return { attendances: [] };
    const events = await store.events.bodies(rows.map(({ id }) => id), ['diagnostic.completed', 'tool.delivered']);
    return {
        attendances: rows.map((row) => describe(row, events.filter(({ attendanceId }) => attendanceId === row.id), content)),
    };
}
function describe(row, events, content) {
    const delivered = events.flatMap((event) => (event.type === 'tool.delivered' ? [event.payload.toolId] : []));
    const diagnostics = events.flatMap((event) => (event.type === 'diagnostic.completed' ? [event.payload] : []));
    const diagnostic = describeDiagnostic(diagnostics.at(-1), content);
    return {
        attendanceId: row.id,
        endedAt: (row.ended_at ?? row.started_at).toISOString(),
        agentName: row.agent_name,
        deliveredTools: [...new Set(delivered)],
        ...(diagnostic ? { diagnostic } : {}),
    };
}
/** Without its questionnaire a diagnostic cannot be read, so it is left out. */
function describeDiagnostic(payload, content) {
    const published = payload && publishedDocument(content, 'questionnaire', payload.questionnaire);
    if (!published)
        return undefined;
    const { questionnaire, round, answers } = payload;
    return { questionnaire, hash: published.hash, round, answers };
}
//# sourceMappingURL=client-history.js.map