import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import pg from 'pg';
import { roles, type Scope } from './roles.js';
import type { Tables } from './tables.js';

/** Begins a transaction on a connection and runs `enter` as its first statement. */
export type BeginScoped = (driver: Driver, connection: DatabaseConnection, enter: CompiledQuery) => Promise<void>;

/**
 * A dialect whose every statement runs in a transaction that entered a scope first, be it one of many or alone. What the
 * scope set ends with the transaction, so that a connection keeps nothing of it for the next one.
 */
export function scopedDialect(base: Dialect, scope: Scope, begin: BeginScoped): Dialect {
  return {
    createAdapter: () => base.createAdapter(),
    createDriver: () => new ScopedDriver(base.createDriver(), enterScope(scope), begin),
    createIntrospector: (database) => base.createIntrospector(database),
    createQueryCompiler: () => base.createQueryCompiler(),
  };
}

/** One handle for each partner, made when it is first asked for. */
export function handlesOfPartners(as: (scope: Scope) => Kysely<Tables>): (partnerId: string) => Kysely<Tables> {
  const handles = new Map<string, Kysely<Tables>>();
  return (partnerId) => {
    const handle = handles.get(partnerId) ?? as({ role: roles.gateway, partnerId });
    handles.set(partnerId, handle);
    return handle;
  };
}

function enterScope({ role, partnerId = '' }: Scope): CompiledQuery {
  return CompiledQuery.raw(
    `select set_config('role', '${role}', true), set_config('app.partner', ${pg.escapeLiteral(partnerId)}, true)`,
  );
}

class ScopedDriver implements Driver {
  readonly #driver: Driver;
  readonly #enter: CompiledQuery;
  readonly #begin: BeginScoped;

  constructor(driver: Driver, enter: CompiledQuery, begin: BeginScoped) {
    this.#driver = driver;
    this.#enter = enter;
    this.#begin = begin;
  }

  init(): Promise<void> {
    return this.#driver.init();
  }

  async acquireConnection(): Promise<ScopedConnection> {
    const connection = await this.#driver.acquireConnection();
    return new ScopedConnection(connection, (query) => this.#executeAlone(connection, query));
  }

  async beginTransaction(connection: ScopedConnection, _settings: TransactionSettings): Promise<void> {
    await this.#beginOn(connection.inner);
    connection.isInTransaction = true;
  }

  async commitTransaction(connection: ScopedConnection): Promise<void> {
    connection.isInTransaction = false;
    await this.#driver.commitTransaction(connection.inner);
  }

  async rollbackTransaction(connection: ScopedConnection): Promise<void> {
    connection.isInTransaction = false;
    await this.#driver.rollbackTransaction(connection.inner);
  }

  releaseConnection(connection: ScopedConnection): Promise<void> {
    return this.#driver.releaseConnection(connection.inner);
  }

  /** Connections belong to the database, which closes them. */
  async destroy(): Promise<void> {}

  async #beginOn(connection: DatabaseConnection): Promise<void> {
    try {
      await this.#begin(this.#driver, connection, this.#enter);
    } catch (error) {
      await this.#driver.rollbackTransaction(connection);
      throw error;
    }
  }

  async #executeAlone<Row>(connection: DatabaseConnection, query: CompiledQuery): Promise<QueryResult<Row>> {
    await this.#beginOn(connection);
    let result: QueryResult<Row>;
    try {
      result = await connection.executeQuery<Row>(query);
    } catch (error) {
      await this.#driver.rollbackTransaction(connection);
      throw error;
    }
    await this.#driver.commitTransaction(connection);
    return result;
  }
}

class ScopedConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  isInTransaction = false;
  readonly #executeAlone: <Row>(query: CompiledQuery) => Promise<QueryResult<Row>>;

  constructor(inner: DatabaseConnection, executeAlone: <Row>(query: CompiledQuery) => Promise<QueryResult<Row>>) {
    this.inner = inner;
    this.#executeAlone = executeAlone;
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.isInTransaction ? this.inner.executeQuery<Row>(query) : this.#executeAlone<Row>(query);
  }

  streamQuery(): never {
    throw new Error('Nothing is read as a stream.');
  }
}
