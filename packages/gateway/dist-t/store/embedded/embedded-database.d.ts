import type { GatewayDatabase } from '../database.js';
import { type Disk } from './durable-log.js';
/**
 * Opens the PostgreSQL that runs inside this process, and brings it to the newest shape.
 *
 * @param directory made when it does not exist; one process at a time
 * @param disk where tests look on
 * @throws DirectoryInUseError
 */
export declare function openEmbeddedDatabase(directory: string, disk?: Disk): Promise<GatewayDatabase>;
//# sourceMappingURL=embedded-database.d.ts.map