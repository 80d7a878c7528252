import { clientTraits, compareDiagnostics, foldAttendance, } from '@atendimento-ativo/domain';
import { publishedDocument } from '../content/published.js';
/** How many earlier attendances are looked through for one with a diagnostic. */
const LOOKED_THROUGH = 5;
/**
 * Writes what the clients' scores changed by since the round before: for concluded attendances, and for the one after
 * each, whose round before is now another. A visit without signal may arrive later than the next one.
 */
export async function projectScoreChanges(concluded, store, content) {
    if (concluded.length === 0)
        return;
    for (const id of await store.attendances.withRounds(concluded)) {
        const row = await store.attendances.find(id);
        if (!row || !(await roundOf(id, store, content)))
            continue;
        const { next } = await writeChange(row, store, content);
        if (next)
            await writeChange(next, store, content);
    }
}
async function writeChange(row, store, content) {
    const clientId = row.company_id ?? row.person_id;
    if (clientId === null)
        return { next: undefined };
    const { earlier, next } = await store.attendances.neighbours(row.company_id === null ? 'cpf' : 'cnpj', clientId, { id: row.id, startedAt: row.started_at.toISOString() }, LOOKED_THROUGH);
    const current = await roundOf(row.id, store, content);
    const previous = current && (await firstRound(earlier, store, content));
    const change = current && previous && compareDiagnostics(previous, current).overall?.difference;
    await store.attendances.setScoreChange(row.id, change);
    return { next };
}
async function firstRound(rows, store, content) {
    for (const { id } of rows) {
        const round = await roundOf(id, store, content);
        if (round)
            return round;
    }
    return undefined;
}
async function roundOf(id, store, content) {
    const events = await store.events.bodies([id], ['client.identified', 'diagnostic.completed', 'attendance.amended']);
    return describeRound(foldAttendance(id, events), content);
}
/** Without its questionnaire a diagnostic cannot be compared. */
function describeRound(attendance, content) {
    const { diagnostic } = attendance;
    const questionnaire = diagnostic && publishedDocument(content, 'questionnaire', diagnostic.questionnaire)?.document;
    return questionnaire && { questionnaire, answers: diagnostic.answers, client: clientTraits(attendance) };
}
//# sourceMappingURL=score-change.js.map