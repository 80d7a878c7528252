import type { Log } from '../http/log.js';
import type { GatewayDatabase, Rows } from '../store/database.js';
import type { Partner } from '../partners/partner-directory.js';
import { type RegistryName } from '../registries/registry-names.js';
import type { PartnerStore } from '../store/partner-store.js';
import type { RegistrationJob } from './registration-job.js';
import type { RegistrationKey } from './registration-store.js';
import type { RegistrationSettings } from './registration-settings.js';
import type { RegistryCircuit } from './registry-circuit.js';
export interface RegistrationQueueParts {
    readonly database: GatewayDatabase;
    readonly settings: RegistrationSettings;
    readonly isWorker: boolean;
    readonly log: Log;
    readonly now: () => Date;
}
/**
 * The registrations that wait, one line for each registry, in the same database as what they register.
 * A registry that is slow or down keeps nobody waiting but its own.
 */
export declare class RegistrationQueue {
    #private;
    constructor(parts: RegistrationQueueParts);
    start(): Promise<void>;
    /** Puts attendances that came to their end in line for each registry of their partner, in the transaction that ends them. */
    add(transaction: Rows, store: PartnerStore, partner: Partner, attendanceIds: readonly string[]): Promise<void>;
    /**
     * Puts attendances back in line whose registries have something new to hear, in the transaction that stores it: those
     * that were registered, and those that could not be before, for want of a client.
     */
    renew(transaction: Rows, store: PartnerStore, partner: Partner, attendanceIds: readonly string[]): Promise<void>;
    /** Puts a version of a registration in line, once: when it is there already, nothing happens. */
    enqueue(registration: RegistrationKey, rows: Rows): Promise<void>;
    /** Runs the jobs of a registry's line; a handler that throws is called again later. */
    work(registry: RegistryName, circuit: RegistryCircuit, run: (job: RegistrationJob) => Promise<void>): Promise<void>;
    /**
     * Frees the jobs that a dead process held. On the embedded database this process is the only one,
     * so whatever is active at its start belongs to nobody; elsewhere the missing heartbeat frees them.
     */
    releaseAbandoned(): Promise<void>;
    /** Puts every pending registration that no job stands for back in line. */
    sweep(changedBefore: Date): Promise<void>;
    stop(): Promise<void>;
}
//# sourceMappingURL=registration-queue.d.ts.map