import type { ContentLibrary } from '@atendimento-ativo/content';
import { type Log } from '../http/log.js';
import type { PartnerDirectory } from '../partners/partner-directory.js';
import type { Registry } from '../registries/registry.js';
import type { GatewayDatabase } from '../store/database.js';
import type { OpenPartnerStore } from '../store/partner-store.js';
import type { RegistrationJob } from './registration-job.js';
import type { RegistrationQueue } from './registration-queue.js';
import type { RegistrationSettings } from './registration-settings.js';
export interface RegistrationWorkerParts {
    readonly database: GatewayDatabase;
    readonly openStore: OpenPartnerStore;
    readonly partners: PartnerDirectory;
    readonly content: ContentLibrary;
    readonly registries: readonly Registry[];
    readonly queue: RegistrationQueue;
    readonly settings: RegistrationSettings;
    readonly log: Log;
    readonly now: () => Date;
}
/**
 * Not done, to be tried again: tells the queue so. The queue keeps the error with its job for days, so
 * it has a code and no cause, which may quote what was sent or answered.
 */
export declare class TryAgainError extends Error {
    readonly name = "TryAgainError";
}
/** Takes registrations from the queue and brings each to its end: registered, or left to a person. */
export declare class RegistrationWorker {
    #private;
    constructor(parts: RegistrationWorkerParts);
    start(): Promise<void>;
    /** Takes nothing new; the queue waits for what runs. */
    stop(): void;
    /**
     * Runs one job.
     *
     * @throws TryAgainError
     */
    run(job: RegistrationJob): Promise<void>;
}
//# sourceMappingURL=registration-worker.d.ts.map