import type { Kysely } from 'kysely';
import type { ConstructorOptions } from 'pg-boss';
import type { Tables } from './tables.js';

/**
 * An open database. Inside a transaction use only the transaction's own handle: on the embedded
 * database, which has one connection, a query through `rows` would wait for ever for its end.
 */
export interface GatewayDatabase {
  readonly kind: 'embedded' | 'postgresql';
  readonly rows: Kysely<Tables>;
  /** For heavy reads that may be a moment behind: a replica where there is one, otherwise `rows`. */
  readonly replica: Kysely<Tables>;
  /** How the job queue reaches the same database. */
  readonly queueConnection: Pick<ConstructorOptions, 'db' | 'backend' | 'connectionString' | 'max'>;
  /** Resolves when everything committed until now survives a loss of power. */
  makeDurable(): Promise<void>;
  /**
   * Runs `work` while nobody else runs work of one of these names, in any process on this database.
   * `undefined`: somebody else holds a name, nothing was run.
   */
  exclusively<Result>(names: readonly string[], work: () => Promise<Result>): Promise<Result | undefined>;
  /** Closes every connection; nothing of the gateway may run on it any more. */
  close(): Promise<void>;
}

/** A database handle: the database itself or a transaction on it. */
export type Rows = Kysely<Tables>;
