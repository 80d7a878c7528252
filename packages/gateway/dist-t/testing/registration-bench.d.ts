import type { Registration } from '@atendimento-ativo/domain';
import { type RawEvent, type Visit } from '@atendimento-ativo/testbed/visit';
import type { RegistrationJob } from '../registration/registration-job.js';
import { RegistrationWorker } from '../registration/registration-worker.js';
import type { Registry } from '../registries/registry.js';
import type { SasConfiguration } from '../registries/sas/sas-configuration.js';
import type { GatewayDatabase } from '../store/database.js';
import { TestGateway, type Opened } from './gateway-harness.js';
/** A SAS that cannot be asked for an attendance, and one that does not even refuse a duplicate. */
export declare const withoutLookUp: {
    methods: {
        selectPerson: string;
        includePerson: string;
        alterPerson: string;
        selectCompany: string;
        includeCompany: string;
        alterCompany: string;
        includeLink: string | null;
        includeAttendance: string;
        alterAttendance: string | null;
        findAttendance: null;
    };
};
export declare const withoutAny: {
    methods: {
        selectPerson: string;
        includePerson: string;
        alterPerson: string;
        selectCompany: string;
        includeCompany: string;
        alterCompany: string;
        includeLink: string | null;
        includeAttendance: string;
        alterAttendance: string | null;
        findAttendance: null;
    };
    errors: {
        transient: (string | number)[];
        notFound: (string | number)[];
        configuration: (string | number)[];
        duplicate: never[];
    };
};
/** Runs a suite of registrations on each database, each test with a gateway of its own. */
export declare function onEachRegistrationBench(name: string, suite: (bench: RegistrationBench) => void): void;
/** A gateway on a fake SAS, and registrations that run when a test says so. */
export declare class RegistrationBench {
    #private;
    open(opened: Opened<GatewayDatabase>): void;
    close(): Promise<void>;
    start(): Promise<void>;
    stop(): Promise<void>;
    get gateway(): TestGateway;
    /** A worker without a queue: each run is one call of a test. */
    makeWorker(sas?: Partial<SasConfiguration>): Promise<RegistrationWorker>;
    /** A worker for any registry. @param database with what a test puts in its place */
    makeWorkerFor(registry: Registry, database?: GatewayDatabase): Promise<RegistrationWorker>;
    conclude(visit: Visit, events?: RawEvent[]): Promise<{
        readonly partnerId: string;
        readonly attendanceId: string;
        readonly registry: 'sas';
    }>;
    add(...events: RawEvent[]): Promise<void>;
    registrationOf(visit: Visit): Promise<Registration | undefined>;
    /** Runs a job until it is settled, as the queue would, and says how often it took. */
    runUntilSettled(worker: RegistrationWorker, job: RegistrationJob): Promise<number>;
    retry(visit: Visit): Promise<Response>;
    /** What somebody of the office does about a failed registration. */
    act(visit: Visit, act: 'retry' | 'settle', more?: object, token?: string): Promise<Response>;
}
export declare const OFFICE: {
    id: string;
    name: string;
};
//# sourceMappingURL=registration-bench.d.ts.map