import type { DatabaseEnvironment } from '../configuration/environment.js';
import { defaultRegistrationSettings } from '../registration/registration-settings.js';
import type { GatewayDatabase } from '../store/database.js';
import { openEmbeddedDatabase } from '../store/embedded/embedded-database.js';
import { openPostgresqlDatabase } from '../store/postgresql.js';

/** Opens the database that the environment names. */
export function openDatabase(
  { databaseUrl, databaseReadUrl, dataDirectory }: DatabaseEnvironment,
  concurrency = defaultRegistrationSettings.concurrency,
): Promise<GatewayDatabase> {
  return databaseUrl === undefined
    ? openEmbeddedDatabase(dataDirectory)
    : openPostgresqlDatabase({
        connectionString: databaseUrl,
        replicaConnectionString: databaseReadUrl,
        concurrency,
      });
}
