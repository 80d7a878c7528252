import { MasterKeys } from '../subjects/master-keys.js';
import { SubjectVault } from '../subjects/subject-vault.js';
import { EventStore } from './event-store.js';
const ATTENDANCES_AT_ONCE = 500;
/**
 * Everything that is stored of a partner's attendances, past the gateway, as an auditor reads it who has its keys. What
 * erased persons said is left out.
 *
 * @param masterKeys those of the gateway's environment; none when it keeps its own in the database
 */
export async function readEvents(database, partnerId, masterKeys = []) {
    const rows = database.ofPartner(partnerId);
    const vault = new SubjectVault(await MasterKeys.load(database.rows, masterKeys));
    const store = new EventStore(rows, partnerId, vault);
    const attendances = await rows.selectFrom('events').select('attendance_id').distinct().execute();
    const ids = attendances.map(({ attendance_id }) => attendance_id);
    const events = [];
    for (let at = 0; at < ids.length; at += ATTENDANCES_AT_ONCE) {
        events.push(...(await store.bodies(ids.slice(at, at + ATTENDANCES_AT_ONCE))));
    }
    return events;
}
//# sourceMappingURL=read-events.js.map