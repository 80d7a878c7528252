import { CompiledQuery, type DatabaseConnection, type Dialect, type Driver, type Kysely } from 'kysely';
import { type Scope } from './roles.js';
import type { Tables } from './tables.js';
/** Begins a transaction on a connection and runs `enter` as its first statement. */
export type BeginScoped = (driver: Driver, connection: DatabaseConnection, enter: CompiledQuery) => Promise<void>;
/**
 * A dialect whose every statement runs in a transaction that entered a scope first, be it one of many or alone. What the
 * scope set ends with the transaction, so that a connection keeps nothing of it for the next one.
 */
export declare function scopedDialect(base: Dialect, scope: Scope, begin: BeginScoped): Dialect;
/** One handle for each partner, made when it is first asked for. */
export declare function handlesOfPartners(as: (scope: Scope) => Kysely<Tables>): (partnerId: string) => Kysely<Tables>;
//# sourceMappingURL=scoped-dialect.d.ts.map