import { defaultRegistrationSettings } from '../registration/registration-settings.js';
import { openEmbeddedDatabase } from '../store/embedded/embedded-database.js';
import { openPostgresqlDatabase } from '../store/postgresql.js';
/** Opens the database that the environment names. */
export function openDatabase({ databaseUrl, databaseReadUrl, dataDirectory }, concurrency = defaultRegistrationSettings.concurrency) {
    return databaseUrl === undefined
        ? openEmbeddedDatabase(dataDirectory)
        : openPostgresqlDatabase({
            connectionString: databaseUrl,
            replicaConnectionString: databaseReadUrl,
            concurrency,
        });
}
//# sourceMappingURL=open-database.js.map