import { contentHash, foldAttendance } from '@atendimento-ativo/domain';
import { asHeard } from '../events/device-clock.js';
export async function readToldAttendance(id, store) {
    const stored = await store.events.ofAttendances([id]);
    const heard = stored.flatMap(({ body, receivedAt }) => (body ? asHeard(body, receivedAt) : []));
    const attendance = foldAttendance(id, heard);
    return { attendance, events: stored.flatMap(({ body }) => body ?? []), content: await contentOf(attendance) };
}
/** Apart from consent, of which a registry keeps a flag at the person, and from the survey, of which it keeps nothing. */
function contentOf(attendance) {
    const { consent: _flag, nps: _survey, sequence: _place, ...told } = attendance;
    return contentHash(told);
}
//# sourceMappingURL=told-attendance.js.map