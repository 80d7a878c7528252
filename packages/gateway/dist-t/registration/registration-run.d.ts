import type { ContentLibrary } from '@atendimento-ativo/content';
import type { Partner } from '../partners/partner-directory.js';
import type { Registry } from '../registries/registry.js';
import type { PartnerStore } from '../store/partner-store.js';
import type { RegistrationRow } from './registration-store.js';
/** A later run took over: this one must not write any more. */
export declare class RunSupersededError extends Error {
    readonly name = "RunSupersededError";
}
export interface RunContext {
    readonly registry: Registry;
    readonly content: ContentLibrary;
    readonly partner: Partner;
    readonly store: PartnerStore;
    readonly now: () => Date;
    readonly makeDurable: () => Promise<void>;
}
/**
 * One run of the way of an attendance into a registry: person, company, link, attendance. Each step's
 * result is stored before the next, so that the next run goes on from there; a step whose outcome is
 * in doubt looks before it writes.
 */
export declare class RegistrationRun {
    #private;
    /** @param row as `beginRun` gave it: its number of attempts is this run's own */
    constructor(row: RegistrationRow, context: RunContext);
    /**
     * Runs to the end.
     *
     * @throws RegistryError of the kinds that the next run may overcome, or that no run will
     * @throws RunSupersededError
     */
    registerAttendance(): Promise<void>;
}
//# sourceMappingURL=registration-run.d.ts.map