import type { DatabaseEnvironment } from '../configuration/environment.js';
import type { GatewayDatabase } from '../store/database.js';
/** Opens the database that the environment names. */
export declare function openDatabase({ databaseUrl, databaseReadUrl, dataDirectory }: DatabaseEnvironment, concurrency?: number): Promise<GatewayDatabase>;
//# sourceMappingURL=open-database.d.ts.map