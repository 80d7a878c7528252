import { CompiledQuery, } from 'kysely';
import pg from 'pg';
import { roles } from './roles.js';
/**
 * A dialect whose every statement runs in a transaction that entered a scope first, be it one of many or alone. What the
 * scope set ends with the transaction, so that a connection keeps nothing of it for the next one.
 */
export function scopedDialect(base, scope, begin) {
    return {
        createAdapter: () => base.createAdapter(),
        createDriver: () => new ScopedDriver(base.createDriver(), enterScope(scope), begin),
        createIntrospector: (database) => base.createIntrospector(database),
        createQueryCompiler: () => base.createQueryCompiler(),
    };
}
/** One handle for each partner, made when it is first asked for. */
export function handlesOfPartners(as) {
    const handles = new Map();
    return (partnerId) => {
        const handle = handles.get(partnerId) ?? as({ role: roles.gateway, partnerId });
        handles.set(partnerId, handle);
        return handle;
    };
}
function enterScope({ role, partnerId = '' }) {
    return CompiledQuery.raw(`select set_config('role', '${role}', true), set_config('app.partner', ${pg.escapeLiteral(partnerId)}, true)`);
}
class ScopedDriver {
    #driver;
    #enter;
    #begin;
    constructor(driver, enter, begin) {
        this.#driver = driver;
        this.#enter = enter;
        this.#begin = begin;
    }
    init() {
        return this.#driver.init();
    }
    async acquireConnection() {
        const connection = await this.#driver.acquireConnection();
        return new ScopedConnection(connection, (query) => this.#executeAlone(connection, query));
    }
    async beginTransaction(connection, _settings) {
        await this.#beginOn(connection.inner);
        connection.isInTransaction = true;
    }
    async commitTransaction(connection) {
        connection.isInTransaction = false;
        await this.#driver.commitTransaction(connection.inner);
    }
    async rollbackTransaction(connection) {
        connection.isInTransaction = false;
        await this.#driver.rollbackTransaction(connection.inner);
    }
    releaseConnection(connection) {
        return this.#driver.releaseConnection(connection.inner);
    }
    /** Connections belong to the database, which closes them. */
    async destroy() { }
    async #beginOn(connection) {
        try {
            await this.#begin(this.#driver, connection, this.#enter);
        }
        catch (error) {
            await this.#driver.rollbackTransaction(connection);
            throw error;
        }
    }
    async #executeAlone(connection, query) {
        await this.#beginOn(connection);
        let result;
        try {
            result = await connection.executeQuery(query);
        }
        catch (error) {
            await this.#driver.rollbackTransaction(connection);
            throw error;
        }
        await this.#driver.commitTransaction(connection);
        return result;
    }
}
class ScopedConnection {
    inner;
    isInTransaction = false;
    #executeAlone;
    constructor(inner, executeAlone) {
        this.inner = inner;
        this.#executeAlone = executeAlone;
    }
    executeQuery(query) {
        return this.isInTransaction ? this.inner.executeQuery(query) : this.#executeAlone(query);
    }
    streamQuery() {
        throw new Error('Nothing is read as a stream.');
    }
}
//# sourceMappingURL=scoped-dialect.js.map