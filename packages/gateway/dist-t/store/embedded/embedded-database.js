import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { lockDirectory } from '@atendimento-ativo/directory-lock';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { fromPglite } from 'pg-boss';
import { migrate } from '../migrations.js';
import { roles } from '../roles.js';
import { handlesOfPartners, scopedDialect } from '../scoped-dialect.js';
import { DurableLog, syncDirectory, systemDisk } from './durable-log.js';
/**
 * Opens the PostgreSQL that runs inside this process, and brings it to the newest shape.
 *
 * @param directory made when it does not exist; one process at a time
 * @param disk where tests look on
 * @throws DirectoryInUseError
 */
export async function openEmbeddedDatabase(directory, disk = systemDisk) {
    await mkdir(directory, { recursive: true });
    // PGlite lets two processes open one directory, and neither sees what the other commits.
    const unlock = await lockDirectory(directory, 'gateway.lock');
    try {
        return await openLocked(path.join(directory, 'database'), disk, unlock);
    }
    catch (error) {
        await unlock();
        throw error;
    }
}
async function openLocked(dataDirectory, disk, unlock) {
    const pglite = await PGlite.create(dataDirectory);
    const dialect = new PGliteDialect({ pglite });
    const owner = new Kysely({ dialect });
    const as = (scope) => new Kysely({ dialect: scopedDialect(dialect, scope, begin) });
    const ofPartner = handlesOfPartners(as);
    const log = new DurableLog(dataDirectory, disk);
    const running = new Set();
    try {
        await migrate(owner);
        // What was recovered from the log, or just created, is in data files that nothing has synced yet.
        await syncDirectory(dataDirectory, disk);
    }
    catch (error) {
        await pglite.close();
        throw error;
    }
    return {
        kind: 'embedded',
        rows: as({ role: roles.gateway }),
        ofPartner,
        replicaOfPartner: ofPartner,
        supervision: as({ role: roles.supervisor }),
        administration: as({ role: roles.administrator }),
        owner,
        queueConnection: { db: fromPglite(pglite), backend: 'pglite' },
        makeDurable: () => log.sync(),
        exclusively: async (names, work) => {
            if (names.some((name) => running.has(name)))
                return undefined;
            for (const name of names)
                running.add(name);
            try {
                return await work();
            }
            finally {
                for (const name of names)
                    running.delete(name);
            }
        },
        close: async () => {
            await pglite.close();
            await syncDirectory(dataDirectory, disk);
            await unlock();
        },
    };
}
/** The queue shares the one connection: only PGlite's own transactions keep its statements out. */
const begin = async (driver, connection, enter) => {
    await driver.beginTransaction(connection, {});
    await connection.executeQuery(enter);
};
//# sourceMappingURL=embedded-database.js.map