import { type SessionScope } from '@atendimento-ativo/domain';
import { type Gateway, type GatewayOptions } from '../gateway.js';
import type { LogEntry } from '../http/log.js';
import type { Partner } from '../partners/partner-directory.js';
import { PartnerAdministration } from '../partners/partner-administration.js';
import type { FocoConfiguration } from '../registries/foco/foco-configuration.js';
import type { SasConfiguration } from '../registries/sas/sas-configuration.js';
import type { GatewayDatabase } from '../store/database.js';
import { FakeSas } from './fake-sas.js';
export declare const ORIGIN = "https://pagina.example";
export declare const AGENT_CPF = "52998224725";
export declare const sasConfiguration: SasConfiguration;
export declare const focoConfiguration: FocoConfiguration;
/** A clock that only tests move. */
export declare class TestClock {
    #private;
    readonly now: () => Date;
    advance(milliseconds: number): void;
}
export interface Opened<Value> {
    readonly value: Value;
    close(): Promise<void>;
}
export declare function openEmbedded(): Promise<Opened<GatewayDatabase>>;
/** Runs a suite on the embedded database and, where there is one, on PostgreSQL. */
export declare function onEachDatabase(name: string, suite: (open: () => Promise<Opened<GatewayDatabase>>) => void): void;
export declare function newVisitSecret(): string;
export interface TestPartner {
    readonly partner: Partner;
    readonly secretKey: string;
}
/** A gateway in this process, on a fake SAS; requests go to it without a port. */
export declare class TestGateway {
    #private;
    readonly clock: TestClock;
    readonly log: LogEntry[];
    readonly sas: FakeSas;
    readonly database: GatewayDatabase;
    readonly administration: PartnerAdministration;
    constructor(database: GatewayDatabase);
    start(options?: Partial<GatewayOptions> & {
        sas?: Partial<SasConfiguration>;
    }): Promise<this>;
    stop(): Promise<void>;
    get gateway(): Gateway;
    /** The partner that requests belong to unless they say otherwise. */
    get home(): TestPartner;
    addPartner(change?: Partial<Partner>): Promise<TestPartner>;
    token(partner?: TestPartner, agent?: object, scopes?: readonly SessionScope[]): Promise<string>;
    request(route: string, options?: {
        method?: string;
        token?: string;
        json?: unknown;
        headers?: Record<string, string>;
        body?: string | Uint8Array | ReadableStream;
        /** Where the request comes from. */
        address?: string;
    }): Promise<Response>;
    post(events: readonly unknown[], token?: string): Promise<{
        status: number;
        body: Answer;
    }>;
    countEvents(attendanceId: string): Promise<number>;
}
export interface Answer {
    readonly code?: string;
    readonly requestId?: string;
    readonly errors?: readonly {
        pointer: string;
        code: string;
        message: string;
    }[];
    readonly results: readonly {
        id: string;
        status: string;
        code?: string;
        retryable?: boolean;
        receivedAt?: string;
        errors?: readonly {
            pointer: string;
            code: string;
            message: string;
        }[];
    }[];
}
//# sourceMappingURL=gateway-harness.d.ts.map