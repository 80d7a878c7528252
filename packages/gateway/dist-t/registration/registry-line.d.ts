import type { PgBoss } from 'pg-boss';
import type { Log } from '../http/log.js';
import type { RegistryName } from '../registries/registry-names.js';
import type { RegistrationJob } from './registration-job.js';
import type { RegistryCircuit } from './registry-circuit.js';
export interface RegistryLineParts {
    readonly boss: PgBoss;
    /** Of the jobs, at pg-boss. */
    readonly queue: string;
    readonly registry: RegistryName;
    readonly circuit: RegistryCircuit;
    /** Jobs that run at once. */
    readonly concurrency: number;
    readonly run: (job: RegistrationJob) => Promise<void>;
    readonly log: Log;
}
/**
 * The workers of one registry. While the registry is down they take nothing from the line, where the
 * jobs wait untouched; then one of them probes, and the others follow when it gets an answer.
 */
export declare class RegistryLine {
    #private;
    constructor(parts: RegistryLineParts);
    /** Puts as many to work as the registry can be trusted with. */
    start(): Promise<void>;
    /** Takes nothing new. */
    stop(): void;
}
//# sourceMappingURL=registry-line.d.ts.map