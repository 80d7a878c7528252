import { type Kysely } from 'kysely';
import { type Migration } from 'kysely/migration';
import type { Tables } from './tables.js';
/** Forward only: a migration that was published is never edited, the next one corrects it. */
export declare const migrations: Readonly<Record<string, Migration>>;
/**
 * @param rowsOf closed tables whose rows the statements read or change. Rows are hidden from the owner of the tables too
 * (`row-security.ts`), who would change none and not be told: until the statements are done, these tables show theirs to
 * the owner, while nobody else gets in. A statement about rows is refused where no table is named.
 */
export declare function migrationOf(statements: () => readonly string[], rowsOf?: readonly string[]): Migration;
/**
 * Brings the database to the newest shape; several gateways starting at once wait for each other.
 *
 * @param to for tests, with others after those of the gateway
 */
export declare function migrate(database: Kysely<Tables>, to?: Readonly<Record<string, Migration>>): Promise<void>;
//# sourceMappingURL=migrations.d.ts.map