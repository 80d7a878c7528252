import { type Log } from '../http/log.js';
import type { GatewayDatabase } from '../store/database.js';
import type { OpenPartnerStore } from '../store/partner-store.js';
import type { FormerEvents } from './former-events.js';
export interface RetentionParts {
    readonly database: GatewayDatabase;
    readonly openStore: OpenPartnerStore;
    readonly formerEvents: FormerEvents;
    readonly log: Log;
    readonly now: () => Date;
}
/** Erases whoever was not seen for longer than is kept, once a day, in one of the gateways of a database at a time. */
export declare class Retention {
    #private;
    /** @param months 0: everything is kept */
    constructor(parts: RetentionParts, months: number);
    start(): void;
    stop(): void;
    /** Erases who is due now. */
    run(): Promise<void>;
}
/** The same day and time so many months earlier (UTC), or the last day of a month that has no such day. */
export declare function monthsBefore(date: Date, months: number): Date;
//# sourceMappingURL=retention.d.ts.map