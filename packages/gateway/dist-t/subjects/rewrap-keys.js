import { sql } from 'kysely';
import { AuditLog } from '../audit/audit-log.js';
import { inTransaction } from '../store/transaction.js';
import { SubjectVault } from './subject-vault.js';
const PAGE = 1000;
/**
 * Puts every person's key under the newest master key, while gateways run that know both. Nothing that was sealed
 * changes. Afterwards the former master keys open nothing any more.
 *
 * @returns how many keys were wrapped anew
 */
export async function rewrapKeys({ administration }, masters, act) {
    const vault = new SubjectVault(masters);
    for (let done = 0;;) {
        const count = await inTransaction(administration, async (transaction) => {
            const { rows } = await sql `
        select id, partner_id as partner, encode(wrapped, 'base64') as wrapped, master_id as master from subject_keys
        where master_id <> ${masters.newest} order by id limit ${PAGE} for update`.execute(transaction);
            const anew = rows.flatMap((key) => vault.rewrap(key) ?? []);
            await sql `
        update subject_keys set wrapped = decode(given.wrapped, 'base64'), master_id = ${masters.newest}
        from unnest(${anew.map(({ id }) => id)}::text[], ${anew.map(({ wrapped }) => wrapped)}::text[]) as given (id, wrapped)
        where subject_keys.id = given.id::uuid`.execute(transaction);
            for (const partnerId of new Set(rows.map(({ partner }) => partner))) {
                const entry = { actor: act.actor, act: 'keys.rewrapped', partnerId, subject: masters.newest };
                await new AuditLog(transaction).write(entry, act.now());
            }
            return rows.length;
        });
        done += count;
        if (count < PAGE)
            return done;
    }
}
//# sourceMappingURL=rewrap-keys.js.map