import { userInfo } from 'node:os';
import { readDatabaseEnvironment } from '../configuration/environment.js';
import { PartnerAdministration } from '../partners/partner-administration.js';
import { PartnerDirectory } from '../partners/partner-directory.js';
import { openDatabase } from './open-database.js';
/** Opens the database that the variables name for one command, and closes it when its work is durable. */
export async function administer(variables, work) {
    const database = await openDatabase(readDatabaseEnvironment(variables));
    try {
        const now = () => new Date();
        const actor = `cli:${userInfo().username}`;
        const administration = new PartnerAdministration({ database, now, actor });
        const result = await work({
            database,
            actor,
            administration,
            directory: new PartnerDirectory(database.administration, now),
        });
        await database.makeDurable();
        return result;
    }
    finally {
        await database.close();
    }
}
//# sourceMappingURL=administer.js.map